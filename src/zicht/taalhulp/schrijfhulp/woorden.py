"""A text as sentences of words with their place. Each character is read once, whatever stands there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_WOORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ZINSEINDE = re.compile(r"[.!?…;][\"”’')\]]*\s|\n")
_AFKORTINGEN = frozenset(
    [
        "dhr",
        "mevr",
        "mw",
        "mr",
        "dr",
        "drs",
        "bijv",
        "bv",
        "o",
        "a",
        "ca",
        "nr",
        "jl",
        "evt",
        "i",
        "m",
        "d",
        "w",
        "z",
        "b",
        "v",
        "t",
        "e",
        "resp",
        "incl",
        "blz",
        "tel",
    ]
)
_CITAAT = re.compile(r"[“„«\"][^“”„«»\"]{0,4000}[”»\"]")
KORT = 20
"""Characters between quotation marks up to which it is a word held at a distance, not what somebody said."""


class Woord(NamedTuple):
    """A word, where it stands, folded (`plat`: lower case without accents), and what stands before it."""

    begin: int
    eind: int
    tekst: str
    plat: str
    tussen: str


@dataclass(frozen=True, eq=False)
class Zin:
    """The words of one sentence, and the sentence before it in the same paragraph."""

    woorden: tuple[Woord, ...]
    vorige: Zin | None = None

    @cached_property
    def platte(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(woord.plat for woord in self.woorden)


def zinnen(tekst: str) -> Iterator[Zin]:
    """The sentences of a text in order; each knows the one before it in the same paragraph."""
    vorige: Zin | None = None
    deel: list[Woord] = []
    for woord in _woorden(tekst):
        if deel and _nieuwe_zin(deel[-1], woord.tussen):
            # Without its own predecessor: no chain through a whole text is kept.
            vorige = Zin(tuple(deel), Zin(vorige.woorden) if vorige else None)
            yield vorige
            vorige = None if "\n" in woord.tussen else vorige
            deel = []
        deel.append(woord)
    if deel:
        yield Zin(tuple(deel), Zin(vorige.woorden) if vorige else None)


def citaten(tekst: str) -> tuple[tuple[int, int], ...]:
    """Where somebody's own words stand between quotation marks; a word or two between them is no quotation."""
    return tuple(plek.span() for plek in _CITAAT.finditer(tekst) if len(plek.group()) > KORT)


def vouw(woord: str) -> str:
    """Lower case, without accents."""
    klein = woord.lower()
    if klein.isascii():
        return klein
    return "".join(teken for teken in unicodedata.normalize("NFKD", klein) if not unicodedata.combining(teken))


def _woorden(tekst: str) -> Iterator[Woord]:
    eind = 0
    for plek in _WOORD.finditer(tekst):
        yield Woord(plek.start(), plek.end(), plek.group(), vouw(plek.group()), tekst[eind : plek.start()])
        eind = plek.end()


def _nieuwe_zin(vorig: Woord, tussen: str) -> bool:
    if tussen == " " or not _ZINSEINDE.search(tussen):
        return False
    return not (tussen.strip() == "." and vorig.plat in _AFKORTINGEN)
