"""The facts that retention rests on, for many dossiers in a fixed number of queries (RE-10)."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.bewaren.models import Bewaarbesluit
from zicht.dossiers.models import Dossier, Persoon, Relatie
from zicht.dossiers.models.persoon import Gezinsrol, Nauwkeurigheid
from zicht.kern import klok
from zicht.rechten.bevoegd import GESCHAT_MARGE

KINDROLLEN = (Gezinsrol.KIND, Gezinsrol.BROER_ZUS)
OUDERSCHAP = (Relatie.Soort.OUDER_VAN, Relatie.Soort.STIEFOUDER_VAN, Relatie.Soort.PLEEGOUDER_VAN)


@dataclass(frozen=True)
class Feiten:
    """What retention asks of one dossier. `jongste_kind`: the latest day on which the youngest can have been born."""

    id: UUID
    nummer: int
    geopend_op: date
    gesloten: date | None
    laatste_wijziging: date
    jongste_kind: date | None
    kind_zonder_geboortedatum: bool
    verlengd_tot_en_met: date | None


def lees_feiten(ids: Collection[UUID]) -> dict[UUID, Feiten]:
    """The facts of these dossiers, in four queries."""
    kinderen, zonder_datum = _kinderen(ids)
    verlengd = _verlengd(ids)
    rijen = Dossier.objects.filter(pk__in=ids).values_list(
        "pk", "nummer", "geopend_op", "definitief_einde_op", "laatste_wijziging"
    )
    return {
        pk: Feiten(
            id=pk,
            nummer=nummer,
            geopend_op=geopend,
            gesloten=gesloten,
            laatste_wijziging=klok.dag(gewijzigd),
            jongste_kind=kinderen.get(pk),
            kind_zonder_geboortedatum=pk in zonder_datum,
            verlengd_tot_en_met=verlengd.get(pk),
        )
        for pk, nummer, geopend, gesloten, gewijzigd in rijen
    }


def _kinderen(ids: Collection[UUID]) -> tuple[dict[UUID, date], set[UUID]]:
    """The youngest person by dossier, and the dossiers with a child whose birth date is missing.

    The source speaks of "the youngest child in the family": whoever was born last, whatever his role, so that no child
    is missed that was written down as a cousin or a house mate. Somebody grown up never makes a term longer. Whose
    birth date is missing counts when he is a child of the family by role or relation, or not born yet.
    """
    jongste: dict[UUID, date] = {}
    zonder: set[UUID] = set()
    kind_van_iemand = set(
        Relatie.objects.filter(dossier__in=ids, soort__in=OUDERSCHAP).values_list("naar_id", flat=True)
    )
    rijen = Persoon.objects.filter(dossier__in=ids).values_list(
        "dossier_id", "pk", "gezinsrol", "ongeboren", "geboortedatum", "geboortedatum_nauwkeurigheid"
    )
    for dossier, pk, rol, ongeboren, geboren, nauwkeurigheid in rijen:
        if geboren is not None:
            laatst = laatst_mogelijk(geboren, nauwkeurigheid)
            jongste[dossier] = max(laatst, jongste.get(dossier, laatst))
        elif ongeboren or rol in KINDROLLEN or (pk in kind_van_iemand and _kan_kind_zijn(rol)):
            zonder.add(dossier)
    return jongste, zonder


def _kan_kind_zijn(rol: str) -> bool:
    """A mother has parents too: whose role says that he is a grown-up needs no birth date."""
    volwassen = (Gezinsrol.MOEDER, Gezinsrol.VADER, Gezinsrol.OUDER, Gezinsrol.STIEFOUDER, Gezinsrol.PLEEGOUDER)
    return rol not in (*volwassen, Gezinsrol.PARTNER, Gezinsrol.EXPARTNER, Gezinsrol.GROOTOUDER)


def laatst_mogelijk(geboren: date, nauwkeurigheid: str) -> date:
    """The last day it can have been, when only the month or the year is known: the careful side."""
    if nauwkeurigheid == Nauwkeurigheid.GESCHAT:
        return date(geboren.year + GESCHAT_MARGE, 12, 31)
    if nauwkeurigheid == Nauwkeurigheid.JAAR:
        return date(geboren.year, 12, 31)
    if nauwkeurigheid == Nauwkeurigheid.MAAND:
        return geboren.replace(day=calendar.monthrange(geboren.year, geboren.month)[1])
    return geboren


def _verlengd(ids: Collection[UUID]) -> dict[UUID, date]:
    """Until when the leidinggevende decided to keep, by dossier: the decision taken last."""
    besluiten = Bewaarbesluit.objects.filter(dossier__in=ids).order_by("vastgelegd_op", "id")
    return dict(besluiten.values_list("dossier_id", "tot_en_met"))
