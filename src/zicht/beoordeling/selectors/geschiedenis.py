"""What Veilig Thuis knew of this family before: earlier dossiers of the same people (ML-7, ML-9)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from zicht.contact.models import Melding
from zicht.dossiers.models import Besluit, Dossier, Gelijkstelling
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.kern import klok
from zicht.kern.models import Medewerker


@dataclass(frozen=True)
class EerderDossier:
    """An earlier dossier in short: codes and dates only; its content opens on its own page, and that is logged."""

    dossier: Dossier
    meldingen: tuple[date, ...]
    besluiten: tuple[tuple[date, str, str], ...]
    """Day, kind and outcome."""


def eerdere_dossiers(dossier: Dossier, medewerker: Medewerker) -> list[EerderDossier]:
    """The earlier dossiers that exist for this worker, the newest first. Four queries.

    A shielded one is not there for somebody else, and nothing tells that it is missing (TG-3).
    """
    zelfde_mensen = Q(opvolgers=dossier) | Q(pk__in=_gelijkgesteld(dossier))
    zichtbaar = zichtbaar_voor(medewerker).filter(zelfde_mensen).exclude(pk=dossier.pk).distinct()
    eerdere = list(zichtbaar.order_by("-geopend_op"))
    ontvangen: defaultdict[UUID, list[date]] = defaultdict(list)
    for van, moment in Melding.objects.filter(dossier__in=eerdere).values_list("dossier_id", "ontvangen_op"):
        ontvangen[van].append(klok.dag(moment))
    besloten: defaultdict[UUID, list[tuple[date, str, str]]] = defaultdict(list)
    for besluit in Besluit.objects.filter(dossier__in=eerdere).order_by("op"):
        besloten[besluit.dossier_id].append((besluit.op, besluit.get_soort_display(), besluit.uitkomst))
    return [EerderDossier(een, tuple(sorted(ontvangen[een.pk])), tuple(besloten[een.pk])) for een in eerdere]


def _gelijkgesteld(dossier: Dossier) -> set[UUID]:
    """Dossiers with a person whom a worker took for one of this dossier, from either side (ML-9)."""
    geldig = Gelijkstelling.objects.filter(ingetrokken_op=None)
    paren = geldig.filter(Q(persoon__dossier=dossier) | Q(ander__dossier=dossier))
    return {van for paar in paren.values_list("persoon__dossier_id", "ander__dossier_id") for van in paar}
