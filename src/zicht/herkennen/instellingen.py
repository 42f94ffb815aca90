"""Names of schools, practices and clubs: few children go to one, so it points at a family."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zicht.herkennen.gegevens import lees
from zicht.herkennen.lijsten import GEEN_NAAM, VOOR_INSTELLING, VOORVOEGSELS
from zicht.herkennen.vondst import Soort, Vondst, Zekerheid
from zicht.herkennen.woorden import Woord

_UITGANGEN: tuple[str, ...] = tuple(lees("instellingen")["uitgangen"])
KORTSTE_EIGEN_DEEL = 4
MEESTE_WOORDEN = 6


def vind_instellingen(tekst: str, rij: Sequence[Woord]) -> Iterator[Vondst]:
    """Every school, practice or club that is called by its own name."""
    for plek, woord in enumerate(rij):
        if woord.plat in VOOR_INSTELLING:
            einde = _einde_van_naam(rij, plek)
            if einde > plek:
                yield _vondst(tekst, woord, rij[einde], Zekerheid.WAARSCHIJNLIJK)
        elif woord.hoofdletter and not woord.zinsbegin and _heeft_eigen_naam(woord):
            yield _vondst(tekst, woord, woord, Zekerheid.WAARSCHIJNLIJK)


def _einde_van_naam(rij: Sequence[Woord], plek: int) -> int:
    """The place of the last word of the own name after `plek`, or `plek` itself when there is none."""
    laatste = plek
    for i in range(plek + 1, min(len(rij), plek + MEESTE_WOORDEN)):
        woord = rij[i]
        if (woord.zinsbegin and i > plek + 1) or woord.tussen.strip(" '\"“‘’") or woord.plat == "is":
            break
        if woord.hoofdletter and (woord.plat not in GEEN_NAAM or laatste > plek):
            laatste = i if woord.plat not in VOORVOEGSELS else laatste
        elif not (woord.hoofdletter or woord.plat in VOORVOEGSELS):
            break
    return laatste


def _heeft_eigen_naam(woord: Woord) -> bool:
    return any(
        woord.plat.endswith(uitgang) and len(woord.plat) - len(uitgang) >= KORTSTE_EIGEN_DEEL for uitgang in _UITGANGEN
    ) and not woord.plat.startswith(("basis", "middelbare", "huisartsen", "tandarts", "kleuter", "peuter"))


def _vondst(tekst: str, eerste: Woord, laatste: Woord, zekerheid: Zekerheid) -> Vondst:
    fragment = tekst[eerste.begin : laatste.eind]
    return Vondst(
        Soort.INSTELLING, eerste.begin, laatste.eind, fragment, "Een school, praktijk of club met haar naam.", zekerheid
    )
