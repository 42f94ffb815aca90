"""Advice: HP2019 chapters 3 to 5.

An advice knows nobody (ADV-1, ADV-10): no row of this room points at a dossier, a person, a school or another advice,
and every word of free text is encrypted under a key of that one advice. The only thread between advices is the
adviesvrager's own consented record, and it is cut at a word.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.advies.keuzes import (
    Gezegd,
    Kinderen,
    Onderwerp,
    Sector,
    Steun,
    Verteld,
    Vervolg,
    Vrager,
    Wens,
    Wijze,
)
from zicht.kern.models import Basis, Medewerker, Rol
from zicht.kern.versleuteling import VersleuteldJSON, VersleuteldTekst


class Adviesvrager(Basis):
    """Who asks advice and consented to being recorded (HP2019 15.5). Withdrawing removes row and keys (ADV-2)."""

    soort = models.CharField(max_length=20, choices=Vrager.choices)
    kenmerk = models.CharField(max_length=8, unique=True)
    """Random code the adviesvrager can mention when he calls again; says nothing about him."""
    gegevens = VersleuteldJSON(deel="gesloten")
    """naam, organisatie, telefoon, email, veilig_bereikbaar (how to reach him safely)."""
    toestemming_op = models.DateField()
    verteld = ArrayField(models.CharField(max_length=20, choices=Verteld.choices))
    contactpersoon = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    """ADV-7: who the adviesvrager speaks with."""
    laatste_contact = models.DateField(db_index=True)

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.pk


class Advies(Basis):
    """One advice, without anything by which somebody can be recognised. It is the owner of its own key."""

    gegeven_op = models.DateField(db_index=True)
    gegeven_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    adviesvrager = models.ForeignKey(
        Adviesvrager, on_delete=models.SET_NULL, null=True, blank=True, related_name="adviezen"
    )
    soort_vrager = models.CharField(max_length=20, choices=Vrager.choices)
    sector = models.CharField(max_length=30, choices=Sector.choices, blank=True)
    wijze = models.CharField(max_length=20, choices=Wijze.choices, default=Wijze.TELEFOON)
    over_geweld = models.BooleanField(default=True)
    """EC-6: what is about something else is answered and kept as an advice too."""
    minderjarig = models.BooleanField(null=True, blank=True)
    """EC-2: somebody under eighteen is spoken to without consent of the parents."""
    eerste_wens = models.CharField(max_length=20, choices=Wens.choices, default=Wens.ADVIES)
    keuze_bevestigd = models.BooleanField(default=False)
    """EC-6: wanted a melding, chose an advice, and said so himself."""
    is_vervolg = models.BooleanField(default=False)
    besproken = ArrayField(models.CharField(max_length=40, choices=Onderwerp.choices), default=list, blank=True)
    ondersteuning = ArrayField(models.CharField(max_length=40, choices=Steun.choices), default=list, blank=True)
    gezegd = ArrayField(models.CharField(max_length=40, choices=Gezegd.choices), default=list, blank=True)
    """ADV-6: what the adviesvrager was told about responsibility."""
    niet_gezegd_reden = VersleuteldTekst()
    kinderen = models.CharField(max_length=10, choices=Kinderen.choices, default=Kinderen.ONBEKEND)
    """EC-1: who belongs to the family, in anonymous form."""
    onder_meldcode = models.BooleanField(null=True, blank=True)
    strafbaar = models.BooleanField(null=True, blank=True)
    """A suspicion of criminal child abuse (ADV-4)."""
    antwoorden = VersleuteldJSON()
    """The answers that weigh in the choice, by question: true, false or null (EC-3, EC-5, ADV-8)."""
    melding_aangeraden = models.BooleanField(null=True, blank=True)
    """ADV-8: the adviesvrager was advised to make a melding."""
    niet_aangeraden_reden = VersleuteldTekst()
    """Why not, while the criteria speak for it."""
    waarborgen = models.BooleanField(null=True, blank=True)
    """ADV-5: is it sure enough that the steps that are needed will be taken? None: not said."""
    vervolg = models.CharField(max_length=20, choices=Vervolg.choices, blank=True)
    """ADV-7: whether a next conversation was offered, and what the adviesvrager decided. Empty: not recorded."""
    vraag = VersleuteldTekst()
    advies = VersleuteldTekst()
    vrijgegeven = models.PositiveSmallIntegerField(default=0)
    """How many words a worker judged to be no personal data (false alarms, for docs/metingen.md)."""

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.pk


class Vervolgafspraak(Basis):
    """A promised follow-up, on the consented record only (ADV-7); it goes with that record."""

    adviesvrager = models.ForeignKey(Adviesvrager, on_delete=models.CASCADE, related_name="afspraken")
    uiterlijk = models.DateTimeField(db_index=True)
    onderwerp = VersleuteldTekst()
    beller = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    nagekomen_op = models.DateTimeField(null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField(default=0)

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.adviesvrager_id


class AmbtshalveOverweging(Basis):
    """Veilig Thuis considers to make a melding itself (ADV-9). It knows no family: the melding is entered apart.

    Three things are told, each its own record: the consideration, the decision, its consequences.
    """

    class Uitkomst(models.TextChoices):
        MELDEN = "melden", "Veilig Thuis neemt zelf een melding op"
        NIET_MELDEN = "niet melden", "Geen ambtshalve melding"

    advies = models.ForeignKey(Advies, on_delete=models.CASCADE, related_name="ambtshalve")
    overwogen_op = models.DateField()
    antwoorden = VersleuteldJSON()
    """The conditions of HP2019 4.5 or 5.8, by question."""
    reden = VersleuteldTekst()
    besproken_op = models.DateField(null=True, blank=True)
    """The consideration was discussed with the adviesvrager."""
    organisatie_besproken_op = models.DateField(null=True, blank=True)
    """And with the organisation of a professional."""
    niet_besproken_reden = VersleuteldTekst()
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    besloten_op = models.DateField(null=True, blank=True)
    verantwoordelijke = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    mdo_op = models.DateField(null=True, blank=True)
    motivering = VersleuteldTekst()
    afwijking_reden = VersleuteldTekst()
    besluit_verteld_op = models.DateField(null=True, blank=True)
    besluit_niet_verteld_reden = VersleuteldTekst()
    gevolgen_verteld_op = models.DateField(null=True, blank=True)
    gevolgen_niet_verteld_reden = VersleuteldTekst()
    melding_opgenomen = models.BooleanField(default=False)
    """That it was, and nothing about which or when: nothing leads from the advice to the melding (ADV-10)."""

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.advies_id


class AmbtshalveRaadpleging(Basis):
    """A colleague in the meeting that decided: role and advice (ALG-12)."""

    overweging = models.ForeignKey(AmbtshalveOverweging, on_delete=models.CASCADE, related_name="raadplegingen")
    collega = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=30, choices=(("collega", "Collega"), *Rol.choices))
    advies = VersleuteldTekst()
    gevolgd = models.BooleanField(default=True)

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.overweging.advies_id
