"""What came in, and what was decided about it (HP2019 6, 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Melding:
    id: UUID
    ontvangen: date
    melder: UUID
    melder_soort: str
    blijvend_betrokken: bool = False
    melder_persoon: UUID | None = None
    spoed: date | None = None
    urgentie: str = "gewoon"
    afgesloten: date | None = None
    anoniem_in_behandeling: bool | None = None
    moment: datetime | None = None
    """When it came in, to the minute: two meldingen on one day are told apart."""

    @property
    def wacht_op_leidinggevende(self) -> bool:
        return self.melder_soort == "anoniem" and self.anoniem_in_behandeling is None

    @property
    def loopt(self) -> bool:
        """Taken up: not removed, not an anonymous one that was left aside or still waits."""
        if self.melder_soort == "anoniem" and not self.anoniem_in_behandeling:
            return False
        return self.afgesloten is None


@dataclass(frozen=True, slots=True)
class Besluit:
    id: UUID
    soort: str
    uitkomst: str
    op: date
    meldingen: frozenset[UUID] = frozenset()
