"""Questions with their replies, and agreements with whether they were confirmed in writing (ALG-15)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from zicht.dossiers.models import Afspraak, Antwoord, Dossier, Verzending, Vraag
from zicht.dossiers.verzenden import AFSPRAKEN


@dataclass(frozen=True)
class VraagInBeeld:
    """A question; `open` until one reply answers it in substance."""

    rij: Vraag
    van: str
    antwoorden: tuple[Antwoord, ...]

    @property
    def open(self) -> bool:
        return not any(antwoord.inhoudelijk for antwoord in self.antwoorden)


@dataclass(frozen=True)
class AfspraakInBeeld:
    """An agreement; `onbevestigd` are those with whom it was made and who have it not in writing."""

    rij: Afspraak
    met: tuple[str, ...]
    onbevestigd: tuple[tuple[UUID, str], ...]


def vragen(dossier: Dossier) -> list[VraagInBeeld]:
    """All questions: the open ones first, then the newest. Two queries."""
    antwoorden = Prefetch("antwoorden", Antwoord.objects.order_by("op", "id"))
    rijen = Vraag.objects.filter(dossier=dossier).select_related("persoon").prefetch_related(antwoorden)
    alle = [
        VraagInBeeld(rij, rij.persoon.naam, tuple(rij.antwoorden.all())) for rij in rijen.order_by("-gesteld_op", "-id")
    ]
    return sorted(alle, key=lambda vraag: not vraag.open)


def afspraken(dossier: Dossier) -> list[AfspraakInBeeld]:
    """All agreements, the newest first. Three queries."""
    bevestigd: defaultdict[UUID, list[tuple[date, UUID | None]]] = defaultdict(list)
    brieven = Verzending.objects.filter(dossier=dossier, dekt__contains=[AFSPRAKEN]).exclude(persoon=None)
    for persoon, op, gesprek in brieven.values_list("persoon_id", "op", "gesprek_id"):
        bevestigd[persoon].append((op, gesprek))
    rijen = Afspraak.objects.filter(dossier=dossier).prefetch_related("met").order_by("-gemaakt_op", "-id")
    return [_afspraak(rij, bevestigd) for rij in rijen]


def _afspraak(rij: Afspraak, bevestigd: defaultdict[UUID, list[tuple[date, UUID | None]]]) -> AfspraakInBeeld:
    def heeft(persoon: UUID) -> bool:
        return any(
            op >= rij.gemaakt_op and (gesprek is None or rij.gesprek_id is None or gesprek == rij.gesprek_id)
            for op, gesprek in bevestigd[persoon]
        )

    met = list(rij.met.all())
    return AfspraakInBeeld(
        rij=rij,
        met=tuple(persoon.naam for persoon in met),
        onbevestigd=tuple((persoon.pk, persoon.naam) for persoon in met if not heeft(persoon.pk)),
    )
