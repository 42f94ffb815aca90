"""Monitoring: the plan of contacts, scores over time, judgments and where they lead (MON-1 to MON-3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zicht.afronding.models import Monitorcontact, Monitoring, Monitoroordeel, Veiligheidsscore
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld
from zicht.protocol.termijnen import Termijn, bereken

VRAGEN = {
    "voorwaarden_nagekomen": "Is aan de veiligheidsvoorwaarden voldaan?",
    "directe_veiligheid": "Is het nu direct veilig voor iedereen?",
    "stabiele_veiligheid": "Is de stabiele veiligheid genoeg hersteld?",
    "aandacht_voor_herstel": "Is er aandacht voor herstel van de schade?",
}
"""The four judgments (MON-3; HP2019 13.5)."""


@dataclass(frozen=True)
class ContactInBeeld:
    rij: Monitorcontact
    met: tuple[str, ...]

    @property
    def gehouden(self) -> bool:
        return self.rij.gehouden_op is not None


@dataclass(frozen=True)
class ScoreInBeeld:
    """`van`: who gave it; `over`: about whom, empty for the family."""

    rij: Veiligheidsscore
    van: str
    over: str


@dataclass(frozen=True)
class OordeelInBeeld:
    rij: Monitoroordeel
    antwoorden: tuple[tuple[str, str], ...]
    vervolg: str


@dataclass(frozen=True)
class Monitorbeeld:
    """One monitoring. `verwacht`: how long it takes on average, an expectation and no limit (HP2019 13.4)."""

    rij: Monitoring
    partij: BronInBeeld | None
    contacten: tuple[ContactInBeeld, ...]
    oordelen: tuple[OordeelInBeeld, ...]
    verwacht: Termijn | None

    @property
    def loopt(self) -> bool:
        return self.rij.beeindigd_op is None

    @property
    def eerstvolgende(self) -> ContactInBeeld | None:
        return next((contact for contact in self.contacten if not contact.gehouden), None)

    @property
    def afspraken(self) -> str:
        return self.rij.afspraken


def monitoren_in_beeld(dossier: Dossier) -> tuple[Monitorbeeld, ...]:
    """Every monitoring, running ones first. Six queries."""
    rijen = (
        Monitoring.objects.filter(dossier=dossier)
        .select_related("overdracht__ontvanger")
        .prefetch_related("contacten__personen", "contacten__bronnen", "oordelen")
        .order_by("-besloten_op", "-id")
    )
    return tuple(sorted((_in_beeld(rij) for rij in rijen), key=lambda beeld: not beeld.loopt))


def scores(dossier: Dossier) -> tuple[ScoreInBeeld, ...]:
    """Every score on the safety scale, the oldest first. One query."""
    rijen = Veiligheidsscore.objects.filter(dossier=dossier).select_related("over", "door_persoon", "door_bron")
    return tuple(
        ScoreInBeeld(
            rij=rij,
            van=rij.door_persoon.naam if rij.door_persoon else _kort(rij.door_bron),
            over=rij.over.naam if rij.over else "",
        )
        for rij in rijen.order_by("op", "id")
    )


def _kort(bron: Bron | None) -> str:
    if bron is None:
        return "onbekend"
    return bron.identiteit.get("organisatie") or bron_in_beeld(bron).naam


def _in_beeld(rij: Monitoring) -> Monitorbeeld:
    contacten = sorted(rij.contacten.all(), key=lambda een: (een.gehouden_op or een.gepland_op, een.pk))
    oordelen = sorted(rij.oordelen.all(), key=lambda een: (een.op, een.vastgelegd_op), reverse=True)
    ontvanger = rij.overdracht.ontvanger if rij.overdracht else None
    return Monitorbeeld(
        rij=rij,
        partij=bron_in_beeld(ontvanger) if ontvanger else None,
        contacten=tuple(ContactInBeeld(een, _met(een)) for een in contacten),
        oordelen=tuple(_oordeel(een) for een in oordelen),
        verwacht=_verwacht(rij.telt_vanaf, rij.versie_protocol),
    )


def _met(contact: Monitorcontact) -> tuple[str, ...]:
    return (*(p.naam for p in contact.personen.all()), *(_kort(bron) for bron in contact.bronnen.all()))


def _verwacht(vanaf: date | None, versie: str) -> Termijn | None:
    return bereken("monitoren_gemiddeld", vanaf, versie) if vanaf else None


def _oordeel(rij: Monitoroordeel) -> OordeelInBeeld:
    woord = {True: "ja", False: "nee", None: "onbekend"}
    antwoorden = tuple((vraag, woord[getattr(rij, veld)]) for veld, vraag in VRAGEN.items())
    return OordeelInBeeld(rij, antwoorden, rij.get_vervolg_display())
