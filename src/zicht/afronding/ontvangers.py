"""Parties that received a statement with a handover (ALG-16)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.afronding.models import Overdracht
from zicht.dossiers.geheimen import neemt_over
from zicht.dossiers.ontvangers import FouteTekst, Ontvanger, naam_van_ontvanger, vindt_ontvangers


@vindt_ontvangers
def _in_overdrachten(fout: FouteTekst) -> Iterator[Ontvanger]:
    """A handover it went along with as a statement, or whose text copied its words."""
    mee = set()
    if fout.bevinding is not None:
        mee = set(fout.bevinding.overgedragen.values_list("overdracht_id", flat=True))
    for rij in Overdracht.objects.filter(dossier=fout.dossier).select_related("ontvanger"):
        if rij.pk in mee or neemt_over(rij.inhoud, fout.tekst):
            wie = naam_van_ontvanger(None, rij.ontvanger, rij.get_partij_display())
            yield Ontvanger(wie, "Overdracht", rij.verzonden_op or rij.op)
