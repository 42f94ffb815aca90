"""Feedback and the ends (HP2019 ch. 12; FB-1 to FB-3, AF-2)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models import Besluit, Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Wijze
from zicht.kern.versleuteling import VersleuteldTekst


class Feedback(DossierFeit):
    """Feedback to a melder or chain partner (VB-12, FB-1 to FB-3)."""

    class Ronde(models.TextChoices):
        BEOORDELING = "na beoordeling", "Na de veiligheidsbeoordeling"
        EINDE = "bij einde", "Bij het einde van de dienst of de bemoeienis"

    class Ketenpartner(models.TextChoices):
        HUISARTS = "huisarts", "Huisarts"
        JGZ = "jeugdgezondheidszorg", "Jeugdgezondheidszorg"
        SCHOOL = "school", "School"

    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="feedback")
    melding_id = models.UUIDField(null=True, blank=True, db_index=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ronde = models.CharField(max_length=20, choices=Ronde.choices)
    ketenpartner = models.CharField(max_length=30, choices=Ketenpartner.choices, blank=True)
    """Which of the three partners this is that hear of the end (FB-3); empty: none of them."""
    op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    onderdelen = ArrayField(models.CharField(max_length=30), default=list)
    """What was told: codes of `feedback.ONDERDELEN`."""
    inhoud = VersleuteldTekst()
    meer_reden = VersleuteldTekst()
    """Why more was told than the protocol gives this melder."""


class Afsluiting(DossierFeit):
    """One of the three ends, kept apart (AF-2)."""

    class Soort(models.TextChoices):
        DIENST = "einde dienst", "Einde van een dienst"
        DIENSTEN = "einde diensten", "Einde van alle diensten, monitoren volgt"
        DEFINITIEF = "definitief einde", "Definitief einde"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    op = models.DateField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="afsluitingen")
    dienst_id = models.UUIDField(null=True, blank=True)
    toelichting = VersleuteldTekst()
