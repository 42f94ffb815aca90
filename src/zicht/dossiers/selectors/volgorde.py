"""In what order a worker meets what is owed."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F, OrderBy
from django.db.models.functions import Coalesce

from zicht.kern import klok

ZO_SNEL_MOGELIJK = timedelta(days=7)
"""What is owed "zo snel mogelijk" stands among what is due within a week: after what is late, before what has weeks.

Proposed by Zicht; the protocol gives no number."""


def dringendste_eerst() -> tuple[OrderBy | str, ...]:
    """Late first, then by day. Without a day it counts as due in a week, and stands after what really is."""
    over_een_week = klok.vandaag() + ZO_SNEL_MOGELIJK
    return (
        Coalesce(F("uiterlijk"), over_een_week).asc(),
        F("uiterlijk").asc(nulls_last=True),
        "ontstaan_op",
        "sleutel",
    )
