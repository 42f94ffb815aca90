"""Complaints: talk, committee, ombudsman (KL-1)."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Klacht(DossierFeit):
    """One complaint of one person at one place; the next place makes another, linked by `vervolg_op`."""

    class Bij(models.TextChoices):
        VT = "Veilig Thuis", "Veilig Thuis zelf"
        COMMISSIE = "klachtencommissie", "Klachtencommissie"
        OMBUDSMAN = "ombudsman", "Nationale ombudsman of Kinderombudsman"

    bij = models.CharField(max_length=20, choices=Bij.choices)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="klachten")
    ontvangen_op = models.DateField()
    tekst = VersleuteldTekst()
    vervolg_op = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervolgen")
    gewezen_op_akj = models.BooleanField(default=False)
    """The person was told what the AKJ can do."""
    gesprek_op = models.DateField(null=True, blank=True)
    """The informal talk that may settle it."""
    opgelost = models.BooleanField(null=True, blank=True)
    """Did the talk settle it, according to who complained? None: no talk yet, or not known."""
    uitspraak_op = models.DateField(null=True, blank=True)
    reactie_op = models.DateField(null=True, blank=True)
    """The organisation's reaction after the committee's finding (Wmo 4.2.7)."""
    reactie = VersleuteldTekst()
    excuses = models.BooleanField(null=True, blank=True)
    geleerd = VersleuteldTekst()


class Klachtonderdeel(DossierFeit):
    """One part of a complaint, with its own outcome."""

    class Uitkomst(models.TextChoices):
        GEGROND = "gegrond", "Gegrond"
        ONGEGROND = "ongegrond", "Ongegrond"
        GEEN_OORDEEL = "geen oordeel", "Geen oordeel"

    klacht = models.ForeignKey(Klacht, on_delete=models.PROTECT, related_name="onderdelen")
    nummer = models.PositiveSmallIntegerField()
    """From 1, in the order of the complaint."""
    tekst = VersleuteldTekst()
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    toelichting = VersleuteldTekst()
    rectificatie_nodig = models.BooleanField(null=True, blank=True)
    """Must something in the file be rectified at whoever received it? Answered for each part that is gegrond."""
    rechtgezet_op = models.DateField(null=True, blank=True)
    """When the rectification was recorded; each recipient then has its own (ALG-16)."""


class Klachtvervolg(DossierFeit):
    """Something promised after a complaint, followed up until it is done (KL-1)."""

    class Soort(models.TextChoices):
        EXCUSES = "excuses", "Excuses"
        LES = "les", "Een les voor het werk"
        ANDERS = "anders", "Iets anders"

    klacht = models.ForeignKey(Klacht, on_delete=models.PROTECT, related_name="beloften")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    tekst = VersleuteldTekst()
    wie = VersleuteldTekst()
    """Who does it."""
    afgesproken_op = models.DateField()
    uiterlijk = models.DateField(null=True, blank=True)
    gedaan_op = models.DateField(null=True, blank=True)
    resultaat = VersleuteldTekst()
