"""The compulsory routes (HP2019 2.3 to 2.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Concept:
    """A draft (VTB, VTO) put to somebody for reaction."""

    persoon: UUID
    op: date
    reactie: date | None = None


@dataclass(frozen=True, slots=True)
class Dwangtraject:
    id: UUID
    soort: str
    besluit: UUID
    op: date
    verzonden: date | None = None
    college: date | None = None
    concepten: tuple[Concept, ...] = ()
    notulen: tuple[tuple[UUID, date, date | None], ...] = ()
    """Id, received, checked."""
