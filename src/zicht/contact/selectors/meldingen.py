"""The meldingen of a dossier, and those who still have to hear that one was removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.selectors import BronInBeeld, bron_in_beeld
from zicht.kern import klok
from zicht.protocol.termijnen import bereken
from zicht.protocol.versies import versie_op


@dataclass(frozen=True)
class MeldingInLijst:
    id: UUID
    nummer: str
    ontvangen_op: datetime
    kanaal: str
    melder: BronInBeeld
    urgentie: str
    aantal_ontbrekend: int
    besluit_uiterlijk: date
    wacht_op_leidinggevende: bool
    afgesloten_op: date | None


def meldingen(dossier: Dossier) -> list[MeldingInLijst]:
    """Every melding of a dossier, the newest first, in one query."""
    rijen = Melding.objects.filter(dossier=dossier).select_related("melder").order_by("-ontvangen_op", "-nummer")
    return [_in_lijst(rij) for rij in rijen]


def informanten(dossier: Dossier) -> list[BronInBeeld]:
    """Who gave information without being a melder, in one query."""
    rijen = Bron.objects.filter(dossier=dossier).exclude(meldingen__isnull=False).order_by("vastgelegd_op", "id")
    return [bron_in_beeld(rij) for rij in rijen]


def _in_lijst(rij: Melding) -> MeldingInLijst:
    ontvangen = klok.dag(rij.ontvangen_op)
    return MeldingInLijst(
        id=rij.pk,
        nummer=str(rij),
        ontvangen_op=rij.ontvangen_op,
        kanaal=rij.get_kanaal_display(),
        melder=bron_in_beeld(rij.melder),
        urgentie=rij.urgentie,
        aantal_ontbrekend=len(rij.ontbrekend),
        besluit_uiterlijk=bereken("veiligheidsbeoordeling", ontvangen, versie_op(ontvangen)).uiterlijk,
        wacht_op_leidinggevende=rij.melder.soort == Bron.Soort.ANONIEM and rij.anoniem_in_behandeling is None,
        afgesloten_op=rij.afgesloten_op,
    )
