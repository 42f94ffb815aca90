"""Who is still to be called back, the gravest first (ML-11)."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from zicht.contact.models import Terugbelafspraak
from zicht.contact.urgentie import RANG
from zicht.dossiers.models import Contactgegeven, VeiligContact
from zicht.dossiers.selectors import bron_in_beeld
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
    lees_eerst: UUID | None = None
    """Of the family, and calling may not be safe: the number stands on that person's page, with how (TG-5)."""


def bellijst(
    medewerker: Medewerker, *, alleen_mij: bool = False, blad: int = 1
) -> tuple[Page[Terugbelafspraak], list[Belafspraak]]:
    """The calls of the dossiers this worker sees, by seriousness and then by moment; one page is opened."""
    rijen = _open(medewerker)
    if alleen_mij:
        rijen = rijen.filter(door=medewerker)
    pagina = Paginator(rijen, PER_BLAD).get_page(blad)
    melders = {rij.melding.melder.persoon_id for rij in pagina if rij.melding and not rij.wie}
    voorzichtig = niet_zomaar_te_bellen({een for een in melders if een})
    return pagina, [_in_lijst(rij, medewerker, voorzichtig) for rij in pagina]


def niet_zomaar_te_bellen(personen: Set[UUID]) -> Set[UUID]:
    """Of these persons: who has an instruction for safe contact, or a number that is not safe (TG-5)."""
    if not personen:
        return frozenset()
    geldt = Q(persoon__in=personen) & (Q(tot=None) | Q(tot__gt=klok.vandaag()))
    afspraken = VeiligContact.objects.filter(geldt).values_list("persoon_id", flat=True)
    onveilig = Contactgegeven.objects.filter(geldt, veilig=Contactgegeven.Veilig.NEE)
    return {*afspraken, *onveilig.values_list("persoon_id", flat=True)}


def _open(medewerker: Medewerker) -> QuerySet[Terugbelafspraak]:
    rang = Case(
        *(When(ernst=ernst, then=Value(plaats)) for ernst, plaats in RANG.items()),
        default=Value(len(RANG)),
        output_field=IntegerField(),
    )
    open_ = Terugbelafspraak.objects.filter(zicht(medewerker, "dossier__"), gebeld_op=None)
    return open_.select_related("dossier", "melding__melder", "door").order_by(rang, "uiterlijk", "id")


def _in_lijst(rij: Terugbelafspraak, medewerker: Medewerker, voorzichtig: Set[UUID]) -> Belafspraak:
    melder = None if rij.wie or rij.melding is None else rij.melding.melder
    in_beeld = bron_in_beeld(melder) if melder else None
    # ALG-18: the number of a protected melder, and who of the family that is, stand in the closed part only.
    bekend = melder if melder and in_beeld and not in_beeld.beschermd else None
    bereik: dict[str, str] = bekend.identiteit if bekend else {}
    lees_eerst = bekend.persoon_id if bekend and bekend.persoon_id in voorzichtig else None
    return Belafspraak(
        id=rij.pk,
        dossier=rij.dossier_id,
        dossiernummer=str(rij.dossier),
        melding=rij.melding_id,
        wie=rij.wie or bereik.get("naam", "") or (in_beeld.naam if in_beeld and in_beeld.beschermd else "de melder"),
        nummer="" if lees_eerst else bereik.get("telefoon", "") or bereik.get("email", ""),
        lees_eerst=lees_eerst,
        beschermd=melder.pk if melder and in_beeld and in_beeld.beschermd else None,
        onderwerp=rij.onderwerp,
        uiterlijk=rij.uiterlijk,
        ernst=rij.ernst,
        door=rij.door.naam if rij.door else "",
        van_mij=rij.door_id == medewerker.pk,
        te_laat=rij.uiterlijk < klok.nu(),
    )
