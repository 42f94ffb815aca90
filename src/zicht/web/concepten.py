"""Drafts: everything typed is kept on the server, encrypted, until it is sent (TG-9)."""

from __future__ import annotations

import json
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from zicht.kern import klok
from zicht.kern.models import Concept, Medewerker

GROOTST = 1_000_000
"""Characters of one draft."""


@login_required
@require_POST
def bewaar_concept(request: HttpRequest) -> JsonResponse:
    """Keep what was typed under `sleutel`; empty `gegevens` throws the draft away."""
    if len(request.body) > GROOTST:
        zin = "Dit concept is te groot om te bewaren. Verstuur het formulier of kort de tekst in."
        return JsonResponse({"fout": zin}, status=413)
    try:
        bericht = json.loads(request.body)
        sleutel, gegevens = str(bericht["sleutel"]), dict(bericht["gegevens"])
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"fout": "Dit concept kwam niet goed aan. Wat u typte staat nog op uw scherm."}, status=400)
    if not 0 < len(sleutel) <= 200:
        return JsonResponse({"fout": "Dit concept hoort bij geen formulier."}, status=400)
    medewerker = ingelogd(request)
    if not gegevens:
        gooi_weg(medewerker, sleutel)
        return JsonResponse({"bewaard_op": None})
    Concept.objects.update_or_create(
        medewerker=medewerker,
        sleutel=sleutel,
        defaults={"gegevens": gegevens, "dossier": _dossier_van(sleutel), "bewaard_op": klok.nu()},
    )
    return JsonResponse({"bewaard_op": klok.nu().isoformat()})


def _dossier_van(sleutel: str) -> UUID | None:
    """The dossier a form belongs to: the first id in its key, as `DaadScherm.concept_sleutel` makes it."""
    try:
        return UUID(sleutel.split(":")[1])
    except (IndexError, ValueError):
        return None


def concept(medewerker: Medewerker, sleutel: str) -> Concept | None:
    """The draft this worker left in this place."""
    return Concept.objects.filter(medewerker=medewerker, sleutel=sleutel).first()


def gooi_weg(medewerker: Medewerker, sleutel: str) -> None:
    Concept.objects.filter(medewerker=medewerker, sleutel=sleutel).delete()


def gooi_weg_van(dossier: UUID) -> None:
    """Throw away every draft about a dossier."""
    Concept.objects.filter(dossier=dossier).delete()


def ingelogd(request: HttpRequest) -> Medewerker:
    """The worker who is logged in (views are behind a login)."""
    if not isinstance(request.user, Medewerker):
        raise PermissionDenied("Log eerst in.")
    return request.user
