"""The safety assessment: HP2019 chapter 7."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.contact.models import JaNeeOnbekend
from zicht.dossiers.models import Besluit, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Uitkomst(models.TextChoices):
    """With whom the responsibility for the next steps lies (VB-5; HP2019 7.4.4)."""

    VEILIG_THUIS = "Veilig Thuis", "Veilig Thuis"
    LOKAAL_TEAM = "lokaal team", "Lokaal team"
    LOPENDE_HULP = "lopende hulp", "Hulp die er al is"
    MDT = "multidisciplinair team", "Multidisciplinair team"
    CLIENTSYSTEEM = "cliëntsysteem", "De directbetrokkenen zelf"
    GEEN_VERVOLG = "geen vervolg", "Geen vervolgstappen nodig"


class Politieniveau(models.TextChoices):
    """How serious the police take the risk to be, as their melding says."""

    LAAG = "laag", "Laag"
    MATIG = "matig", "Matig"
    HOOG = "hoog", "Hoog"


class Screening(DossierFeit):
    """Screening on the three subjects by a versioned instrument (VB-4). Risk factors do not count in it."""

    op = models.DateField()
    instrument = models.CharField(max_length=60)
    """Code and version of the form."""
    meldingen = ArrayField(models.UUIDField(), default=list)
    acuut = models.CharField(max_length=10, choices=JaNeeOnbekend.choices)
    structureel = models.CharField(max_length=10, choices=JaNeeOnbekend.choices)
    multiproblematiek = models.CharField(max_length=10, choices=JaNeeOnbekend.choices)
    antwoorden = VersleuteldJSON()
    """By code of the question: true, false or null (unknown)."""
    politieniveau = models.CharField(max_length=10, choices=Politieniveau.choices, blank=True)
    """Empty: the police said nothing about it, or it is not their melding."""
    toelichting = VersleuteldTekst()
    afwijking_reden = VersleuteldTekst()
    """Why the outcome departs from what the answers say."""
    gebeurtenissen = ArrayField(models.UUIDField(), default=list)
    """The statements of known unsafe events it lists, each with its source."""


class Veiligheidsbeeld(DossierFeit):
    """A current picture of the safety of one member, by an instrument, judged in an MDO (VB-2, glossary)."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="veiligheidsbeelden")
    op = models.DateField()
    instrument = models.CharField(max_length=60)
    mdo_op = models.DateField(null=True, blank=True)
    beeld = VersleuteldTekst()


class Hulpoordeel(DossierFeit):
    """Judgment on a party that may take over: can, wants to, is able (VB-8): and what it rests on."""

    class Partij(models.TextChoices):
        LOKAAL_TEAM = "lokaal team", "Lokaal team"
        LOPENDE_HULP = "lopende hulp", "Hulp die er al is"
        MDT = "multidisciplinair team", "Multidisciplinair team"
        CLIENTSYSTEEM = "cliëntsysteem", "De directbetrokkenen zelf"

    soort = models.CharField(max_length=30, choices=Partij.choices)
    naam = VersleuteldTekst()
    kan = models.BooleanField(null=True, blank=True)
    wil = models.BooleanField(null=True, blank=True)
    in_staat = models.BooleanField(null=True, blank=True)
    """In the judgment of VT."""
    kennis = VersleuteldTekst()
    capaciteit = VersleuteldTekst()
    start_op = models.DateField(null=True, blank=True)
    gesprek_op = models.DateField(null=True, blank=True)
    """The conversation with the party on which the judgment rests."""
    rust_op = VersleuteldTekst()
    juridisch_bevoegd = models.BooleanField(null=True, blank=True)
    afwijking_reden = VersleuteldTekst()
    """Why there was no conversation with the party, or why knowledge, capacity or start are unknown."""
    besluiten = models.ManyToManyField(Besluit, blank=True, related_name="hulpoordelen")
    """The decisions that rest on it."""
    op = models.DateField()


class Maatregelcheck(DossierFeit):
    """Authority and running measures checked at the RvdK; the executor asked whether the measure suffices (VB-10)."""

    kind = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="maatregelchecks")
    op = models.DateField()
    gezag_nagegaan = models.BooleanField(default=False)
    """Who has authority was checked; what came out stands in dossiers.Gezag."""
    onderzoek_rvdk = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    maatregel = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    uitvoerder = VersleuteldTekst()
    uitvoerder_gevraagd_op = models.DateField(null=True, blank=True)
    volstaat = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    geweld_te_stoppen = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    herstel_te_regelen = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    """Can the violence be stopped, and recovery organised, with this measure? In the eyes of the executor."""
    toelichting = VersleuteldTekst()
