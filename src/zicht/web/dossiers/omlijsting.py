"""What every screen of a dossier shows around its own content: warnings first, sections, who it is about."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from zicht.dossiers.models import Dossier
from zicht.kern.models import Medewerker


def omlijsting(dossier: Dossier, medewerker: Medewerker, request: HttpRequest) -> dict[str, Any]:
    """Context for `web/dossierbasis.html`: `waarschuwingen`, `secties`."""
    return {"dossier": dossier, "medewerker": medewerker, "waarschuwingen": [], "secties": []}
