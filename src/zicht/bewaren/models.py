"""Retention and destruction: how long a dossier is kept, who destroys it, and what stays (HP2019 15.3.4, 15.8.6)."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.models import Medewerker
from zicht.kern.versleuteling import VersleuteldTekst


class Omvang(models.TextChoices):
    DOSSIER = "dossier", "Het hele dossier"
    PERSOON = "persoon", "Wat over één persoon gaat"


class Grond(models.TextChoices):
    """Why something may be destroyed."""

    TERMIJN = "termijn voorbij", "De bewaartermijn is voorbij"
    VERZOEK = "verzoek toegewezen", "Een verzoek om vernietiging is toegewezen"
    HERSTEL = "opnieuw na terugzetten", "Was al vernietigd en kwam terug met een oudere back-up"


class Bewaarbesluit(DossierFeit):
    """The leidinggevende keeps a dossier longer than the term (RE-10). The one taken last counts."""

    tot_en_met = models.DateField()
    motivering = VersleuteldTekst()
    besloten_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateField()


class Vernietigingsvoorstel(DossierFeit):
    """Somebody proposes to destroy; somebody else decides. It goes with what it proposes to destroy."""

    class Stand(models.TextChoices):
        OPEN = "open", "Wacht op een tweede persoon"
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    omvang = models.CharField(max_length=10, choices=Omvang.choices)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Whose data, when it is not the whole dossier."""
    grond = models.CharField(max_length=30, choices=Grond.choices)
    verzoek_id = models.UUIDField(null=True, blank=True)
    """The granted request (rechten.Verzoek) it rests on."""
    toelichting = VersleuteldTekst()
    afwijking_reden = VersleuteldTekst()
    """Why it goes on although something is still open, or the request covers less than the whole dossier."""
    op = models.DateField()
    stand = models.CharField(max_length=15, choices=Stand.choices, default=Stand.OPEN)
    ingetrokken_op = models.DateField(null=True, blank=True)
    intrekking_reden = VersleuteldTekst()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(stand="open"), name="vernietigingsvoorstel_een_open"
            ),
            models.CheckConstraint(
                condition=models.Q(omvang="dossier", persoon__isnull=True)
                | models.Q(omvang="persoon", persoon__isnull=False),
                name="vernietigingsvoorstel_omvang",
            ),
        ]


class Lijstregel(models.Model):
    """A dossier that could be past its term, for the list of the two people. Derived; written only by `lijst`."""

    class Stand(models.TextChoices):
        VERSTREKEN = "verstreken", "De termijn is voorbij"
        WACHT = "wacht", "Wacht op een ander dossier"
        ONBEKEND = "onbekend", "Er ontbreekt een gegeven"

    dossier = models.OneToOneField(Dossier, on_delete=models.CASCADE, primary_key=True, related_name="bewaarregel")
    stand = models.CharField(max_length=10, choices=Stand.choices)
    tot_en_met = models.DateField(null=True)
    gevonden_op = models.DateField()
    """When it came on the list."""

    class Meta:
        indexes = [models.Index(fields=["stand", "tot_en_met"], name="bewaren_lijst")]


class Vernietiging(models.Model):
    """The certificate: that something was destroyed, why, when, by which two. Nothing in it points to the family."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nummer = models.PositiveIntegerField(unique=True)
    omvang = models.CharField(max_length=10, choices=Omvang.choices)
    grond = models.CharField(max_length=30, choices=Grond.choices)
    op = models.DateField()
    voorgesteld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    goedgekeurd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    aantallen = models.JSONField()
    """How many rows of each kind went, by the name of the kind."""
    versie_protocol = models.CharField(max_length=30)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(voorgesteld_door__isnull=False, goedgekeurd_door__isnull=False)
                & ~models.Q(voorgesteld_door=models.F("goedgekeurd_door"))
                | models.Q(grond="opnieuw na terugzetten"),
                name="vernietiging_door_twee",
            )
        ]

    def __str__(self) -> str:
        return f"V{self.nummer:05d}"


class StatistiekMelding(models.Model):
    """What the figures need of a melding that was destroyed (HP2019 bijlage 1; ST-3): codes, half-years, age classes.

    No id of anything, no date, no birth date; the key is drawn by lot: nothing tells which rows belong together.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    halfjaar = models.CharField(max_length=6)
    """In which half-year it was received, e.g. "2026-1"."""
    kanaal = models.CharField(max_length=20)
    melder = models.CharField(max_length=20)
    """Kind of the melder."""
    aanleiding = ArrayField(models.CharField(max_length=40), default=list)
    aard = ArrayField(models.CharField(max_length=40), default=list)
    eerste = models.BooleanField()
    """The first melding of its dossier, or a later one."""
    uitkomst = models.CharField(max_length=60, blank=True)
    """Of the safety assessment; empty when there was none."""
    op_tijd = models.BooleanField(null=True)
    """Was it decided in time? None: not decided, or the dossier never said."""
    diensten = ArrayField(models.CharField(max_length=80), default=list)
    """Kind and end of each service of the dossier, as "soort: einde"."""
    onderzoek = ArrayField(models.CharField(max_length=40), default=list)
    """The outcome of each suspicion."""
    overdracht_aan = ArrayField(models.CharField(max_length=30), default=list)
    einde_monitoren = models.CharField(max_length=40, blank=True)
    personen = ArrayField(models.CharField(max_length=40), default=list)
    """Of each person named in it: age class and sex at that moment, as "4-11 vrouw"."""


class Grootboekregel(models.Model):
    """A line of the ledger of what was destroyed. It names nothing: `kenmerk` is keyed and cannot be turned round."""

    nummer = models.PositiveIntegerField(primary_key=True)
    soort = models.CharField(max_length=20)
    op = models.DateField()
    sleutel = models.CharField(max_length=40)
    """Name of the vault's key that `kenmerk` and `zegel` are made from."""
    kenmerk = models.BinaryField()
    vorige = models.BinaryField()
    zegel = models.BinaryField()
