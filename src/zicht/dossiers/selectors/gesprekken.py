"""Conversations with who was there, the report, to whom it was offered, and what they said about it (ALG-3, ALG-4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Correctie, Dossier, Gesprek
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
    afspraken: tuple[str, ...] = ()
    bevindingen: tuple[tuple[str, str], ...] = ()
    """Statements from this conversation: kind and text. Only when one conversation is opened, as `afspraken`."""

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
    pagina = Paginator(_met_deelnemers(rijen), PER_BLAD).get_page(blad)
    return pagina, [GesprekInBeeld(rij, rij.get_wijze_display(), _deelnemers(rij)) for rij in pagina.object_list]


def gesprek_in_beeld(gesprek: Gesprek) -> GesprekInBeeld:
    """One conversation with everything around it."""
    rijen = Gesprek.objects.filter(pk=gesprek.pk).prefetch_related("correcties__persoon", "afspraken", "bevindingen")
    rij = _met_deelnemers(rijen).get()
    return GesprekInBeeld(
        rij=rij,
        wijze=rij.get_wijze_display(),
        deelnemers=_deelnemers(rij, correcties=sorted(rij.correcties.all(), key=lambda een: een.op)),
        afspraken=tuple(afspraak.tekst for afspraak in rij.afspraken.all()),
        bevindingen=tuple((een.get_status_display(), een.tekst) for een in rij.bevindingen.all()),
    )


def _met_deelnemers(rijen: QuerySet[Gesprek]) -> QuerySet[Gesprek]:
    return rijen.select_related("vastgelegd_door").prefetch_related("partners__persoon", "aangeboden")


def _deelnemers(rij: Gesprek, correcties: Sequence[Correctie] = ()) -> tuple[DeelnemerInBeeld, ...]:
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
                    for een in correcties
                    if een.persoon_id == partner.persoon_id
                ),
            )
        )
    return tuple(deelnemers)
