"""The gallery with the names the menu asks for, apart from the real screens."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from zicht.web import voorbeeld


def leeg(request: HttpRequest) -> HttpResponse:
    return HttpResponse("leeg")


NAMEN = ("werkvoorraad", "nieuw_contact", "zoeken", "mijn_account", "beheer", "uitloggen", "concept")
urlpatterns = [*voorbeeld.urlpatterns, *(path(f"{naam}/", leeg, name=naam) for naam in NAMEN)]
