"""Reports (meldingen): HP2019 chapter 6."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.advies.keuzes import Wens
from zicht.dossiers.models import Bron, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.persoon import Gezinsrol, Nauwkeurigheid, Positie
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Kanaal(models.TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    BALIE = "gesprek", "Gesprek"
    SCHRIFTELIJK = "schriftelijk", "Brief of e-mail"
    DIGITAAL = "digitaal", "Digitaal formulier"
    POLITIE = "politiemelding", "Veilig-Thuismelding van de politie"
    AMBTSHALVE = "ambtshalve", "Ambtshalve"


class Aanleiding(models.TextChoices):
    """Kinds of violence, as the national statistics name them."""

    PARTNERGEWELD = "partnergeweld", "(Ex-)partnergeweld"
    EERGERELATEERD = "eergerelateerd geweld", "Eergerelateerd geweld"
    OUDERENMISHANDELING = "ouderenmishandeling", "Ouderenmishandeling en ontspoorde zorg"
    GEWELD_TEGEN_OUDERS = "geweld tegen ouders", "Geweld tegen ouders door hun kinderen"
    HUWELIJKSDWANG = "huwelijksdwang", "Huwelijksdwang en achterlating"
    KM_KINDCHECK = "kindermishandeling kindcheck", "Kindermishandeling: kindcheck"
    KM_SCHEIDING = "kindermishandeling scheiding", "Kindermishandeling: strijd rond een scheiding"
    KM_ANDERS = "kindermishandeling anders", "Kindermishandeling: anders"
    HG_ANDERS = "huiselijk geweld anders", "Huiselijk geweld: anders"
    ANDERE_PROBLEMATIEK = "andere problematiek", "Andere problematiek"


class Aard(models.TextChoices):
    LICHAMELIJK = "lichamelijke mishandeling", "Lichamelijke mishandeling"
    LICHAMELIJKE_VERWAARLOZING = "lichamelijke verwaarlozing", "Lichamelijke verwaarlozing"
    PSYCHISCH = "psychisch geweld", "Psychisch geweld"
    AFFECTIEVE_VERWAARLOZING = "affectieve verwaarlozing", "Affectieve verwaarlozing"
    PEDAGOGISCHE_VERWAARLOZING = "pedagogische verwaarlozing", "Pedagogische verwaarlozing"
    SEKSUEEL = "seksueel misbruik", "Seksueel misbruik"
    FINANCIEEL = "financiële uitbuiting", "Financiële uitbuiting"
    GETUIGE = "getuige van geweld", "Getuige van geweld in het gezin"
    PCF = "nagebootste klachten", "Door ouder nagebootste of veroorzaakte klachten (PCF)"
    VGV = "vrouwelijke genitale verminking", "Vrouwelijke genitale verminking"
    ANDERS_ONVEILIG = "anders onveilig", "Anders, onveilig"
    ANDERS = "anders", "Anders, niet onveilig"


class JaNeeOnbekend(models.TextChoices):
    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    ONBEKEND = "onbekend", "Onbekend"


class Melding(DossierFeit):
    """One report: its own number, due date, decision and feedback (ML-1, ML-7, ML-8)."""

    nummer = models.PositiveIntegerField(unique=True)
    ontvangen_op = models.DateTimeField(db_index=True)
    kanaal = models.CharField(max_length=20, choices=Kanaal.choices)
    melder = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="meldingen")
    aanleiding = ArrayField(models.CharField(max_length=40, choices=Aanleiding.choices), default=list, blank=True)
    aard = ArrayField(models.CharField(max_length=40, choices=Aard.choices), default=list, blank=True)
    verhaal = VersleuteldTekst()
    """What was seen or heard, by whom and when."""
    waargenomen = VersleuteldTekst()
    acuut = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    structureel = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    veiligheidscijfer = models.PositiveSmallIntegerField(null=True, blank=True)
    """0 (not safe at all) to 10 (safe), by the melder."""
    veiligheidscijfer_reden = VersleuteldTekst()
    verwachting = VersleuteldTekst()
    doel_melder = VersleuteldTekst()
    """The aim of the melder: an opinion (QUICKSCAN 3.2)."""
    scheidingsstrijd = models.BooleanField(null=True, blank=True)
    """Context, no ground."""
    gezin_ingelicht = models.CharField(max_length=10, choices=JaNeeOnbekend.choices, default=JaNeeOnbekend.ONBEKEND)
    """Did a professional tell the family about the melding?"""
    kindcheck = VersleuteldJSON()
    feedback_afspraak = VersleuteldTekst()
    afspraken = VersleuteldJSON()
    """ML-6: vervolgstappen, zicht_op_veiligheid, samenwerking, afstemming_gezin, communicatie."""
    eerste_wens = models.CharField(max_length=20, choices=Wens.choices, blank=True)
    """What the caller came for (EC-6). Empty: not asked."""
    minderjarig = models.BooleanField(null=True, blank=True)
    """EC-2: somebody under eighteen is spoken to without consent of the parents."""
    antwoorden = VersleuteldJSON()
    """What weighed in the choice between advice and melding, by question: true, false or null (EC-3, EC-5)."""
    besproken = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    """Topics of the first contact that were talked through (EC-1), by code."""
    ontbrekend = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    """Topics of ML-1 that are missing: they become a call to the melder, not a refusal (ML-3)."""
    urgentie = models.CharField(max_length=10, default="gewoon")
    """gewoon, hoog of spoed: order of the queue."""
    spoed_sinds = models.DateTimeField(null=True, blank=True)
    """The moment VT knew that it is urgent: responsibility for safety starts (ML-10)."""
    spoed_reden = VersleuteldTekst()
    strafrechtelijk_onderzoek = models.BooleanField(null=True, blank=True)
    """The police report a criminal investigation (SZ-20)."""
    behandelaar = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Name and number the melder gets (ML-11)."""
    anoniem_in_behandeling = models.BooleanField(null=True, blank=True)
    """ML-4: decided by the leidinggevende. None: not decided yet."""
    intrekking_gewenst_op = models.DateField(null=True, blank=True)
    intrekking_reden = VersleuteldTekst()
    intrekking_besluit = models.CharField(max_length=20, blank=True)
    """ML-5: gehandhaafd or onterecht."""
    intrekking_motivering = VersleuteldTekst()
    afgesloten_op = models.DateField(null=True, blank=True)
    """When VT found it unjustified at the melder's wish, or decided not to take up an anonymous one."""
    versie = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"M{self.nummer:07d}"


class GemeldePersoon(DossierFeit):
    """A person as the melder named him, and who in the dossier the worker takes him for (ML-9: undone without loss)."""

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="personen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="gemeld")
    voornamen = models.CharField(max_length=200, blank=True)
    voorvoegsel = models.CharField(max_length=30, blank=True)
    achternaam = models.CharField(max_length=200, blank=True)
    geboortedatum = models.DateField(null=True, blank=True)
    geboortedatum_nauwkeurigheid = models.CharField(
        max_length=10, choices=Nauwkeurigheid.choices, default=Nauwkeurigheid.ONBEKEND
    )
    ongeboren = models.BooleanField(default=False)
    uitgerekend_op = models.DateField(null=True, blank=True)
    geslacht = models.CharField(max_length=10, default="onbekend")
    gezinsrol = models.CharField(max_length=20, choices=Gezinsrol.choices, default=Gezinsrol.ANDERS)
    positie = models.CharField(max_length=30, choices=Positie.choices, default=Positie.ONBEKEND)
    postcode = models.CharField(max_length=7, blank=True)
    huisnummer = models.CharField(max_length=20, blank=True)
    straat = models.CharField(max_length=200, blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    telefoon = models.CharField(max_length=200, blank=True)
    email = models.CharField(max_length=200, blank=True)


class Samenvoeging(DossierFeit):
    """A melding joined a dossier because a worker took the people for the same; it can be undone (ML-9)."""

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, related_name="samenvoegingen")
    reden = VersleuteldTekst()
    kans = models.FloatField(null=True, blank=True)
    toegevoegde_personen = ArrayField(models.UUIDField(), default=list)
    toegevoegde_gegevens = ArrayField(models.UUIDField(), default=list)
    """Addresses, numbers and instructions that the melding added to persons who were known already."""
    ongedaan_op = models.DateTimeField(null=True, blank=True)
    ongedaan_reden = VersleuteldTekst()
    naar_dossier_id = models.UUIDField(null=True, blank=True)


class Terugbelafspraak(DossierFeit):
    """Somebody is called back before a promised moment (ML-11)."""

    melding = models.ForeignKey(Melding, on_delete=models.PROTECT, null=True, blank=True, related_name="terugbel")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    wie = VersleuteldTekst(deel="gesloten")
    """Who is called: somebody of the family, a known contact, or a name that was typed; none of these: the melder."""
    onderwerp = VersleuteldTekst()
    uiterlijk = models.DateTimeField()
    ernst = models.CharField(max_length=10, default="gewoon")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gebeld_op = models.DateTimeField(null=True, blank=True)
    uitkomst = VersleuteldTekst()

    class Meta:
        # The call list shows the few that are still promised, among those of all years.
        indexes = [models.Index(fields=["uiterlijk"], name="terugbel_open", condition=models.Q(gebeld_op=None))]


class BesprokenMet(DossierFeit):
    """Somebody with whom an unjustified melding was discussed, and who is told that it was removed (ML-5)."""

    melding_nummer = models.PositiveIntegerField()
    wie = VersleuteldTekst(deel="gesloten")
    bereikbaar = VersleuteldJSON(deel="gesloten")
    """How a person who was removed with the melding can be told: addresses, numbers, what is safe."""
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ingelicht_op = models.DateField(null=True, blank=True)
