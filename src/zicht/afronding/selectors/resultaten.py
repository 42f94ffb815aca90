"""What monitoring brought, as figures: by party, by service before it, by measure (MON-5; QUICKSCAN ch. 5).

Nothing here knows a worker or a dossier: a row is a kind of help. What so few monitorings say that somebody could be
recognised is None, and so is what nobody recorded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from statistics import mean
from uuid import UUID

from zicht.afronding.models import (
    Monitorcontact,
    Monitoring,
    Monitoroordeel,
    Overdracht,
    Resultaattelling,
    Veiligheidsscore,
)
from zicht.beoordeling.models import Maatregelcheck
from zicht.contact.models import JaNeeOnbekend, Melding
from zicht.diensten.models import Dienst
from zicht.kern import klok
from zicht.protocol.voorschriften import voorschrift

DRIE, TWAALF = Monitorcontact.Aanleiding.DRIE, Monitorcontact.Aanleiding.TWAALF
JAREN = 3
"""Years that can be asked for."""
NU_TE_TELLEN = 500
"""Monitorings of a year that are counted while somebody waits: some 80 ms."""
ZONDER_OVERDRACHT, GEEN_DIENST = "Zonder overdracht", "Direct na de beoordeling"
MAATREGEL = {
    JaNeeOnbekend.JA: "Met een maatregel",
    JaNeeOnbekend.NEE: "Zonder maatregel",
    JaNeeOnbekend.ONBEKEND: "Maatregel onbekend",
}


@dataclass(frozen=True)
class Resultaat:
    """One kind: how many monitorings, the mean safety score (before, at 3 and 12 months), how many saw a new melding
    and in how many there is attention to recovery. None: too few to show, or not recorded."""

    naam: str
    aantal: int | None
    vooraf: float | None = None
    na_drie: float | None = None
    na_twaalf: float | None = None
    opnieuw_gemeld: int | None = None
    herstel: int | None = None


@dataclass(frozen=True)
class Zaak:
    """One monitoring, without anything that leads to a dossier or a person."""

    partij: str
    dienst: str
    maatregel: str
    vooraf: float | None
    na_drie: float | None
    na_twaalf: float | None
    opnieuw: bool
    herstel: bool


INDELINGEN: tuple[tuple[str, Callable[[Zaak], str]], ...] = (
    ("Wie het overnam", lambda zaak: zaak.partij),
    ("Wat Veilig Thuis ervoor deed", lambda zaak: zaak.dienst),
    ("Maatregel", lambda zaak: zaak.maatregel),
)


@dataclass(frozen=True)
class Jaarcijfers:
    """The figures of one year. `geteld_op`: the night in which they were counted; None: just now."""

    indelingen: tuple[tuple[str, tuple[Resultaat, ...]], ...]
    geteld_op: datetime | None = None
    wacht: bool = False
    """Too many to count now, and not counted at night yet."""


def getoonde_jaren() -> list[int]:
    """This year and the two before it."""
    return [klok.vandaag().year - terug for terug in range(JAREN)]


def te_veel_om_nu_te_tellen(jaar: int) -> bool:
    """Whether counting this year would keep somebody waiting."""
    begonnen = Monitoring.objects.filter(telt_vanaf__year=jaar).order_by()
    return begonnen[: NU_TE_TELLEN + 1].count() > NU_TE_TELLEN


def jaarcijfers(jaar: int) -> Jaarcijfers:
    """The figures to show: counted now, or last night when there are many. Eight queries at most."""
    if not te_veel_om_nu_te_tellen(jaar):
        return Jaarcijfers(resultaten(jaar))
    bewaard = list(Resultaattelling.objects.filter(jaar=jaar).order_by("naam"))
    per: dict[str, list[Resultaat]] = {titel: [] for titel, _ in INDELINGEN}
    velden = [veld.name for veld in fields(Resultaat)]
    for rij in bewaard:
        per[rij.indeling].append(Resultaat(**{veld: getattr(rij, veld) for veld in velden}))
    indelingen = tuple((titel, tuple(rijen)) for titel, rijen in per.items())
    return Jaarcijfers(indelingen, bewaard[0].berekend_op if bewaard else None, wacht=not bewaard)


def resultaten(jaar: int) -> tuple[tuple[str, tuple[Resultaat, ...]], ...]:
    """Of the monitorings that began in a year, per grouping its rows. Seven queries."""
    zaken = _zaken(jaar)
    grens = int(voorschrift("kleine_aantallen").waarden[0])
    uit = []
    for titel, groep in INDELINGEN:
        per: defaultdict[str, list[Zaak]] = defaultdict(list)
        for zaak in zaken:
            per[groep(zaak)].append(zaak)
        uit.append((titel, tuple(_tel(naam, per[naam], grens) for naam in sorted(per))))
    return tuple(uit)


def _tel(naam: str, zaken: list[Zaak], grens: int) -> Resultaat:
    if len(zaken) < grens:
        return Resultaat(naam, None)
    return Resultaat(
        naam,
        len(zaken),
        _gemiddelde((zaak.vooraf for zaak in zaken), grens),
        _gemiddelde((zaak.na_drie for zaak in zaken), grens),
        _gemiddelde((zaak.na_twaalf for zaak in zaken), grens),
        _genoeg(sum(zaak.opnieuw for zaak in zaken), grens),
        _genoeg(sum(zaak.herstel for zaak in zaken), grens),
    )


def _gemiddelde(cijfers: Iterable[float | None], grens: int) -> float | None:
    bekend = [cijfer for cijfer in cijfers if cijfer is not None]
    return round(mean(bekend), 1) if len(bekend) >= grens else None


def _genoeg(aantal: int, grens: int) -> int | None:
    return None if 0 < aantal < grens else aantal


def _zaken(jaar: int) -> list[Zaak]:
    rijen = list(Monitoring.objects.filter(telt_vanaf__year=jaar).select_related("overdracht").order_by("id"))
    dossiers = {rij.dossier_id for rij in rijen}
    scores = _scores(dossiers)
    meldingen = _meldingen(dossiers)
    gestart = Dienst.objects.filter(dossier__in=dossiers).order_by("gestart_op")
    diensten = dict(gestart.values_list("dossier_id", "soort"))
    maatregelen = dict(
        Maatregelcheck.objects.filter(dossier__in=dossiers).order_by("op").values_list("dossier_id", "maatregel")
    )
    herstel = dict(
        Monitoroordeel.objects.filter(dossier__in=dossiers)
        .order_by("op", "vastgelegd_op")
        .values_list("monitoring_id", "aandacht_voor_herstel")
    )
    return [_zaak(rij, scores, meldingen, diensten, maatregelen, herstel) for rij in rijen]


def _zaak(
    rij: Monitoring,
    scores: dict[UUID, list[tuple[date, int, str]]],
    meldingen: dict[UUID, list[date]],
    diensten: dict[UUID, str],
    maatregelen: dict[UUID, str],
    herstel: dict[UUID, bool | None],
) -> Zaak:
    vanaf = rij.telt_vanaf or rij.besloten_op
    tot = rij.beeindigd_op or klok.vandaag()
    gegeven = scores.get(rij.dossier_id, [])
    partij = Overdracht.Partij(rij.overdracht.partij).label if rij.overdracht else ZONDER_OVERDRACHT
    soort = diensten.get(rij.dossier_id)
    return Zaak(
        partij=str(partij),
        dienst=str(Dienst.Soort(soort).label) if soort else GEEN_DIENST,
        maatregel=MAATREGEL[JaNeeOnbekend(maatregelen.get(rij.dossier_id, JaNeeOnbekend.ONBEKEND))],
        vooraf=_laatste_dag([(op, cijfer) for op, cijfer, _ in gegeven if op <= vanaf]),
        na_drie=_van([cijfer for _, cijfer, bij in gegeven if bij == DRIE]),
        na_twaalf=_van([cijfer for _, cijfer, bij in gegeven if bij == TWAALF]),
        opnieuw=any(vanaf < op <= tot for op in meldingen.get(rij.dossier_id, [])),
        herstel=herstel.get(rij.pk) is True,
    )


def _laatste_dag(gegeven: list[tuple[date, int]]) -> float | None:
    """The mean of the scores of the last day on which any was given."""
    laatste = max((op for op, _ in gegeven), default=None)
    return _van([cijfer for op, cijfer in gegeven if op == laatste])


def _van(cijfers: list[int]) -> float | None:
    return mean(cijfers) if cijfers else None


def _scores(dossiers: set[UUID]) -> dict[UUID, list[tuple[date, int, str]]]:
    per: defaultdict[UUID, list[tuple[date, int, str]]] = defaultdict(list)
    rijen = Veiligheidsscore.objects.filter(dossier__in=dossiers).order_by("op")
    for dossier, op, cijfer, bij in rijen.values_list("dossier_id", "op", "score", "contact__aanleiding"):
        per[dossier].append((op, cijfer, bij or ""))
    return per


def _meldingen(dossiers: set[UUID]) -> dict[UUID, list[date]]:
    per: defaultdict[UUID, list[date]] = defaultdict(list)
    rijen = Melding.objects.filter(dossier__in=dossiers)
    for dossier, ontvangen in rijen.values_list("dossier_id", "ontvangen_op"):
        per[dossier].append(klok.dag(ontvangen))
    return per
