from __future__ import annotations

from django.db import models

from zicht.dossiers.models.bevinding import Bevinding
from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldeBytes, VersleuteldTekst


class Document(DossierFeit):
    """A file of the dossier: its name and content are as secret as narrative."""

    naam = VersleuteldTekst()
    soort = models.CharField(max_length=40, blank=True)
    mimetype = models.CharField(max_length=100)
    omvang = models.PositiveIntegerField()
    inhoud = VersleuteldeBytes()
    ontvangen_op = models.DateField()
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="documenten")
    betreft = models.ManyToManyField(Persoon, blank=True, related_name="documenten")
    volledige_rapportage_bij = models.ManyToManyField(Bevinding, blank=True, related_name="rapportages")
    """The whole report behind conclusions taken from it (ALG-10)."""
