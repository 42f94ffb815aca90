"""Families of the region, in the forms in which Veilig Thuis meets them."""

from collections.abc import Callable
from datetime import date
from random import Random

from .bouw import Bouw, jaren_eerder
from .mensen import Gezin, Vorm
from .namen import achternaam, herkomst
from .ouders import familienaam_van, ouders_met_kinderen
from .trekken import Keuze, kans

_VORMEN: Keuze[Vorm] = Keuze(
    {
        "twee ouders": 38,
        "alleenstaande moeder": 14,
        "alleenstaande vader": 3,
        "ouders uit elkaar": 18,
        "stiefgezin": 11,
        "paar zonder kinderen": 9,
        "oudere met volwassen kind": 7,
    }
)
_DEEL_SAMEN_GEZAG = 0.93
_DEEL_SAMEN_GEZAG_UIT_ELKAAR = 0.78
_DEEL_GEHEIM = 0.05
_JONGSTE_STIEFOUDER = 19


def gezin(rng: Random, jaar: int) -> Gezin:
    """A family as it is on 1 July of `jaar`; the same state of `rng` gives the same family."""
    vorm = _VORMEN.trek(rng)
    bouw = Bouw(rng, date(jaar, 7, 1))
    _BOUWERS[vorm](bouw)
    return bouw.klaar(vorm)


def _twee_ouders(bouw: Bouw) -> None:
    ouders = ouders_met_kinderen(bouw, herkomst(bouw.rng))
    bouw.verbind(ouders.moeder, "partner van", ouders.vader)
    houders = [ouders.moeder, ouders.vader] if kans(bouw.rng, _DEEL_SAMEN_GEZAG) else [ouders.moeder]
    bouw.geef_gezag(houders, ouders.kinderen)
    bouw.laat_wonen(ouders.moeder, ouders.vader, *ouders.kinderen)


def _uit_elkaar(bouw: Bouw) -> None:
    _gescheiden(bouw, _DEEL_SAMEN_GEZAG_UIT_ELKAAR)


def _alleenstaande_moeder(bouw: Bouw) -> None:
    _gescheiden(bouw, 0.0)


def _gescheiden(bouw: Bouw, samen_gezag: float) -> None:
    """Children with their mother, their father at another address."""
    ouders = ouders_met_kinderen(bouw, herkomst(bouw.rng))
    bouw.verbind(ouders.moeder, "ex-partner van", ouders.vader)
    houders = [ouders.moeder, ouders.vader] if kans(bouw.rng, samen_gezag) else [ouders.moeder]
    bouw.geef_gezag(houders, ouders.kinderen)
    bouw.laat_wonen(ouders.moeder, *ouders.kinderen, geheim=kans(bouw.rng, _DEEL_GEHEIM))
    bouw.laat_wonen(ouders.vader)


def _alleenstaande_vader(bouw: Bouw) -> None:
    ouders = ouders_met_kinderen(bouw, herkomst(bouw.rng))
    bouw.verbind(ouders.moeder, "ex-partner van", ouders.vader)
    bouw.geef_gezag([ouders.vader], ouders.kinderen)
    bouw.laat_wonen(ouders.vader, *ouders.kinderen)
    bouw.laat_wonen(ouders.moeder)


def _stiefgezin(bouw: Bouw) -> None:
    ouders = ouders_met_kinderen(bouw, herkomst(bouw.rng))
    van = herkomst(bouw.rng)
    geboren = min(
        jaren_eerder(bouw.personen[ouders.moeder].geboortedatum, bouw.rng.triangular(-5, 8, 2)),
        jaren_eerder(bouw.peildatum, _JONGSTE_STIEFOUDER),
    )
    stiefvader = bouw.persoon("stiefouder", "man", geboren, van, achternaam(bouw.rng, van))
    bouw.verbind(ouders.moeder, "partner van", stiefvader)
    bouw.verbind(ouders.moeder, "ex-partner van", ouders.vader)
    bouw.verbind(stiefvader, "stiefouder van", *ouders.kinderen)
    samen = kans(bouw.rng, _DEEL_SAMEN_GEZAG_UIT_ELKAAR)
    bouw.geef_gezag([ouders.moeder, ouders.vader] if samen else [ouders.moeder], ouders.kinderen)
    bouw.laat_wonen(ouders.moeder, stiefvader, *ouders.kinderen)
    bouw.laat_wonen(ouders.vader)


def _paar(bouw: Bouw) -> None:
    van = herkomst(bouw.rng)
    leeftijd = bouw.rng.triangular(20, 84, 34)
    ander = max(18.5, leeftijd + bouw.rng.gauss(2, 4))
    vrouw = bouw.persoon("partner", "vrouw", jaren_eerder(bouw.peildatum, leeftijd), van, achternaam(bouw.rng, van))
    man = bouw.persoon("partner", "man", jaren_eerder(bouw.peildatum, ander), van, achternaam(bouw.rng, van))
    bouw.verbind(vrouw, "partner van", man)
    bouw.laat_wonen(vrouw, man)


def _oudere(bouw: Bouw) -> None:
    van = herkomst(bouw.rng)
    geboren = jaren_eerder(bouw.peildatum, bouw.rng.triangular(68, 95, 79))
    geslacht = "vrouw" if kans(bouw.rng, 0.68) else "man"
    ouder = bouw.persoon("ouder", geslacht, geboren, van, achternaam(bouw.rng, van))  # type: ignore[arg-type]
    kind_geboren = jaren_eerder(geboren, -bouw.rng.triangular(20, 40, 28))
    man = kans(bouw.rng, 0.55)
    naam = familienaam_van(bouw, ouder) if geslacht == "man" or kans(bouw.rng, 0.4) else achternaam(bouw.rng, van)
    kind = bouw.persoon("kind", "man" if man else "vrouw", kind_geboren, van, naam)
    bouw.verbind(ouder, "ouder van", kind)
    if kans(bouw.rng, 0.6):
        bouw.laat_wonen(ouder, kind)
    else:
        bouw.laat_wonen(ouder)
        bouw.laat_wonen(kind)


_BOUWERS: dict[Vorm, Callable[[Bouw], None]] = {
    "twee ouders": _twee_ouders,
    "alleenstaande moeder": _alleenstaande_moeder,
    "alleenstaande vader": _alleenstaande_vader,
    "ouders uit elkaar": _uit_elkaar,
    "stiefgezin": _stiefgezin,
    "paar zonder kinderen": _paar,
    "oudere met volwassen kind": _oudere,
}
