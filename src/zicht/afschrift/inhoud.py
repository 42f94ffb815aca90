"""What a copy is made of: documents with passages, each given, left out, or still to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zicht.afschrift.rij import Sleutel
from zicht.afschrift.soorten import Soort


class Stand(StrEnum):
    GEGEVEN = "gegeven"
    WEGGELATEN = "weggelaten"
    NAZIEN = "nazien"


@dataclass(frozen=True)
class Oordeel:
    """What the rules say of a row or passage. `hard`: nobody may give it all the same. `waarom` is for the worker."""

    stand: Stand
    regel: str = ""
    waarom: str = ""
    hard: bool = False


GEGEVEN = Oordeel(Stand.GEGEVEN)


@dataclass(frozen=True)
class Passage:
    """A run of sentences, or the facts of a row, under one heading.

    `regels` is what the rules say, `stand` what came of it with the worker's choice (`gekozen`: his words).
    """

    sleutel: str
    kop: str
    tekst: str
    regels: Oordeel
    stand: Stand
    grond: str = ""
    gekozen: str = ""

    @property
    def toch_gegeven(self) -> bool:
        return self.stand == Stand.GEGEVEN and self.regels.stand == Stand.WEGGELATEN

    @property
    def kan_weg(self) -> bool:
        return self.stand != Stand.WEGGELATEN

    @property
    def kan_toch(self) -> bool:
        """Can it still be given: never what is hard."""
        return self.stand == Stand.WEGGELATEN and not self.regels.hard

    @property
    def merk(self) -> str:
        """What the reader sees in its place."""
        return MERKEN.get(self.grond or self.regels.regel, ANDER_MERK)


MERKEN = {
    "ML-2": "weggelaten: hieruit zou blijken wie de melder of informant is, en die blijft onbekend",
    "melder of informant": "weggelaten: hieruit zou blijken wie de melder of informant is, en die blijft onbekend",
}
ANDER_MERK = "weggelaten: om de privacy of de veiligheid van een ander, of voor het werk van Veilig Thuis"
"""One mark for every other reason: a difference would itself tell of a secret address, or of an investigation."""


@dataclass(frozen=True)
class Stuk:
    """One row of the dossier. `rij`: the rows whose content it holds; `oordeel`: of the whole."""

    rij: Sleutel
    titel: str
    op: date | None
    soort: Soort
    apart: bool
    oordeel: Oordeel
    passages: tuple[Passage, ...] = ()
    bijlage: bool = False

    @property
    def gegeven(self) -> bool:
        """Does the reader get anything of it?"""
        return any(passage.stand == Stand.GEGEVEN for passage in self.passages)

    @property
    def nazien(self) -> int:
        return sum(passage.stand == Stand.NAZIEN for passage in self.passages)


@dataclass(frozen=True)
class Afschriftbeeld:
    """Everything the dossier holds, seen by one reader. `voor` and `lezer` are names on paper."""

    voor: str
    lezer: str
    dag: date
    zin: str
    stukken: tuple[Stuk, ...] = field(default=())

    @property
    def na_te_zien(self) -> int:
        """How many passages a worker must still look at."""
        return sum(stuk.nazien for stuk in self.stukken)

    @property
    def gegeven(self) -> tuple[Stuk, ...]:
        """What the reader gets something of, in the order of the table."""
        return tuple(stuk for stuk in self.stukken if stuk.gegeven)

    @property
    def passages(self) -> Iterator[Passage]:
        for stuk in self.stukken:
            yield from stuk.passages

    def passage(self, sleutel: str) -> Passage | None:
        return next((passage for passage in self.passages if passage.sleutel == sleutel), None)
