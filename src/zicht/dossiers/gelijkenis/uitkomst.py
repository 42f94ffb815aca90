"""What a comparison says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Oordeel = Literal["zeer waarschijnlijk", "mogelijk", "onwaarschijnlijk"]
Richting = Literal["voor", "tegen", "onbekend"]


@dataclass(frozen=True, slots=True)
class Niveau:
    """How far one field agrees. `frequentie`: the part of people with the name on which it agrees, from 0 to 1.

    `tekst`: the sentence, or what makes it: of the hundreds that are compared few are explained to somebody.
    """

    veld: str
    naam: str
    tekst: str | Callable[[], str] = field(compare=False, repr=False)
    frequentie: float | None = None

    @property
    def zin(self) -> str:
        """How far it agrees, in words."""
        return self.tekst if isinstance(self.tekst, str) else self.tekst()


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
class Gewogen:
    """What the agreement of one field weighs, in bits; `niveau` as in `Reden`."""

    veld: str
    gewicht: float
    niveau: str = ""


@dataclass(frozen=True)
class Gelijkenis:
    """Whether two descriptions are of one person: a proposal for a worker, never a decision (ML-9).

    `score` is the sum of the weights, in bits; `kans` runs from 0 to 1. `tweeling`: they may be children born together.
    """

    score: float
    kans: float
    oordeel: Oordeel
    tweeling: bool
    gewogen: tuple[Gewogen, ...]
    leg_uit: Callable[[], tuple[Reden, ...]] = field(compare=False, repr=False)

    @cached_property
    def redenen(self) -> tuple[Reden, ...]:
        """Why, per field; made when somebody asks for it."""
        return self.leg_uit()

    def gewicht(self, *velden: str) -> float:
        """The weights of these fields together, in bits."""
        return sum(een.gewicht for een in self.gewogen if een.veld in velden)
