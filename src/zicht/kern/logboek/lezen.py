"""Reading the log: of a dossier, and of one person in it. Workers by name and role, nothing of what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from zicht.kern import klok
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.kenmerken import kenmerk
from zicht.kern.models import Logregel, Medewerker, Rol
from zicht.kern.sleutels import logboeksleutels

PER_BLAD = 50


@dataclass(frozen=True)
class Inzage:
    """A line as a worker reads it."""

    op: datetime
    wie: str
    rollen: str
    wat: str
    waar: str
    grond: str
    geweigerd: bool


@dataclass(frozen=True)
class Keer:
    """Who looked at or recorded something about a person on one day, how often, and whether it was only about him."""

    dag: date
    wie: str
    rollen: str
    wat: str
    alleen_hij: bool
    aantal: int


def regels_van(dossier: UUID) -> QuerySet[Logregel]:
    """Every line about this dossier, the newest first; none when its key was destroyed (RE-11)."""
    sleutel = logboeksleutels([dossier]).get(dossier)
    if sleutel is None:
        return Logregel.objects.none()
    ken = kenmerk(sleutel, dossier)
    in_lijst = Q(getoond__contains=[ken]) & ~Q(getoond=[])  # the second half lets the index be used
    return Logregel.objects.filter(Q(keten=ken) | in_lijst).order_by("-nummer")


def logboek(dossier: UUID, blad: int) -> tuple[Page[Logregel], list[Inzage]]:
    """One page of the log of a dossier."""
    pagina = Paginator(regels_van(dossier), PER_BLAD).get_page(blad)
    namen = _namen(pagina.object_list)
    return pagina, [_inzage(regel, namen) for regel in pagina.object_list]


def wie_keek(dossier: UUID, persoon: UUID) -> list[Keer]:
    """Who saw or recorded something about this person, day by day, the newest first.

    What concerns the whole dossier concerns him too. Only that it happened, never on which screen: that name could
    tell what is kept about somebody else, and this goes on paper, of a child to its parents. "Geheim adres" would tell
    that there is one (TG-5), "contact uitstellen" what may not be known yet (ALG-6).
    """
    sleutel = logboeksleutels([dossier]).get(dossier)
    if sleutel is None:
        return []
    zelf = kenmerk(sleutel, persoon)
    over = regels_van(dossier).filter(uitkomst=Uitkomst.GELUKT).filter(Q(personen=[]) | Q(personen__contains=[zelf]))
    regels = list(over.defer("vorige", "zegel", "getoond"))
    namen = _namen(regels)
    geteld = Counter(_zonder_aantal(regel, namen, alleen_hij=regel.personen == [zelf]) for regel in regels)
    keren = (Keer(*soort, aantal=aantal) for soort, aantal in geteld.items())
    return sorted(keren, key=lambda keer: keer.dag, reverse=True)


def _zonder_aantal(regel: Logregel, namen: dict[UUID, str], *, alleen_hij: bool) -> tuple[date, str, str, str, bool]:
    return klok.dag(regel.op), _naam(regel, namen), _rollen(regel), Actie(regel.actie).label, alleen_hij


def _inzage(regel: Logregel, namen: dict[UUID, str]) -> Inzage:
    return Inzage(
        op=regel.op,
        wie=_naam(regel, namen),
        rollen=_rollen(regel),
        wat=Actie(regel.actie).label,
        waar=regel.waar,
        grond=Grond(regel.grond).label,
        geweigerd=regel.uitkomst == Uitkomst.GEWEIGERD,
    )


def _namen(regels: Iterable[Logregel]) -> dict[UUID, str]:
    wie = {regel.medewerker for regel in regels if regel.medewerker}
    return dict(Medewerker.objects.filter(pk__in=wie).values_list("pk", "naam"))


def _naam(regel: Logregel, namen: dict[UUID, str]) -> str:
    if regel.medewerker is None:
        return "Zicht zelf"
    return namen.get(regel.medewerker, "Onbekende medewerker")


def _rollen(regel: Logregel) -> str:
    labels = dict(Rol.choices)
    return ", ".join(str(labels.get(rol, rol)) for rol in regel.rollen.split(",") if rol)
