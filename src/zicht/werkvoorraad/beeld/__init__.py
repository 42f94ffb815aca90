"""The facts of one dossier, gathered for the rules: a fixed number of queries, no text opened."""

from __future__ import annotations

from uuid import UUID

from zicht.dossiers.models import Dossier, RedenNiet
from zicht.protocol.beeld import Beeld
from zicht.werkvoorraad.beeld import afronding, dossier, kamers


def lees_beeld(dossier_id: UUID) -> Beeld:
    """Raises Dossier.DoesNotExist."""
    rij = Dossier.objects.only("id", "geopend_op", "definitief_einde_op").get(pk=dossier_id)
    return Beeld(
        dossier=rij.pk,
        geopend=rij.geopend_op,
        definitief_einde=rij.definitief_einde_op,
        redenen_niet=dict(RedenNiet.objects.filter(dossier=rij).order_by("-op").values_list("sleutel", "op")),
        **dossier.lees(rij.pk),
        **kamers.lees(rij.pk),
        **afronding.lees(rij.pk),
    )
