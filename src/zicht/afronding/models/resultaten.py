"""Figures about monitoring, counted at night when there is too much of it to count while somebody waits (MON-5)."""

from __future__ import annotations

from django.db import models


class Resultaattelling(models.Model):
    """One row of the figures of a year. Belongs to nobody; what few monitorings say is already left out."""

    jaar = models.PositiveSmallIntegerField()
    """In which the monitoring began."""
    indeling = models.CharField(max_length=60)
    naam = models.CharField(max_length=120)
    aantal = models.PositiveIntegerField(null=True)
    vooraf = models.FloatField(null=True)
    na_drie = models.FloatField(null=True)
    na_twaalf = models.FloatField(null=True)
    opnieuw_gemeld = models.PositiveIntegerField(null=True)
    herstel = models.PositiveIntegerField(null=True)
    berekend_op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["jaar", "indeling", "naam"], name="resultaattelling_een")]
