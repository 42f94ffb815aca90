from __future__ import annotations

from django.db import models


class Sleutel(models.Model):
    """The wrapped key of one part of one owner (a dossier, or a worker for his drafts). No row, no reading."""

    eigenaar = models.UUIDField()
    deel = models.CharField(max_length=10)
    kluissleutel = models.CharField(max_length=40)
    """Name of the wrapping key."""
    verpakt = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["eigenaar", "deel"], name="sleutel_een_per_deel")]
        indexes = [models.Index(fields=["kluissleutel"], name="sleutel_verpakt_met")]
