"""A text as somebody reads it who looks for a name, an address or a number: whatever its spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from zicht.dossiers.gelijkenis.tekst import vouw

_WOORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSTCODE = re.compile(r"\d{4}[a-z]{2}")
_ZINSEINDE = '.!?\n:•"“„'


@dataclass(frozen=True)
class Woord:
    """A word, folded and without the s of "Emma's". At `zinsbegin` a capital says nothing."""

    plat: str
    hoofdletter: bool
    zinsbegin: bool


@dataclass(frozen=True)
class Leestekst:
    """`tekst` in the spellings in which it is searched; each is made once."""

    tekst: str

    @cached_property
    def plat(self) -> str:
        return plat(self.tekst)

    @cached_property
    def los(self) -> str:
        """Folded words as they stand: what joins a postcode would else join "2026 De" too, and hide "De Luwte"."""
        return _woorden(self.tekst)

    @cached_property
    def aaneen(self) -> str:
        """Everything behind each other: in "nummer 7, 9993 XZ" and "in 2026 9993 XZ" the postcode is found too."""
        return _woorden(self.tekst).replace(" ", "")

    @cached_property
    def cijfers(self) -> str:
        """All digits behind each other: a number with dots, spaces or strokes in it is still that number."""
        return re.sub(r"\D+", "", self.tekst)

    @cached_property
    def woorden(self) -> tuple[Woord, ...]:
        return tuple(_woord(plek, self.tekst) for plek in _WOORD.finditer(self.tekst))

    def heeft(self, reeks: str) -> bool:
        """Do these words (folded by `plat`) stand in it in this order, as whole words? A postcode however it stands."""
        if _POSTCODE.fullmatch(reeks):
            return reeks in self.aaneen
        return bool(reeks) and any(f" {reeks} " in f" {tekst} " for tekst in (self.plat, self.los))


def plat(tekst: str) -> str:
    """Folded words apart by one space; a number or postcode written with spaces or dots is one word."""
    aaneen = re.sub(r"(?<=\d) (?=\d)", "", _woorden(tekst))
    return re.sub(r"\b(\d{4}) ([a-z]{2})\b", r"\1\2", aaneen)


def _woorden(tekst: str) -> str:
    return " ".join(re.findall(r"[\w@]+", vouw(tekst)))


def _woord(plek: re.Match[str], tekst: str) -> Woord:
    woord = plek.group()
    ervoor = tekst[: plek.start()].rstrip(" \t(")
    gevouwen = re.sub(r"['’]s$", "", vouw(woord))
    return Woord(gevouwen, woord[0].isupper(), not ervoor or ervoor[-1] in _ZINSEINDE)
