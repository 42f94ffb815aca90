"""The only way to a dossier: need to know first, the reading logged, and 404 for whatever is not there for this worker.

TG-2: a worker sees the dossiers of his own work and team; the leidinggevende and the experts who are consulted see
those of their organisation. TG-3: a shielded dossier exists only for its dossierhouder and the leidinggevende.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.dossiers.models import Dossier
from zicht.kern.fouten import NietGevonden
from zicht.kern.models import Inzage, Medewerker, Rol

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


def dossier_voor(medewerker: Medewerker, dossier_id: UUID, *, wat: str) -> Dossier:
    """The dossier, for reading or acting on `wat` (name of the screen). Raises NietGevonden. Logs the reading."""
    dossier = zichtbaar_voor(medewerker).select_related("dossierhouder", "team").filter(pk=dossier_id).first()
    if dossier is None:
        raise NietGevonden
    Inzage.objects.create(door=medewerker, dossier=dossier.pk, wat=wat)
    return dossier
