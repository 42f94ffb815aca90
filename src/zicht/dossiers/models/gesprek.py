from __future__ import annotations

from django.db import models

from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldTekst


class Wijze(models.TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    KANTOOR = "op kantoor", "Gesprek op kantoor"
    HUISBEZOEK = "huisbezoek", "Huisbezoek"
    SCHOOL = "op school", "Gesprek op school of opvang"
    BEELDBELLEN = "beeldbellen", "Beeldbellen"
    EMAIL = "e-mail", "E-mail"
    BRIEF = "brief", "Brief"
    ANDERS = "anders", "Anders"


class Gesprek(DossierFeit):
    """A conversation, planned or held, with its report (ALG-3, ALG-4; HP2019 ch. 8)."""

    op = models.DateTimeField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    doel = models.CharField(max_length=100, blank=True)
    gehouden = models.BooleanField(default=True)
    voorbereiding = VersleuteldTekst()
    verslag = VersleuteldTekst()
    verslag_op = models.DateField(null=True, blank=True)
    """When the report was written. None: no report yet."""
    contactstop_reden = VersleuteldTekst()
    """Why it was planned although a contact stop was in force."""
    derden = models.ManyToManyField(Bron, blank=True, related_name="gesprekken")
    versie = models.PositiveIntegerField(default=1)


class Gesprekspartner(DossierFeit):
    """One person of the family in one conversation: heard or seen; for a child, whether the parents knew before."""

    class Hoe(models.TextChoices):
        GEHOORD = "gehoord", "Gehoord"
        GEZIEN = "gezien", "Gezien"
        AANWEZIG = "aanwezig", "Aanwezig"

    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, related_name="partners")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="gesprekken")
    hoe = models.CharField(max_length=10, choices=Hoe.choices, default=Hoe.GEHOORD)
    over_melding_en_situatie = models.BooleanField(default=True)
    """Heard on the melding and on their situation (ALG-3)."""
    ouders_vooraf_geinformeerd_op = models.DateField(null=True, blank=True)
    ouders_niet_vooraf_reden = VersleuteldTekst()
    ouders_niet_vooraf = models.BooleanField(default=False)
    """The parents were deliberately not told before (with the reason beside it)."""


class Verslagaanbod(DossierFeit):
    """The report of a conversation, offered to a person for correction (ALG-4)."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, related_name="aangeboden")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="aangeboden_verslagen")
    aangeboden_op = models.DateField()
    gereageerd_op = models.DateField(null=True, blank=True)


class Informatie(DossierFeit):
    """One topic a person was told about (ALG-2, ALG-5, ALG-3, OND-3, OND-6, VB-11): when, by whom, how."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="informatie")
    onderwerp = models.CharField(max_length=50)
    """A code of the list of topics of the protocol (versies/.../informeren.yaml)."""
    op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    afstemming = VersleuteldTekst()
    """How it was fitted to what this person can understand."""
    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="informatie")
