"""A personal link: one person outside, one thing to answer, a few days."""

from __future__ import annotations

from django.db import models

from zicht.afronding.models import Overdracht
from zicht.dossiers.models import Bevinding
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Link(DossierFeit):
    """What somebody outside may read and answer. The token and the code are kept nowhere: only what tests them."""

    class Soort(models.TextChoices):
        ACCORDERING = "accordering", "Een eigen uitspraak goedkeuren"
        OVERDRACHT = "overdracht", "Een overdracht aanvaarden of niet"
        HULP = "geweigerde hulp", "Melden dat het gezin de hulp niet wil"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    kenmerk = models.CharField(max_length=64, unique=True)
    """SHA-256 of the token (`geheim.kenmerk`)."""
    slot = models.CharField(max_length=64)
    """The code, keyed with the token (`geheim.slot`): the database alone does not give it."""
    bevinding = models.ForeignKey(Bevinding, on_delete=models.PROTECT, null=True, blank=True, related_name="links")
    overdracht = models.ForeignKey(Overdracht, on_delete=models.PROTECT, null=True, blank=True, related_name="links")
    tekst = VersleuteldTekst()
    """What is shown, word for word. Once the dossier says something else, the link is dead: an answer is to this."""
    geldig_tot = models.DateTimeField()
    geopend_op = models.DateTimeField(null=True, blank=True)
    """The first time the code was right and the text was shown."""
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    antwoord = models.CharField(max_length=20, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(soort="accordering", bevinding__isnull=False, overdracht=None)
                | models.Q(soort__in=("overdracht", "geweigerde hulp"), bevinding=None, overdracht__isnull=False),
                name="link_gaat_over_een_ding",
            )
        ]


class Linkpoging(models.Model):
    """How often something was tried: per token, whether or not it exists, and per network and ten minutes."""

    sleutel = models.CharField(max_length=64, primary_key=True)
    aantal = models.PositiveIntegerField()
    laatst = models.DateTimeField(db_index=True)
