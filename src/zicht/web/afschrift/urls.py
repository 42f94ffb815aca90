"""Addresses of copies. Ids only (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.afschrift import bestanden, views

AFSCHRIFTEN = "dossiers/<uuid:dossier>/afschrift"
AFSCHRIFT = f"{AFSCHRIFTEN}/<uuid:afschrift>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{AFSCHRIFTEN}/", views.AfschriftenScherm.as_view(), name="afschrift"),
    path(f"{AFSCHRIFTEN}/nieuw/", views.AfschriftMaken.as_view(), name="afschrift-nieuw"),
    path(f"{AFSCHRIFT}/", views.AfschriftScherm.as_view(), name="afschrift-nazien"),
    path(f"{AFSCHRIFT}/verstrekken/", views.AfschriftVerstrekken.as_view(), name="afschrift-verstrekken"),
    path(f"{AFSCHRIFT}/vervallen/", views.AfschriftVervallen.as_view(), name="afschrift-vervallen"),
    path(f"{AFSCHRIFT}/pdf/", bestanden.AfschriftPdf.as_view(), name="afschrift-pdf"),
    path(f"{AFSCHRIFT}/gegevens/", bestanden.AfschriftGegevens.as_view(), name="afschrift-gegevens"),
    path(f"{AFSCHRIFT}/bijlage/<uuid:document>/", bestanden.AfschriftBijlage.as_view(), name="afschrift-bijlage"),
]
