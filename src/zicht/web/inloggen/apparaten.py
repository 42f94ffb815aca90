"""Mijn apparaten: where somebody is logged in, and ending that (TG-1)."""

from __future__ import annotations

from typing import Any

from allauth.mfa import signals
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.signals import user_logged_in
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from zicht.kern.fouten import NietGevonden
from zicht.kern.models import Medewerker
from zicht.kern.models.sessie import begin_sessie
from zicht.kern.sessies import apparaten, log_andere_uit, log_apparaat_uit
from zicht.web.concepten import ingelogd

BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
"""In this order: most of them call themselves Chrome and Safari too."""
SYSTEMEN = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def verbind() -> None:
    """Listen, once: a login begins a session, another second factor ends the others."""
    user_logged_in.connect(_begin, dispatch_uid="zicht-apparaat")
    for signaal in (signals.authenticator_added, signals.authenticator_reset, signals.authenticator_removed):
        signaal.connect(_andere_factor, dispatch_uid="zicht-apparaat")


def noem_browser(user_agent: str) -> str:
    """Words by which somebody knows his own device again; no more than that is kept."""
    browser = next((naam for teken, naam in BROWSERS if teken in user_agent), "Onbekende browser")
    systeem = next((naam for teken, naam in SYSTEMEN if teken in user_agent), "")
    return f"{browser} op {systeem}" if systeem else browser


class MijnApparaten(LoginRequiredMixin, TemplateView):
    template_name = "web/inloggen/apparaten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = apparaten(ingelogd(self.request), self.request.session.session_key)
        return super().get_context_data(apparaten=rijen, andere=len(rijen) > 1, **kwargs)


class ApparaatUitloggen(LoginRequiredMixin, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, apparaat: Any) -> HttpResponse:
        try:
            log_apparaat_uit(door=ingelogd(request), apparaat=apparaat)
        except NietGevonden as fout:
            raise Http404(fout.zin) from fout
        messages.success(request, "Dat apparaat is uitgelogd.")
        return redirect("mijn_apparaten")


class AndereUitloggen(LoginRequiredMixin, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        log_andere_uit(door=ingelogd(request), behalve=str(request.session.session_key))
        messages.success(request, "U bent nu alleen nog hier ingelogd.")
        return redirect("mijn_apparaten")


def _begin(request: HttpRequest, **_: Any) -> None:
    begin_sessie(request.session, noem_browser(request.META.get("HTTP_USER_AGENT", "")))


def _andere_factor(request: HttpRequest, user: Medewerker, **_: Any) -> None:
    log_andere_uit(door=user, behalve=str(request.session.session_key))
