"""Compulsory routes (HP2019 2.3-2.6): VTO, Jeugdbeschermingstafel, home ban, administration and mentorship."""

from __future__ import annotations

from django.db import models

from zicht.dossiers.models import Besluit, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


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
    """Why a VTB left before every parent could react to the draft; why a VTO left without all the law asks."""
    college_ingelicht_op = models.DateField(null=True, blank=True)
    """The municipality's college is told of a VTO (Wmo 4.1.1 lid 2 f)."""
    besproken_op = models.DateField(null=True, blank=True)
    uitgenodigd = models.ManyToManyField(Persoon, blank=True, related_name="uitnodigingen_jbt")
    niet_uitgenodigd_reden = VersleuteldTekst()
    """Why an adult of the family was not invited to a meeting that decides with others (ALG-1)."""
    uitkomst = VersleuteldTekst()


class Ouderinlichting(DossierFeit):
    """Does this parent know of the VTO, and if not why: the request itself says so (Regeling Jeugdwet, bijlage 1)."""

    traject = models.ForeignKey(Dwangtraject, on_delete=models.PROTECT, related_name="ouderinlichtingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    ingelicht_op = models.DateField(null=True, blank=True)
    """None: not told; then `reden_niet` says why."""
    reden_niet = VersleuteldTekst()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["traject", "persoon"], name="ouderinlichting_een_per_ouder")]


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


class Huisverbodoverleg(DossierFeit):
    """Consultation with the police about a temporary home ban, and what became of it (DW-3; HP2019 2.5)."""

    class Met(models.TextChoices):
        POLITIE = "politie", "Politie"
        HULPOFFICIER = "hulpofficier", "Hulpofficier van justitie"

    class Uitkomst(models.TextChoices):
        OPGELEGD = "opgelegd", "Huisverbod opgelegd"
        NIET = "niet opgelegd", "Geen huisverbod"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="huisverbodoverleggen")
    """From whom the danger comes."""
    met = models.CharField(max_length=20, choices=Met.choices)
    wie = VersleuteldTekst()
    op = models.DateField()
    antwoorden = VersleuteldJSON()
    """Question of HP2019 2.5 to yes, no or None."""
    versie_protocol = models.CharField(max_length=30)
    aanleiding = VersleuteldTekst()
    afwijking_reden = VersleuteldTekst()
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    uitkomst_op = models.DateField(null=True, blank=True)
    tot_en_met = models.DateField(null=True, blank=True)
    toelichting = VersleuteldTekst()


class Beschermingsverzoek(DossierFeit):
    """Asking the prosecutor to request administration or mentorship of the kantonrechter (DW-4; HP2019 2.6)."""

    class Soort(models.TextChoices):
        BEWIND = "bewind", "Onderbewindstelling"
        PROVISIONEEL = "provisioneel bewind", "Provisioneel bewind, omdat het spoed heeft"
        MENTORSCHAP = "mentorschap", "Mentorschap"

    class Uitkomst(models.TextChoices):
        UITGESPROKEN = "uitgesproken", "De kantonrechter sprak de maatregel uit"
        AFGEWEZEN = "afgewezen", "De kantonrechter wees het verzoek af"
        NIET_INGEDIEND = "niet ingediend", "De officier diende geen verzoek in"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="beschermingsverzoeken")
    soort = models.CharField(max_length=30, choices=Soort.choices)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="beschermingsverzoeken")
    verzonden_op = models.DateField(null=True, blank=True)
    officier = VersleuteldTekst()
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    uitkomst_op = models.DateField(null=True, blank=True)
    toelichting = VersleuteldTekst()
    """Who became bewindvoerder or mentor; or why not."""
