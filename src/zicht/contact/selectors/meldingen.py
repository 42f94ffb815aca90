"""The meldingen of a dossier, and those who still have to hear that one was removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.contact.models import Melding
from zicht.contact.selectors.besluit import BesluitOverMelding, besluiten_over
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.selectors import BronInBeeld, bron_in_beeld


@dataclass(frozen=True)
class MeldingInLijst:
    id: UUID
    nummer: str
    ontvangen_op: datetime
    kanaal: str
    melder: BronInBeeld
    urgentie: str
    aantal_ontbrekend: int
    besluit: BesluitOverMelding
    wacht_op_leidinggevende: bool
    afgesloten_op: date | None


def meldingen(dossier: Dossier) -> list[MeldingInLijst]:
    """Every melding of a dossier, the newest first, in two queries."""
    rijen = Melding.objects.filter(dossier=dossier).select_related("melder").order_by("-ontvangen_op", "-nummer")
    besluiten = besluiten_over(list(rijen))
    return [_in_lijst(rij, besluiten[rij.pk]) for rij in rijen]


def informanten(dossier: Dossier) -> list[BronInBeeld]:
    """Who gave information without being a melder, in one query."""
    rijen = Bron.objects.filter(dossier=dossier).exclude(meldingen__isnull=False).order_by("vastgelegd_op", "id")
    return [bron_in_beeld(rij) for rij in rijen]


def _in_lijst(rij: Melding, besluit: BesluitOverMelding) -> MeldingInLijst:
    return MeldingInLijst(
        id=rij.pk,
        nummer=str(rij),
        ontvangen_op=rij.ontvangen_op,
        kanaal=rij.get_kanaal_display(),
        melder=bron_in_beeld(rij.melder),
        urgentie=rij.urgentie,
        aantal_ontbrekend=len(rij.ontbrekend),
        besluit=besluit,
        wacht_op_leidinggevende=rij.melder.soort == Bron.Soort.ANONIEM and rij.anoniem_in_behandeling is None,
        afgesloten_op=rij.afgesloten_op,
    )
