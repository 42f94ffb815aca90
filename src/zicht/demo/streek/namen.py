"""Names as they are spread over sexes, decades and origins."""

from dataclasses import dataclass
from functools import cache
from random import Random

from .gegevens import lees
from .trekken import Keuze, kans, keuze_naar_rang

# Before this year most children got a name for the church or the register, and another one for every day.
_EINDE_DOOPNAMEN = 1975
_DEEL_DOOPNAAM = 0.55
_DEEL_DOOPNAAM_NU = 0.15
# A call name that has nothing to do with the names in the register.
_DEEL_EIGEN_ROEPNAAM = 0.05
_DEEL_TWEEDE_NAAM = 0.35


@dataclass(frozen=True, slots=True)
class Achternaam:
    """A family name with its prefix apart, as the register keeps it."""

    voorvoegsel: str
    naam: str


@dataclass(frozen=True, slots=True)
class Voornaam:
    """`voornamen` as in the register, `roepnaam` as people are called."""

    voornamen: str
    roepnaam: str


@cache
def _herkomsten() -> Keuze[str]:
    return Keuze(lees("achternamen")["herkomsten"])


def herkomst(rng: Random) -> str:
    """Where the names of a family come from."""
    return _herkomsten().trek(rng)


# The longest first.
_VOORVOEGSELS = (
    *("op den ", "van den ", "van der ", "van de ", "van 't ", "in 't ", "op de "),
    *("van ", "de ", "ter ", "ten ", "'t ", "d'"),
)


def splits(voluit: str) -> Achternaam:
    """ "van der Meer" gives "van der" and "Meer"; "El Amrani" stays whole, as in the register."""
    for voorvoegsel in _VOORVOEGSELS:
        if voluit.startswith(voorvoegsel):
            return Achternaam(voorvoegsel.strip(), voluit.removeprefix(voorvoegsel))
    return Achternaam("", voluit)


@cache
def _achternamen(van: str) -> Keuze[Achternaam]:
    veel = lees("achternamen")[van]["veel"]
    if isinstance(veel, dict):
        return Keuze({splits(naam): aantal for naam, aantal in veel.items()})
    return keuze_naar_rang([splits(naam) for naam in veel], lees("achternamen")["verschuiving"])


def achternaam(rng: Random, van: str) -> Achternaam:
    """A family name of this origin: one of the usual ones, or from the long tail."""
    staart = lees("achternamen")[van]["staart"]
    if not kans(rng, staart["aandeel"]):
        return _achternamen(van).trek(rng)
    naam = rng.choice(staart["begin"]) + rng.choice(staart["einde"])
    voorvoegsel = rng.choice(staart["voorvoegsels"])
    return splits(f"{voorvoegsel} {naam}".strip())


@cache
def _voornamen(van: str, geslacht: str, tijdvak: int) -> Keuze[str]:
    gegevens = lees("voornamen")
    return keuze_naar_rang(gegevens[van][geslacht][tijdvak], gegevens["verschuiving"])


@cache
def _tijdvakken(van: str, geslacht: str) -> tuple[int, ...]:
    return tuple(sorted(lees("voornamen")[van][geslacht], reverse=True))


@cache
def _tijdvak(van: str, geslacht: str, jaar: int) -> int:
    tijdvakken = _tijdvakken(van, geslacht)
    return next((begin for begin in tijdvakken if begin <= jaar), tijdvakken[-1])


@cache
def _doopnamen() -> dict[str, str]:
    """Which formal name belongs to a call name; the first one counts."""
    return {roep: doop for doop, namen in reversed(lees("doopnamen").items()) for roep in namen}


def voornaam(rng: Random, van: str, geslacht: str, jaar: int) -> Voornaam:
    """A first name for somebody of this origin and sex ("man", "vrouw"), born in `jaar`."""
    keuze = _voornamen(van, geslacht, _tijdvak(van, geslacht, jaar))
    roepnaam = keuze.trek(rng)
    if kans(rng, _DEEL_EIGEN_ROEPNAAM):
        return Voornaam(keuze.trek(rng), roepnaam)
    eerste = roepnaam
    if kans(rng, _DEEL_DOOPNAAM if jaar < _EINDE_DOOPNAMEN else _DEEL_DOOPNAAM_NU):
        eerste = _doopnamen().get(roepnaam, roepnaam)
    tweede = keuze.trek(rng) if kans(rng, _DEEL_TWEEDE_NAAM) else eerste
    return Voornaam(eerste if tweede in (eerste, roepnaam) else f"{eerste} {tweede}", roepnaam)
