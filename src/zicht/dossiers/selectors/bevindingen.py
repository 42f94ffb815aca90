"""Statements with everything that was said about them, a page at a time (ALG-7 to ALG-10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from zicht.dossiers.models import Bevinding, Dossier, Status
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld
from zicht.dossiers.wederhoor import PROFESSIONEEL

PER_BLAD = 20


@dataclass(frozen=True)
class WederhoorInBeeld:
    """Whether the statement was put to this person, and the answer. `voorgelegd_op` None: still owed."""

    persoon_id: UUID
    naam: str
    voorgelegd_op: date | None
    reactie: str
    geen_reactie: bool


@dataclass(frozen=True)
class CorrectieInBeeld:
    naam: str
    soort: str
    tekst: str
    op: date


@dataclass(frozen=True)
class BevindingInBeeld:
    rij: Bevinding
    status: str
    betreft: tuple[str, ...]
    bron: BronInBeeld | None
    bron_tekst: str
    rust_op: tuple[str, ...]
    wederhoor: tuple[WederhoorInBeeld, ...]
    vraagt_accordering: bool
    gevraagd_op: date | None
    akkoord_op: date | None
    opmerking: str
    correcties: tuple[CorrectieInBeeld, ...]
    juist: str
    """What it should have said, once it was rectified."""
    rapportages: tuple[tuple[UUID, str], ...]


def bevindingen(
    dossier: Dossier, blad: int = 1, *, status: str = "", persoon: UUID | None = None
) -> tuple[Page[Bevinding], list[BevindingInBeeld]]:
    """One page of statements, the newest first; only what is shown is decrypted."""
    rijen = _met_alles(Bevinding.objects.filter(dossier=dossier)).order_by("-op", "-vastgelegd_op")
    if status in Status.values:
        rijen = rijen.filter(status=status)
    if persoon is not None:
        rijen = rijen.filter(betreft=persoon)
    pagina = Paginator(rijen, PER_BLAD).get_page(blad)
    return pagina, [_in_beeld(rij) for rij in pagina.object_list]


def bevinding_in_beeld(rij: Bevinding) -> BevindingInBeeld:
    """One statement with everything around it."""
    return _in_beeld(_met_alles(Bevinding.objects.filter(pk=rij.pk)).get())


def _met_alles(rijen: QuerySet[Bevinding]) -> QuerySet[Bevinding]:
    return rijen.select_related("bron", "bron_persoon", "vastgelegd_door").prefetch_related(
        *("betreft", "rust_op", "wederhoor__persoon", "accorderingen", "correcties__persoon", "rapportages"),
        "rectificaties",
        "eigen_verklaringen__persoon",
    )


def _in_beeld(rij: Bevinding) -> BevindingInBeeld:
    accorderingen = sorted(rij.accorderingen.all(), key=lambda een: een.gevraagd_op)
    akkoord = next((een.akkoord_op for een in accorderingen if een.akkoord_op), None)
    return BevindingInBeeld(
        rij=rij,
        status=rij.get_status_display(),
        betreft=tuple(persoon.naam for persoon in rij.betreft.all()),
        bron=bron_in_beeld(rij.bron) if rij.bron else None,
        bron_tekst=rij.bron_persoon.naam if rij.bron_persoon else rij.bron_omschrijving,
        rust_op=tuple(feit.tekst for feit in rij.rust_op.all()),
        wederhoor=tuple(_wederhoor(rij)),
        vraagt_accordering=rij.bron is not None and rij.bron.soort in PROFESSIONEEL,
        gevraagd_op=accorderingen[-1].gevraagd_op if accorderingen else None,
        akkoord_op=akkoord,
        opmerking=accorderingen[-1].opmerking if accorderingen else "",
        correcties=tuple(
            CorrectieInBeeld(een.persoon.naam, een.get_soort_display(), een.tekst, een.op)
            for een in sorted(rij.correcties.all(), key=lambda een: een.op)
        ),
        juist=max(rij.rectificaties.all(), key=lambda een: een.vastgelegd_op).juiste_tekst
        if rij.rectificaties.all()
        else "",
        rapportages=tuple((document.pk, document.naam) for document in rij.rapportages.all()),
    )


def _wederhoor(rij: Bevinding) -> list[WederhoorInBeeld]:
    """Every answer, and who still has to be asked (ALG-8); what was rectified or shielded is put to nobody any more."""
    gegeven = sorted(rij.wederhoor.all(), key=lambda een: een.voorgelegd_op)
    uit = [
        WederhoorInBeeld(een.persoon_id, een.persoon.naam, een.voorgelegd_op, een.reactie, een.geen_reactie)
        for een in gegeven
    ]
    if not rij.is_oordelend or rij.gerectificeerd_op or rij.afgeschermd_op:
        return uit
    gehoord = {een.persoon_id for een in gegeven} | {rij.bron_persoon_id}
    nog = [persoon for persoon in rij.betreft.all() if persoon.directbetrokkene and persoon.pk not in gehoord]
    return uit + [WederhoorInBeeld(persoon.pk, persoon.naam, None, "", False) for persoon in nog]
