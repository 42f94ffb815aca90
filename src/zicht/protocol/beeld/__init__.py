"""The facts of one dossier as the rules see them: frozen, without text, without Django.

Every id is a UUID of the file; every date is a day in Europe/Amsterdam. None means unknown, never no.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from zicht.protocol.beeld.diensten import Dienst, Herbeoordeling, Plan, Vermoeden, Vooronderzoek
from zicht.protocol.beeld.dwang import Concept, Dwangtraject
from zicht.protocol.beeld.einde import (
    Afsluiting,
    Feedback,
    Monitorcontact,
    Monitoring,
    Nazorgcontact,
    Nazorgomstandigheden,
    Nazorgpunt,
    Overdracht,
    Uitkomstcontrole,
)
from zicht.protocol.beeld.gesprekken import (
    Aanbod,
    Afspraak,
    Begrepen,
    Bevinding,
    Gesprek,
    Gesprekspartner,
    Informatie,
    Uitstel,
    Verzending,
    Vraag,
)
from zicht.protocol.beeld.melden import Besluit, Melding
from zicht.protocol.beeld.personen import KIND, Persoon
from zicht.protocol.beeld.rechten import Klacht, Taak, Verzoek

__all__ = [
    "KIND",
    "Aanbod",
    "Afsluiting",
    "Afspraak",
    "Beeld",
    "Begrepen",
    "Besluit",
    "Bevinding",
    "Concept",
    "Dienst",
    "Dwangtraject",
    "Feedback",
    "Gesprek",
    "Gesprekspartner",
    "Herbeoordeling",
    "Informatie",
    "Klacht",
    "Melding",
    "Monitorcontact",
    "Monitoring",
    "Nazorgcontact",
    "Nazorgomstandigheden",
    "Nazorgpunt",
    "Overdracht",
    "Persoon",
    "Plan",
    "Taak",
    "Uitkomstcontrole",
    "Uitstel",
    "Vermoeden",
    "Verzending",
    "Verzoek",
    "Vooronderzoek",
    "Vraag",
]


@dataclass(frozen=True, slots=True)
class Beeld:
    """All facts of one dossier."""

    dossier: UUID
    geopend: date
    personen: tuple[Persoon, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    diensten: tuple[Dienst, ...] = ()
    herbeoordelingen: tuple[Herbeoordeling, ...] = ()
    vooronderzoeken: tuple[Vooronderzoek, ...] = ()
    plannen_van_aanpak: tuple[tuple[UUID, date], ...] = ()
    """Of an Onderzoek: service and date."""
    vermoedens: tuple[Vermoeden, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
    aanbod: tuple[Aanbod, ...] = ()
    informatie: tuple[Informatie, ...] = ()
    bevindingen: tuple[Bevinding, ...] = ()
    uitstel: tuple[Uitstel, ...] = ()
    verzendingen: tuple[Verzending, ...] = ()
    begrepen: tuple[Begrepen, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    overdrachten: tuple[Overdracht, ...] = ()
    plannen: tuple[Plan, ...] = ()
    voorwaarden: tuple[date, ...] = ()
    """When each condition in force was set."""
    afsluitingen: tuple[Afsluiting, ...] = ()
    monitoringen: tuple[Monitoring, ...] = ()
    maatregelchecks: tuple[tuple[UUID, date], ...] = ()
    dwang: tuple[Dwangtraject, ...] = ()
    klachten: tuple[Klacht, ...] = ()
    verzoeken: tuple[Verzoek, ...] = ()
    rectificaties: tuple[Taak, ...] = ()
    terugbel: tuple[Taak, ...] = ()
    intrekking_te_melden: tuple[Taak, ...] = ()
    nazorgomstandigheden: tuple[Nazorgomstandigheden, ...] = ()
    nazorgpunten: tuple[Nazorgpunt, ...] = ()
    nazorgcontacten: tuple[Nazorgcontact, ...] = ()
    uitkomstcontroles: tuple[Uitkomstcontrole, ...] = ()
    redenen_niet: Mapping[str, date] = field(default_factory=dict)
    """Obligation key -> date of the recorded reason why it is not met."""
    redenen_vastgelegd: Mapping[str, datetime] = field(default_factory=dict)
    """Obligation key -> the moment at which that reason was recorded."""
    definitief_einde: date | None = None

    def betrokkenen(self, op: date) -> tuple[Persoon, ...]:
        return tuple(p for p in self.personen if p.te_spreken(op))

    def volwassenen(self, op: date) -> tuple[Persoon, ...]:
        return tuple(p for p in self.betrokkenen(op) if p.volwassen(op))

    def kinderen(self, op: date) -> tuple[Persoon, ...]:
        return tuple(p for p in self.betrokkenen(op) if not p.volwassen(op))
