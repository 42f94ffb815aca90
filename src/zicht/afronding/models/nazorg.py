"""Aftercare after a refuted suspicion, and the need for support at any time (NAZORG 1C, 2B, 2C; NZ-1 to NZ-5).

No row here says anything about a melder by name, and nothing can be found by melder: there is no register (NZ-7).
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.diensten.models import Dienst
from zicht.dossiers.models import Bron, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Nazorgomstandigheden(DossierFeit):
    """What was special about one Onderzoek, and what it means for the closing and for what people need (NZ-1).

    The first three cannot be influenced, the next three are how Veilig Thuis worked. None is unknown.
    """

    dienst = models.ForeignKey(Dienst, on_delete=models.PROTECT, related_name="nazorgomstandigheden")
    op = models.DateField()
    anonieme_melding = models.BooleanField(null=True, blank=True)
    medische_grondslag = models.BooleanField(null=True, blank=True)
    """A medical professional reported actual injury."""
    zorgen_herkend = models.BooleanField(null=True, blank=True)
    """Did the people recognise what was reported?"""
    mogelijk_kwaadwillend = models.BooleanField(null=True, blank=True)
    """An opinion, never a finding (NZ-7): `mening_van` says whose."""
    mening_van = VersleuteldTekst()
    bejegening = VersleuteldTekst()
    informatie_en_zelfregie = VersleuteldTekst()
    doorlooptijd = VersleuteldTekst()
    betekenis = VersleuteldTekst()
    """What it means for a good closing and for the need of aftercare."""


class Nazorgpunt(DossierFeit):
    """One topic of aftercare discussed with one person, and what came of it (NZ-1, NZ-2)."""

    class Behoefte(models.TextChoices):
        JA = "ja", "Ja"
        NEE = "nee", "Nee"
        WEET_NIET = "weet nog niet", "Weet het nog niet"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="nazorgpunten")
    onderwerp = models.CharField(max_length=30)
    """Code of `protocol.nazorg.onderwerpen`."""
    op = models.DateField()
    behoefte = models.CharField(max_length=20, choices=Behoefte.choices)
    afspraak = VersleuteldTekst()
    verwezen_naar = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    """Codes of `protocol.nazorg.steun`; acting on it is the person's own choice."""


class Nazorgcontact(DossierFeit):
    """Whether somebody wants to be called later on, and that call (NZ-3). Support with consent, no monitoring."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="nazorgcontacten")
    gewenst = models.BooleanField()
    gevraagd_op = models.DateField()
    afgesproken_op = models.DateField(null=True, blank=True)
    """The day agreed on; None when it is not wanted."""
    gehouden_op = models.DateField(null=True, blank=True)
    verslag = VersleuteldTekst()
    vervallen_op = models.DateField(null=True, blank=True)
    """Taken back, or given up for destruction."""
    gaat_voor_vernietiging = models.BooleanField(null=True, blank=True)
    """The person's choice when destruction was asked too: call first, then destroy. None: not asked yet."""


class Uitkomstcontrole(DossierFeit):
    """A check, agreed with the family, that the outcome arrived at a professional who had been informed (NZ-5)."""

    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="uitkomstcontroles")
    afgesproken_op = models.DateField()
    uiterlijk = models.DateField(null=True, blank=True)
    afspraak = VersleuteldTekst()
    """With whom of the family it was agreed, and what may be said."""
    gedaan_op = models.DateField(null=True, blank=True)
    aangekomen = models.BooleanField(null=True, blank=True)
    verschil = VersleuteldTekst()
    """Where their file differs from the outcome."""


class Evaluatietelling(models.Model):
    """How often one answer was given to one question in one year (NZ-4). Belongs to nobody: no dossier, no person."""

    jaar = models.PositiveSmallIntegerField()
    vraag = models.CharField(max_length=40)
    antwoord = models.CharField(max_length=20)
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["jaar", "vraag", "antwoord"], name="evaluatietelling_een")]
