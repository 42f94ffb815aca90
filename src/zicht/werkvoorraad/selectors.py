"""The queue: what has to be done first, one line per dossier, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from zicht.contact.models import Terugbelafspraak
from zicht.contact.te_bellen import MEE, te_bellen
from zicht.dossiers.models import Persoon, Verplichting
from zicht.dossiers.selectors.volgorde import dringendste_eerst
from zicht.dossiers.toegang import verborgen, zicht, ziet_overal
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.werkvoorraad.models import Fase, Werkregel

Wiens = Literal["mijn", "team", "alles"]
PER_BLAD = 50
RANG = (When(ernst="spoed", then=Value(0)), When(ernst="hoog", then=Value(1)))
MEEST_GETOOND = 3
"""Obligations shown per line."""
GETOOND = (
    *("fase", "urgentie", "uiterlijk", "aantal_open", "verantwoordelijk_vanaf"),
    *("dossier__nummer", "dossier__afgeschermd", "dossierhouder__naam"),
)
"""What is read for a line: no more, fifty stand on a page."""


@dataclass(frozen=True)
class Verschuldigd:
    """One kind of obligation of a dossier: how many are open, and the first date."""

    naam: str
    regel: str
    uiterlijk: date | None
    aantal: int = 1


@dataclass(frozen=True)
class Regel:
    """One line of the queue."""

    dossier: UUID
    nummer: str
    gezin: str
    fase: str
    urgentie: int
    uiterlijk: date | None
    aantal_open: int
    verschuldigd: tuple[Verschuldigd, ...]
    verantwoordelijk_vanaf: date | None
    dossierhouder: str
    afgeschermd: bool

    @property
    def urgentie_naam(self) -> str:
        return ("spoed", "hoog", "gewoon")[self.urgentie]


@dataclass(frozen=True)
class Filter:
    """What of the queue is shown; it stands in the address."""

    wiens: Wiens = "team"
    fase: str = ""
    te_laat: bool = False


@dataclass(frozen=True)
class Blad:
    """A page of the queue; `aantallen`: lines per step of all that is shown to this worker, `te_laat` and `totaal`."""

    pagina: Page[Werkregel]
    regels: list[Regel]
    aantallen: dict[str, int]


@dataclass(frozen=True)
class Terugbel:
    id: UUID
    dossier: UUID
    wie: str
    onderwerp: str
    uiterlijk: datetime
    ernst: str
    niet_zomaar: bool
    """Calling may not be safe (TG-5, ALG-6)."""


def werkvoorraad(medewerker: Medewerker, filter_: Filter, blad: int = 1) -> Blad:
    """One page of the queue, in order of urgency and earliest due date; a line without a date comes last."""
    alle = _voorraad(medewerker, filter_.wiens)
    aantallen = _tellingen(alle)
    bladen = Paginator(_gefilterd(alle, filter_), PER_BLAD)
    geteld = _aantal_in(aantallen, filter_)
    if geteld is not None:
        bladen.count = geteld
    pagina = bladen.get_page(blad)
    return Blad(pagina, _regels(list(pagina.object_list)), aantallen)


def _voorraad(medewerker: Medewerker, wiens: Wiens) -> QuerySet[Werkregel]:
    regels = Werkregel.objects.filter(afgesloten=False)
    if wiens == "mijn":
        return regels.filter(zicht(medewerker, "dossier__"), dossierhouder=medewerker)
    if wiens == "team":
        return regels.filter(zicht(medewerker, "dossier__"), team=medewerker.team_id)
    if ziet_overal(medewerker):
        # Looked up beforehand: mostly there is nothing he does not see, and then nothing to ask of each line.
        return regels.exclude(dossier__in=list(verborgen(medewerker).values_list("pk", flat=True)))
    return regels.filter(zicht(medewerker, "dossier__"))


def _tellingen(regels: QuerySet[Werkregel]) -> dict[str, int]:
    """How many dossiers per step, in one query; `te_laat` and `totaal` beside them."""
    per_fase = list(
        regels.values("fase")
        .annotate(aantal=Count("pk"), laat=Count("pk", filter=Q(uiterlijk__lt=klok.vandaag())))
        .order_by()
    )
    uit = {rij["fase"]: rij["aantal"] for rij in per_fase}
    return {**uit, "te_laat": sum(rij["laat"] for rij in per_fase), "totaal": sum(uit.values())}


def _aantal_in(aantallen: Mapping[str, int], filter_: Filter) -> int | None:
    """How many lines the queue has with this filter, out of `_tellingen`; None when that does not tell."""
    if filter_.te_laat:
        return None if filter_.fase else aantallen["te_laat"]
    return aantallen.get(filter_.fase, 0) if filter_.fase else aantallen["totaal"]


def _gefilterd(regels: QuerySet[Werkregel], filter_: Filter) -> QuerySet[Werkregel]:
    if filter_.fase:
        regels = regels.filter(fase=filter_.fase)
    if filter_.te_laat:
        regels = regels.filter(uiterlijk__lt=klok.vandaag())
    return (
        regels.select_related("dossier", "dossierhouder")
        .only(*GETOOND)
        .order_by("urgentie", F("uiterlijk").asc(nulls_last=True), "pk")
    )


def _regels(rijen: list[Werkregel]) -> list[Regel]:
    ids = [rij.pk for rij in rijen]
    gezinnen = gezinsnamen(ids)
    verschuldigd = _verschuldigd(ids)
    return [
        Regel(
            dossier=rij.pk,
            nummer=str(rij.dossier),
            gezin=gezinnen.get(rij.pk, "Gezin nog onbekend"),
            fase=Fase(rij.fase).label,
            urgentie=rij.urgentie,
            uiterlijk=rij.uiterlijk,
            aantal_open=rij.aantal_open,
            verschuldigd=verschuldigd.get(rij.pk, ()),
            verantwoordelijk_vanaf=rij.verantwoordelijk_vanaf,
            dossierhouder=rij.dossierhouder.naam if rij.dossierhouder else "",
            afgeschermd=rij.dossier.afgeschermd,
        )
        for rij in rijen
    ]


def gezinsnamen(dossiers: Iterable[UUID]) -> dict[UUID, str]:
    """The family names of the people directly involved, per dossier."""
    namen: defaultdict[UUID, dict[str, None]] = defaultdict(dict)
    rijen = Persoon.objects.filter(dossier__in=list(dossiers), directbetrokkene=True).order_by("vastgelegd_op", "id")
    for dossier, voorvoegsel, achternaam in rijen.values_list("dossier_id", "voorvoegsel", "achternaam"):
        if achternaam:
            namen[dossier][f"{voorvoegsel} {achternaam}".strip()] = None
    return {dossier: " / ".join(list(van)[:3]) for dossier, van in namen.items()}


def _verschuldigd(dossiers: list[UUID]) -> dict[UUID, tuple[Verschuldigd, ...]]:
    """The first kinds of what is owed per dossier, the most pressing first."""
    rijen = Verplichting.objects.filter(
        dossier__in=dossiers, stand=Verplichting.Stand.OPEN, zichtbaar_vanaf__lte=klok.vandaag()
    ).order_by(*dringendste_eerst())
    soorten: defaultdict[UUID, dict[str, Verschuldigd]] = defaultdict(dict)
    for dossier, code, regel, uiterlijk in rijen.values_list("dossier_id", "code", "regel", "uiterlijk"):
        eerder = soorten[dossier].get(code)
        if eerder is None:
            soorten[dossier][code] = Verschuldigd(omschrijving(code).naam, regel, uiterlijk)
        else:
            soorten[dossier][code] = replace(eerder, aantal=eerder.aantal + 1)
    return {dossier: tuple(list(van.values())[:MEEST_GETOOND]) for dossier, van in soorten.items()}


def terugbellen(medewerker: Medewerker, *, meest: int = 20) -> list[Terugbel]:
    """Promised call-backs, the most serious first (ML-11)."""
    rijen = (
        Terugbelafspraak.objects.filter(zicht(medewerker, "dossier__"), gebeld_op=None)
        .filter(Q(door=medewerker) | Q(door=None))
        .select_related(*MEE)
        .order_by(Case(*RANG, default=Value(2)), "uiterlijk")[:meest]
    )
    wie = te_bellen(list(rijen))
    return [
        Terugbel(
            id=rij.pk,
            dossier=rij.dossier_id,
            wie=wie[rij.pk].naam,
            onderwerp=rij.onderwerp,
            uiterlijk=rij.uiterlijk,
            ernst=rij.ernst,
            niet_zomaar=wie[rij.pk].lees_eerst is not None,
        )
        for rij in rijen
    ]
