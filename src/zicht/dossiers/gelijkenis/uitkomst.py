"""What a comparison says."""

from dataclasses import dataclass
from typing import Literal

Oordeel = Literal["zeer waarschijnlijk", "mogelijk", "onwaarschijnlijk"]
Richting = Literal["voor", "tegen", "onbekend"]


@dataclass(frozen=True, slots=True)
class Niveau:
    """How far one field agrees. `frequentie`: the part of people with the name on which it agrees, from 0 to 1."""

    veld: str
    naam: str
    zin: str
    frequentie: float | None = None


@dataclass(frozen=True, slots=True)
class Reden:
    """Why, for one field. `gewicht` in bits: every bit for doubles the odds, every bit against halves them.
    `niveau` is how far the field agrees ("gelijk", "klank", "anders"), empty when there was nothing to compare.

    A sentence never tells an address or phone number of the known person.
    """

    veld: str
    richting: Richting
    gewicht: float
    zin: str
    niveau: str = ""


@dataclass(frozen=True, slots=True)
class Gelijkenis:
    """Whether two descriptions are of one person: a proposal for a worker, never a decision (ML-9).

    `score` is the sum of the weights of the reasons, in bits; `kans` runs from 0 to 1.
    """

    score: float
    kans: float
    oordeel: Oordeel
    redenen: tuple[Reden, ...]

    def gewicht(self, *velden: str) -> float:
        """The weights of these fields together, in bits."""
        return sum(reden.gewicht for reden in self.redenen if reden.veld in velden)
