"""Facts of the end: feedback, handover, closing, monitoring."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from zicht.afronding.models import Afsluiting, Feedback, Monitorcontact, Monitoring, Overdracht
from zicht.contact.models import Melding
from zicht.protocol import beeld as b


def lees(dossier: UUID) -> dict[str, Any]:
    return {
        "feedback": _feedback(dossier),
        "overdrachten": _overdrachten(dossier),
        "afsluitingen": tuple(
            b.Afsluiting(*rij)
            for rij in Afsluiting.objects.filter(dossier=dossier).values_list("id", "soort", "op", "dienst_id")
        ),
        "monitoringen": _monitoringen(dossier),
    }


def _feedback(dossier: UUID) -> tuple[b.Feedback, ...]:
    melders = set(Melding.objects.filter(dossier=dossier).values_list("melder_id", flat=True))
    rijen = Feedback.objects.filter(dossier=dossier).values_list("bron_id", "ronde", "op", "melding_id")
    return tuple(b.Feedback(*rij, is_melder=rij[0] in melders) for rij in rijen)


def _overdrachten(dossier: UUID) -> tuple[b.Overdracht, ...]:
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
    )
    return tuple(
        b.Overdracht(*rest, meldingen=frozenset(meldingen))
        for *rest, meldingen in Overdracht.objects.filter(dossier=dossier).order_by("op", "id").values_list(*velden)
    )


def _monitoringen(dossier: UUID) -> tuple[b.Monitoring, ...]:
    contacten: defaultdict[UUID, list[b.Monitorcontact]] = defaultdict(list)
    for monitoring, *rest in (
        Monitorcontact.objects.filter(dossier=dossier)
        .order_by("gepland_op", "id")
        .values_list("monitoring_id", "id", "aanleiding", "gepland_op", "gehouden_op")
    ):
        contacten[monitoring].append(b.Monitorcontact(*rest))
    velden = ("id", "besloten_op", "versie_protocol", "telt_vanaf", "beeindigd_op", "overdracht_id")
    return tuple(
        b.Monitoring(*rij, contacten=tuple(contacten[rij[0]]))
        for rij in Monitoring.objects.filter(dossier=dossier).order_by("besloten_op", "id").values_list(*velden)
    )
