from __future__ import annotations

from django.db import models

from zicht.kern import klok
from zicht.kern.identiteit import uuid7
from zicht.kern.models.medewerker import Medewerker


class Inzage(models.Model):
    """Who looked at which dossier, when and where in the application (TG-4). No content."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    op = models.DateTimeField(default=klok.nu)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    dossier = models.UUIDField(db_index=True)
    wat = models.CharField(max_length=60)
