from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zicht.kern.logboek import herkomst
from zicht.kern.models.sessie import SessionStore
from zicht.kern.sleutelbestand import SleutelKwijt

logger = logging.getLogger(__name__)

ACHTERGROND = "Zicht-Achtergrond"


class WerkenVerlengt:
    """Who works stays logged in; a screen that renews itself keeps nobody logged in (TG-1)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        if request.headers.get(ACHTERGROND) == "1" and antwoord.status_code == 200:
            request.session.save = lambda *args, **kwargs: None  # type: ignore[method-assign]
            request.session.modified = False
        elif isinstance(request.session, SessionStore) and request.session.te_verlengen:
            request.session.modified = True
        return antwoord


class GeenSporen:
    """No personal data in a browser's or proxy's cache (TG-10): everything but static files is never stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        antwoord.headers.setdefault("Cache-Control", "no-store")
        antwoord.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return antwoord


class Herkomst:
    """Whatever this request reads or changes is logged as done over the web, from the network it came from (TG-4)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with herkomst.van(f"web {herkomst.netwerk(request.META.get('REMOTE_ADDR', ''))}"):
            return self.get_response(request)


class SleutelNietDaar:
    """A dossier whose key is missing says so on a page of its own, and in the log for the administrator (TG-7)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, SleutelKwijt):
            return None
        logger.error("%s", exception)
        return render(request, "sleutel_kwijt.html", status=503)
