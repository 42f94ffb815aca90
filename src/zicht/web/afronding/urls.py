"""Addresses of the end of a case."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.afronding import afsluiten, feedback, monitoren, overdracht, overzicht
from zicht.web.dossiers.vervolg import voeg_stap_toe

AFRONDING = "dossiers/<uuid:dossier>/afronding/"
OVERDRACHT = f"{AFRONDING}overdracht/"
AFSLUITEN = f"{AFRONDING}afsluiten/"
MONITOREN = f"{AFRONDING}monitoren/"
MONITORING = f"{MONITOREN}<uuid:monitoring>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(AFRONDING, overzicht.Afronding.as_view(), name="afronding"),
    path(OVERDRACHT, overdracht.OverdrachtBlad.as_view(), name="overdracht"),
    path(f"{OVERDRACHT}nieuw/", overdracht.OverdrachtNieuw.as_view(), name="overdracht-nieuw"),
    path(f"{OVERDRACHT}<uuid:overdracht>/aanvaarden/", overdracht.Aanvaarden.as_view(), name="overdracht-aanvaarden"),
    path(f"{OVERDRACHT}<uuid:overdracht>/weigeren/", overdracht.Weigeren.as_view(), name="overdracht-weigeren"),
    path(f"{AFRONDING}feedback/", feedback.FeedbackBlad.as_view(), name="feedback"),
    path(f"{AFRONDING}feedback/professional/", feedback.PartijVastleggen.as_view(), name="feedback-professional"),
    path(f"{AFRONDING}feedback/<uuid:bron>/", feedback.FeedbackGeven.as_view(), name="feedback-geven"),
    path(AFSLUITEN, afsluiten.AfsluitBlad.as_view(), name="afsluiten"),
    path(f"{AFSLUITEN}diensten/", afsluiten.SluitDiensten.as_view(), name="afsluiten-diensten"),
    path(f"{AFSLUITEN}definitief/", afsluiten.SluitDefinitief.as_view(), name="afsluiten-definitief"),
    path(MONITOREN, monitoren.MonitorBlad.as_view(), name="monitoren"),
    path(f"{MONITOREN}starten/", monitoren.Starten.as_view(), name="monitoren-starten"),
    path(f"{MONITOREN}cijfer/", monitoren.ScoreVastleggen.as_view(), name="monitoren-score"),
    path(f"{MONITOREN}contact/<uuid:contact>/", monitoren.ContactVastleggen.as_view(), name="monitoren-contact"),
    path(f"{MONITORING}plannen/", monitoren.Plannen.as_view(), name="monitoren-plannen"),
    path(f"{MONITORING}oordeel/", monitoren.Beoordelen.as_view(), name="monitoren-oordeel"),
    path(f"{MONITORING}afronden/", afsluiten.RondMonitorenAf.as_view(), name="monitoren-afronden"),
]

voeg_stap_toe("overdracht_aanvaard", "Antwoord vastleggen", "overdracht")
for code in ("feedback_na_beoordeling", "feedback_bij_einde", "feedback_blijvend_betrokken", "feedback_keten"):
    voeg_stap_toe(code, "Feedback geven", "feedback")
voeg_stap_toe("overdragen", "Overdragen", "overdracht-nieuw")
voeg_stap_toe("vervolg_na_dienst", "Volgende stap kiezen", "afronding")
voeg_stap_toe("afsluiten", "Afsluiten", "afsluiten")
voeg_stap_toe("monitorcontact", "Contact vastleggen", "monitoren")
voeg_stap_toe("monitoren_beoordelen", "De vier oordelen geven", "monitoren-oordeel", "monitoring")
