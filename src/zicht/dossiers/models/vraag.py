from __future__ import annotations

from django.db import models

from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Gesprek, Wijze
from zicht.dossiers.models.persoon import Persoon
from zicht.kern.versleuteling import VersleuteldTekst


class Vraag(DossierFeit):
    """A question of somebody involved: open until answered in substance (ALG-15)."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="vragen")
    gesteld_op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    tekst = VersleuteldTekst()


class Antwoord(DossierFeit):
    """A reply. One that only confirms or refers on does not close the question."""

    vraag = models.ForeignKey(Vraag, on_delete=models.PROTECT, related_name="antwoorden")
    op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    tekst = VersleuteldTekst()
    inhoudelijk = models.BooleanField()


class Afspraak(DossierFeit):
    """An agreement from a conversation; confirmed in writing to each person it was made with (ALG-15)."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="afspraken")
    met = models.ManyToManyField(Persoon, related_name="afspraken")
    gemaakt_op = models.DateField()
    tekst = VersleuteldTekst()
