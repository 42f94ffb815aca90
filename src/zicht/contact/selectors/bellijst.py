"""Who is still to be called back, the gravest first (ML-11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, IntegerField, QuerySet, Value, When

from zicht.contact.models import Terugbelafspraak
from zicht.contact.te_bellen import MEE, TeBellen, te_bellen
from zicht.contact.urgentie import RANG
from zicht.dossiers.toegang import zicht
from zicht.kern import klok
from zicht.kern.models import Medewerker

PER_BLAD = 50


@dataclass(frozen=True)
class Belafspraak:
    """A promised call, to `wie` on `nummer`."""

    id: UUID
    dossier: UUID
    dossiernummer: str
    melding: UUID | None
    wie: str
    nummer: str
    onderwerp: str
    uiterlijk: datetime
    ernst: str
    door: str
    van_mij: bool
    te_laat: bool
    beschermd: UUID | None = None
    """The protected melder to be called: who that is and the number stand in the closed part (ALG-18)."""
    persoon: UUID | None = None
    """Who of the family was chosen to be called."""
    lees_eerst: UUID | None = None
    """Of the family, and calling may not be safe: the number stands on that person's page, with how (TG-5)."""
    gestopt: bool = False
    """There is a contact stop (ALG-6)."""


def bellijst(
    medewerker: Medewerker, *, alleen_mij: bool = False, blad: int = 1
) -> tuple[Page[Terugbelafspraak], list[Belafspraak]]:
    """The calls of the dossiers this worker sees, by seriousness and then by moment; one page is opened."""
    rijen = _open(medewerker)
    if alleen_mij:
        rijen = rijen.filter(door=medewerker)
    pagina = Paginator(rijen, PER_BLAD).get_page(blad)
    wie = te_bellen(list(pagina))
    return pagina, [_in_lijst(rij, medewerker, wie[rij.pk]) for rij in pagina]


def _open(medewerker: Medewerker) -> QuerySet[Terugbelafspraak]:
    rang = Case(
        *(When(ernst=ernst, then=Value(plaats)) for ernst, plaats in RANG.items()),
        default=Value(len(RANG)),
        output_field=IntegerField(),
    )
    open_ = Terugbelafspraak.objects.filter(zicht(medewerker, "dossier__"), gebeld_op=None)
    return open_.select_related("dossier", "door", *MEE).order_by(rang, "uiterlijk", "id")


def _in_lijst(rij: Terugbelafspraak, medewerker: Medewerker, wie: TeBellen) -> Belafspraak:
    return Belafspraak(
        id=rij.pk,
        dossier=rij.dossier_id,
        dossiernummer=str(rij.dossier),
        melding=rij.melding_id,
        wie=wie.naam,
        nummer=wie.telefoon or wie.email,
        persoon=rij.persoon_id,
        lees_eerst=wie.lees_eerst,
        gestopt=wie.gestopt,
        beschermd=wie.beschermd,
        onderwerp=rij.onderwerp,
        uiterlijk=rij.uiterlijk,
        ernst=rij.ernst,
        door=rij.door.naam if rij.door else "",
        van_mij=rij.door_id == medewerker.pk,
        te_laat=rij.uiterlijk < klok.nu(),
    )
