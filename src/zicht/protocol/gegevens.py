"""Reads the dated YAML beside this package. Read once per process: the files are part of the program."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

WORTEL = Path(__file__).parent

# The C reader is ten times faster; a platform without it still works.
_Lezer: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def lees(pad: str) -> Mapping[str, Any]:
    """The content of a YAML file, `pad` relative to the package; an absent file holds nothing."""
    bestand = WORTEL / pad
    if not bestand.exists():
        return {}
    inhoud: Mapping[str, Any] = yaml.load(bestand.read_text(encoding="utf-8"), Loader=_Lezer) or {}  # noqa: S506
    return inhoud


def bestanden() -> list[Path]:
    """Every data file of the protocol."""
    return sorted(WORTEL.rglob("*.yaml"))
