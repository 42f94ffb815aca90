from __future__ import annotations

from django.conf import settings
from django.db import models

from zicht.kern import klok
from zicht.kern.identiteit import uuid7


class Basis(models.Model):
    """What every recorded fact has: an identity, when it was recorded, and by whom."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    vastgelegd_op = models.DateTimeField(default=klok.nu, editable=False)
    vastgelegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )

    class Meta:
        abstract = True
