"""Words the caller already knows, in whatever spelling they stand in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import OSA

from zicht.herkennen.datums import vind_dagen
from zicht.herkennen.lijsten import GEEN_NAAM, VOORVOEGSELS
from zicht.herkennen.vondst import Bekend, Soort, Vondst, Zekerheid
from zicht.herkennen.vouwen import klank, vouw
from zicht.herkennen.woorden import Woord, woorden

_CIJFERS = re.compile(r"\D")
_CIJFERREEKS = re.compile(r"\d(?:[ .\-/()]{0,2}\d){4,20}")
MINSTE_CIJFERS = 5
TELEFOONCIJFERS = 9
"""The last digits of a Dutch phone number: they are the same however it is written."""
LANG_GENOEG_VOOR_EEN_FOUT = 5
LANG_GENOEG_VOOR_TWEE = 9
KORT = 3
"""A known name of this many letters or fewer is only found with its capital."""

_GETALSOORTEN = frozenset((Soort.BSN, Soort.TELEFOON, Soort.NUMMER, Soort.IBAN))
_DATUMSOORTEN = frozenset((Soort.DATUM, Soort.GEBOORTEDATUM))


class Register:
    """What is known, laid out so that a text is compared with all of it at once."""

    def __init__(self, bekend: Sequence[Bekend]) -> None:
        self.namen: dict[str, Bekend] = {}
        self.klanken: dict[str, Bekend] = {}
        self.per_lengte: dict[int, list[str]] = defaultdict(list)
        self.reeksen: dict[str, list[tuple[tuple[str, ...], Bekend]]] = defaultdict(list)
        self.getallen: dict[str, Bekend] = {}
        self.dagen: dict[date, Bekend] = {}
        for een in bekend:
            self._neem_op(een)

    def _neem_op(self, een: Bekend) -> None:
        if een.soort in _DATUMSOORTEN:
            self.dagen[date.fromisoformat(een.tekst)] = een
            return
        cijfers = _CIJFERS.sub("", een.tekst)
        if een.soort in _GETALSOORTEN and len(cijfers) >= MINSTE_CIJFERS:
            self.getallen[_getalsleutel(cijfers)] = een
            return
        if een.soort is Soort.NAAM:
            self._neem_naam_op(een)
            return
        reeks = tuple(_stukken(een.tekst))
        if reeks:
            self.reeksen[reeks[0]].append((reeks, een))

    def _neem_naam_op(self, een: Bekend) -> None:
        for woord in woorden(een.tekst):
            for deel in {woord.plat, *woord.plat.split("-")}:
                if deel in VOORVOEGSELS or len(deel) < 2 or deel in self.namen:
                    continue
                self.namen[deel] = een
                if len(deel) > KORT:
                    self.per_lengte[len(deel)].append(deel)
                    self.klanken.setdefault(klank(deel), een)

    def naam(self, woord: Woord) -> tuple[Bekend, bool] | None:
        """Whose name this word is, and whether it is written as it is known."""
        if len(woord.plat) <= KORT and not woord.hoofdletter:
            return None
        for deel in {woord.plat, *woord.plat.split("-")}:
            gelijk = self.namen.get(deel) or (
                self.namen.get(deel[:-1]) if deel.endswith("s") and len(deel) > KORT else None
            )
            if gelijk:
                return gelijk, True
        lijkt = self._lijkt(woord.plat) if woord.plat not in GEEN_NAAM else None
        return (lijkt, False) if lijkt else None

    def _lijkt(self, plat: str) -> Bekend | None:
        lengte = len(plat)
        if lengte <= KORT:
            return None
        if lengte >= LANG_GENOEG_VOOR_EEN_FOUT - 1 and (zelfde_klank := self.klanken.get(klank(plat))):
            return zelfde_klank
        fouten = (lengte >= LANG_GENOEG_VOOR_EEN_FOUT) + (lengte >= LANG_GENOEG_VOOR_TWEE)
        if not fouten:
            return None
        for andere_lengte in range(lengte - fouten, lengte + fouten + 1):
            for naam in self.per_lengte.get(andere_lengte, ()):
                # Almost nobody mistakes the first letter; "Rosa" and "Hosa" are two people.
                if naam[0] == plat[0] and OSA.distance(plat, naam, score_cutoff=fouten) <= fouten:
                    return self.namen[naam]
        return None


@lru_cache(maxsize=1)
def register(bekend: tuple[Bekend, ...]) -> Register:
    """The layout of these known words, kept for the next text of the same dossier and no longer: it names people."""
    return Register(bekend)


def vind_bekend(tekst: str, rij: Sequence[Woord], bekend: tuple[Bekend, ...]) -> Iterator[Vondst]:
    """Every place where something known stands."""
    if not bekend:
        return
    boek = register(bekend)
    yield from _namen(rij, boek)
    yield from _reeksen(tekst, boek)
    yield from _getallen(tekst, boek)
    for dag, plek in vind_dagen(tekst) if boek.dagen else ():
        if dag and (een := boek.dagen.get(dag)):
            yield _vondst(een, plek.start(), plek.end(), plek.group(), exact=True)


def _namen(rij: Sequence[Woord], boek: Register) -> Iterator[Vondst]:
    for woord in rij:
        gevonden = boek.naam(woord)
        if gevonden:
            yield _vondst(gevonden[0], woord.begin, woord.eind, woord.tekst, exact=gevonden[1])


def _reeksen(tekst: str, boek: Register) -> Iterator[Vondst]:
    """Known words in a row: a street with its number, a postcode, a school, a mail address."""
    if not boek.reeksen:
        return
    stukken = [(vouw(plek.group()), plek.start(), plek.end()) for plek in _STUK.finditer(tekst)]
    for i, (stuk, begin, _) in enumerate(stukken):
        for reeks, een in boek.reeksen.get(stuk, ()):
            if tuple(s for s, _, _ in stukken[i : i + len(reeks)]) == reeks:
                eind = stukken[i + len(reeks) - 1][2]
                yield _vondst(een, begin, eind, tekst[begin:eind], exact=True)


def _getallen(tekst: str, boek: Register) -> Iterator[Vondst]:
    for plek in _CIJFERREEKS.finditer(tekst) if boek.getallen else ():
        een = boek.getallen.get(_getalsleutel(_CIJFERS.sub("", plek.group())))
        if een:
            yield _vondst(een, plek.start(), plek.end(), plek.group(), exact=True)


# Letters and digits apart, so that "1234AB" and "1234 ab", "12a" and "12 A" are one.
_STUK = re.compile(r"\d+|[^\W\d_]+")


def _stukken(tekst: str) -> list[str]:
    return [vouw(stuk) for stuk in _STUK.findall(tekst)]


def _getalsleutel(cijfers: str) -> str:
    return cijfers[-TELEFOONCIJFERS:].lstrip("0")


def _vondst(een: Bekend, begin: int, eind: int, fragment: str, *, exact: bool) -> Vondst:
    waarom = f"Bekend: {een.soort}." if exact else f"Lijkt op een bekende {een.soort}, anders geschreven."
    return Vondst(een.soort, begin, eind, fragment, waarom, Zekerheid.ZEKER if exact else Zekerheid.WAARSCHIJNLIJK, een)
