"""The parents of a dossier: those to whom a draft is put (DW-2)."""

from __future__ import annotations

from django.db.models import QuerySet

from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.models.persoon import Gezinsrol

ROLLEN = (Gezinsrol.MOEDER, Gezinsrol.VADER, Gezinsrol.OUDER)


def ouders(dossier: Dossier) -> QuerySet[Persoon]:
    """By their role in the family, living and directly involved, in order of first name."""
    return Persoon.objects.filter(
        dossier=dossier, directbetrokkene=True, gezinsrol__in=ROLLEN, overleden_op=None
    ).order_by("voornamen")
