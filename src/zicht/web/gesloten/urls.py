"""Addresses of the closed part. Ids only (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.gesloten import views

GESLOTEN = "dossiers/<uuid:dossier>/gesloten"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{GESLOTEN}/", views.GeslotenDeel.as_view(), name="gesloten"),
    path(f"{GESLOTEN}/<uuid:bron>/", views.GeslotenBron.as_view(), name="gesloten-bron"),
    path(f"{GESLOTEN}/melding/<uuid:melding>/", views.MeldingAfsluiten.as_view(), name="gesloten-melding"),
    path(f"{GESLOTEN}/bevinding/<uuid:bevinding>/", views.BevindingAfsluiten.as_view(), name="gesloten-bevinding"),
]
