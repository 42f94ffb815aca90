"""Addresses of letters. Ids and codes only (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.brieven import sjablonen, sjabloonversies, views
from zicht.web.dossiers.vervolg import voeg_stap_toe

BRIEVEN = "dossiers/<uuid:dossier>/brieven"
BRIEF = f"{BRIEVEN}/<uuid:brief>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{BRIEVEN}/", views.BrievenScherm.as_view(), name="brieven"),
    path(f"{BRIEVEN}/nieuw/", views.BriefMaken.as_view(), name="brieven-nieuw"),
    path(f"{BRIEF}/", views.BriefScherm.as_view(), name="brieven-brief"),
    path(f"{BRIEF}/versturen/", views.BriefVersturen.as_view(), name="brieven-versturen"),
    path(f"{BRIEF}/vervallen/", views.BriefVervallen.as_view(), name="brieven-vervallen"),
    path(f"{BRIEF}/pdf/", views.BriefPdf.as_view(), name="brieven-pdf"),
    path("brieven/sjablonen/", sjablonen.SjablonenScherm.as_view(), name="brieven-sjablonen"),
    path("brieven/sjablonen/<slug:code>/", sjablonen.SjabloonScherm.as_view(), name="brieven-sjabloon"),
    path(
        "brieven/sjablonen/<slug:code>/controle/",
        sjablonen.SjabloonControle.as_view(),
        name="brieven-sjabloon-controle",
    ),
    path(
        "brieven/sjablonen/<slug:code>/versies/",
        sjabloonversies.SjabloonVersies.as_view(),
        name="brieven-sjabloon-versies",
    ),
]

OP_PAPIER = {
    "voorwaarden_schriftelijk": ("voorwaarden", "overdracht"),
    "voorwaarden_aan_partij": ("voorwaarden", "overdracht"),
    "overdracht_schriftelijk": ("overdracht-gezin", "overdracht"),
    "afsluiting_bevestigen": ("afsluiting", "afsluiting"),
    "einde_monitoren_bevestigen": ("einde-monitoren", "monitoring"),
    "einde_monitoren_aan_partij": ("einde-monitoren", "monitoring"),
    "vernietigingsverzoek_bevestigen": ("bevestiging-vernietigingsverzoek", "verzoek"),
    "vernietiging_bevestigen": ("bevestiging-vernietiging", "verzoek"),
}
"""What is met by a letter only: its kind, and the field for what the obligation is about."""
for plicht, (soort, over) in OP_PAPIER.items():
    voeg_stap_toe(
        plicht, "Brief maken", "brieven-nieuw", vast={"soort": soort}, persoon="persoon_id", **{over: "onderwerp_id"}
    )
ZONDER_ONDERWERP = {"afsluitbrief_om_te_tonen": "afsluitbrief-om-te-tonen", "evaluatieformulier": "evaluatieformulier"}
for plicht, soort in ZONDER_ONDERWERP.items():
    voeg_stap_toe(plicht, "Brief maken", "brieven-nieuw", vast={"soort": soort}, persoon="persoon_id")
