"""Facts of the end: feedback, handover, closing, monitoring."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from zicht.afronding.models import Afsluiting, Feedback, Monitorcontact, Monitoring, Overdracht
from zicht.contact.models import Melding
from zicht.protocol import beeld as b
from zicht.werkvoorraad.beeld.groeperen import Dossiers, Per, per_dossier

SOORTEN = (Afsluiting, Melding, Feedback, Overdracht, Monitorcontact, Monitoring)
"""What is read here (`Dossiers`)."""


def lees(dossiers: Dossiers) -> dict[str, Per[Any]]:
    return {
        "feedback": _feedback(dossiers),
        "overdrachten": _overdrachten(dossiers),
        "afsluitingen": per_dossier(
            dossiers.van(Afsluiting).order_by("op", "id").values_list("dossier_id", "id", "soort", "op", "dienst_id"),
            b.Afsluiting,
        ),
        "monitoringen": _monitoringen(dossiers),
    }


def _feedback(dossiers: Dossiers) -> Per[b.Feedback]:
    melders = set(dossiers.van(Melding).values_list("melder_id", flat=True))

    def maak(bron: UUID, ronde: str, op: date, melding: UUID | None, ketenpartner: str) -> b.Feedback:
        return b.Feedback(bron, ronde, op, melding, is_melder=bron in melders, ketenpartner=ketenpartner)

    rijen = dossiers.van(Feedback).order_by("op", "id")
    return per_dossier(rijen.values_list("dossier_id", "bron_id", "ronde", "op", "melding_id", "ketenpartner"), maak)


def _overdrachten(dossiers: Dossiers) -> Per[b.Overdracht]:
    velden = (
        "id",
        "soort",
        "partij",
        "besluit_id",
        "op",
        "aanvaard_op",
        "geweigerd_op",
        "partij_informeert",
        "meldingen",
        "hulp_geweigerd_op",
        "partij_verwijderde_op",
    )

    def maak(*waarden: Any) -> b.Overdracht:
        *rest, meldingen, hulp_geweigerd, verwijderd = waarden
        return b.Overdracht(*rest, frozenset(meldingen), hulp_geweigerd, verwijderd)  # type: ignore[call-arg]

    rijen = dossiers.van(Overdracht).order_by("op", "id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)


def _monitoringen(dossiers: Dossiers) -> Per[b.Monitoring]:
    contacten = per_dossier(
        dossiers.van(Monitorcontact)
        .order_by("gepland_op", "id")
        .values_list("monitoring_id", "id", "aanleiding", "gepland_op", "gehouden_op"),
        b.Monitorcontact,
    )

    def maak(pk: UUID, *rest: Any) -> b.Monitoring:
        return b.Monitoring(pk, *rest, contacten=contacten.get(pk, ()))  # type: ignore[misc]

    velden = ("id", "besloten_op", "versie_protocol", "telt_vanaf", "beeindigd_op", "overdracht_id")
    rijen = dossiers.van(Monitoring).order_by("besloten_op", "id")
    return per_dossier(rijen.values_list("dossier_id", *velden), maak)
