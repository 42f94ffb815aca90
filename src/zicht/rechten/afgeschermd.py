"""What was shielded on request: any row that a copy can show, such as a report, a letter or a file (RE-4)."""

from __future__ import annotations

from uuid import UUID

from zicht.dossiers.models import Dossier
from zicht.dossiers.models.dossier import DossierFeit
from zicht.rechten.models import Gegevenscorrectie, Verzoekonderdeel


def afgeschermde_rijen(dossier: Dossier) -> frozenset[tuple[str, UUID]]:
    """Kind and id of every shielded row; of a statement it stands on the statement itself. One query."""
    rijen = Gegevenscorrectie.objects.filter(
        dossier=dossier, wijze=Verzoekonderdeel.Wijze.AFSCHERMEN, rij_id__isnull=False
    )
    return frozenset((soort, pk) for soort, pk in rijen.values_list("rij_soort", "rij_id") if pk)


def is_afgeschermd(rij: DossierFeit) -> bool:
    """Was this row shielded on request? Then it is not used any more."""
    return Gegevenscorrectie.objects.filter(
        dossier_id=rij.dossier_id, wijze=Verzoekonderdeel.Wijze.AFSCHERMEN, rij_id=rij.pk
    ).exists()
