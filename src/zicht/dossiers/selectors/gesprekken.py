"""Conversations with who was there, the report, to whom it was offered, and what they said about it (ALG-3, ALG-4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Dossier, Gesprek
from zicht.dossiers.selectors.bevindingen import CorrectieInBeeld
from zicht.kern import klok

PER_BLAD = 20


@dataclass(frozen=True)
class DeelnemerInBeeld:
    """Somebody in a conversation. `aangeboden_op`, `gereageerd_op`: of the report, to this person."""

    id: UUID
    naam: str
    hoe: str
    kind: bool
    ouders_vooraf_op: date | None
    ouders_niet_vooraf_reden: str
    aangeboden_op: date | None
    gereageerd_op: date | None
    correcties: tuple[CorrectieInBeeld, ...]


@dataclass(frozen=True)
class GesprekInBeeld:
    rij: Gesprek
    wijze: str
    deelnemers: tuple[DeelnemerInBeeld, ...]
    afspraken: tuple[tuple[UUID, str], ...]

    @property
    def namen(self) -> str:
        return ", ".join(deelnemer.naam for deelnemer in self.deelnemers)

    @property
    def aan_te_bieden(self) -> bool:
        """There is a report, and somebody who was there did not get it."""
        return self.rij.verslag_op is not None and any(d.aangeboden_op is None for d in self.deelnemers)

    @property
    def met_kind(self) -> bool:
        return any(deelnemer.kind for deelnemer in self.deelnemers)


def gesprekken(dossier: Dossier, blad: int = 1) -> tuple[Page[Gesprek], list[GesprekInBeeld]]:
    """One page of conversations, planned ones and the newest first; reports stay closed until somebody opens one."""
    rijen = Gesprek.objects.filter(dossier=dossier).defer("verslag", "voorbereiding").order_by("gehouden", "-op", "-id")
    pagina = Paginator(_met_alles(rijen), PER_BLAD).get_page(blad)
    return pagina, [_in_beeld(rij) for rij in pagina.object_list]


def gesprek_in_beeld(rij: Gesprek) -> GesprekInBeeld:
    """One conversation with everything around it."""
    return _in_beeld(_met_alles(Gesprek.objects.filter(pk=rij.pk)).get())


def _met_alles(rijen: QuerySet[Gesprek]) -> QuerySet[Gesprek]:
    return rijen.select_related("vastgelegd_door").prefetch_related(
        "partners__persoon", "aangeboden", "correcties__persoon", "afspraken", "derden"
    )


def _in_beeld(rij: Gesprek) -> GesprekInBeeld:
    aanbod = {een.persoon_id: een for een in sorted(rij.aangeboden.all(), key=lambda een: een.aangeboden_op)}
    deelnemers = []
    for partner in rij.partners.all():
        aangeboden = aanbod.get(partner.persoon_id)
        deelnemers.append(
            DeelnemerInBeeld(
                id=partner.persoon_id,
                naam=partner.persoon.naam,
                hoe=partner.get_hoe_display(),
                kind=is_minderjarig(partner.persoon, klok.dag(rij.op)),
                ouders_vooraf_op=partner.ouders_vooraf_geinformeerd_op,
                ouders_niet_vooraf_reden=partner.ouders_niet_vooraf_reden,
                aangeboden_op=aangeboden.aangeboden_op if aangeboden else None,
                gereageerd_op=aangeboden.gereageerd_op if aangeboden else None,
                correcties=tuple(
                    CorrectieInBeeld(een.persoon.naam, een.get_soort_display(), een.tekst, een.op)
                    for een in sorted(rij.correcties.all(), key=lambda een: een.op)
                    if een.persoon_id == partner.persoon_id
                ),
            )
        )
    return GesprekInBeeld(
        rij=rij,
        wijze=rij.get_wijze_display(),
        deelnemers=tuple(deelnemers),
        afspraken=tuple((afspraak.pk, afspraak.tekst) for afspraak in rij.afspraken.all()),
    )
