from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Collate

from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldTekst


class Nauwkeurigheid(models.TextChoices):
    DAG = "dag", "Precies bekend"
    MAAND = "maand", "Maand en jaar bekend"
    JAAR = "jaar", "Alleen het jaar bekend"
    GESCHAT = "geschat", "Geschat"
    ONBEKEND = "onbekend", "Onbekend"


class Gezinsrol(models.TextChoices):
    KIND = "kind", "Kind"
    MOEDER = "moeder", "Moeder"
    VADER = "vader", "Vader"
    OUDER = "ouder", "Ouder"
    STIEFOUDER = "stiefouder", "Stiefouder"
    PLEEGOUDER = "pleegouder", "Pleegouder"
    PARTNER = "partner", "Partner"
    EXPARTNER = "ex-partner", "Ex-partner"
    GROOTOUDER = "grootouder", "Grootouder"
    BROER_ZUS = "broer of zus", "Broer of zus"
    FAMILIE = "familielid", "Ander familielid"
    HUISGENOOT = "huisgenoot", "Huisgenoot"
    ANDERS = "anders", "Anders"


class Positie(models.TextChoices):
    SLACHTOFFER = "vermoedelijk slachtoffer", "Vermoedelijk slachtoffer"
    PLEGER = "vermoedelijk pleger", "Vermoedelijk pleger"
    BEIDE = "beide", "Beide"
    GETUIGE = "getuige", "Getuige van geweld"
    GEEN = "geen", "Geen van deze"
    ONBEKEND = "onbekend", "Onbekend"


class Geslacht(models.TextChoices):
    VROUW = "vrouw", "Vrouw"
    MAN = "man", "Man"
    X = "x", "X"
    ONBEKEND = "onbekend", "Onbekend"


class Persoon(DossierFeit):
    """A person of the family, as recorded in one dossier.

    The same human being in another dossier is another row: that they are the same is a fact of its own that can be
    taken back (`Gelijkstelling`), so that a wrong merge is undone without loss (ML-9).
    """

    voornamen = models.CharField(max_length=200, blank=True)
    voorvoegsel = models.CharField(max_length=30, blank=True)
    achternaam = models.CharField(max_length=200, blank=True)
    geboortedatum = models.DateField(null=True, blank=True)
    geboortedatum_nauwkeurigheid = models.CharField(
        max_length=10, choices=Nauwkeurigheid.choices, default=Nauwkeurigheid.ONBEKEND
    )
    ongeboren = models.BooleanField(default=False)
    uitgerekend_op = models.DateField(null=True, blank=True)
    geslacht = models.CharField(max_length=10, choices=Geslacht.choices, default=Geslacht.ONBEKEND)
    bsn = VersleuteldTekst()
    overleden_op = models.DateField(null=True, blank=True)
    gezinsrol = models.CharField(max_length=20, choices=Gezinsrol.choices, default=Gezinsrol.ANDERS)
    positie = models.CharField(max_length=30, choices=Positie.choices, default=Positie.ONBEKEND)
    directbetrokkene = models.BooleanField(default=True)
    wilsonbekwaam = models.BooleanField(default=False)
    begrip = VersleuteldTekst()
    """What this person can understand, and how information is fitted to that (ALG-2)."""
    hulp_bekend = VersleuteldTekst()
    """Answer to the question whether there is contact with help or police (VB-3)."""

    zoeknaam = models.CharField(max_length=400, blank=True, editable=False)
    klank = models.CharField(max_length=60, blank=True, editable=False)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            GinIndex(fields=["zoeknaam"], name="persoon_zoeknaam_trgm", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["geboortedatum", "klank"], name="persoon_geboortedatum"),
            GinIndex(models.Func("klank", models.Value(" "), function="string_to_array"), name="persoon_klank"),
            models.Index(Collate("zoeknaam", "C"), "id", name="persoon_alfabet"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        delen = (self.voornamen, self.voorvoegsel, self.achternaam)
        return " ".join(deel for deel in delen if deel) or "Naam onbekend"


class Relatie(DossierFeit):
    """How two persons are related, from when to when."""

    class Soort(models.TextChoices):
        OUDER_VAN = "ouder van", "Ouder van"
        STIEFOUDER_VAN = "stiefouder van", "Stiefouder van"
        PLEEGOUDER_VAN = "pleegouder van", "Pleegouder van"
        PARTNER_VAN = "partner van", "Partner van"
        EXPARTNER_VAN = "ex-partner van", "Ex-partner van"
        BROER_ZUS_VAN = "broer of zus van", "Broer of zus van"
        GROOTOUDER_VAN = "grootouder van", "Grootouder van"
        FAMILIE_VAN = "familie van", "Familie van"
        ZORGT_VOOR = "zorgt voor", "Zorgt voor"

    van = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="relaties")
    naar = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="relaties_terug")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    vanaf = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)


class Gezag(DossierFeit):
    """Who has authority over a child, from when to when, and from what this is known (VB-10)."""

    class Soort(models.TextChoices):
        GEZAMENLIJK = "gezamenlijk", "Gezamenlijk ouderlijk gezag"
        EENHOOFDIG = "eenhoofdig", "Eenhoofdig ouderlijk gezag"
        MET_DERDE = "met derde", "Gezamenlijk gezag van ouder en derde"
        VOOGDIJ = "voogdij", "Voogdij"
        GEEN = "geen", "Geen gezag"
        ONBEKEND = "onbekend", "Onbekend"

    kind = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="gezag_over")
    gezaghebbende = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="gezag")
    instelling = models.CharField(max_length=200, blank=True)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    bron = models.CharField(max_length=100, blank=True)
    vanaf = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)


class Gelijkstelling(DossierFeit):
    """A worker decided that a person here and a person in another dossier are the same; it can be taken back."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="gelijkgesteld_met")
    ander = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="gelijkgesteld_door")
    reden = VersleuteldTekst()
    kans = models.FloatField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    intrekking_reden = VersleuteldTekst()
