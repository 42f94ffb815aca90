"""Every address of the application: a list per room."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.urls import URLPattern, URLResolver, path

from zicht.web.concepten import bewaar_concept

KAMERS = (
    "inloggen",
    "werkvoorraad",
    "contact",
    "advies",
    "beoordeling",
    "dossiers",
    "diensten",
    "dwang",
    "afronding",
    "klachten",
    "rechten",
    "brieven",
    "bewaren",
    "afschrift",
    "gesloten",
    "links",
    "logboek",
    "toegang",
    "schrijfhulp",
    "hulp",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("concept/", bewaar_concept, name="concept"),
]
for kamer in KAMERS:
    urlpatterns += import_module(f"zicht.web.{kamer}.urls").urlpatterns
if settings.ONTWIKKELING:
    from zicht.web.voorbeeld import urlpatterns as voorbeeld

    urlpatterns += voorbeeld
