"""Who was spoken to, and what was told, said, asked and agreed (HP2019 2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Gesprekspartner:
    persoon: UUID
    hoe: str
    over_melding: bool = True
    ouders_vooraf: date | None = None
    ouders_bewust_niet: bool = False


@dataclass(frozen=True, slots=True)
class Gesprek:
    id: UUID
    op: date
    gehouden: bool
    wijze: str
    verslag: date | None = None
    partners: tuple[Gesprekspartner, ...] = ()


@dataclass(frozen=True, slots=True)
class Aanbod:
    """The report of a conversation offered to a person."""

    gesprek: UUID
    persoon: UUID
    op: date


@dataclass(frozen=True, slots=True)
class Informatie:
    persoon: UUID
    onderwerp: str
    op: date
    vastgelegd: datetime | None = None


@dataclass(frozen=True, slots=True)
class Bevinding:
    id: UUID
    op: date
    oordelend: bool
    betreft: frozenset[UUID] = frozenset()
    bron_persoon: UUID | None = None
    van_professional: bool = False
    bron: UUID | None = None
    akkoord: date | None = None
    wederhoor: tuple[tuple[UUID, date], ...] = ()
    achtergehouden: bool = False


@dataclass(frozen=True, slots=True)
class Uitstel:
    id: UUID
    grond: str
    personen: frozenset[UUID]
    vanaf: date
    voor: frozenset[str] = frozenset()
    opnieuw: date | None = None
    beeindigd: date | None = None

    def geldt(self, op: date) -> bool:
        return self.vanaf <= op and (self.beeindigd is None or op < self.beeindigd)


@dataclass(frozen=True, slots=True)
class Verzending:
    soort: str
    op: date
    persoon: UUID | None = None
    bron: UUID | None = None
    overdracht: UUID | None = None
    besluit: UUID | None = None
    gesprek: UUID | None = None
    melding: UUID | None = None
    dekt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Begrepen:
    besluit: UUID
    persoon: UUID
    op: date


@dataclass(frozen=True, slots=True)
class Vraag:
    id: UUID
    persoon: UUID
    gesteld: date
    inhoudelijk: date | None = None
    """The first reply in substance."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    id: UUID
    gesprek: UUID | None
    op: date
    met: frozenset[UUID]
