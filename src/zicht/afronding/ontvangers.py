"""Parties that received a statement with a handover, or anything at all (ALG-16, ML-5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.afronding.models import Feedback, Overdracht
from zicht.dossiers.geheimen import neemt_over
from zicht.dossiers.models import Dossier
from zicht.dossiers.ontvangers import (
    FouteTekst,
    Ontvanger,
    naam_van_ontvanger,
    vindt_ontvangers,
    volledige_naam,
    weet_wie_kreeg,
)


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


@weet_wie_kreeg
def _overgedragen(dossier: Dossier, sinds: date) -> Iterator[str]:
    """Parties to whom a case was handed over (ML-5)."""
    for rij in Overdracht.objects.filter(dossier=dossier, op__gte=sinds).select_related("ontvanger"):
        if rij.ontvanger is not None:
            yield volledige_naam(rij.ontvanger)


@weet_wie_kreeg
def _teruggekoppeld(dossier: Dossier, sinds: date) -> Iterator[str]:
    """GP, youth health care, school and melders who got feedback (ML-5)."""
    for rij in Feedback.objects.filter(dossier=dossier, op__gte=sinds).select_related("bron"):
        yield volledige_naam(rij.bron)
