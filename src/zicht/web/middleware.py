from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zicht.kern.logboek import herkomst

ACHTERGROND = "Zicht-Achtergrond"


class AchtergrondVerlengtNiet:
    """A screen that renews itself keeps nobody logged in (TG-1): such a request leaves the session as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        if request.headers.get(ACHTERGROND) == "1" and antwoord.status_code == 200:
            request.session.save = lambda *args, **kwargs: None  # type: ignore[method-assign]
            request.session.modified = False
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
