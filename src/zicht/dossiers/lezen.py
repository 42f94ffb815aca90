"""Reading in bulk (TG-2): who opens many dossiers outside his own work says why; far above that somebody else looks.

What is a worker's own task opens always, however many there are: his own dossiers, those of his team, those that wait
for a team, and those he was asked or named for. They are counted, for the list of the leidinggevende.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Fout, Geweigerd, Invoerfout, NietGevonden
from zicht.kern.logboek.codes import Actie, Grond
from zicht.kern.logboek.over_accounts import schrijf_over_account
from zicht.kern.models import Leesreden, Medewerker, Opening, Rol

BUITEN_WERK = (Grond.FUNCTIE, Grond.NOODTOEGANG)
BEWAARD = timedelta(days=90)
"""So long a leidinggevende can look back; the log itself stays."""
PER_BLAD = 25
UUR = timedelta(hours=1)
WAAROM = "U opent veel dossiers buiten uw eigen werk. Schrijf waarom dat nodig is; dan gaat dit dossier open."
GESTOPT = (
    "U opende vandaag heel veel dossiers buiten uw eigen werk. Vraag de leidinggevende om u verder te laten lezen."
)


class Leesrem(Fout):
    """Too many dossiers to open one more just like that. `gestopt`: only the leidinggevende can lift it."""

    def __init__(self, *, gestopt: bool) -> None:
        super().__init__(GESTOPT if gestopt else WAAROM)
        self.gestopt = gestopt


def tel_opening(medewerker: Medewerker, dossier: UUID, grond: Grond) -> None:
    """Count that this worker opens this dossier today, for the first time. Raises Leesrem when that is too much."""
    buiten = grond in BUITEN_WERK
    if buiten:
        _eis_ruimte(medewerker)
    rij = Opening(medewerker=medewerker, dossier=dossier, dag=klok.vandaag(), op=klok.nu(), buiten_werk=buiten)
    Opening.objects.bulk_create([rij], ignore_conflicts=True)


def leesrem(medewerker: Medewerker) -> Leesrem | None:
    """What stands in the way of one more dossier outside his own work; None: nothing."""
    try:
        _eis_ruimte(medewerker)
    except Leesrem as rem:
        return rem
    return None


@daad("veel lezen verantwoorden", regels=("TG-2", "TG-4"), actie=Actie.BEHEREN)
def verantwoord_lezen(*, door: Medewerker, reden: str) -> Leesreden:
    """Say why so many dossiers have to be opened; holds for the rest of the day. Raises Geweigerd when that is not
    enough any more; Invoerfout without a reason."""
    if (rem := leesrem(door)) and rem.gestopt:
        raise Geweigerd("TG-2", rem.zin)
    return _schrijf(door, reden, door=door, heft_op=False, waar="veel lezen verantwoorden")


@daad("leesrem opheffen", regels=("TG-2", "TG-4"), actie=Actie.BEHEREN)
def hef_leesrem_op(*, medewerker: Medewerker, door: Medewerker, reden: str) -> Leesreden:
    """The leidinggevende lets this worker go on for the rest of the day. Raises Geweigerd for another role or for
    oneself; NietGevonden for who works elsewhere; Invoerfout without a reason."""
    if not door.heeft(Rol.LEIDINGGEVENDE, Rol.PRIVACY):
        raise Geweigerd("TG-2", "Dit heft de leidinggevende op.")
    if medewerker.pk == door.pk:
        raise Geweigerd("TG-2", "Voor uzelf heft een ander dit op: een leidinggevende of de privacyfunctionaris.")
    medewerker_van(door, medewerker.pk)
    return _schrijf(medewerker, reden, door=door, heft_op=True, waar="leesrem opheffen")


@dataclass(frozen=True)
class Lezer:
    """What one worker opened on one day: how many dossiers `buiten` and in his own work, and what was said about it.

    `op_te_heffen`: today, by the one who reads this list, and not done yet.
    """

    medewerker: UUID
    wie: str
    dag: date
    buiten: int
    eigen: int
    redenen: tuple[str, ...]
    op_te_heffen: bool


def veel_gelezen(leidinggevende: Medewerker, blad: int = 1) -> tuple[Page[dict[str, Any]], list[Lezer]]:
    """One page of the days on which a worker of this leidinggevende opened many dossiers, the latest first."""
    rijen: Any = (
        Opening.objects.filter(_van(leidinggevende, "medewerker__"))
        .values("medewerker", "medewerker__naam", "dag")
        .annotate(buiten=Count("pk", filter=Q(buiten_werk=True)), eigen=Count("pk", filter=Q(buiten_werk=False)))
        .filter(Q(buiten__gte=settings.ZICHT_LEZEN_UUR) | Q(eigen__gte=settings.ZICHT_LEZEN_EIGEN))
        .order_by("-dag", "-buiten", "medewerker__naam", "medewerker")
    )
    pagina: Page[dict[str, Any]] = Paginator(rijen, PER_BLAD).get_page(blad)
    redenen = _redenen(list(pagina))
    return pagina, [_lezer(rij, redenen.get((rij["medewerker"], rij["dag"]), ()), leidinggevende) for rij in pagina]


def medewerker_van(leidinggevende: Medewerker, sleutel: UUID) -> Medewerker:
    """One of the workers of this leidinggevende. Raises NietGevonden."""
    gevonden: Medewerker | None = Medewerker.objects.filter(_van(leidinggevende), pk=sleutel).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def ruim_openingen_op() -> int:
    """Remove what is older than anybody looks back. Gives how many rows."""
    voor = klok.vandaag() - BEWAARD
    return Opening.objects.filter(dag__lt=voor).delete()[0] + Leesreden.objects.filter(dag__lt=voor).delete()[0]


def _eis_ruimte(medewerker: Medewerker) -> None:
    vol = _hoe_vol(medewerker)
    if vol < 1:
        return
    gezegd = set(Leesreden.objects.filter(medewerker=medewerker, dag=klok.vandaag()).values_list("heft_op", flat=True))
    if True in gezegd:
        return
    gestopt = vol >= settings.ZICHT_LEZEN_STOP
    if gestopt or not gezegd:
        raise Leesrem(gestopt=gestopt)


def _hoe_vol(medewerker: Medewerker) -> float:
    """What was opened outside his own work, the last hour or today, as a part of what goes without a reason."""
    vandaag = Opening.objects.filter(medewerker=medewerker, buiten_werk=True, dag=klok.vandaag())
    geteld: dict[str, int] = vandaag.aggregate(uur=Count("pk", filter=Q(op__gt=klok.nu() - UUR)), dag=Count("pk"))
    return max(geteld["uur"] / int(settings.ZICHT_LEZEN_UUR), geteld["dag"] / int(settings.ZICHT_LEZEN_DAG))


def _schrijf(medewerker: Medewerker, reden: str, *, door: Medewerker, heft_op: bool, waar: str) -> Leesreden:
    if not reden.strip():
        raise Invoerfout({"reden": "Schrijf waarom dit nodig is. De leidinggevende leest dit."})
    schrijf_over_account(waar, door=door, over=medewerker)
    return Leesreden.objects.create(
        medewerker=medewerker, dag=klok.vandaag(), op=klok.nu(), reden=reden.strip(), heft_op=heft_op, door=door
    )


def _van(leidinggevende: Medewerker, pad: str = "") -> Q:
    """The workers of this leidinggevende; of who leads or guards the whole organisation: everybody."""
    if leidinggevende.heeft(Rol.PRIVACY) or leidinggevende.team_id is None:
        return ~Q(pk__in=[])
    return Q(**{f"{pad}team": leidinggevende.team_id})


def _redenen(rijen: Iterable[dict[str, Any]]) -> dict[tuple[UUID, date], list[Leesreden]]:
    wie, dagen = {rij["medewerker"] for rij in rijen}, {rij["dag"] for rij in rijen}
    gevonden: dict[tuple[UUID, date], list[Leesreden]] = {}
    for reden in Leesreden.objects.filter(medewerker__in=wie, dag__in=dagen).select_related("door").order_by("op"):
        gevonden.setdefault((reden.medewerker_id, reden.dag), []).append(reden)
    return gevonden


def _lezer(rij: dict[str, Any], redenen: Sequence[Leesreden], leidinggevende: Medewerker) -> Lezer:
    ruim = rij["buiten"] < settings.ZICHT_LEZEN_UUR or any(een.heft_op for een in redenen)
    return Lezer(
        medewerker=rij["medewerker"],
        wie=rij["medewerker__naam"],
        dag=rij["dag"],
        buiten=rij["buiten"],
        eigen=rij["eigen"],
        redenen=tuple(f"{een.door}: {een.reden}" for een in redenen),
        op_te_heffen=rij["dag"] == klok.vandaag() and not ruim and rij["medewerker"] != leidinggevende.pk,
    )
