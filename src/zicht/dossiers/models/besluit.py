from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models.bevinding import Bevinding
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class BesluitSoort(models.TextChoices):
    VEILIGHEIDSBEOORDELING = "veiligheidsbeoordeling", "Veiligheidsbeoordeling"
    DIENST = "keuze dienst", "Keuze van de dienst"
    VOORONDERZOEK = "vooronderzoek", "Vooronderzoek"
    HERBEOORDELING = "herbeoordeling", "Doorlopende veiligheidsinschatting"
    UITKOMST_ONDERZOEK = "uitkomst onderzoek", "Uitkomst van het onderzoek"
    OVERDRACHT = "overdracht", "Overdracht"
    DWANG = "dwang", "VTO of Jeugdbeschermingstafel"
    BESCHERMING = "bescherming", "Bewind of mentorschap"
    MONITOREN = "monitoren", "Monitoren"
    AFSLUITEN = "afsluiten", "Afsluiten"
    ANONIEME_MELDING = "anonieme melding", "Anonieme melding in behandeling"
    INTREKKING = "intrekking melding", "Intrekking van een melding"
    AMBTSHALVE = "ambtshalve melding", "Ambtshalve melding"


class Besluit(DossierFeit):
    """A decision of the protocol. Never overwritten: a later one stands beside it (ALG-12, ALG-13, ALG-20, ML-8)."""

    soort = models.CharField(max_length=30, choices=BesluitSoort.choices)
    uitkomst = models.CharField(max_length=60)
    """Code of the outcome; which ones are possible depends on `soort`."""
    op = models.DateField()
    verantwoordelijke = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    motivering = VersleuteldTekst()
    rust_op = models.ManyToManyField(Bevinding, blank=True, related_name="besluiten")
    rust_op_tekst = VersleuteldTekst()
    niet_bereikt = VersleuteldTekst()
    """Relevant information or persons that could not be reached (ALG-13)."""
    criteria = VersleuteldJSON()
    """The answers to the criteria, by set and code: true, false or null (unknown)."""
    afwijking_reden = VersleuteldTekst()
    """Why the decision departs from the criteria or from the advice."""
    kindbelang = VersleuteldJSON()
    """How the child's interest was weighed, along the seven elements (ALG-20)."""
    ander_belang_reden = VersleuteldTekst()
    """Why another interest goes first (ALG-20)."""
    meldingen = ArrayField(models.UUIDField(), default=list, blank=True)
    """The meldingen this decision covers (ML-8)."""
    versie_protocol = models.CharField(max_length=30)

    class Meta:
        indexes = [models.Index(fields=["dossier", "soort", "op"], name="besluit_soort_op")]


class Raadpleging(DossierFeit):
    """A colleague who was consulted on a decision: role and advice (ALG-12)."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="raadplegingen")
    collega = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=30)
    advies = VersleuteldTekst()
    gevolgd = models.BooleanField(default=True)
