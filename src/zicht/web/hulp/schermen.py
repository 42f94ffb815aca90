"""The manual on screen, for whoever is logged in. It says nothing about anybody's dossier."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zicht.web.hulp.bladzijden import alle, bladzijde
from zicht.web.hulp.taken import BEELDEN


@login_required
@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """Every task."""
    return render(request, "web/hulp/overzicht.html", {"bladzijden": alle()})


@login_required
@require_safe
def toon_taak(request: HttpRequest, taak: str) -> HttpResponse:
    """One task; 404 when it is not in the manual."""
    try:
        gevonden = bladzijde(taak)
    except KeyError as fout:
        raise Http404 from fout
    return render(request, "web/hulp/taak.html", {"bladzijde": gevonden, "bladzijden": alle()})


@login_required
@require_safe
def toon_beeld(request: HttpRequest, naam: str) -> FileResponse:
    """A picture of the manual; 404 when there is none with this name."""
    beeld = BEELDEN / f"{naam}.png"
    if not beeld.is_file():
        raise Http404
    return FileResponse(beeld.open("rb"), content_type="image/png")
