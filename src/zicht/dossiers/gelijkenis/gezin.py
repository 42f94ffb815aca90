"""Comparing a family in a melding with the family of a dossier (ML-9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from . import wegen
from .kenmerken import Kenmerken
from .uitkomst import Gelijkenis, Oordeel, Reden
from .vergelijk import vergelijk

# Bits: two people are set side by side only when there is something to show for it.
_PAAR_VANAF = 4.0
# For each person the best few: what keeps a large family fast.
_KANDIDATEN = 4
_PERSOONLIJK = ("voornaam", "naam", "geboortedatum", "geslacht")
_GEDEELD = ("achternaam", "adres", "telefoon")
_HUISHOUDEN = frozenset({"adres", "telefoon"})


@dataclass(frozen=True, slots=True)
class Paar:
    """One person of the melding beside one of the dossier: places in the two rows."""

    gezocht: int
    bekend: int
    gelijkenis: Gelijkenis


@dataclass(frozen=True, slots=True)
class GezinsGelijkenis:
    """Whether two families are one. `niet_gevonden`: places in the row of the melding; that says nothing against.

    `score` in bits, `kans` from 0 to 1. A proposal for a worker, never a decision.
    """

    score: float
    kans: float
    oordeel: Oordeel
    paren: tuple[Paar, ...]
    niet_gevonden: tuple[int, ...]
    redenen: tuple[Reden, ...]


def vergelijk_gezin(gezochten: Sequence[Kenmerken], bekenden: Sequence[Kenmerken]) -> GezinsGelijkenis:
    """The best way to set the members side by side, one to one, and what that proves.

    What a family shares (name, address, phone) counts once; first name, birth date and sex count for every member.
    """
    alle = [[vergelijk(gezocht, bekend) for bekend in bekenden] for gezocht in gezochten]
    paren = _beste_paren(alle)
    if not paren:
        return _zonder_paren(gezochten, alle)
    gedeeld = max((paar.gelijkenis for paar in paren), key=lambda een: een.gewicht(*_GEDEELD))
    score = gedeeld.gewicht(*_GEDEELD) + sum(paar.gelijkenis.gewicht(*_PERSOONLIJK) for paar in paren)
    gevonden = {paar.gezocht for paar in paren}
    niet_gevonden = tuple(plek for plek in range(len(gezochten)) if plek not in gevonden)
    redenen = (
        *_gedeelde_redenen(gedeeld),
        *(_paarreden(paar, gezochten, bekenden) for paar in paren),
        *(_niet_gevonden(gezochten[plek]) for plek in niet_gevonden),
    )
    kans = wegen.kans(score)
    return GezinsGelijkenis(score, kans, wegen.oordeel(kans), paren, niet_gevonden, redenen)


def _beste_paren(alle: list[list[Gelijkenis]]) -> tuple[Paar, ...]:
    """The assignment with the highest sum of scores; only pairs that may be one person take part."""
    mogelijk = [_kandidaten(rij, gelijkenissen) for rij, gelijkenissen in enumerate(alle)]

    @cache
    def beste(rij: int, bezet: int) -> tuple[float, tuple[Paar, ...]]:
        """From this row on, when the columns of the bits in `bezet` are taken."""
        if rij == len(mogelijk):
            return 0.0, ()
        keuzen = [beste(rij + 1, bezet)]
        for paar in mogelijk[rij]:
            if not bezet >> paar.bekend & 1:
                som, rest = beste(rij + 1, bezet | 1 << paar.bekend)
                keuzen.append((som + paar.gelijkenis.score, (paar, *rest)))
        return max(keuzen, key=lambda keuze: keuze[0])

    return beste(0, 0)[1]


def _kandidaten(rij: int, gelijkenissen: list[Gelijkenis]) -> list[Paar]:
    paren = [Paar(rij, kolom, een) for kolom, een in enumerate(gelijkenissen) if _mag_een_paar_zijn(een)]
    return sorted(paren, key=lambda paar: -paar.gelijkenis.score)[:_KANDIDATEN]


def _mag_een_paar_zijn(gelijkenis: Gelijkenis) -> bool:
    return not gelijkenis.tweeling and gelijkenis.score >= _PAAR_VANAF and gelijkenis.gewicht(*_PERSOONLIJK) > 0


def _zonder_paren(gezochten: Sequence[Kenmerken], alle: list[list[Gelijkenis]]) -> GezinsGelijkenis:
    """Nobody recognised: one can still look like another, or the household be known, as when a child was born."""
    gelijkenissen = [een for rij in alle for een in rij]
    sporen = [(een.score, een.redenen) for een in gelijkenissen if een.oordeel != "onwaarschijnlijk"]
    sporen += [(een.gewicht(*_GEDEELD), _gedeelde_redenen(een)) for een in gelijkenissen if _zelfde_huishouden(een)]
    score, bewijs = max(sporen, key=lambda spoor: spoor[0], default=(0.0, ()))
    kans = wegen.kans(score)
    oordeel: Oordeel = "onwaarschijnlijk" if wegen.oordeel(kans) == "onwaarschijnlijk" else "mogelijk"
    redenen = (*bewijs, *map(_niet_gevonden, gezochten))
    return GezinsGelijkenis(score, kans, oordeel, (), tuple(range(len(gezochten))), redenen)


def _zelfde_huishouden(gelijkenis: Gelijkenis) -> bool:
    return any(een.veld in _HUISHOUDEN and een.niveau == "gelijk" for een in gelijkenis.gewogen)


def _gedeelde_redenen(gelijkenis: Gelijkenis) -> tuple[Reden, ...]:
    return tuple(reden for reden in gelijkenis.redenen if reden.veld in _GEDEELD and reden.niveau)


def _paarreden(paar: Paar, gezochten: Sequence[Kenmerken], bekenden: Sequence[Kenmerken]) -> Reden:
    gezocht, bekend = gezochten[paar.gezocht], bekenden[paar.bekend]
    zin = f"{gezocht.naam} lijkt op {bekend.naam}"
    return Reden("persoon", "voor", paar.gelijkenis.gewicht(*_PERSOONLIJK), zin)


def _niet_gevonden(kenmerken: Kenmerken) -> Reden:
    return Reden("persoon", "onbekend", 0.0, f"{kenmerken.naam} is niet teruggevonden: een gezin verandert")
