"""Addresses of the intake and of meldingen. Ids only: no address tells who it is about (TG-10)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from zicht.web.contact import beloven, besluitdaden, gelijk, melderdaden, meldingdaden, meldingen, terugbellen
from zicht.web.contact.bekend import Bekend
from zicht.web.contact.nieuw import NieuwBegin, NieuwContact
from zicht.web.contact.samenvoegen import BekendBijMelding
from zicht.web.contact.zoeken import Zoeken
from zicht.web.daadscherm import DossierScherm
from zicht.web.dossiers.vervolg import voeg_stap_toe

DOSSIER = "dossiers/<uuid:dossier>"
MELDING = "meldingen/<uuid:melding>"

SCHERMEN: list[tuple[str, type[DossierScherm], str]] = [
    ("meldingen/", meldingen.MeldingenScherm, "meldingen"),
    (f"{MELDING}/", meldingen.MeldingScherm, "melding"),
    (f"{MELDING}/aanvullen/", meldingdaden.MeldingAanvullen, "melding-aanvullen"),
    (f"{MELDING}/persoon/", meldingdaden.PersoonBijMelding, "melding-persoon"),
    (f"{MELDING}/melder/", melderdaden.MelderAanvullen, "melder"),
    (f"{MELDING}/toestemming/", melderdaden.Toestemming, "toestemming"),
    (f"{MELDING}/grond/", melderdaden.BeroepOpGrond, "grond"),
    (f"{MELDING}/afspraken/", meldingdaden.AfsprakenVastleggen, "afspraken"),
    (f"{MELDING}/spoed/", meldingdaden.Spoed, "spoed"),
    (f"{MELDING}/terugbellen/", beloven.TerugbelPlannen, "terugbel-plannen"),
    (f"{MELDING}/intrekken/", besluitdaden.WensTotIntrekking, "intrekken"),
    (f"{MELDING}/intrekken/besluit/", besluitdaden.IntrekkingBesluiten, "intrekken-besluit"),
    (f"{MELDING}/anoniem/", besluitdaden.AnoniemBesluiten, "anoniem"),
    (f"{MELDING}/bekend/", BekendBijMelding, "melding-bekend"),
    (f"{MELDING}/losmaken/", besluitdaden.SamenvoegingOngedaan, "losmaken"),
    ("meldingen/ingelicht/<uuid:besproken>/", besluitdaden.Ingelicht, "ingelicht"),
    ("bronnen/<uuid:bron>/grond/", melderdaden.BronGrond, "bron-grond"),
    ("terugbellen/<uuid:terugbelafspraak>/", terugbellen.BelTerug, "bel-terug"),
    ("personen/<uuid:persoon>/gelijk/", gelijk.Gelijkstellen, "gelijk"),
    ("gelijkstellingen/<uuid:gelijkstelling>/intrekken/", gelijk.GelijkstellingIntrekken, "gelijk-intrekken"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("contact/nieuw/", NieuwBegin.as_view(), name="nieuw_contact"),
    path("contact/nieuw/<uuid:kenmerk>/", NieuwContact.as_view(), name="contact-nieuw"),
    path("contact/nieuw/<uuid:kenmerk>/bekend/", Bekend.as_view(), name="contact-bekend"),
    path("contact/terugbellen/", terugbellen.Terugbellen.as_view(), name="contact-terugbellen"),
    path("zoeken/", Zoeken.as_view(), name="zoeken"),
    *(path(f"{DOSSIER}/{pad}", scherm.as_view(), name=f"contact-{naam}") for pad, scherm, naam in SCHERMEN),
]

voeg_stap_toe("terugbellen", "Terugbellen", "contact-bel-terug", "terugbelafspraak")
voeg_stap_toe("anonieme_melding_besluiten", "Besluiten", "contact-anoniem", "melding")
voeg_stap_toe("verwijdering_melden", "Inlichten", "contact-ingelicht", "besproken")
