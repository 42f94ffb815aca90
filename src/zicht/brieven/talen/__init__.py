"""The languages a letter can go along in, beside Dutch: one file each. The Dutch text stays the one that counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from zicht.brieven.velden import Feiten, Waarde
from zicht.protocol.taal import MAANDEN

NEDERLANDS = "nl"
MAP = Path(__file__).parent
_DATUM = re.compile(rf"(?P<dag>\d{{1,2}}) (?P<maand>{'|'.join(MAANDEN)}) (?P<jaar>\d{{4}})")
_DUUR = re.compile(r"(?P<aantal>\d+) (?P<eenheid>jaar|maanden|weken|werkdagen|dagen)")


@dataclass(frozen=True)
class Taal:
    """What Zicht itself says in a language. `richting`: ltr or rtl.

    `woorden`: fixed Dutch texts that letters draw, each in this language. `vrije_tekst`: how a text somebody wrote in
    Dutch stands in a translation, with {tekst}.
    """

    code: str
    naam: str
    eigen_naam: str
    richting: str
    vooraf: str
    alleen_nederlands: str
    zie_nederlands: str
    vrije_tekst: str
    datum: str
    maanden: tuple[str, ...]
    woorden: Mapping[str, str]
    eenheden: Mapping[str, str]

    def naam_of_nummer(self, tekst: str) -> str:
        """The same in every language, unless it is a fixed text such as the kind of a party."""
        return self.woorden.get(tekst.casefold(), tekst)

    def datums(self, tekst: str) -> str:
        """With every Dutch date as this language writes it."""
        return _DATUM.sub(self._datum, tekst)

    def _datum(self, treffer: re.Match[str]) -> str:
        maand = self.maanden[MAANDEN.index(treffer["maand"])]
        return self.datum.format(dag=treffer["dag"], maand=maand, jaar=treffer["jaar"])

    def waarde(self, tekst: str) -> str:
        """A fact in this language: a fixed text, a date or a length of time; else the Dutch, visibly so."""
        if vast := self.woorden.get(tekst.casefold()):
            return vast
        zonder, aantal = _DATUM.subn("", tekst)
        if aantal and (rest := zonder.strip(" :").casefold()) in ("", *self.woorden):
            kop = self.woorden.get(rest, "")
            return f"{kop} {self.datums(_DATUM.search(tekst)[0])}".strip()  # type: ignore[index]
        if duur := _DUUR.fullmatch(tekst):
            return f"{duur['aantal']} {self.eenheden[duur['eenheid']]}"
        return self.vrije_tekst.format(tekst=tekst)


@cache
def talen() -> Mapping[str, Taal]:
    """Every language beside Dutch, by code."""
    return {taal.code: taal for taal in map(lees_taal, sorted(MAP.glob("*.yaml")))}


def lees_taal(pad: Path) -> Taal:
    """One language from its file. TypeError when something of it is missing."""
    gegeven: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    gegeven["woorden"] = {str(nl).casefold(): str(hier) for nl, hier in gegeven["woorden"].items()}
    return Taal(code=pad.stem, **{**gegeven, "maanden": tuple(gegeven["maanden"])})


def vertaal(feiten: Feiten, taal: Taal, onvertaald: Sequence[str]) -> Feiten:
    """The facts of a letter for its translation; those in `onvertaald` are names and numbers."""
    return {naam: _waarde(w, taal.naam_of_nummer if naam in onvertaald else taal.waarde) for naam, w in feiten.items()}


def _waarde(waarde: Waarde, vertaler: Callable[[str], str]) -> Waarde:
    if waarde is None:
        return None
    return vertaler(waarde) if isinstance(waarde, str) else [vertaler(regel) for regel in waarde]
