"""Names as they are spread over sexes, decades and origins."""

from dataclasses import dataclass
from functools import cache
from random import Random

from .gegevens import lees
from .trekken import Keuze, kans, keuze_naar_rang

# Before this year most children got a name for the church or the register, and another one for every day.
_EINDE_DOOPNAMEN = 1975
_DEEL_DOOPNAAM = 0.55
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
    gegevens = lees("achternamen")
    namen = (
        gegevens["nederlands"]["veel"] if van == "nederlands" else _naar_rang(gegevens[van], gegevens["verschuiving"])
    )
    return Keuze({splits(naam): gewicht for naam, gewicht in namen.items()})


def _naar_rang(namen: list[str], verschuiving: float) -> dict[str, float]:
    return {naam: 1 / (rang + verschuiving) for rang, naam in enumerate(namen, start=1)}


def achternaam(rng: Random, van: str) -> Achternaam:
    """A family name of this origin."""
    if van == "nederlands" and kans(rng, lees("achternamen")["nederlands"]["staart"]["aandeel"]):
        return _zeldzaam(rng)
    return _achternamen(van).trek(rng)


def _zeldzaam(rng: Random) -> Achternaam:
    staart = lees("achternamen")["nederlands"]["staart"]
    begin = str(rng.choice(staart["begin"]))
    return Achternaam(rng.choice(staart["voorvoegsels"]), begin + rng.choice(staart["einde"]))


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
    eerste = roepnaam
    if jaar < _EINDE_DOOPNAMEN and kans(rng, _DEEL_DOOPNAAM):
        eerste = _doopnamen().get(roepnaam, roepnaam)
    tweede = keuze.trek(rng) if kans(rng, _DEEL_TWEEDE_NAAM) else eerste
    return Voornaam(eerste if tweede in (eerste, roepnaam) else f"{eerste} {tweede}", roepnaam)
