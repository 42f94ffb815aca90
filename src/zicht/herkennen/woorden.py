"""A text as words with their place, and what the capitals in it can mean."""

from __future__ import annotations

import re
from typing import NamedTuple

from zicht.herkennen.vouwen import vouw

# Letters, with an apostrophe or hyphen only between letters: each character can be read in one way.
_WOORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_NIEUWE_ZIN = frozenset('.!?:\n•"“„«')
_NA_AFKORTING = frozenset(
    [
        "dhr",
        "mevr",
        "mw",
        "mvr",
        "mej",
        "dr",
        "drs",
        "mr",
        "ir",
        "ing",
        "prof",
        "fam",
        "ds",
        "burg",
        "st",
        "zr",
        "br",
        "geb",
    ]
)


class Woord(NamedTuple):
    """A word, where it stands, and how it is written. `plat` is the folded word without the s of "Emma's"."""

    begin: int
    eind: int
    tekst: str
    plat: str
    zinsbegin: bool
    hoofdletter: bool
    tussen: str
    """What stands between the word before and this one."""

    @property
    def kapitalen(self) -> bool:
        """Is it written in capitals only, like an abbreviation?"""
        return len(self.tekst) > 1 and self.tekst.isupper()

    @property
    def sluit_aan(self) -> bool:
        """Does it follow the word before with no more than a space or the point of an initial?"""
        return self.tussen.strip(" .'’\u00a0") == "" and self.tussen.count(".") <= 1 and "\n" not in self.tussen


def woorden(tekst: str) -> list[Woord]:
    """The words of a text in order."""
    gevonden: list[Woord] = []
    vorig: Woord | None = None
    for plek in _WOORD.finditer(tekst):
        woord = plek.group()
        begin = plek.start()
        tussen = tekst[vorig.eind : begin] if vorig else tekst[:begin]
        vorig = Woord(begin, plek.end(), woord, _plat(woord), _zinsbegin(vorig, tussen), woord[0].isupper(), tussen)
        gevonden.append(vorig)
    return gevonden


def _plat(woord: str) -> str:
    gevouwen = vouw(woord)
    return gevouwen[:-2] if gevouwen.endswith("'s") else gevouwen


def _zinsbegin(vorig: Woord | None, tussen: str) -> bool:
    if tussen == " ":
        return False
    if vorig is None:
        return True
    if _NIEUWE_ZIN.isdisjoint(tussen):
        return False
    na_punt = tussen.rstrip() == "."
    return not (na_punt and (vorig.plat in _NA_AFKORTING or _is_voorletter(vorig)))


def _is_voorletter(woord: Woord) -> bool:
    return len(woord.tekst) == 1 and woord.hoofdletter
