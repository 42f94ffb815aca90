"""How urgent a melding is: the order of the queue, and the moment the responsibility for safety starts (ML-10)."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from zicht.contact.models import JaNeeOnbekend, Melding
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker


class Urgentie(models.TextChoices):
    SPOED = "spoed", "Spoed"
    HOOG = "hoog", "Hoog"
    GEWOON = "gewoon", "Gewoon"


RANG = {Urgentie.SPOED: 0, Urgentie.HOOG: 1, Urgentie.GEWOON: 2}


@daad("spoed maken", regels=("ML-10", "VB-2"))
def maak_spoed(*, melding: Melding, door: Medewerker, reden: str, op: datetime | None = None) -> Melding:
    """The moment (`op`, default now) Veilig Thuis knew that it is urgent: from then on it answers for sight on safety.

    The moment is never moved. Raises Invoerfout without a reason, or when it was urgent before (HP2019 7.3).
    """
    rij = Melding.objects.select_for_update().get(pk=melding.pk)
    fouten = {}
    if not reden.strip():
        fouten["reden"] = "Schrijf in een paar woorden waarom dit spoed is."
    if rij.spoed_sinds is not None:
        sinds = rij.spoed_sinds.astimezone(klok.NEDERLAND)
        fouten["melding"] = f"Dit is al spoed sinds {sinds:%d-%m-%Y %H:%M}. Dat moment blijft staan."
    moment = klok.moment(op)
    if not rij.ontvangen_op <= moment <= klok.nu():
        fouten["op"] = "Kies een moment tussen de ontvangst van de melding en nu."
    if fouten:
        raise Invoerfout(fouten)
    zet_spoed(rij, moment, reden)
    rij.save(update_fields=["urgentie", "spoed_sinds", "spoed_reden"])
    schrijf(rij.dossier, "spoed maken", door=door, op=moment, tekst=reden, over=rij, melding_id=rij.pk)
    return rij


def zet_spoed(melding: Melding, moment: datetime, reden: str) -> None:
    melding.urgentie = Urgentie.SPOED
    melding.spoed_sinds = moment
    melding.spoed_reden = reden


def urgentie_bij(acuut: str) -> Urgentie:
    """What the melder says of acute unsafety puts it higher in the queue; whether it is spoed is a worker's call."""
    return Urgentie.HOOG if acuut == JaNeeOnbekend.JA else Urgentie.GEWOON
