"""Names of people: known ones, words after "meneer" or "zoon", and capitals where no sentence begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zicht.herkennen.lijsten import (
    AANSPREEKVORMEN,
    DOET_EEN_MENS,
    DUBBELZINNIG,
    GEEN_NAAM,
    KLEIN_EN_HEEL,
    VERWANTEN,
    VOORNAMEN,
    VOORVOEGSELS,
    is_achternaam,
    is_geen_naam,
    is_voornaam,
)
from zicht.herkennen.vondst import Soort, Vondst, Zekerheid
from zicht.herkennen.woorden import Woord

MEESTE_WOORDEN = 7
LANGSTE_AFKORTING = 6
_PLAATS_NA = frozenset(("in", "uit", "te", "naar", "nabij", "omgeving", "dorp", "stad", "plaats", "gemeente"))


class _Reden(NamedTuple):
    waarom: str
    zekerheid: Zekerheid
    soort: Soort = Soort.NAAM


_VOORNAAM = _Reden("Dit is een voornaam.", Zekerheid.ZEKER)
_ACHTERNAAM = _Reden("Dit is een achternaam.", Zekerheid.WAARSCHIJNLIJK)
_NA_WOORD = _Reden("Na het woord ervoor staat meestal een naam.", Zekerheid.WAARSCHIJNLIJK)
_VOORLETTERS = _Reden("Voorletters met een naam.", Zekerheid.WAARSCHIJNLIJK)
_MISSCHIEN = _Reden("Dit woord is ook een naam.", Zekerheid.MOGELIJK)
_KLEINE_LETTER = _Reden("Dit kan een voornaam zijn.", Zekerheid.MOGELIJK)
_HOOFDLETTER = _Reden("Een hoofdletter midden in een zin: dit kan een naam zijn.", Zekerheid.MOGELIJK)
_PLAATS = _Reden("Dit kan de naam van een plaats zijn.", Zekerheid.MOGELIJK, Soort.PLAATS)


def vind_namen(tekst: str, rij: Sequence[Woord]) -> Iterator[Vondst]:
    """Every run of words that is or may be the name of somebody (or of a small place)."""
    plek = 0
    while plek < len(rij):
        reden = _reden(rij, plek)
        if reden is None:
            plek += 1
            continue
        einde = _einde(rij, plek)
        begin, eind = rij[plek].begin, rij[einde].eind
        yield Vondst(reden.soort, begin, eind, tekst[begin:eind], reden.waarom, reden.zekerheid)
        plek = einde + 1


def _reden(rij: Sequence[Woord], plek: int) -> _Reden | None:
    woord = rij[plek]
    return _met_hoofdletter(rij, plek) if woord.hoofdletter else _met_kleine_letter(rij, plek)


def _met_hoofdletter(rij: Sequence[Woord], plek: int) -> _Reden | None:
    woord = rij[plek]
    if len(woord.tekst) == 1:
        return _VOORLETTERS if _zijn_voorletters(rij, plek) else None
    if _voorvoegsel_van_naam(rij, plek):
        return _ACHTERNAAM
    if is_geen_naam(woord):
        return None
    dubbelzinnig = woord.plat in DUBBELZINNIG
    if _volgt_op(rij, plek, AANSPREEKVORMEN) or _volgt_op(rij, plek, VERWANTEN):
        return _NA_WOORD if not _is_afkorting(woord) else None
    if _is_afkorting(woord):
        return None
    if woord.zinsbegin and dubbelzinnig:
        return _MISSCHIEN if _handelt(rij, plek) else None
    if is_voornaam(woord.plat):
        return _VOORNAAM
    if is_achternaam(woord.plat):
        return _ACHTERNAAM
    if woord.zinsbegin:
        return None
    return _PLAATS if _volgt_op(rij, plek, _PLAATS_NA) else _HOOFDLETTER


def _met_kleine_letter(rij: Sequence[Woord], plek: int) -> _Reden | None:
    woord = rij[plek]
    if _volgt_op(rij, plek, AANSPREEKVORMEN) and _kan_na_aanspreekvorm(rij, plek):
        return _NA_WOORD
    if woord.plat in DUBBELZINNIG or woord.plat in GEEN_NAAM:
        return None
    if _volgt_op(rij, plek, VERWANTEN) and woord.plat in VOORNAMEN:
        return _NA_WOORD
    if len(woord.plat) >= KLEIN_EN_HEEL and woord.plat in VOORNAMEN:
        return _KLEINE_LETTER
    return None


def _kan_na_aanspreekvorm(rij: Sequence[Woord], plek: int) -> bool:
    """ "meneer bakker", "mevrouw van der meer": a known name, behind its prefixes."""
    kern = _na_voorvoegsels(rij, plek)
    if kern is None:
        return False
    plat = rij[kern].plat
    bekend = is_voornaam(plat) or is_achternaam(plat)
    return bekend and plat not in DOET_EEN_MENS and plat not in GEEN_NAAM


def _voorvoegsel_van_naam(rij: Sequence[Woord], plek: int) -> bool:
    """ "Van der Kolk", "De Wit": a prefix with a capital where no sentence begins, or after a first name's place."""
    if rij[plek].zinsbegin or rij[plek].plat not in VOORVOEGSELS:
        return False
    kern = _na_voorvoegsels(rij, plek)
    return kern is not None and kern > plek and rij[kern].hoofdletter and rij[kern].plat not in GEEN_NAAM


def _zijn_voorletters(rij: Sequence[Woord], plek: int) -> bool:
    """Does a name with a capital follow this initial, behind others and prefixes?"""
    volgende = plek + 1
    while volgende < len(rij) and volgende - plek < MEESTE_WOORDEN and rij[volgende].sluit_aan:
        woord = rij[volgende]
        if len(woord.tekst) > 1 and woord.plat not in VOORVOEGSELS:
            return woord.hoofdletter and woord.plat not in GEEN_NAAM and "." in rij[plek + 1].tussen
        volgende += 1
    return False


def _na_voorvoegsels(rij: Sequence[Woord], plek: int) -> int | None:
    """The place of the first word from `plek` on that is no prefix; None when the words do not join."""
    einde = min(len(rij), plek + MEESTE_WOORDEN)
    for i in range(plek, einde):
        if i > plek and not rij[i].sluit_aan:
            return None
        if rij[i].plat not in VOORVOEGSELS:
            return i
    return None


def _einde(rij: Sequence[Woord], plek: int) -> int:
    """The place of the last word of the name that begins at `plek`."""
    laatste = plek
    klein = not rij[plek].hoofdletter
    while laatste + 1 < len(rij) and laatste - plek < MEESTE_WOORDEN:
        kern = _na_voorvoegsels(rij, laatste + 1) if rij[laatste + 1].sluit_aan else None
        if kern is None or not _hoort_erbij(rij, laatste, kern, klein=klein):
            return laatste
        laatste = kern
    return laatste


def _hoort_erbij(rij: Sequence[Woord], laatste: int, kern: int, *, klein: bool) -> bool:
    woord = rij[kern]
    if rij[laatste].tekst.lower() != rij[laatste].plat and "'" in rij[laatste].tekst:
        return False  # "Emma's" ends a name
    if klein or not woord.hoofdletter:
        return woord.plat not in GEEN_NAAM and is_achternaam(woord.plat)
    if len(woord.tekst) > 1 and (is_geen_naam(woord) or woord.zinsbegin):
        return False
    return kern == laatste + 1 or _is_echt_voorvoegsel(rij, laatste, kern)


def _is_echt_voorvoegsel(rij: Sequence[Woord], laatste: int, kern: int) -> bool:
    """ "Sanne de Wit" is one name; in "Emma in Kolkhuizen" the second is a place."""
    voorvoegsels = [woord.plat for woord in rij[laatste + 1 : kern]]
    return (
        voorvoegsels[0] not in ("in", "op", "te", "het", "la", "al")
        or len(voorvoegsels) > 1
        or is_achternaam(rij[kern].plat)
    )


def _volgt_op(rij: Sequence[Woord], plek: int, woorden: frozenset[str]) -> bool:
    if plek == 0:
        return False
    vorig, woord = rij[plek - 1], rij[plek]
    return (
        vorig.plat in woorden
        and not woord.zinsbegin
        and woord.tussen.strip(" .,(:'\"“‘") == ""
        and len(woord.tussen) <= 3
    )


def _handelt(rij: Sequence[Woord], plek: int) -> bool:
    """Does the next word say that somebody does something, or is it a name too?"""
    if plek + 1 >= len(rij) or not rij[plek + 1].sluit_aan:
        return False
    volgend = rij[plek + 1]
    return volgend.plat in DOET_EEN_MENS or (volgend.hoofdletter and volgend.plat not in GEEN_NAAM)


def _is_afkorting(woord: Woord) -> bool:
    if not woord.kapitalen:
        return False
    return len(woord.tekst) < KLEIN_EN_HEEL or (len(woord.tekst) <= LANGSTE_AFKORTING and woord.plat not in VOORNAMEN)
