from __future__ import annotations

from django.db import models

from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldTekst


class GeslotenPassage(DossierFeit):
    """Words of a protected melder or informant that tell who he is, moved from the open file (HP2019 15.6; ALG-18)."""

    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="gesloten_passages")
    uit_soort = models.CharField(max_length=40)
    uit_id = models.UUIDField()
    """The row they stood in."""
    tekst = VersleuteldTekst(deel="gesloten")


class GeslotenOpening(DossierFeit):
    """A worker opened the closed part about one source (TG-6), or the secret address of one person (TG-5): why, and
    until when."""

    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, related_name="openingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="openingen")
    reden = VersleuteldTekst()
    tot = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bron=None) ^ models.Q(persoon=None), name="geslotenopening_van_een"
            )
        ]
