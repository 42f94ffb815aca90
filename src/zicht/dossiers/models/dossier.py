from __future__ import annotations

from django.db import models

from zicht.kern.models import Basis, Medewerker, Team


class Dossier(Basis):
    """All that is recorded about one family or household because of a melding (HP2019 15.2; ML-7)."""

    nummer = models.PositiveIntegerField(unique=True)
    geopend_op = models.DateField()
    dossierhouder = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="dossiers"
    )
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    afgeschermd = models.BooleanField(default=False)
    diensten_beeindigd_op = models.DateField(null=True, blank=True)
    """End of all services, with monitoring still to come (AF-2)."""
    definitief_einde_op = models.DateField(null=True, blank=True)
    """Nothing left, monitoring included: retention starts (AF-2)."""
    laatste_wijziging = models.DateTimeField()
    voorgangers = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="opvolgers")
    """Earlier dossiers of the same people, in view when a new one is opened (ML-7)."""

    class Meta:
        indexes = [models.Index(fields=["id"], condition=models.Q(afgeschermd=True), name="dossier_afgeschermd")]

    def __str__(self) -> str:
        return f"D{self.nummer:07d}"

    @property
    def dossier_id(self):  # type: ignore[no-untyped-def]
        return self.pk


class DossierFeit(Basis):
    """A fact that belongs to one dossier, and is readable with its key only."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="%(class)s_set")

    class Meta:
        abstract = True
