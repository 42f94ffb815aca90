"""Every part of a screen on a few pages, with invented people, to look at and to test. Only in development."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.contrib.messages import get_messages, success
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from zicht.kern import klok
from zicht.kern.fouten import Geweigerd
from zicht.protocol.kalender import plus_werkdagen
from zicht.web.onderdelen.dossier import Sectie, Waarschuwing
from zicht.web.onderdelen.rijen import met_extra_rij, wil_extra_rij
from zicht.web.onderdelen.velden import Aankruisen, DatumVeld, JaNeeOnbekend, Keuzes, LangeTekst, TijdstipVeld
from zicht.web.onderdelen.verschil import Verschil
from zicht.web.tekenen.gezin import Gezin, Ouder, Partners, Persoon
from zicht.web.tekenen.grafiek import Grafiek, Reeks
from zicht.web.tekenen.tijdlijn import Moment, Periode, Tijdlijn


class Voorbeeldgebruiker:
    """A worker who sees everything and does not exist."""

    is_authenticated = True

    def __str__(self) -> str:
        return "Sanne de Wit"

    def heeft(self, *rollen: str) -> bool:
        return True


@dataclass(frozen=True)
class Voorbeeldconcept:
    gegevens: dict[str, list[str]]
    bewaard_op: datetime = field(default_factory=klok.nu)


class Voorbeeldformulier(forms.Form):
    """One of every kind of field."""

    onderwerp = forms.CharField(label="Onderwerp", help_text="In een paar woorden.")
    dag = DatumVeld(label="Datum van het gesprek")
    terugbellen = TijdstipVeld(label="Terugbellen op", required=False)
    cijfer = forms.IntegerField(
        label="Veiligheidscijfer", min_value=0, max_value=10, help_text="0 is zeer onveilig, 10 is veilig."
    )
    wijze = forms.ChoiceField(
        label="Hoe ging het gesprek?",
        choices=[("", "Kies"), ("huis", "Op huisbezoek"), ("bureau", "Op kantoor"), ("bel", "Per telefoon")],
    )
    acuut = JaNeeOnbekend(
        label="Is er nu acuut gevaar?", help_text="Onbekend is ook een antwoord: u zoekt het dan uit."
    )
    dienst = forms.ChoiceField(
        label="Wat is nodig?",
        widget=Keuzes,
        choices=[("vv", "Voorwaarden & Vervolg"), ("onderzoek", "Onderzoek"), ("overdracht", "Directe overdracht")],
    )
    gesproken = forms.MultipleChoiceField(
        label="Met wie is gesproken?",
        widget=Aankruisen,
        required=False,
        choices=[("1", "Noor"), ("2", "Sem"), ("3", "Lot")],
    )
    toelichting = LangeTekst(label="Toelichting", required=False, help_text="Alleen wat voor uw taak nodig is.")
    gelezen = forms.BooleanField(label="Ik heb het verslag aan de betrokkene aangeboden", required=False)


class Persoonformulier(forms.Form):
    naam = forms.CharField(label="Naam")
    geboren = DatumVeld(label="Geboren op", required=False)
    rol = forms.ChoiceField(label="Rol", choices=[("kind", "Kind"), ("ouder", "Ouder"), ("ander", "Iemand anders")])


Personen = forms.formset_factory(Persoonformulier, extra=0, can_delete=True)
NOOR = {"naam": "Noor Verhagen", "geboren": date(1988, 2, 14), "rol": "ouder"}


def _gezin() -> Gezin:
    return Gezin(
        titel="Gezin Verhagen",
        personen=(
            Persoon("o", "Annie Verhagen", "v", "1957"),
            Persoon("p", "Kees Verhagen", "m", "1955", overleden=True),
            Persoon("1", "Noor Verhagen", "v", "14 februari 1988"),
            Persoon("2", "Sem de Boer", "m", "1985", rol="woont elders"),
            Persoon("5", "Youssef Amrani", "m", "1990", rol="stiefvader"),
            Persoon("t", "Iris Verhagen", "v", "1992"),
            Persoon("3", "Lot de Boer", "v", "3 mei 2016", nadruk=True),
            Persoon("4", "Tijn de Boer", "m", "12 september 2018", nadruk=True),
            Persoon("6", "Baby", "onbekend", "april 2027", ongeboren=True),
            Persoon("7", "Robin", "onbekend", rol="kind van Iris"),
        ),
        partners=(Partners("o", "p"), Partners("1", "2", ex=True), Partners("1", "5")),
        ouders=(
            Ouder("o", "1"),
            Ouder("p", "1", gezag=False),
            Ouder("o", "t"),
            Ouder("p", "t", gezag=False),
            Ouder("1", "3", gezag=True),
            Ouder("2", "3", gezag=True),
            Ouder("1", "4", gezag=True),
            Ouder("2", "4"),
            Ouder("1", "6", gezag=True),
            Ouder("5", "6", gezag=False),
            Ouder("t", "7", gezag=True),
        ),
    )


def _verloop(vandaag: date) -> Tijdlijn:
    def dag(terug: int) -> date:
        return vandaag - timedelta(terug)

    return Tijdlijn(
        titel="Verloop sinds de eerste melding",
        momenten=(
            Moment(dag(420), "Meldingen", "Melding van de politie"),
            Moment(dag(63), "Meldingen", "Hermelding door de school"),
            Moment(dag(413), "Besluiten", "Directe overdracht aan het lokale team"),
            Moment(dag(56), "Besluiten", "Onderzoek"),
            Moment(dag(330), "Contacten", "Monitoren na 3 maanden"),
            Moment(dag(50), "Contacten", "Gesprek met Noor"),
            Moment(dag(48), "Contacten", "Gesprek met Sem"),
            Moment(dag(20), "Contacten", "Lot gehoord"),
        ),
        perioden=(
            Periode(dag(420), dag(413), "Veiligheid", "Veiligheidsbeoordeling"),
            Periode(dag(413), dag(63), "Diensten", "Monitoren"),
            Periode(dag(56), None, "Diensten", "Onderzoek"),
        ),
        vandaag=vandaag,
    )


def _cijfers(vandaag: date) -> Grafiek:
    dagen = [vandaag - timedelta(terug) for terug in (400, 310, 200, 40)]
    scores = {"Lot": (3, 5, 7, 4), "Tijn": (4, 5, 7, 5), "Noor": (2, 6, 8, 4), "Sem": (6, 6, 8, 7)}
    reeksen = tuple(Reeks(naam, tuple(zip(dagen, cijfers, strict=True))) for naam, cijfers in scores.items())
    return Grafiek("Veiligheidscijfer per persoon", reeksen)


def _lijst(vandaag: date) -> list[tuple[str, str, str, str, date | datetime]]:
    return [
        ("Verhagen, de Boer", "Onderzoek", "info", "Verslag aan Sem aanbieden", vandaag - timedelta(3)),
        ("Ozturk", "Veiligheidsbeoordeling", "waarschuwing", "Besluit nemen", vandaag),
        ("Jansen", "Acuut onveilig", "gevaar", "Terugbellen", klok.nu() + timedelta(minutes=1)),
        ("Kowalski", "Monitoren", "neutraal", "Contact na 3 maanden", plus_werkdagen(vandaag, 2)),
        ("Dijkstra", "Afgesloten", "gelukt", "Nazorg", plus_werkdagen(vandaag, 45)),
    ]


def voorbeeld(request: HttpRequest) -> HttpResponse:
    """All parts that only show something."""
    vandaag = klok.vandaag()
    if not list(get_messages(request)):
        success(request, "Het verslag is bewaard.")
    context = {
        "gezin": _gezin(),
        "verloop": _verloop(vandaag),
        "cijfers": _cijfers(vandaag),
        "lijst": _lijst(vandaag),
        "pagina": Paginator(range(487), 50).page(4),
        "weigering": Geweigerd("ALG-12", "Vraag eerst een collega om advies; zonder advies kan dit besluit niet."),
        "redenen": ["De melding kwam binnen op vrijdag 6 december.", "Er is nog geen besluit vastgelegd."],
        "paren": [("Geboren", "14 februari 1988"), ("Telefoon", ""), ("Gezag", True), ("Huisgenoten", 3)],
        "waarschuwingen": [
            Waarschuwing("ander_bewerkt", "Mark Visser is sinds 10:42 bezig met het verslag van 3 mei."),
            Waarschuwing("veilig_contact", "Bel Noor niet thuis.", "Bel haar op haar werk, op dinsdag.", "TG-5"),
            Waarschuwing("geheim_adres", "Noor en de kinderen zijn op een geheime plek.", "Noem geen plaats."),
        ],
        "secties": [
            Sectie("Overzicht", "#", actief=True),
            Sectie("Mensen", "#", aantal=10),
            Sectie("Bevindingen", "#", aantal=24),
            Sectie("Besluiten", "#"),
            Sectie("Documenten", "#", aantal=0),
        ],
    }
    return _toon(request, "web/voorbeeld.html", context)


def voorbeeldformulier(request: HttpRequest) -> HttpResponse:
    """Every field, rows, a draft that is put back; sent empty it shows every error."""
    if request.method == "POST":
        erbij = wil_extra_rij(request.POST, "personen")
        data = met_extra_rij(request.POST, "personen") if erbij else request.POST
        context = {"form": Voorbeeldformulier(data), "personen": Personen(data, prefix="personen")}
        return _toon(request, "web/voorbeeldformulier.html", context)
    bewaard = Voorbeeldconcept({"toelichting": ["Wat al was getypt </script> & meer"], "acuut": ["onbekend"]})
    personen = Personen(initial=[NOOR], prefix="personen")
    leeg: dict[str, Any] = {"form": Voorbeeldformulier(), "personen": personen, "concept": bewaard}
    return _toon(request, "web/voorbeeldformulier.html", leeg)


def voorbeeldverschil(request: HttpRequest) -> HttpResponse:
    """Two workers in one text."""
    verschil = Verschil(
        veld="toelichting",
        label="Toelichting",
        uw_tekst="Lot vertelt dat zij op school blij is. Thuis is het soms druk.",
        hun_tekst="Lot vertelt dat zij op school graag tekent. Thuis is het druk.",
        door="Mark Visser",
        op=klok.nu(),
    )
    return _toon(request, "web/voorbeeldverschil.html", {"verschillen": [verschil]})


def voorbeeldbevestigen(request: HttpRequest) -> HttpResponse:
    """Are you sure."""
    context = {
        "kop": "Dossier vernietigen",
        "vraag": "U vernietigt het dossier van het gezin Verhagen. Dat kan niet ongedaan worden gemaakt.",
        "gevolgen": ["De tekst is voor niemand meer te lezen.", "De aanvrager krijgt een bevestiging."],
        "knop": "Vernietigen",
        "terug": "/voorbeeld/",
        "gevaarlijk": True,
    }
    return _toon(request, "web/bevestigen.html", context)


def _toon(request: HttpRequest, sjabloon: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, sjabloon, {"user": Voorbeeldgebruiker(), **context})


urlpatterns: list[URLPattern] = [
    path("voorbeeld/", voorbeeld, name="voorbeeld"),
    path("voorbeeld/formulier/", voorbeeldformulier, name="voorbeeldformulier"),
    path("voorbeeld/verschil/", voorbeeldverschil, name="voorbeeldverschil"),
    path("voorbeeld/bevestigen/", voorbeeldbevestigen, name="voorbeeldbevestigen"),
]
