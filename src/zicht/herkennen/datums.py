"""Dates as they are written in Dutch, and which of them are dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from zicht.herkennen.vondst import Soort, Vondst, Zekerheid

VER_ERVOOR = 40
"""Characters before (and fewer after) a date in which "geboren" or "jarig" makes it a date of birth."""
VER_ERNA = 20

_MAANDEN = {
    naam: nummer
    for nummer, namen in enumerate(
        (
            "januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
            "augustus aug", "september sep sept", "oktober okt", "november nov", "december dec",
        ),
        start=1,
    )
    for naam in namen.split()
}  # fmt: skip
_TELLEN = """een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
    achttien negentien twintig eenentwintig tweeëntwintig drieëntwintig vierentwintig vijfentwintig zesentwintig
    zevenentwintig achtentwintig negenentwintig dertig eenendertig"""
_TELWOORDEN = {woord: getal for getal, woord in enumerate(_TELLEN.split(), start=1)}
_MAAND = "|".join(sorted(_MAANDEN, key=len, reverse=True))
_DAGWOORD = "|".join(sorted(_TELWOORDEN, key=len, reverse=True))
_JAAR = r"(?:(?:19|20)\d{2}|['’]\d{2})"

_CIJFERS = re.compile(r"(?<![\d.,/\-])(\d{1,2})\s?([\-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)?\d{2})(?![\d\-/])")
_ISO = re.compile(r"(?<![\d\-])((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?![\d\-])")
_VOLUIT = re.compile(
    rf"(?<![\w.,/\-])(\d{{1,2}}|{_DAGWOORD})(?:e|de|ste)? ?(?:[\-/] ?)?({_MAAND})\b(?:\.? ?[\-/]? ?({_JAAR})(?!\d))?",
    re.IGNORECASE,
)
_MAANDWOORD = re.compile(rf"\b(?:{_MAAND})\b", re.IGNORECASE)
_JAAR_ALLEEN = re.compile(rf"(?<!\d)({_JAAR})(?![\d\-/])")
_ACHTEREEN = re.compile(r"(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)")
_ALLEEN_MAAND = re.compile(rf"\b({_MAAND}) ({_JAAR})(?!\d)", re.IGNORECASE)
_EINDE_ZIN = re.compile(r"(?<!\bgeb)(?<!\bGeb)[.!?]\s")
_EINDE_DEEL = re.compile(r"[.!?,;]")
_GEBOREN = re.compile(r"\b(?:geb\b|geb\.|geboren|geboorte\w{0,12}|jarig|verjaar\w{0,6}|verjaardag)", re.IGNORECASE)


def vind_datums(tekst: str) -> Iterator[Vondst]:
    """Every date; a date of birth when the words around it say so. A year alone only when it is one of birth."""
    for _, plek in vind_dagen(tekst):
        yield _vondst(tekst, plek)
    for patroon in (_ALLEEN_MAAND, _JAAR_ALLEEN, _ACHTEREEN):
        for plek in patroon.finditer(tekst):
            if _bij_geboorte(tekst, plek):
                yield _vondst(tekst, plek)


def vind_dagen(tekst: str) -> Iterator[tuple[date | None, re.Match[str]]]:
    """Every day that is written, with the day itself when the year is there."""
    for plek in _CIJFERS.finditer(tekst):
        dag = _dag(int(plek[1]), int(plek[3]), _vol_jaar(plek[4]))
        if dag:
            yield dag, plek
    for plek in _ISO.finditer(tekst):
        dag = _dag(int(plek[3]), int(plek[2]), int(plek[1]))
        if dag:
            yield dag, plek
    # Looking for a month first is ten times faster, and most texts name none.
    for plek in _VOLUIT.finditer(tekst) if _MAANDWOORD.search(tekst) else ():
        dagnummer = int(plek[1]) if plek[1].isdigit() else _TELWOORDEN[plek[1].lower()]
        maand = _MAANDEN[plek[2].lower()]
        # 2000 was a leap year: without a year, 29 February must be possible.
        dag = _dag(dagnummer, maand, _vol_jaar(plek[3]) if plek[3] else 2000)
        if dag:
            yield (dag if plek[3] else None), plek


def _vondst(tekst: str, plek: re.Match[str]) -> Vondst:
    if _bij_geboorte(tekst, plek):
        zin, soort, zekerheid = "Een geboortedatum of geboortejaar.", Soort.GEBOORTEDATUM, Zekerheid.ZEKER
    else:
        zin, soort, zekerheid = "Een datum: staat iemand daarmee vast?", Soort.DATUM, Zekerheid.MOGELIJK
    return Vondst(soort, plek.start(), plek.end(), plek.group(), zin, zekerheid)


def _bij_geboorte(tekst: str, plek: re.Match[str]) -> bool:
    ervoor = tekst[max(0, plek.start() - VER_ERVOOR) : plek.start()]
    erna = tekst[plek.end() : plek.end() + VER_ERNA]
    zelfde_zin = _EINDE_ZIN.split(ervoor)[-1], _EINDE_DEEL.split(erna)[0]
    return any(_GEBOREN.search(deel) for deel in zelfde_zin)


def _vol_jaar(jaar: str) -> int:
    cijfers = jaar.lstrip("'’")
    if len(cijfers) > 2:
        return int(cijfers)
    # Two digits: of this century when that is not far ahead.
    return int(cijfers) + (2000 if int(cijfers) <= 40 else 1900)


def _dag(dag: int, maand: int, jaar: int) -> date | None:
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None
