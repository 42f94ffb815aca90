"""The time line: everything that happened, merged, a page at a time; only what is shown is decrypted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from zicht.dossiers import models as m
from zicht.dossiers.models import Dossier, Gebeurtenis
from zicht.kern import klok

PER_BLAD = 25


@dataclass(frozen=True)
class Tijdlijnregel:
    """One line: the act, when it happened, when and by whom it was recorded, and what it was about."""

    id: UUID
    daad: str
    gebeurd_op: datetime
    vastgelegd_op: datetime
    door: str
    tekst: str
    over: str
    over_soort: str
    over_id: UUID | None

    @property
    def later_vastgelegd(self) -> bool:
        return klok.dag(self.vastgelegd_op) != klok.dag(self.gebeurd_op)


def _kort(tekst: str, lengte: int = 160) -> str:
    return tekst if len(tekst) <= lengte else f"{tekst[: lengte - 1].rstrip()}…"


Beschrijf = Callable[[Any], str]

# What a line is about, in a few words, per kind of row; those of the rooms above describe themselves in their text.
BESCHRIJVING: dict[str, tuple[Callable[[], QuerySet[Any]], Beschrijf]] = {
    "persoon": (m.Persoon.objects.all, lambda r: r.naam),
    "bevinding": (m.Bevinding.objects.all, lambda r: f"{r.get_status_display()}: {_kort(r.tekst)}"),
    "gesprek": (
        lambda: m.Gesprek.objects.prefetch_related("partners__persoon"),
        lambda r: f"{r.get_wijze_display()} met {', '.join(p.persoon.naam for p in r.partners.all())}",
    ),
    "besluit": (m.Besluit.objects.all, lambda r: f"{r.get_soort_display()}: {r.uitkomst}"),
    "vraag": (lambda: m.Vraag.objects.select_related("persoon"), lambda r: f"{r.persoon.naam}: {_kort(r.tekst)}"),
    "antwoord": (m.Antwoord.objects.all, lambda r: ("" if r.inhoudelijk else "Niet inhoudelijk: ") + _kort(r.tekst)),
    "afspraak": (m.Afspraak.objects.all, lambda r: _kort(r.tekst)),
    "verzending": (
        lambda: m.Verzending.objects.select_related("persoon"),
        lambda r: f"{r.get_soort_display()} {'aan ' + r.persoon.naam if r.persoon else ''}".strip(),
    ),
    "document": (lambda: m.Document.objects.defer("inhoud"), lambda r: r.naam),
    "uitstel": (
        lambda: m.Uitstel.objects.prefetch_related("personen"),
        lambda r: f"{r.get_grond_display()}: {', '.join(p.naam for p in r.personen.all())}",
    ),
    "wederhoor": (lambda: m.Wederhoor.objects.select_related("persoon"), lambda r: r.persoon.naam),
    "correctie": (
        lambda: m.Correctie.objects.select_related("persoon"),
        lambda r: f"{r.persoon.naam}, {r.get_soort_display().lower()}: {_kort(r.tekst)}",
    ),
    "rectificatie": (m.Rectificatie.objects.all, lambda r: f"Aan {r.ontvanger}: {_kort(r.onderwerp)}"),
    "begrepen": (lambda: m.Begrepen.objects.select_related("persoon"), lambda r: r.persoon.naam),
    "relatie": (
        lambda: m.Relatie.objects.select_related("van", "naar"),
        lambda r: f"{r.van.naam} is {r.get_soort_display().lower()} {r.naar.naam}",
    ),
    "gezag": (lambda: m.Gezag.objects.select_related("kind"), lambda r: f"over {r.kind.naam}"),
    "bevraging": (m.Bevraging.objects.all, lambda r: f"{r.get_bij_display()}: {_kort(r.vraag)}"),
}


def tijdlijn(dossier: Dossier, blad: int = 1, *, soort: str = "") -> tuple[Page[Gebeurtenis], list[Tijdlijnregel]]:
    """One page, the newest first. At most two queries per kind of row on the page, whatever their number."""
    rijen = Gebeurtenis.objects.filter(dossier=dossier).select_related("vastgelegd_door")
    if soort:
        rijen = rijen.filter(over_soort=soort)
    pagina = Paginator(rijen.order_by("-gebeurd_op", "-vastgelegd_op", "-id"), PER_BLAD).get_page(blad)
    getoond = list(pagina.object_list)
    over = _waarover(getoond)
    return pagina, [
        Tijdlijnregel(
            id=rij.pk,
            daad=rij.soort,
            gebeurd_op=rij.gebeurd_op,
            vastgelegd_op=rij.vastgelegd_op,
            door=rij.vastgelegd_door.naam if rij.vastgelegd_door else "",
            tekst=rij.tekst,
            over=over.get(rij.over_id, "") if rij.over_id else "",
            over_soort=rij.over_soort,
            over_id=rij.over_id,
        )
        for rij in getoond
    ]


def _waarover(rijen: list[Gebeurtenis]) -> dict[UUID, str]:
    per_soort: defaultdict[str, set[UUID]] = defaultdict(set)
    for rij in rijen:
        if rij.over_id and rij.over_soort in BESCHRIJVING:
            per_soort[rij.over_soort].add(rij.over_id)
    uit: dict[UUID, str] = {}
    for soort, ids in per_soort.items():
        vraag, beschrijf = BESCHRIJVING[soort]
        uit |= {pk: beschrijf(over) for pk, over in vraag().in_bulk(ids).items()}
    return uit
