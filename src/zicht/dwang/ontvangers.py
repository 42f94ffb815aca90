"""Parents who read a text in the draft of a VTB or VTO (ALG-16)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.dossiers.geheimen import neemt_over
from zicht.dossiers.ontvangers import FouteTekst, Ontvanger, vindt_ontvangers
from zicht.dwang.models import ConceptReactie


@vindt_ontvangers
def _in_concepten(fout: FouteTekst) -> Iterator[Ontvanger]:
    for rij in ConceptReactie.objects.filter(dossier=fout.dossier).select_related("persoon", "traject"):
        if neemt_over(rij.tekst, fout.tekst):
            yield Ontvanger(rij.persoon.naam, f"Concept van het {rij.traject.soort}", rij.voorgelegd_op)
