"""Names for what an act made, so that later steps can speak of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

from zicht.afronding.models import Monitorcontact, Monitoring
from zicht.afronding.monitoren import VASTE_AANLEIDINGEN
from zicht.contact.models import Melding
from zicht.dossiers.models import Besluit
from zicht.scenario.lezen import Stap


def benoem(stap: Stap, uitkomst: Any) -> Iterator[tuple[str, Model]]:
    """Every (name, thing) that this step names: its outcome, the persons and source of a melding, fixed contacts."""
    if stap.noem and isinstance(uitkomst, Model):
        yield stap.noem, uitkomst
    if isinstance(uitkomst, list | tuple) and stap.noem:
        yield from ((f"{stap.noem} {nummer}", ding) for nummer, ding in enumerate(uitkomst, start=1))
    if stap.noem and (besluit := _besluit_achter(uitkomst)):
        yield f"besluit {stap.noem}", besluit
    if isinstance(uitkomst, Monitoring) and stap.noem:
        contacten = Monitorcontact.objects.filter(monitoring=uitkomst, aanleiding__in=VASTE_AANLEIDINGEN)
        yield from ((f"{stap.noem} {contact.aanleiding}", contact) for contact in contacten)
    if isinstance(uitkomst, Melding) and "melder" in stap.met:
        yield from _van_melding(stap, uitkomst)


def _besluit_achter(uitkomst: Any) -> Besluit | None:
    """The decision behind a service, a compulsory route, a handover."""
    besluit = getattr(uitkomst, "besluit", None)
    return besluit if isinstance(besluit, Besluit) else None


def _van_melding(stap: Stap, melding: Melding) -> Iterator[tuple[str, Model]]:
    """`noem` under a person, under the melder or under a statement of a melding."""
    if naam := (stap.met.get("melder") or {}).get("noem"):
        yield naam, melding.melder
    gemeld = list(melding.personen.order_by("id").select_related("persoon"))
    for gegeven, rij in zip(stap.met.get("personen") or (), gemeld, strict=True):
        if naam := gegeven.get("noem"):
            yield naam, rij.persoon
