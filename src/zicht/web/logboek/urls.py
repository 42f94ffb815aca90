"""Addresses of the log. Ids only: no address tells who it is about (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.logboek import schermen

DOSSIER = "dossiers/<uuid:dossier>/logboek"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{DOSSIER}/", schermen.LogboekScherm.as_view(), name="logboek"),
    path(f"{DOSSIER}/<uuid:persoon>/", schermen.WieKeekScherm.as_view(), name="logboek-persoon"),
]
