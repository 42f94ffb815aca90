"""The only way to a dossier: need to know first, the reading logged, and 404 for whatever is not there for this worker.

TG-2: a worker sees the dossiers of his own work and team; the leidinggevende and the experts who are consulted see
those of their organisation. TG-3: a shielded dossier exists only for its dossierhouder and the leidinggevende.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.dossiers.models import Dossier
from zicht.kern.fouten import NietGevonden
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.schrijven import Regel, schrijf
from zicht.kern.models import Medewerker, Rol

OVERAL = (Rol.LEIDINGGEVENDE, Rol.VERTROUWENSARTS, Rol.GEDRAGSWETENSCHAPPER, Rol.AANDACHTSFUNCTIONARIS, Rol.PRIVACY)
INSTROOM = (Rol.FRONTOFFICE, Rol.BEOORDELAAR)


def zicht(medewerker: Medewerker, pad: str = "") -> Q:
    """Which dossiers exist for this worker, as a condition; `pad` leads from the queried table to the dossier."""
    eigen = Q(**{f"{pad}dossierhouder": medewerker})
    if medewerker.heeft(Rol.LEIDINGGEVENDE):
        return Q()
    niet_afgeschermd = Q(**{f"{pad}afgeschermd": False})
    if medewerker.heeft(*OVERAL):
        return eigen | niet_afgeschermd
    van_werk = Q(pk__in=[])
    if medewerker.heeft(*INSTROOM):
        van_werk |= Q(**{f"{pad}team__isnull": True})
    if medewerker.team_id:
        van_werk |= Q(**{f"{pad}team": medewerker.team_id})
    return eigen | (niet_afgeschermd & van_werk)


def zichtbaar_voor(medewerker: Medewerker) -> QuerySet[Dossier]:
    """The dossiers that exist for this worker."""
    return Dossier.objects.filter(zicht(medewerker))


def dossier_voor(
    medewerker: Medewerker,
    dossier_id: UUID,
    *,
    wat: str,
    actie: Actie = Actie.RAADPLEGEN,
    over: tuple[str, UUID] | None = None,
) -> Dossier:
    """The dossier, for reading or acting on `wat` (name of the screen). Raises NietGevonden.

    Logs the reading, and the attempt when the dossier exists but not for this worker (TG-4). `over`: kind and id of
    the row of the dossier that is shown; for a person ("persoon") the line is about him alone.
    """
    dossier = zichtbaar_voor(medewerker).select_related("dossierhouder", "team").filter(pk=dossier_id).first()
    soort, rij = over or ("", None)
    regel = Regel(
        medewerker=medewerker,
        actie=actie,
        waar=wat,
        grond=grond(medewerker, dossier) if dossier else Grond.GEEN,
        dossier=dossier_id,
        personen=[rij] if rij and soort == "persoon" else [],
        object_soort=soort,
        object=rij,
        uitkomst=Uitkomst.GELUKT if dossier else Uitkomst.GEWEIGERD,
    )
    if dossier is None:
        if Dossier.objects.filter(pk=dossier_id).exists():
            schrijf(regel)
        raise NietGevonden
    schrijf(regel)
    return dossier


def grond(medewerker: Medewerker, dossier: Dossier) -> Grond:
    """Why this dossier, which exists for this worker, does so: the same order as `zicht`."""
    if dossier.dossierhouder_id == medewerker.pk:
        return Grond.DOSSIERHOUDER
    if dossier.team_id and dossier.team_id == medewerker.team_id:
        return Grond.TEAM
    if medewerker.heeft(*OVERAL):
        return Grond.FUNCTIE
    return Grond.INSTROOM


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
