"""What each recipient of a handover would read, before anything is recorded (OV-1, ALG-11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from zicht.afronding.models import Overdracht
from zicht.brieven.inhoud import lees
from zicht.brieven.maken import maak_brief
from zicht.brieven.pdf import als_context
from zicht.brieven.selectors import aan
from zicht.dossiers.models import Persoon, Verplichting
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.web.afronding.ontvanger import draag_over_aan


@dataclass(frozen=True)
class Exemplaar:
    """One paper: for whom, as `web/brieven/papier.html` shows it, and what the worker still has to fill in."""

    aan: str
    papier: dict[str, Any]
    open_plekken: tuple[str, ...]


def voorbeeld(**velden: Any) -> list[Exemplaar]:
    """The papers of the handover that `draag_over_aan` would record with these fields; nothing of it is kept.

    It is really recorded and then rolled back, so that what is shown and what is refused are what recording gives.
    Raises what that act raises.
    """
    with transaction.atomic():
        overdracht = draag_over_aan(**velden)
        exemplaren = list(_exemplaren(overdracht, velden["door"]))
        transaction.set_rollback(True)
    return exemplaren


def _exemplaren(overdracht: Overdracht, door: Medewerker) -> list[Exemplaar]:
    """To the party; to the family when it takes over itself."""
    if overdracht.ontvanger is not None:
        return [_exemplaar(overdracht, door, soort="overdracht", bron=overdracht.ontvanger)]
    verschuldigd = Verplichting.objects.filter(code="overdracht_schriftelijk", onderwerp_id=overdracht.pk)
    personen = Persoon.objects.filter(pk__in=verschuldigd.values("persoon_id")).order_by("geboortedatum", "id")
    return [_exemplaar(overdracht, door, soort="overdracht-gezin", persoon=persoon) for persoon in personen]


def _exemplaar(overdracht: Overdracht, door: Medewerker, **brief: Any) -> Exemplaar:
    rij = maak_brief(dossier=overdracht.dossier, door=door, overdracht=overdracht, **brief)
    inhoud = lees(rij)
    papier = als_context(inhoud, kenmerk=str(overdracht.dossier), op=klok.vandaag())
    return Exemplaar(aan(rij), papier, tuple(inhoud.open_plekken))
