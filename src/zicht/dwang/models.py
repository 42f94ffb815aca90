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

    class Via(models.TextChoices):
        RVDK = "RvdK", "Rechtstreeks bij de RvdK"
        JBT = "JBT", "Via de Jeugdbeschermingstafel"

    soort = models.CharField(max_length=10, choices=Soort.choices)
    via = models.CharField(max_length=10, choices=Via.choices)
    vervolg_op = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervolgen")
    """The earlier request this one follows, such as a VTO after a VTB whose forms stayed unsigned."""
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="dwangtrajecten")
    toets = models.CharField(max_length=20, blank=True)
    """Code of the criteria it rests on: vto_2_3 or vto_2_4_1; none for a message in a running investigation."""
    crisis = models.BooleanField(default=False)
    verzonden_op = models.DateField(null=True, blank=True)
    verzonden_zonder_reactie_reden = VersleuteldTekst()
    """Why it left before every parent could react to the draft."""
    college_ingelicht_op = models.DateField(null=True, blank=True)
    """The municipality's college is told of a VTO (Wmo 4.1.1 lid 2 f)."""
    besproken_op = models.DateField(null=True, blank=True)
    uitgenodigd = models.ManyToManyField(Persoon, blank=True, related_name="uitnodigingen_jbt")
    niet_uitgenodigd_reden = VersleuteldTekst()
    """Why an adult of the family was not invited to a meeting that decides with others (ALG-1)."""
    uitkomst = VersleuteldTekst()


class Tafelafspraak(DossierFeit):
    """An agreement of the JBT, followed up until it is met or known not to be (DW-2)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, related_name="tafelafspraken")
    tekst = VersleuteldTekst()
    wie = VersleuteldTekst()
    uiterlijk = models.DateField(null=True, blank=True)
    afgerond_op = models.DateField(null=True, blank=True)
    nagekomen = models.BooleanField(null=True, blank=True)
    opmerking = VersleuteldTekst()


class ConceptReactie(DossierFeit):
    """A draft (VTB, VTO) put to a parent for reaction (DW-2)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, related_name="concepten")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voorgelegd_op = models.DateField()
    tekst = VersleuteldTekst()
    onderzoek_reden = VersleuteldTekst()
    """Why the word "onderzoek" stands in the draft of a VTB (ALG-14)."""
    reactie_op = models.DateField(null=True, blank=True)
    reactie = VersleuteldTekst()
    geen_reactie = models.BooleanField(default=False)
    """Asked, and the parent chose not to react; `reactie_op` is when that was known."""


class Notulen(DossierFeit):
    """Minutes made by others: checked before they count (DW-2, ALG-16)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, related_name="notulen")
    ontvangen_op = models.DateField()
    tekst = VersleuteldTekst()
    gecontroleerd_op = models.DateField(null=True, blank=True)
    akkoord = models.BooleanField(null=True, blank=True)
    """None: not checked yet."""
    opmerkingen = VersleuteldTekst()


class Formulier(DossierFeit):
    """A form that somebody must sign: complete and explained before it is offered (ALG-14, DW-2)."""

    traject = models.ForeignKey(
        Dwangtraject, on_delete=models.PROTECT, null=True, blank=True, related_name="formulieren"
    )
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    naam = VersleuteldTekst()
    aangeboden_op = models.DateField()
    volledig = models.BooleanField()
    uitgelegd = models.BooleanField()
    afwijking_reden = VersleuteldTekst()
    """Why it was offered although incomplete or not explained."""
    getekend_op = models.DateField(null=True, blank=True)
    niet_getekend_op = models.DateField(null=True, blank=True)
    """When it was clear that it will not be signed: the way back to the JBT is open."""
    niet_getekend_reden = VersleuteldTekst()
