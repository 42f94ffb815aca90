"""Letters: versioned templates, and what was sent as it was sent (BR-1)."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Bron, Persoon, Verzending
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.identiteit import uuid7
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldeBytes, VersleuteldJSON, VersleuteldTekst


class Sjabloon(models.Model):
    """A version of a template. Never edited: a new version stands beside it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(max_length=60)
    taal = models.CharField(max_length=5, default="nl")
    versie = models.PositiveIntegerField()
    titel = models.CharField(max_length=200)
    inhoud = models.TextField()
    geldt_vanaf = models.DateField()
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    bij_versie = models.PositiveIntegerField(null=True, blank=True)
    """Of a translation: the version of the Dutch text it says the same as."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "taal", "versie"], name="sjabloon_versie")]


class Brief(DossierFeit):
    """A letter: a draft until it is sent, then kept as sent."""

    class Stand(models.TextChoices):
        CONCEPT = "concept", "Concept"
        VERSTUURD = "verstuurd", "Verstuurd"
        VERVALLEN = "vervallen", "Vervallen"

    soort = models.CharField(max_length=60)
    sjabloon = models.ForeignKey(Sjabloon, on_delete=models.PROTECT, related_name="brieven")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="brieven")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="brieven")
    over = VersleuteldJSON()
    """Ids of what it is about: besluit, gesprek, melding, overdracht, monitoring, verzoek."""
    invulling = VersleuteldJSON()
    """What the worker filled in or changed, per block."""
    html = VersleuteldTekst()
    pdf = VersleuteldeBytes(default=bytes, blank=True)
    """As sent; empty while it is a draft."""
    stand = models.CharField(max_length=10, choices=Stand.choices, default=Stand.CONCEPT)
    verzending = models.OneToOneField(Verzending, on_delete=models.PROTECT, null=True, blank=True, related_name="brief")
    verstuurd_op = models.DateTimeField(null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)
