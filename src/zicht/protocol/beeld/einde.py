"""Handing over, feedback, closing, monitoring and aftercare (HP2019 8, 11 to 13; NAZORG)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Feedback:
    bron: UUID
    ronde: str
    op: date
    melding: UUID | None = None
    is_melder: bool = True
    ketenpartner: str = ""


@dataclass(frozen=True, slots=True)
class Overdracht:
    id: UUID
    soort: str
    partij: str
    besluit: UUID
    op: date
    aanvaard: date | None = None
    geweigerd: date | None = None
    partij_informeert: bool = False
    meldingen: frozenset[UUID] = frozenset()
    hulp_geweigerd: date | None = None
    """The people did not want the help of this party, and it said so: it has no sight on their safety any more."""
    verwijderd: date | None = None
    """The party said that it deleted what it got from VT."""


@dataclass(frozen=True, slots=True)
class Afsluiting:
    id: UUID
    soort: str
    op: date
    dienst: UUID | None = None


@dataclass(frozen=True, slots=True)
class Monitorcontact:
    id: UUID
    aanleiding: str
    gepland: date
    gehouden: date | None = None


@dataclass(frozen=True, slots=True)
class Monitoring:
    id: UUID
    besloten: date
    versie: str
    telt_vanaf: date | None = None
    beeindigd: date | None = None
    overdracht: UUID | None = None
    contacten: tuple[Monitorcontact, ...] = ()


@dataclass(frozen=True, slots=True)
class Nazorgomstandigheden:
    """What was special about one Onderzoek (NZ-1)."""

    dienst: UUID
    op: date
    mogelijk_kwaadwillend: bool | None = None


@dataclass(frozen=True, slots=True)
class Nazorgpunt:
    """One topic of aftercare discussed with one person (NZ-2)."""

    persoon: UUID
    onderwerp: str
    op: date


@dataclass(frozen=True, slots=True)
class Nazorgcontact:
    """A later call that somebody wants (NZ-3). `gaat_voor`: the choice when destruction was asked too."""

    id: UUID
    persoon: UUID
    gevraagd: date
    afgesproken: date
    gehouden: date | None = None
    vervallen: date | None = None
    gaat_voor: bool | None = None


@dataclass(frozen=True, slots=True)
class Uitkomstcontrole:
    """A check, agreed with the family, at a professional who had been informed (NZ-5)."""

    id: UUID
    bron: UUID
    afgesproken: date
    uiterlijk: date | None = None
    gedaan: date | None = None
