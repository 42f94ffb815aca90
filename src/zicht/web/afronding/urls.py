"""Addresses of the end of a case."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.afronding.models import Feedback
from zicht.web.afronding import (
    afsluiten,
    feedback,
    geweigerd,
    hulp,
    monitoren,
    overdracht,
    overzicht,
    resultaten,
    vervolg,
)
from zicht.web.afronding.nazorg import evaluaties
from zicht.web.afronding.nazorg import schermen as nazorg
from zicht.web.dossiers.vervolg import STAPPEN, voeg_stap_toe

AFRONDING = "dossiers/<uuid:dossier>/afronding/"
OVERDRACHT = f"{AFRONDING}overdracht/"
AFSLUITEN = f"{AFRONDING}afsluiten/"
MONITOREN = f"{AFRONDING}monitoren/"
NAZORG = f"{AFRONDING}nazorg/"
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
    path(f"{OVERDRACHT}<uuid:overdracht>/hulp-geweigerd/", geweigerd.HulpGeweigerd.as_view(), name="overdracht-hulp"),
    path(
        f"{OVERDRACHT}<uuid:overdracht>/verwijderd/",
        geweigerd.PartijVerwijderde.as_view(),
        name="overdracht-verwijderd",
    ),
    path(f"{AFRONDING}vervolg/", vervolg.VervolgKiezen.as_view(), name="afronding-vervolg"),
    path(NAZORG, nazorg.Nazorg.as_view(), name="nazorg"),
    path(f"{NAZORG}terugkijken/<uuid:dienst>/", nazorg.Bezien.as_view(), name="nazorg-bezien"),
    path(f"{NAZORG}persoon/<uuid:persoon>/", nazorg.Bespreken.as_view(), name="nazorg-bespreken"),
    path(f"{NAZORG}persoon/<uuid:persoon>/later/", nazorg.Later.as_view(), name="nazorg-later"),
    path(f"{NAZORG}contact/<uuid:nazorgcontact>/", nazorg.Bellen.as_view(), name="nazorg-contact"),
    path(f"{NAZORG}contact/<uuid:nazorgcontact>/kiezen/", nazorg.Kiezen.as_view(), name="nazorg-kiezen"),
    path(f"{NAZORG}uitkomst/", nazorg.ControleAfspreken.as_view(), name="nazorg-controle-nieuw"),
    path(f"{NAZORG}uitkomst/<uuid:controle>/", nazorg.Nagaan.as_view(), name="nazorg-controle"),
    path("resultaten/", resultaten.Resultaten.as_view(), name="resultaten"),
    path("nazorg/evaluaties/", evaluaties.Evaluaties.as_view(), name="nazorg-evaluaties"),
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
    path(f"{MONITORING}einde-hulp/", monitoren.EindeHulp.as_view(), name="monitoren-einde-hulp"),
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
voeg_stap_toe("vervolg_na_dienst", "Volgende stap kiezen", "afronding-vervolg")
voeg_stap_toe("na_geweigerde_hulp_besluiten", "Volgende stap kiezen", "afronding-vervolg")
voeg_stap_toe("partij_verwijdert", "Vastleggen", "overdracht-verwijderd", "overdracht")
voeg_stap_toe("nazorg_bezien", "Terugkijken op het Onderzoek", "nazorg-bezien", "dienst")
voeg_stap_toe("nazorg_bespreken", "Nazorg bespreken", "nazorg-bespreken", "persoon")
voeg_stap_toe("nazorgcontact", "Gesprek vastleggen", "nazorg-contact", "nazorgcontact")
voeg_stap_toe("nazorgcontact_of_vernietiging", "Keuze vastleggen", "nazorg-kiezen", "nazorgcontact")
voeg_stap_toe("uitkomst_nagaan", "Uitkomst nagaan", "nazorg-controle", "controle")
voeg_stap_toe("afsluiten", "Afsluiten", "afsluiten")
STAPPEN["monitorcontact"] = monitoren.naar_contact
voeg_stap_toe("monitoren_beoordelen", "De vier oordelen geven", "monitoren-oordeel", "monitoring")
