"""Decisions: what they rest on, the advice, what each adult got in writing and understood (ALG-12 to ALG-14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.dossiers.besluiten import KINDBELANG
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier, Persoon, Verplichting
from zicht.dossiers.redenen import AF_TE_ZIEN
from zicht.dossiers.verzenden import AANPAK

KEUZE_VAN_AANPAK = (BesluitSoort.DIENST, BesluitSoort.DWANG, BesluitSoort.OVERDRACHT)
"""Decisions that are confirmed to every adult (ALG-14)."""


@dataclass(frozen=True)
class Bevestigd:
    """What one adult got of one decision: parts in writing, and the check that it was understood.

    `verschuldigd`: it is still owed. What ended with a recorded reason is missing, and asks for no letter any more.
    """

    persoon_id: UUID
    naam: str
    ontbreekt: tuple[str, ...]
    verzonden_op: date | None
    begrepen_op: date | None
    verschuldigd: bool

    @property
    def klaar(self) -> bool:
        return not self.ontbreekt and self.begrepen_op is not None


@dataclass(frozen=True)
class AdviesInBeeld:
    collega: str
    rol: str
    advies: str
    gevolgd: bool


@dataclass(frozen=True)
class BesluitInBeeld:
    rij: Besluit
    soort: str
    adviezen: tuple[AdviesInBeeld, ...]
    rust_op: tuple[str, ...]
    kindbelang: tuple[tuple[str, str], ...]
    bevestigd: tuple[Bevestigd, ...]


def besluiten(dossier: Dossier) -> list[BesluitInBeeld]:
    """All decisions, the newest first (there are few). Seven queries."""
    personen = list(Persoon.objects.filter(dossier=dossier, directbetrokkene=True).order_by("geboortedatum", "id"))
    rijen = (
        Besluit.objects.filter(dossier=dossier)
        .select_related("verantwoordelijke")
        .prefetch_related("raadplegingen__collega", "rust_op", "verzendingen", "begrepen")
        .order_by("-op", "-vastgelegd_op")
    )
    open_ = Verplichting.objects.filter(dossier=dossier, code="aanpak_bevestigen", stand__in=AF_TE_ZIEN)
    verschuldigd = set(open_.values_list("persoon_id", "onderwerp_id"))
    return [_in_beeld(rij, personen, verschuldigd) for rij in rijen]


Verschuldigd = set[tuple[UUID | None, UUID | None]]
"""To whom the confirmation of which decision is still owed."""


def _in_beeld(rij: Besluit, personen: list[Persoon], verschuldigd: Verschuldigd) -> BesluitInBeeld:
    volwassenen = [p for p in personen if not is_minderjarig(p, rij.op) and p.overleden_op is None]
    return BesluitInBeeld(
        rij=rij,
        soort=rij.get_soort_display(),
        adviezen=tuple(
            AdviesInBeeld(een.collega.naam, een.rol, een.advies, een.gevolgd) for een in rij.raadplegingen.all()
        ),
        rust_op=tuple(bevinding.tekst for bevinding in rij.rust_op.all()),
        kindbelang=tuple((KINDBELANG[code], tekst) for code, tekst in rij.kindbelang.items()),
        bevestigd=tuple(_bevestigd(rij, p, verschuldigd) for p in volwassenen) if rij.soort in KEUZE_VAN_AANPAK else (),
    )


def _bevestigd(rij: Besluit, persoon: Persoon, verschuldigd: Verschuldigd) -> Bevestigd:
    brieven = [een for een in rij.verzendingen.all() if een.persoon_id == persoon.pk]
    gedekt = {deel for een in brieven for deel in een.dekt}
    return Bevestigd(
        persoon_id=persoon.pk,
        naam=persoon.naam,
        ontbreekt=tuple(f"{naam[:1].lower()}{naam[1:]}" for code, naam in AANPAK.items() if code not in gedekt),
        verzonden_op=max((een.op for een in brieven), default=None),
        begrepen_op=min((een.op for een in rij.begrepen.all() if een.persoon_id == persoon.pk), default=None),
        verschuldigd=(persoon.pk, rij.pk) in verschuldigd,
    )
