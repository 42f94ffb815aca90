"""Compulsory routes (HP2019 2.3-2.6): VTO, Jeugdbeschermingstafel."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Besluit, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Dwangtraject(DossierFeit):
    """A request for investigation to the RvdK (VTO), or a request for discussion at the JBT (VTB) (DW-1, DW-2)."""

    class Soort(models.TextChoices):
        VTO = "VTO", "Verzoek tot onderzoek bij de RvdK"
        VTB = "VTB", "Verzoek tot bespreking bij de Jeugdbeschermingstafel"
        ANDERS = "anders", "Bericht aan de RvdK in een lopend onderzoek"

    soort = models.CharField(max_length=10, choices=Soort.choices)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="dwangtrajecten")
    toets = models.CharField(max_length=20)
    """Code of the criteria it rests on: vto_2_3 or vto_2_4_1."""
    crisis = models.BooleanField(default=False)
    verzonden_op = models.DateField(null=True, blank=True)
    college_ingelicht_op = models.DateField(null=True, blank=True)
    """The municipality's college is told of a VTO (Wmo 4.1.1 lid 2 f)."""
    besproken_op = models.DateField(null=True, blank=True)
    uitkomst = VersleuteldTekst()


class ConceptReactie(DossierFeit):
    """A draft (VTB, VTO) put to a parent for reaction (DW-2)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, related_name="concepten")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voorgelegd_op = models.DateField()
    tekst = VersleuteldTekst()
    reactie_op = models.DateField(null=True, blank=True)
    reactie = VersleuteldTekst()


class Notulen(DossierFeit):
    """Minutes made by others: checked before they count (DW-2, ALG-16)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, related_name="notulen")
    ontvangen_op = models.DateField()
    tekst = VersleuteldTekst()
    gecontroleerd_op = models.DateField(null=True, blank=True)
    opmerkingen = VersleuteldTekst()


class Formulier(DossierFeit):
    """A form that somebody must sign: complete and explained before it is offered (ALG-14, DW-2)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, null=True, blank=True, related_name="formulieren")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    naam = VersleuteldTekst()
    aangeboden_op = models.DateField()
    volledig = models.BooleanField()
    uitgelegd = models.BooleanField()
    getekend_op = models.DateField(null=True, blank=True)
    niet_getekend_reden = VersleuteldTekst()
