"""Advice: HP2019 chapters 3 to 5.

An advice knows nobody (ADV-1, ADV-10): no row of this room points at a dossier, a person, a school or another advice,
and every word of free text is encrypted under a key of that one advice. The only thread between advices is the
adviesvrager's own consented record, and it is cut at a word.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.advies.keuzes import Onderwerp, Sector, Verteld, Vrager, Wens, Wijze
from zicht.kern.models import Basis, Medewerker
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
