"""How many dossiers a worker opens, and why when those are many (TG-2)."""

from __future__ import annotations

from uuid import UUID

from django.db import models

from zicht.kern.identiteit import uuid7
from zicht.kern.models.medewerker import Medewerker
from zicht.kern.versleuteling import VersleuteldTekst


class Opening(models.Model):
    """A worker opened this dossier on this day, once or more often: what is counted. The log tells the rest (TG-4)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    dossier = models.UUIDField(db_index=True)
    """No key of the database: that would make a reader wait for whoever is writing in the dossier."""
    dag = models.DateField()
    op = models.DateTimeField()
    buiten_werk = models.BooleanField()
    """By his function or by noodtoegang: not his own, his team's or asked of him."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["medewerker", "dag", "dossier"], name="opening_een_per_dag")]


class Leesreden(models.Model):
    """Why a worker opens many dossiers today; with `heft_op` a leidinggevende says that he may go on."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="leesredenen")
    dag = models.DateField(db_index=True)
    op = models.DateTimeField()
    reden = VersleuteldTekst()
    heft_op = models.BooleanField(default=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.medewerker_id
