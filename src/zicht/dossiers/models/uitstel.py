from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldTekst


class Uitstel(DossierFeit):
    """Somebody is not (yet) informed or contacted, on one of four recorded grounds (ALG-6)."""

    class Grond(models.TextChoices):
        GEVAAR = "gevaar", "Concrete aanwijzingen voor gevaar"
        BEOORDELING = "beoordeling zonder contact", "De beoordeling heeft nog geen contact nodig"
        OVERDRACHT = "partij informeert", "Directe overdracht: de overdrachtspartij informeert"
        STRAFRECHT = "strafrechtelijk onderzoek", "Contact kan een strafrechtelijk onderzoek doorkruisen"

    grond = models.CharField(max_length=30, choices=Grond.choices)
    personen = models.ManyToManyField(Persoon, related_name="uitstel")
    voor = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    """The rules it holds for (ALG-2, ALG-3, ...); empty: all that ask for contact or information."""
    reden = VersleuteldTekst()
    besloten_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    afgestemd_met = VersleuteldTekst()
    """The prosecutor or police officer, named, when a criminal investigation is the ground."""
    vanaf = models.DateField()
    opnieuw_bezien_op = models.DateField(null=True, blank=True)
    """Required for danger and for a criminal investigation."""
    beeindigd_op = models.DateField(null=True, blank=True)
