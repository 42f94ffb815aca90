from __future__ import annotations

from django.db import models

from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Gebeurtenis(DossierFeit):
    """A line of the time line: what happened when, recorded when, by whom. Never changed (the database refuses it)."""

    soort = models.CharField(max_length=60)
    """Name of the act, as in the register of acts."""
    gebeurd_op = models.DateTimeField()
    tekst = VersleuteldTekst()
    over_soort = models.CharField(max_length=40, blank=True)
    over_id = models.UUIDField(null=True, blank=True)
    melding_id = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["dossier", "-gebeurd_op"], name="gebeurtenis_tijdlijn")]
