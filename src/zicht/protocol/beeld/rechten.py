"""Requests, complaints, and what already is a row of its own (HP2019 14, 15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Taak:
    """Something to do that already is a row of its own (a call-back, a rectification, somebody to tell)."""

    id: UUID
    op: date
    uiterlijk: date | None = None
    gedaan: date | None = None
    persoon: UUID | None = None


@dataclass(frozen=True, slots=True)
class Klacht:
    id: UUID
    bij: str
    persoon: UUID
    ontvangen: date
    uitspraak: date | None = None
    reactie: date | None = None
    opgelost: date | None = None
    """The talk settled it."""
    recht_te_zetten: tuple[tuple[UUID, date | None], ...] = ()
    """Parts that ask for a rectification: id, and when that was recorded."""
    vervolg: tuple[Taak, ...] = ()
    """What was promised after it."""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """A request about the data, by a person or a source.

    `beslist`: the last decision, once every part has one; `beantwoord`: the written answer since. `toegewezen`: the
    first grant in force; `uitgevoerd`: when the last thing granted was done.
    """

    id: UUID
    soort: str
    ontvangen: date
    persoon: UUID | None = None
    bron: UUID | None = None
    beslist: date | None = None
    beantwoord: date | None = None
    toegewezen: date | None = None
    uitgevoerd: date | None = None
    ingetrokken: date | None = None
    ontvangst_bevestigd: date | None = None
    """When it was confirmed in writing that a request for destruction came in."""
    uitvoering_bevestigd: date | None = None
    """When the letter about the destruction itself went out: before it, since afterwards nothing is known."""
