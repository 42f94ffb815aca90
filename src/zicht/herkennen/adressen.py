"""Addresses: postcodes, streets with a number, streets by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zicht.herkennen.vondst import Soort, Vondst, Zekerheid

_NUMMER = r"\d{1,5}(?: ?[\-/]? ?(?:[a-zA-Z]|bis|hs|I{1,3}|\d{1,3}))?(?!\w)"
_POSTCODE = re.compile(
    rf"(?<![\w\-])\d{{4}}(?: [A-Z]{{2}}|[A-Z]{{2}}|[a-z]{{2}})(?![\w\-])(?:,? ?(?:nr\.? ?)?{_NUMMER})?"
)
_JAARTAL_MET_AFKORTING = re.compile(r"(?:19|20)\d{2} (?:VT|JB|JR|RP|PV|OM|CJ|HG|KM|WB)$")
_SOORTEN = (
    "straat straatje laan weg wegje plein kade gracht singel dijk hof steeg steegje dreef plantsoen pad baan akker "
    "veld horst brink park markt erf"
)
_UITGANG = "|".join(_SOORTEN.split())
_LID = r"[A-Z][\w'’\-]{0,20}\.? (?:van (?:de |den |der )?|de |der )?"
_MET_NUMMER = re.compile(rf"(?<!\w)(?:{_LID}){{0,3}}[^\W\d_]{{3,30}}(?:{_UITGANG})(?:,? (?:nr\.?|nummer))? {_NUMMER}")
_STRAATNUMMER = re.compile(rf"(?:{_UITGANG}|[A-Z]\w{{2,20}}),? (?:nr\.?|nummer)? ?\d")
"""A quick look: without this there is no street with a number."""
_LOS = re.compile(
    r"(?<!\w)(?:Laan van (?:de |den |der )?[A-Z]\w{2,20}|[A-Z][\w'’\-]{2,20} (?:straat|laan|weg|plein|kade|hof))"
    rf" {_NUMMER}"
)
_STRAAT_ALLEEN = re.compile(
    r"\b(?:[Dd]e|[Ii]n|[Oo]p|[Aa]an) ((?:[A-Z][\w'’\-]{2,20} (?:van (?:de |den |der )?)?){0,2}"
    r"[A-Z][^\W\d_]{2,30}(?:straat|laan|plein|kade|gracht|singel|dijk|steeg|dreef|plantsoen|weg|hof|pad))\b"
)
_OP_NUMMER = re.compile(rf"\b(?:de|het|op|aan) ([A-Z][^\W\d_]{{2,24}} (?!(?:19|20)\d{{2}}){_NUMMER})")
_GEEN_STRAAT = """onderweg terugweg heenweg snelweg halverweg uitweg omweg fietspad tijdpad
    traject spoedpad hartveld"""
_NIET = frozenset(_GEEN_STRAAT.split())


def vind_adressen(tekst: str) -> Iterator[Vondst]:
    """Every postcode and street."""
    for plek in _POSTCODE.finditer(tekst):
        if not _JAARTAL_MET_AFKORTING.match(plek.group()):
            yield _vondst(plek, "Een postcode.", Zekerheid.ZEKER)
    for patroon in (_MET_NUMMER, _LOS) if _STRAATNUMMER.search(tekst) else ():
        for plek in patroon.finditer(tekst):
            if _NIET.isdisjoint(plek.group().lower().split()):
                yield _vondst(plek, "Een straat met een huisnummer.", Zekerheid.ZEKER)
    for plek in _STRAAT_ALLEEN.finditer(tekst):
        yield _vondst(plek, "De naam van een straat.", Zekerheid.WAARSCHIJNLIJK, groep=1)
    for plek in _OP_NUMMER.finditer(tekst):
        yield _vondst(plek, "Dit kan een straat met een huisnummer zijn.", Zekerheid.MOGELIJK, groep=1)


def _vondst(plek: re.Match[str], waarom: str, zekerheid: Zekerheid, *, groep: int = 0) -> Vondst:
    return Vondst(Soort.ADRES, plek.start(groep), plek.end(groep), plek.group(groep), waarom, zekerheid)
