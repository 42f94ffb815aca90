"""Which dossiers could be past their term: what the database can tell without looking into any of them (RE-10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from zicht.dossiers.models import Dossier
from zicht.protocol.duur import plus
from zicht.protocol.termijnen import bepaling
from zicht.protocol.versies import versie_op, waarde

PARTIJ = 1_000
"""Dossiers per batch."""
SPELING = timedelta(days=2)
"""For leap days and for a change shortly after midnight: the core decides, this only leaves out what is far off."""


def kandidaten(op: date) -> Iterator[list[UUID]]:
    """The dossiers whose final end, and where the law says so last change, is at least one term ago, in batches."""
    dossiers = Dossier.objects.filter(_lang_genoeg(op)).order_by("pk")
    laatste: UUID | None = None
    while deel := list(
        (dossiers.filter(pk__gt=laatste) if laatste else dossiers).values_list("pk", flat=True)[:PARTIJ]
    ):
        yield deel
        laatste = deel[-1]


def hoeveel(op: date) -> int:
    """How many there are, for showing progress."""
    return Dossier.objects.filter(_lang_genoeg(op)).count()


def _lang_genoeg(op: date) -> Q:
    versie = versie_op(op)
    grens = plus(op, -bepaling("bewaren_dossier", versie).duur) + SPELING
    ver_weg = Q(definitief_einde_op__lt=grens)
    if waarde(versie, "bewaren", "dossier", "onderwerp")["telt_vanaf"] == "laatste_wijziging":
        ver_weg &= Q(laatste_wijziging__date__lt=grens)
    return ver_weg
