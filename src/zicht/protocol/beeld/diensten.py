"""The services: Voorwaarden & Vervolg and Onderzoek (HP2019 9, 10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Dienst:
    id: UUID
    soort: str
    besluit: UUID
    gestart: date
    versie: str
    afgerond: date | None = None
    einde: str = ""
    aangekondigd_einde: date | None = None


@dataclass(frozen=True, slots=True)
class Herbeoordeling:
    id: UUID
    gevraagd: date
    op: date | None = None


@dataclass(frozen=True, slots=True)
class Vooronderzoek:
    id: UUID
    gestart: date
    tot: date
    beeindigd: date | None = None


@dataclass(frozen=True, slots=True)
class Vermoeden:
    id: UUID
    dienst: UUID
    uitkomst: str
    op: date | None
    betreft: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    soort: str
    personen: frozenset[UUID]
    op: date
