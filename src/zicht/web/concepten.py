"""Drafts: everything typed is kept on the server, encrypted, until it is sent (TG-9)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import URLPattern, get_resolver
from django.views.decorators.http import require_POST

from zicht.advies.models import Adviesvrager
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.kern import klok
from zicht.kern.fouten import NietGevonden
from zicht.kern.models import Concept, Medewerker
from zicht.kern.sessies import wie_was

GROOTST = 1_000_000
"""Characters of one draft."""
NIET_GETYPT = frozenset({"csrfmiddlewaretoken"})
WEG = "Niet bewaard: dit dossier is er niet meer, of niet meer voor u. Wat u typte staat nog op uw scherm."
TERUG = "U was uitgelogd. Wat u typte is bewaard en staat weer op het scherm. Lees het na en verstuur het opnieuw."
TERUG_ZONDER_BESTAND = f"{TERUG} Kies een bestand opnieuw."


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
    try:
        bewaar(medewerker, sleutel, gegevens)
    except NietGevonden:
        return JsonResponse({"fout": WEG}, status=410)
    return JsonResponse({"bewaard_op": klok.nu().isoformat()})


def bewaar(medewerker: Medewerker, sleutel: str, gegevens: dict[str, Any]) -> None:
    """Keep a draft. Raises NietGevonden when what it is about was destroyed (RE-11) or withdrawn (ADV-2), or does not
    exist for this worker any more (TG-2, TG-3): an open screen must not bring that back."""
    onderwerp = _onderwerp(sleutel)
    if onderwerp is not None and not _bestaat(medewerker, sleutel, onderwerp):
        gooi_weg(medewerker, sleutel)
        raise NietGevonden
    Concept.objects.update_or_create(
        medewerker=medewerker,
        sleutel=sleutel,
        defaults={"gegevens": gegevens, "dossier": onderwerp, "bewaard_op": klok.nu()},
    )


def bewaar_gestuurd(medewerker: Medewerker, sleutel: str, request: HttpRequest) -> bool:
    """Keep what was sent with a form as a draft. False: what it is about is not there any more, or it is too big."""
    gegevens = getypt(request)
    if not gegevens or len(json.dumps(gegevens)) > GROOTST:
        return False
    try:
        bewaar(medewerker, sleutel, gegevens)
    except NietGevonden:
        return False
    return True


def getypt(request: HttpRequest) -> dict[str, list[str]]:
    """What was sent, field by field."""
    return {naam: request.POST.getlist(naam) for naam in request.POST if naam not in NIET_GETYPT}


class BewaartGetypt(LoginRequiredMixin):
    """A form that somebody sends after his session ended: what he typed is not lost, also without JavaScript (TG-9).

    Goes before LoginRequiredMixin; the screen says under which `concept_sleutel` its draft is kept.
    """

    request: HttpRequest

    def concept_sleutel(self) -> str:
        raise NotImplementedError(type(self))

    def handle_no_permission(self) -> HttpResponseRedirect:
        if self.request.method != "POST":
            return super().handle_no_permission()
        return na_verlopen(self.request, self.concept_sleutel())  # type: ignore[return-value]


def na_verlopen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """To the login with the text kept as a draft of whose session it was; when nobody knows that any more, the text on
    the screen, to take over by hand."""
    medewerker = wie_was(request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""))
    if medewerker is not None and bewaar_gestuurd(medewerker, sleutel, request):
        messages.info(request, TERUG_ZONDER_BESTAND if request.FILES else TERUG)
        return redirect_to_login(request.get_full_path())
    teksten = [tekst for waarden in getypt(request).values() for tekst in waarden if tekst.strip()]
    return render(request, "web/inloggen/getypt.html", {"teksten": teksten}, status=403)


def vul_in(form: Form, bewaard: Concept) -> None:
    """Put a draft in a form, for who has no JavaScript to do so. A version stays that of now."""
    gestuurd = QueryDict(mutable=True)
    for naam, waarden in bewaard.gegevens.items():
        gestuurd.setlist(naam, [str(waarde) for waarde in waarden])
    for naam, veld in form.fields.items():
        if naam != "versie" and not veld.widget.value_omitted_from_data(gestuurd, {}, form.add_prefix(naam)):
            form.initial[naam] = veld.widget.value_from_datadict(gestuurd, {}, form.add_prefix(naam))


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


def _onderwerp(sleutel: str) -> UUID | None:
    """What a form is about: the first id in its key, as `concept_sleutel` of the screens makes it."""
    try:
        return UUID(sleutel.split(":")[1])
    except (IndexError, ValueError):
        return None


def _bestaat(medewerker: Medewerker, sleutel: str, onderwerp: UUID) -> bool:
    """Is it still there, for this worker?"""
    soort = _eerste_veld(settings.ROOT_URLCONF).get(sleutel.split(":")[0])
    if soort == "dossier":
        return zichtbaar_voor(medewerker).filter(pk=onderwerp).exists()
    if soort == "adviesvrager":
        return Adviesvrager.objects.filter(pk=onderwerp).exists()
    return True


@cache
def _eerste_veld(adressen: str) -> dict[str, str]:
    """The first id in each address, by the name of the address."""
    patronen = [patroon for patroon in get_resolver(adressen).url_patterns if isinstance(patroon, URLPattern)]
    return {str(p.name): next(iter(p.pattern.converters), "") for p in patronen if p.name}
