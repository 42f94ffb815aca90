"""Complaints: talk, committee, ombudsman (KL-1)."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Klacht(DossierFeit):
    class Bij(models.TextChoices):
        VT = "Veilig Thuis", "Veilig Thuis zelf"
        COMMISSIE = "klachtencommissie", "Klachtencommissie"
        OMBUDSMAN = "ombudsman", "Nationale ombudsman of Kinderombudsman"

    bij = models.CharField(max_length=20, choices=Bij.choices)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="klachten")
    ontvangen_op = models.DateField()
    tekst = VersleuteldTekst()
    gewezen_op_akj = models.BooleanField(default=False)
    uitspraak_op = models.DateField(null=True, blank=True)
    reactie_op = models.DateField(null=True, blank=True)
    """The organisation's reaction after the committee's finding (Wmo 4.2.7)."""
    geleerd = VersleuteldTekst()


class Klachtonderdeel(DossierFeit):
    class Uitkomst(models.TextChoices):
        GEGROND = "gegrond", "Gegrond"
        ONGEGROND = "ongegrond", "Ongegrond"
        GEEN_OORDEEL = "geen oordeel", "Geen oordeel"

    klacht = models.ForeignKey(Klacht, on_delete=models.PROTECT, related_name="onderdelen")
    tekst = VersleuteldTekst()
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
