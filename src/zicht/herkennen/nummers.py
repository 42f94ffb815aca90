"""Numbers that belong to one person: citizen number, phone, bank account, licence plate, reference."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zicht.herkennen.vondst import Soort, Vondst, Zekerheid

ELF = 11
CIJFERS_BSN = 9
VERRE_VOORLETTERS = 25
"""Characters before a number in which a word such as "bsn" says what it is."""

_BSN = re.compile(r"(?<![\d.,/\-+])(?:\d{8,9}|\d{3}[ .\-]\d{3}[ .\-]\d{3}|\d{4}[ .\-]\d{2}[ .\-]\d{3})(?![\d\-/])")
_BSN_WOORD = re.compile(r"\b(?:bsn|sofi|burgerservice)\w*", re.IGNORECASE)
_NUL = r"(?:\(0\)|0)?"
_TELEFOON = re.compile(
    rf"(?<![\w+])(?:(?:\+|00)31[ \-.]?{_NUL}[ \-.]?[1-9]|\(?0[1-9]\d{{0,3}}\)?)(?:[ \-./]{{0,3}}\d){{5,9}}(?![\w])"
)
_BUITENLAND = re.compile(r"(?<![\w+])(?:\+|00)[1-9]\d{1,2}(?:[ \-./]?\d){6,11}(?!\w)")
_CIJFERS = re.compile(r"\D")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,6}(?: ?[A-Z0-9]{1,3})?(?!\w)", re.IGNORECASE)
_PLAAT = re.compile(r"(?<![\w\-])[A-Za-z\d]{1,3}-[A-Za-z\d]{2,3}-[A-Za-z\d]{1,3}(?![\w\-])")
_VORMEN = """LL-99-99 99-99-LL 99-LL-99 LL-99-LL LL-LL-99 99-LL-LL 99-LLL-9 9-LLL-99 LL-999-L L-999-LL LLL-99-L
    L-99-LLL 9-LL-999 999-LL-9"""
_PLAAT_VORMEN = frozenset(_VORMEN.split())
_KENMERK = re.compile(
    r"\b(?:dossier|zaak|parket|cli[eë]nt|pati[eë]nt|polis|paspoort|rijbewijs|document|pv|proces-verbaal|lidmaatschaps|"
    r"leerling|v|agb|big|skj)-?(?:nummer|nr\.?)[ :]{0,3}((?=[\w./\-]{0,12}\d{3})[\w./\-]{3,24}\w)",
    re.IGNORECASE,
)


def vind_nummers(tekst: str) -> Iterator[Vondst]:
    """Every number by which one person can be found."""
    yield from _bsn(tekst)
    yield from _telefoon(tekst)
    yield from _iban(tekst)
    yield from _kenteken(tekst)
    for plek in _KENMERK.finditer(tekst):
        yield _vondst(Soort.NUMMER, plek, "Een nummer dat bij één persoon of zaak hoort.", Zekerheid.ZEKER, groep=1)


def is_bsn(cijfers: str) -> bool:
    """The eleven-test of the citizen number: nine digits (eight: a zero before it)."""
    if len(cijfers) not in (CIJFERS_BSN - 1, CIJFERS_BSN) or not int(cijfers):
        return False
    voluit = cijfers.zfill(CIJFERS_BSN)
    gewogen = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(voluit, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return gewogen % ELF == 0


def _bsn(tekst: str) -> Iterator[Vondst]:
    for plek in _BSN.finditer(tekst):
        cijfers = _CIJFERS.sub("", plek.group())
        genoemd = _BSN_WOORD.search(tekst, max(0, plek.start() - VERRE_VOORLETTERS), plek.start()) is not None
        if is_bsn(cijfers):
            zekerheid = Zekerheid.ZEKER if genoemd or len(cijfers) == CIJFERS_BSN else Zekerheid.MOGELIJK
            yield _vondst(Soort.BSN, plek, "Dit getal voldoet aan de elfproef van een burgerservicenummer.", zekerheid)
        elif genoemd:
            zin = "Dit staat er als burgerservicenummer, al klopt het nummer niet."
            yield _vondst(Soort.BSN, plek, zin, Zekerheid.WAARSCHIJNLIJK)


def _telefoon(tekst: str) -> Iterator[Vondst]:
    for plek in _TELEFOON.finditer(tekst):
        cijfers = _CIJFERS.sub("", plek.group().replace("(0)", ""))
        kern = re.sub(r"^(?:00)?31", "", cijfers).lstrip("0")
        openbaar = kern.startswith(("800", "900", "906", "909")) and not cijfers.startswith(("31", "0031"))
        if len(kern) == CIJFERS_BSN and not openbaar:
            yield _vondst(Soort.TELEFOON, plek, "Een telefoonnummer.", Zekerheid.ZEKER)
    for plek in _BUITENLAND.finditer(tekst):
        yield _vondst(Soort.TELEFOON, plek, "Een buitenlands telefoonnummer.", Zekerheid.WAARSCHIJNLIJK)


def _iban(tekst: str) -> Iterator[Vondst]:
    for plek in _IBAN.finditer(tekst):
        rekening = plek.group().replace(" ", "").upper()
        omgekeerd = "".join(str(int(teken, 36)) for teken in rekening[4:] + rekening[:4])
        klopt = int(omgekeerd) % 97 == 1
        if klopt or rekening.startswith("NL"):
            zekerheid = Zekerheid.ZEKER if klopt else Zekerheid.WAARSCHIJNLIJK
            yield _vondst(Soort.IBAN, plek, "Een rekeningnummer.", zekerheid)


def _kenteken(tekst: str) -> Iterator[Vondst]:
    for plek in _PLAAT.finditer(tekst):
        vorm = re.sub(r"[A-Za-z]", "L", re.sub(r"\d", "9", plek.group()))
        if vorm in _PLAAT_VORMEN:
            yield _vondst(Soort.KENTEKEN, plek, "Een kenteken.", Zekerheid.ZEKER)


def _vondst(soort: Soort, plek: re.Match[str], waarom: str, zekerheid: Zekerheid, *, groep: int = 0) -> Vondst:
    return Vondst(soort, plek.start(groep), plek.end(groep), plek.group(groep), waarom, zekerheid)
