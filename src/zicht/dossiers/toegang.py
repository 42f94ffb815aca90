"""The only way to a dossier: need to know first, the reading logged, and 404 for whatever is not there for this worker.

TG-2: a worker sees the dossiers of his own work and of his team, and those he was asked to look along in; anything else
only by breaking the glass (`noodtoegang`). TG-3: a shielded dossier exists only for its dossierhouder, the workers
named for it and the leidinggevende, and for nobody who is excluded from it. Why it is like this: docs/adr/0005.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from zicht.dossiers.lezen import Leesrem, tel_opening
from zicht.dossiers.models import Dossier, Meekijkverzoek, Noodtoegang, Toelating
from zicht.dossiers.models.toegang import Toegangsrij
from zicht.kern import klok
from zicht.kern.fouten import NietGevonden
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.schrijven import Regel, schrijf
from zicht.kern.models import Medewerker, Opening, Rol
from zicht.kern.sleutels import vergeet

INSTROOM = (Rol.FRONTOFFICE, Rol.BEOORDELAAR)
"""Who take up what no team has yet."""
HERKENT = (*INSTROOM, Rol.LEIDINGGEVENDE)
"""Who must recognise a known family wherever in the organisation it is known."""


def zicht(medewerker: Medewerker, pad: str = "") -> Q:
    """Which dossiers exist for this worker, as a condition; `pad` leads from the queried table to the dossier."""
    nood = _in(Noodtoegang.objects.lopend().filter(medewerker=medewerker), pad)
    return eigen_zicht(medewerker, pad) | (Q(**{f"{pad}afgeschermd": False}) & nood)


def zicht_ingevuld(medewerker: Medewerker, pad: str = "") -> Q:
    """`zicht`, with the dossiers somebody was let into looked up beforehand. A few small queries more.

    They are few, which PostgreSQL cannot know of a subquery: of a long list it then expects that nearly all may be
    seen, and sorts all before it asks.
    """
    return _ingevuld(zicht(medewerker, pad))


def eigen_zicht(medewerker: Medewerker, pad: str = "") -> Q:
    """`zicht` without what is only seen by breaking the glass: what this worker may also decide about access to."""
    gewoon = Q(**{f"{pad}afgeschermd": False}) & (_werk(medewerker, pad) | _gevraagd(medewerker, pad))
    besloten = Q(**{f"{pad}afgeschermd": True}) & _toegelaten(medewerker, pad)
    return Q(**{f"{pad}dossierhouder": medewerker}) | gewoon | besloten


def zichtbaar_voor(medewerker: Medewerker) -> QuerySet[Dossier]:
    """The dossiers that exist for this worker."""
    return Dossier.objects.filter(zicht(medewerker))


def verborgen(medewerker: Medewerker) -> QuerySet[Dossier]:
    """The shielded dossiers that do not exist for this worker (TG-3).

    They are few: for who sees everything else (`ziet_overal`) a list of all dossiers is quicker made by leaving these
    out than by asking of each whether he may see it.
    """
    afgeschermd = Dossier.objects.filter(afgeschermd=True)
    return afgeschermd.exclude(pk__in=afgeschermd.filter(zicht(medewerker)).values("pk"))


def alleen_in_nood(medewerker: Medewerker, dossier: Dossier) -> bool:
    """Is he there by breaking the glass only? Then he works in it, and gives nobody lasting access (TG-2)."""
    nood = Noodtoegang.objects.lopend().filter(dossier=dossier, medewerker=medewerker)
    return nood.exists() and not Dossier.objects.filter(eigen_zicht(medewerker), pk=dossier.pk).exists()


def ziet_overal(medewerker: Medewerker) -> bool:
    """Whose work is the whole organisation: the privacyfunctionaris, and a leidinggevende of no team in particular."""
    return medewerker.heeft(Rol.PRIVACY) or (medewerker.heeft(Rol.LEIDINGGEVENDE) and medewerker.team_id is None)


def dossier_voor(
    medewerker: Medewerker,
    dossier_id: UUID,
    *,
    wat: str,
    actie: Actie = Actie.RAADPLEGEN,
    over: tuple[str, UUID] | None = None,
    tellen: bool = True,
) -> Dossier:
    """The dossier, for reading or acting on `wat` (name of the screen). Raises NietGevonden; Leesrem when this worker
    opens too many dossiers that are not his work (`tellen`: False when nothing of the file is shown).

    Logs the reading and the attempt (TG-4), also for what never existed: not writing would take a time of its own, and
    so tell the two apart (TG-3). `over`: kind and id of the row of the dossier that is shown; for a person ("persoon")
    the line is about him alone.
    """
    rijen = zichtbaar_voor(medewerker).select_related("dossierhouder", "team").filter(pk=dossier_id)
    dossier = rijen.annotate(al_geteld=_vandaag_geopend(medewerker)).first()
    if dossier is None:
        log_poging(medewerker, dossier_id, wat=wat, actie=actie, over=over)
        raise NietGevonden
    regel = _regel(medewerker, actie, wat, grond(medewerker, dossier), dossier_id, over)
    if tellen and not dossier.al_geteld:
        _tel(medewerker, regel)
    schrijf(regel)
    return dossier


def log_poging(
    medewerker: Medewerker,
    dossier_id: UUID,
    *,
    wat: str,
    actie: Actie = Actie.RAADPLEGEN,
    over: tuple[str, UUID] | None = None,
) -> None:
    """Log that this worker did not get in, after the same work whether or not there is such a dossier (TG-3)."""
    vergeet(dossier_id)  # a key at hand would save a question that is asked for a dossier that never was
    regel = _regel(medewerker, actie, wat, Grond.GEEN, dossier_id, over)
    schrijf(replace(regel, uitkomst=Uitkomst.GEWEIGERD))


def grond(medewerker: Medewerker, dossier: Dossier) -> Grond:
    """Why this dossier, which exists for this worker, does so: the same order as `zicht`."""
    if dossier.dossierhouder_id == medewerker.pk:
        return Grond.DOSSIERHOUDER
    if dossier.afgeschermd:
        genoemd = Toelating.objects.filter(dossier=dossier, medewerker=medewerker, uitgesloten=False)
        return Grond.GENOEMD if genoemd.exists() else Grond.FUNCTIE
    if doet_zorg(medewerker) and dossier.team_id and dossier.team_id == medewerker.team_id:
        return Grond.TEAM
    if dossier.team_id is None and medewerker.heeft(*INSTROOM):
        return Grond.INSTROOM
    if ziet_overal(medewerker) or (dossier.team_id is None and medewerker.heeft(Rol.LEIDINGGEVENDE)):
        return Grond.FUNCTIE
    gevraagd = Meekijkverzoek.objects.lopend().filter(dossier=dossier, aan=medewerker)
    return Grond.MEEKIJKEN if gevraagd.exists() else Grond.NOODTOEGANG


def doet_zorg(medewerker: Medewerker) -> bool:
    """Has a role in the work with families; who only runs accounts or guards privacy has no team work (TG-2)."""
    return any(rol not in (Rol.PRIVACY, Rol.BEHEER) for rol in medewerker.rollen)


def log_lijst(
    medewerker: Medewerker,
    dossiers: Collection[UUID],
    *,
    wat: str,
    actie: Actie = Actie.LIJST,
    grond: Grond = Grond.FUNCTIE,
) -> None:
    """Log that this worker saw something of each of these dossiers in a list: one line (TG-4). None: no line."""
    if dossiers:
        schrijf(Regel(medewerker=medewerker, actie=actie, waar=wat, grond=grond, getoond=dossiers))


def _tel(medewerker: Medewerker, regel: Regel) -> None:
    assert regel.dossier is not None
    try:
        tel_opening(medewerker, regel.dossier, regel.grond)
    except Leesrem:
        schrijf(replace(regel, uitkomst=Uitkomst.GEWEIGERD))
        raise


def _vandaag_geopend(medewerker: Medewerker) -> Exists:
    return Exists(Opening.objects.filter(medewerker=medewerker, dag=klok.vandaag(), dossier=OuterRef("pk")))


def _regel(
    medewerker: Medewerker, actie: Actie, wat: str, grond: Grond, dossier: UUID, over: tuple[str, UUID] | None
) -> Regel:
    soort, rij = over or ("", None)
    return Regel(
        medewerker=medewerker,
        actie=actie,
        waar=wat,
        grond=grond,
        dossier=dossier,
        personen=[rij] if rij and soort == "persoon" else [],
        object_soort=soort,
        object=rij,
    )


def _werk(medewerker: Medewerker, pad: str) -> Q:
    """Own and team tasks (TG-2). `pk__in=[]` holds for none, its opposite for all: an empty Q disappears in an OR."""
    if ziet_overal(medewerker):
        return ~Q(pk__in=[])
    werk = Q(pk__in=[])
    if medewerker.heeft(*HERKENT):
        werk |= Q(**{f"{pad}team__isnull": True})
    if medewerker.team_id and doet_zorg(medewerker):
        werk |= Q(**{f"{pad}team": medewerker.team_id})
    return werk


def _gevraagd(medewerker: Medewerker, pad: str) -> Q:
    return _in(Meekijkverzoek.objects.lopend().filter(aan=medewerker), pad)


def _toegelaten(medewerker: Medewerker, pad: str) -> Q:
    """Named for a shielded dossier, or leidinggevende over it and not excluded (TG-3)."""
    rijen = Toelating.objects.filter(medewerker=medewerker)
    genoemd = _in(rijen.filter(uitgesloten=False), pad)
    if not medewerker.heeft(Rol.LEIDINGGEVENDE):
        return genoemd
    leidt = Q() if medewerker.team_id is None else Q(**{f"{pad}team": medewerker.team_id}) | Q(**{f"{pad}team": None})
    return genoemd | (leidt & ~_in(rijen.filter(uitgesloten=True), pad))


def _in(rijen: QuerySet[Toegangsrij], pad: str) -> Q:
    return Q(**{f"{pad.removesuffix('__') or 'pk'}__in": rijen.values("dossier")})


def _ingevuld(voorwaarde: Q) -> Q:
    kinderen: list[Any] = list(voorwaarde.children)
    delen = (_ingevuld(kind) if isinstance(kind, Q) else (kind[0], _lijst(kind[1])) for kind in kinderen)
    return Q(*delen, _connector=voorwaarde.connector, _negated=voorwaarde.negated)


def _lijst(waarde: Any) -> Any:
    return [rij["dossier"] for rij in waarde] if isinstance(waarde, QuerySet) else waarde
