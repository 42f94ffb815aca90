from __future__ import annotations

from uuid import UUID

from django.db import models

from zicht.kern.identiteit import uuid7
from zicht.kern.models.medewerker import Medewerker
from zicht.kern.versleuteling import VersleuteldJSON


class Concept(models.Model):
    """What somebody typed and did not send yet (TG-9), under the key of that worker."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="concepten")
    sleutel = models.CharField(max_length=200)
    dossier = models.UUIDField(null=True)
    gegevens = VersleuteldJSON()
    bewaard_op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["medewerker", "sleutel"], name="concept_een_per_plaats")]

    @property
    def sleuteleigenaar(self) -> UUID:
        return self.medewerker_id
