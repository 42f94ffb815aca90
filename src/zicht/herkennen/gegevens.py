"""Reading the word lists beside this package, once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zicht.herkennen.vouwen import vouw


@cache
def lees(naam: str) -> Any:
    """The content of `data/<naam>.yaml`."""
    return yaml.safe_load((files(__package__) / "data" / f"{naam}.yaml").read_text(encoding="utf-8"))


@cache
def woordenlijst(naam: str, *delen: str) -> frozenset[str]:
    """The folded words of these parts of a list: lists of words, or words apart by spaces in one text."""
    inhoud = lees(naam)
    return frozenset(vouw(woord) for deel in delen for woord in str(inhoud[deel]).split())
