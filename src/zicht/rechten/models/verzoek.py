"""What somebody asks about the data, in parts, and what was answered on each part (HP2019 15.8)."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models import Bevinding, Bron, Gesprek, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.dossiers.models.gesprek import Wijze
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldTekst


class Verzoek(DossierFeit):
    """One request by one person about the data on one person (RE-2 to RE-8).

    Who asks is `aanvrager` (somebody of the file), `aanvrager_bron` (a melder or informant) or `instelling` (a
    guardian): exactly one. `betrokkene` None: a source asks for what concerns itself.
    """

    class Soort(models.TextChoices):
        INZAGE = "inzage", "Inzage"
        AFSCHRIFT = "afschrift", "Afschrift"
        CORRECTIE = "correctie", "Correctie"
        EIGEN_VERKLARING = "eigen verklaring", "Eigen verklaring toevoegen"
        VERNIETIGING = "vernietiging", "Vernietiging"

    class Identiteit(models.TextChoices):
        """How it was made sure that the requester is who he says he is."""

        DOCUMENT = "identiteitsbewijs", "Identiteitsbewijs gezien"
        BEKEND = "bekend", "Bekend bij de medewerker, uit eerdere gesprekken"
        TERUGGEBELD = "teruggebeld", "Teruggebeld op een nummer uit het dossier"
        NIET = "nog niet", "Nog niet nagegaan"

    soort = models.CharField(max_length=20, choices=Soort.choices)
    ontvangen_op = models.DateField()
    wijze = models.CharField(max_length=20, choices=Wijze.choices)
    betrokkene = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="verzoeken_over"
    )
    aanvrager = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="verzoeken")
    aanvrager_bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="verzoeken")
    instelling = models.CharField(max_length=200, blank=True)
    gemachtigde = VersleuteldTekst()
    """Who writes or calls for the requester, such as a lawyer."""
    machtiging_gezien = models.BooleanField(default=False)
    identiteit = models.CharField(max_length=20, choices=Identiteit.choices, default=Identiteit.NIET)
    toelichting = VersleuteldTekst()
    """What was asked, in the requester's own words."""
    ingetrokken_op = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(
                    models.Q(aanvrager__isnull=False, aanvrager_bron__isnull=True, instelling="")
                    | models.Q(aanvrager__isnull=True, aanvrager_bron__isnull=False, instelling="")
                    | (models.Q(aanvrager__isnull=True, aanvrager_bron__isnull=True) & ~models.Q(instelling=""))
                ),
                name="verzoek_een_aanvrager",
            ),
            models.CheckConstraint(
                condition=models.Q(betrokkene__isnull=False) | models.Q(aanvrager_bron__isnull=False),
                name="verzoek_over_iemand",
            ),
        ]


class Verzoekonderdeel(DossierFeit):
    """Which data a request is about. Every request has at least one part; each part gets its own decision."""

    class Grond(models.TextChoices):
        """Why data should be corrected, according to the requester (HP2019 15.8.4; RE-4)."""

        ONJUIST = "feitelijk onjuist", "Feitelijk onjuist"
        ONVOLLEDIG = "onvolledig", "Onvolledig, gelet op het doel"
        NIET_TER_ZAKE = "niet ter zake", "Niet ter zake dienend"
        TEGEN_DE_WET = "in strijd met de wet", "In strijd met de wet vastgelegd"

    class Wijze(models.TextChoices):
        """What should happen with them (HP2019 15.8.4)."""

        VERBETEREN = "verbeteren", "Verbeteren"
        VERWIJDEREN = "verwijderen", "Verwijderen"
        AFSCHERMEN = "afschermen", "Afschermen"

    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, related_name="onderdelen")
    nummer = models.PositiveSmallIntegerField()
    """From 1, in the order of the request."""
    omschrijving = VersleuteldTekst()
    grond = models.CharField(max_length=30, choices=Grond.choices, blank=True)
    gewenst = models.CharField(max_length=20, choices=Wijze.choices, blank=True)
    bevinding = models.ForeignKey(
        Bevinding, on_delete=models.PROTECT, null=True, blank=True, related_name="verzoekonderdelen"
    )
    gesprek = models.ForeignKey(
        Gesprek, on_delete=models.PROTECT, null=True, blank=True, related_name="verzoekonderdelen"
    )
    """The report it stands in, when it is no statement of its own."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["verzoek", "nummer"], name="verzoekonderdeel_nummer")]


class Beslissing(DossierFeit):
    """What was decided on one part, why, by whom. Never overwritten: a later one on the same part stands beside it."""

    class Uitkomst(models.TextChoices):
        TOEGEWEZEN = "toegewezen", "Toegewezen"
        DEELS = "deels toegewezen", "Deels toegewezen"
        AFGEWEZEN = "afgewezen", "Afgewezen"

    class Grond(models.TextChoices):
        """Why something was not, or not wholly, granted. Each kind of request knows its own."""

        GEEN_RECHT = "geen recht", "De aanvrager mag dit recht niet zelf gebruiken, bijvoorbeeld door leeftijd of gezag"
        BEPERKING = "beperking", "De leidinggevende heeft dit recht beperkt"
        BELANG_ANDER = "aanmerkelijk belang ander", "Bewaren is van aanmerkelijk belang voor een ander"
        GEEN_CORRECTIEGROND = "geen correctiegrond", "Geen van de vier gronden voor correctie is er"

    onderdeel = models.ForeignKey(Verzoekonderdeel, on_delete=models.PROTECT, related_name="beslissingen")
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    grond = models.CharField(max_length=30, choices=Grond.choices, blank=True)
    motivering = VersleuteldTekst()
    """As the requester reads it."""
    bevoegdheid = VersleuteldTekst()
    """How it was established that this requester holds the right, where the file could not tell (RE-8)."""
    besloten_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateField()
    versie_protocol = models.CharField(max_length=30)
    belang_van = models.ManyToManyField(Persoon, blank=True, related_name="+")
    """Whose substantial interest stands in the way of destruction (RE-6)."""
    weerlegde_meldingen = ArrayField(models.UUIDField(), default=list, blank=True)
    """The meldingen that were refuted when this was decided (RE-7)."""
    uitgevoerd_op = models.DateField(null=True, blank=True)
    """When what was granted was done: access given, data corrected or destroyed."""

    class Meta:
        indexes = [models.Index(fields=["onderdeel", "op"], name="beslissing_onderdeel")]
