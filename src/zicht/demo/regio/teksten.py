"""Invented sentences for the narrative fields, filled with the names of a family."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml


@cache
def _alles() -> dict[str, Any]:
    gelezen: dict[str, Any] = yaml.safe_load((files(__package__) / "data" / "teksten.yaml").read_text(encoding="utf-8"))
    return gelezen


class Verteller:
    """Tells about one family; `namen` are the words for kind, ouder and ander."""

    def __init__(self, rng: Random, namen: dict[str, str]) -> None:
        self._rng = rng
        self._namen = {"organisatie": "de hulpverlening", **namen}

    def vertel(self, soort: str, bij: str = "", **namen: str) -> str:
        """One of the sentences of this kind. Raises KeyError for a kind that does not exist."""
        zinnen = _alles()[soort][bij] if bij else _alles()[soort]
        zin: str = zinnen if isinstance(zinnen, str) else zinnen[int(self._rng.random() * len(zinnen))]
        return zin.format_map({**self._namen, **namen}) if "{" in zin else zin
