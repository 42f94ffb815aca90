"""Every address of the application: a list per room."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, path

from zicht.web.concepten import bewaar_concept
from zicht.web.inloggen import Inloggen

KAMERS = (
    "werkvoorraad",
    "contact",
    "beoordeling",
    "dossiers",
    "diensten",
    "dwang",
    "afronding",
    "klachten",
    "rechten",
    "brieven",
    "afschrift",
    "gesloten",
    "bewaren",
    "logboek",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("inloggen/", Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
    path("concept/", bewaar_concept, name="concept"),
]
for kamer in KAMERS:
    urlpatterns += import_module(f"zicht.web.{kamer}.urls").urlpatterns
if settings.ONTWIKKELING:
    from zicht.web.voorbeeld import urlpatterns as voorbeeld

    urlpatterns += voorbeeld
