"""The gallery with the names the menu asks for, apart from the real screens."""

from __future__ import annotations

from itertools import count

from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import path

from zicht.web import voorbeeld


def leeg(request: HttpRequest) -> HttpResponse:
    return HttpResponse("leeg")


LIJST = """{% extends "web/kaal.html" %}{% load zicht %}{% block inhoud %}
{% ververs "/lijst/" 1 %}<p id="beurt">{{ beurt }} {{ wie }}</p>
<label><input type="checkbox">Kies</label>{% endververs %}
<p id="buiten" tabindex="0">{{ beurt }}</p>{% endblock %}"""
BEURTEN = count(1)


def lijst(request: HttpRequest) -> HttpResponse:
    """A list that is another one each time, and says who asked."""
    wie = request.headers.get("Zicht-Achtergrond", "mens")
    return HttpResponse(Template(LIJST).render(RequestContext(request, {"beurt": next(BEURTEN), "wie": wie})))


NAMEN = ("werkvoorraad", "nieuw_contact", "zoeken", "mijn_account", "beheer", "uitloggen", "concept")
urlpatterns = [path("lijst/", lijst), *voorbeeld.urlpatterns, *(path(f"{naam}/", leeg, name=naam) for naam in NAMEN)]
