"""People outside the family who report: a neighbour, a teacher, a police officer."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .bereikbaar import mailadres, telefoonnummer
from .namen import achternaam, herkomst, voornaam


@dataclass(frozen=True, slots=True)
class Buitenstaander:
    """Somebody who is not of the family: who reports, for himself or from his profession."""

    naam: str
    telefoon: str
    email: str


def buitenstaander(rng: Random) -> Buitenstaander:
    """The same state of `rng` gives the same person."""
    van = herkomst(rng)
    jaar = 1960 + int(rng.random() * 42)
    voor, achter = voornaam(rng, van, "vrouw" if rng.random() < 0.6 else "man", jaar), achternaam(rng, van)
    naam = " ".join(deel for deel in (voor.roepnaam, achter.voorvoegsel, achter.naam) if deel)
    return Buitenstaander(naam, telefoonnummer(rng), mailadres(voor.roepnaam, achter.naam, jaar))
