"""What the queue showed to whom, for the log (TG-4): a list that renews itself adds only what was not in sight yet."""

from __future__ import annotations

import time
from collections.abc import Set
from uuid import UUID

from django.http import HttpRequest

from zicht.dossiers.toegang import log_lijst
from zicht.kern.models import Medewerker
from zicht.web.middleware import ACHTERGROND

GELDIG = 60 * 60.0
"""Seconds after which a list that still renews itself counts as looked at again."""

_gezien: dict[UUID, tuple[float, frozenset[UUID]]] = {}


def log_getoond(request: HttpRequest, medewerker: Medewerker, dossiers: Set[UUID]) -> None:
    """Log which dossiers stand in the list that is shown now."""
    moment, eerder = _gezien.get(medewerker.pk, (0.0, frozenset()))
    achtergrond = request.headers.get(ACHTERGROND) == "1" and time.monotonic() - moment < GELDIG
    if not achtergrond:
        moment, eerder = time.monotonic(), frozenset()
    log_lijst(medewerker, dossiers - eerder, wat="werkvoorraad")
    _gezien[medewerker.pk] = (moment, eerder | dossiers)
