"""Which limits hold for one requester about one person on one day (RE-3, RE-9)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.rechten.bevoegd import Aanvrager
from zicht.rechten.models import Beperking


def geldend(dossier: Dossier, *, aanvrager: Aanvrager, betrokkene: Persoon | None, dag: date) -> tuple[Beperking, ...]:
    """The limits in force, the oldest first; `betrokkene` None: a source asks for what concerns itself. One query.

    A limit without a representative holds for whoever asks about this person.
    """
    if isinstance(aanvrager, Bron) and aanvrager.persoon is not None and betrokkene is not None:
        aanvrager = aanvrager.persoon
    over = Q(betrokkene=betrokkene) if betrokkene is not None else Q(betrokkene_bron=aanvrager)
    in_kracht = Q(vanaf__lte=dag) & (Q(tot=None) | Q(tot__gt=dag))
    rijen = Beperking.objects.filter(over & in_kracht & _voor(aanvrager), dossier=dossier)
    return tuple(rijen.order_by("vanaf", "id"))


def _voor(aanvrager: Aanvrager) -> Q:
    wie_ook = Q(vertegenwoordiger=None, instelling="")
    if isinstance(aanvrager, Persoon):
        return wie_ook | Q(vertegenwoordiger=aanvrager)
    if isinstance(aanvrager, Bron):
        return wie_ook
    return wie_ook | Q(instelling__iexact=aanvrager.strip())
