from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.identiteit import uuid7
from zicht.kern.versleuteling import VersleuteldTekst


class Verplichting(models.Model):
    """Something the organisation owes somebody, as derived by the core. One writer: `werkvoorraad.bijwerken`."""

    class Stand(models.TextChoices):
        OPEN = "open", "Open"
        WACHT = "wacht", "Wacht"
        VOLDAAN = "voldaan", "Voldaan"
        AFGEZIEN = "afgezien", "Afgezien, met reden"
        VERVALLEN = "vervallen", "Vervallen"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="verplichtingen")
    sleutel = models.CharField(max_length=160)
    """Which one it is, within the dossier: code and the ids of what it is about."""
    code = models.CharField(max_length=50)
    regel = models.CharField(max_length=10)
    persoon_id = models.UUIDField(null=True)
    bron_id = models.UUIDField(null=True)
    onderwerp_id = models.UUIDField(null=True)
    ontstaan_op = models.DateField()
    zichtbaar_vanaf = models.DateField()
    uiterlijk = models.DateField(null=True)
    stand = models.CharField(max_length=10, choices=Stand.choices)
    gereed_op = models.DateField(null=True)
    """When it was met, given up with a reason, or lapsed."""
    wacht_tot = models.DateField(null=True)
    gedaan = ArrayField(models.CharField(max_length=60), default=list)
    ontbreekt = ArrayField(models.CharField(max_length=60), default=list)
    """Codes of the parts that are done and that are missing."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "sleutel"], name="verplichting_uniek")]
        indexes = [
            models.Index(
                fields=["uiterlijk", "dossier"], condition=models.Q(stand="open"), name="verplichting_open_uiterlijk"
            )
        ]


class RedenNiet(DossierFeit):
    """The recorded reason why an obligation is not met (AF-2, ALG-6)."""

    sleutel = models.CharField(max_length=160)
    op = models.DateField()
    reden = VersleuteldTekst()
