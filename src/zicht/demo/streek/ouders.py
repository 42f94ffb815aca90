"""Parents and their children: ages, names and who descends from whom."""

from dataclasses import dataclass
from datetime import date, timedelta

from .bouw import JAAR, Bouw, jaren_eerder
from .mensen import Geslacht
from .namen import Achternaam, achternaam
from .trekken import Keuze, kans

AANTAL_KINDEREN = Keuze({1: 34, 2: 41, 3: 17, 4: 6, 5: 2})
# Of the births after which another child follows; about three in a hundred children are one of twins.
_DEEL_TWEELING = 0.03
_DEEL_NAAM_VAN_VADER = 0.88
# Days between two births.
_KORTST_TUSSEN = 330
_LANGST_TUSSEN = 1800
# Minors cannot have authority (BW 1:246); a guardian for their child is left out here.
_JONGSTE_OUDER = 18.1
_OUDSTE_MOEDER = 45.0


@dataclass(frozen=True, slots=True)
class Ouders:
    """Mother, father and their children, by number."""

    moeder: int
    vader: int
    kinderen: list[int]


def ouders_met_kinderen(bouw: Bouw, van: str) -> Ouders:
    """Two people and the children they had together; the youngest is a minor."""
    geboren = _geboortedata(bouw, AANTAL_KINDEREN.trek(bouw.rng))
    moeder_geboren, vader_geboren = _ouders_geboren(bouw, geboren)
    moeder = bouw.persoon("moeder", "vrouw", moeder_geboren, van, achternaam(bouw.rng, van))
    vader = bouw.persoon("vader", "man", vader_geboren, van, achternaam(bouw.rng, van))
    naam = familienaam_van(bouw, vader if kans(bouw.rng, _DEEL_NAAM_VAN_VADER) else moeder)
    kinderen = [bouw.persoon("kind", _geslacht(bouw), dag, van, naam) for dag in geboren]
    bouw.verbind(moeder, "ouder van", *kinderen)
    bouw.verbind(vader, "ouder van", *kinderen)
    return Ouders(moeder, vader, kinderen)


def familienaam_van(bouw: Bouw, nummer: int) -> Achternaam:
    """The family name somebody passes on."""
    return Achternaam(bouw.personen[nummer].voorvoegsel, bouw.personen[nummer].achternaam)


def _geslacht(bouw: Bouw) -> Geslacht:
    return "man" if kans(bouw.rng, 0.512) else "vrouw"


def _geboortedata(bouw: Bouw, aantal: int) -> list[date]:
    """Birth dates from old to young, some of them of twins."""
    data = [jaren_eerder(bouw.peildatum, bouw.rng.random() * 17.9)]
    while len(data) < aantal:
        tussen = (
            0
            if kans(bouw.rng, _DEEL_TWEELING) and data.count(data[0]) == 1
            else 330 + int(bouw.rng.random() ** 2 * 1800)
        )
        data.insert(0, data[0] - timedelta(days=tussen))
    return data


def _ouders_geboren(bouw: Bouw, kinderen: list[date]) -> tuple[date, date]:
    duur = (kinderen[-1] - kinderen[0]).days / JAAR
    oudste_begin = max(_JONGSTE_OUDER + 1, _OUDSTE_MOEDER - duur)
    leeftijd = min(oudste_begin, bouw.rng.triangular(_JONGSTE_OUDER, 41, 29))
    verschil = bouw.rng.gauss(2.5, 3.5)
    return jaren_eerder(kinderen[0], leeftijd), jaren_eerder(kinderen[0], max(_JONGSTE_OUDER, leeftijd + verschil))
