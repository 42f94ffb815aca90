"""Addresses of the end of a case."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.afronding.models import Feedback
from zicht.web.afronding import afsluiten, feedback, hulp, monitoren, overdracht, overzicht
from zicht.web.dossiers.vervolg import STAPPEN, voeg_stap_toe

AFRONDING = "dossiers/<uuid:dossier>/afronding/"
OVERDRACHT = f"{AFRONDING}overdracht/"
AFSLUITEN = f"{AFRONDING}afsluiten/"
MONITOREN = f"{AFRONDING}monitoren/"
MONITORING = f"{MONITOREN}<uuid:monitoring>/"
FEEDBACKRONDE = {
    "feedback_na_beoordeling": Feedback.Ronde.BEOORDELING.value,
    "feedback_bij_einde": Feedback.Ronde.EINDE.value,
    "feedback_blijvend_betrokken": Feedback.Ronde.EINDE.value,
}
"""In which round a melder is told what is owed to him."""

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
    path(f"{MONITOREN}hulp/", hulp.HulpInlichten.as_view(), name="monitoren-hulp"),
    path(f"{MONITOREN}contact/<uuid:contact>/", monitoren.ContactVastleggen.as_view(), name="monitoren-contact"),
    path(f"{MONITORING}plannen/", monitoren.Plannen.as_view(), name="monitoren-plannen"),
    path(f"{MONITORING}oordeel/", monitoren.Beoordelen.as_view(), name="monitoren-oordeel"),
    path(f"{MONITORING}afronden/", afsluiten.RondMonitorenAf.as_view(), name="monitoren-afronden"),
]

voeg_stap_toe("overdracht_aanvaard", "Antwoord vastleggen", "overdracht")
voeg_stap_toe("feedback_keten", "Inlichten", "feedback")
for code, ronde in FEEDBACKRONDE.items():
    voeg_stap_toe(code, "Feedback geven", "feedback-geven", "bron", vast={"ronde": ronde}, melding="onderwerp_id")
voeg_stap_toe("hulp_inlichten", "Hulpverleners inlichten", "monitoren-hulp", melding="onderwerp_id")
voeg_stap_toe("overdragen", "Overdragen", "overdracht-nieuw")
voeg_stap_toe("vervolg_na_dienst", "Volgende stap kiezen", "afronding")
voeg_stap_toe("afsluiten", "Afsluiten", "afsluiten")
STAPPEN["monitorcontact"] = monitoren.naar_contact
voeg_stap_toe("monitoren_beoordelen", "De vier oordelen geven", "monitoren-oordeel", "monitoring")
