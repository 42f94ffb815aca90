"""Safety conditions on screen: each tested on its qualities while writing; weak spots are pointed at (VV-3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from zicht.diensten import selectors
from zicht.diensten.models import Voorwaarde
from zicht.diensten.voorwaarden import laat_voorwaarde_vervallen, stel_voorwaarde_op, wijzig_voorwaarde
from zicht.diensten.voorwaarden_toets import Stuk, ZwakkePlek, kwaliteiten, stukken, zwakke_plekken
from zicht.dossiers.models import Dossier, Persoon
from zicht.web.daadscherm import DaadScherm, DossierScherm
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.diensten.schermen import DienstDaad, DienstRijDaad, OverTekst
from zicht.web.dossiers.schermen import Blad
from zicht.web.dossiers.velden import DossierFormulier, dag, personen
from zicht.web.onderdelen.groepen import Veldgroep
from zicht.web.onderdelen.velden import JaNeeOnbekend, LangeTekst

KWALITEIT = "kwaliteit_"


@dataclass(frozen=True)
class Meekijken:
    """What the helper says of a text: the text in pieces, and the sentences with the quality in doubt."""

    stukken: tuple[Stuk, ...]
    plekken: tuple[tuple[str, str, str], ...]
    """(word or empty, quality, sentence), each sentence once."""
    leeg: bool


def kijk_mee(tekst: str, dossier: Dossier) -> Meekijken:
    """The weak spots of a condition, with the first names of this family as the people it may be about."""
    namen = Persoon.objects.filter(dossier=dossier).exclude(voornamen="").values_list("voornamen", flat=True)
    gevonden = zwakke_plekken(tekst, tuple(namen))
    titels = {kwaliteit.code: kwaliteit.titel for kwaliteit in kwaliteiten()}
    plekken = dict.fromkeys((_woord(tekst, plek), titels[plek.kwaliteit], plek.zin) for plek in gevonden)
    return Meekijken(stukken(tekst, gevonden), tuple(plekken), leeg=not tekst.strip())


def _woord(tekst: str, plek: ZwakkePlek) -> str:
    return tekst[plek.begin : plek.eind] if plek.begin is not None else ""


class VoorwaardeFormulier(GegroepeerdFormulier):
    tekst = LangeTekst(
        label="Voorwaarde",
        help_text="Wie doet wat, en wanneer? Betrokkenen en de overdrachtspartij krijgen deze tekst.",
        regels=4,
        error_messages={"required": "Schrijf de voorwaarde op: wie doet wat, en wanneer."},
    )
    betreft = personen("Voor wie geldt dit?")
    hoe_gemeten = LangeTekst(label="Hoe wordt bij het monitoren bekeken of dit gebeurt?", required=False, regels=2)
    afgestemd_met = forms.CharField(
        label="Met wie is dit afgestemd?", required=False, help_text="De ketenpartners met wie u dit besprak."
    )
    afwijking_reden = LangeTekst(
        label="Waarom moet het toch zo blijven?",
        required=False,
        regels=2,
        help_text="Alleen als een kwaliteit niet gehaald of niet getoetst is, of als u niet afstemde.",
    )
    op = dag("Datum")
    groepen: ClassVar[Groepen] = (
        ("Wie, en hoe u het volgt", ("betreft", "hoe_gemeten", "afgestemd_met")),
        ("Toets deze voorwaarde", (KWALITEIT,)),
        ("Vastleggen", ("afwijking_reden", "op")),
    )

    def __init__(self, *args: Any, meekijk_url: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"].widget.attrs |= {
            "hx-post": meekijk_url,
            "hx-trigger": "input changed delay:1s",
            "hx-target": "#meekijken",
            "hx-swap": "innerHTML",
            "hx-include": "closest form",
            "aria-controls": "meekijken",
        }
        for kwaliteit in kwaliteiten():
            veld = JaNeeOnbekend(label=kwaliteit.titel, help_text=kwaliteit.vraag, required=False)
            self.fields[f"{KWALITEIT}{kwaliteit.code}"] = veld

    def clean(self) -> dict[str, Any]:
        gegevens = dict(super().clean() or self.cleaned_data)
        namen = [naam for naam in gegevens if naam.startswith(KWALITEIT)]
        gegevens["kwaliteiten"] = {naam.removeprefix(KWALITEIT): gegevens.pop(naam) for naam in namen}
        return gegevens

    @property
    def in_groepen(self) -> list[Veldgroep]:
        """The text stands apart, with the helper below it."""
        zonder = [
            replace(groep, velden=tuple(veld for veld in groep.velden if veld.name != "tekst"))
            for groep in super().in_groepen
        ]
        return [groep for groep in zonder if groep.velden]


class WijzigFormulier(VoorwaardeFormulier):
    """The answers of the earlier test stand there; another text is tested anew, knowingly (VV-3)."""

    opnieuw_getoetst = forms.BooleanField(
        label="Ik heb de toets nagelopen met de tekst zoals die nu is",
        required=False,
        help_text="Alleen nodig als u de voorwaarde zelf verandert. De antwoorden hierboven zijn van de vorige tekst.",
    )
    versie = forms.IntegerField(widget=forms.HiddenInput)
    groepen: ClassVar[Groepen] = (
        VoorwaardeFormulier.groepen[0],
        ("Toets deze voorwaarde", (KWALITEIT, "opnieuw_getoetst")),
        VoorwaardeFormulier.groepen[2],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["betreft"]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if not gegevens.pop("opnieuw_getoetst", False) and "tekst" in self.changed_data:
            self.add_error("opnieuw_getoetst", "De voorwaarde is veranderd. Loop de toets na en kruis dan dit aan.")
        return gegevens


class _MetMeekijken(DaadScherm):
    """A form for a condition with the helper: live while writing, and without JavaScript by a button of its own."""

    template_name = "web/diensten/voorwaarde.html"

    def kwargs_formulier(self) -> dict[str, Any]:
        meekijk_url = reverse("diensten-meekijken", kwargs={"dossier": self.dossier.pk})
        return {"dossier": self.dossier, "meekijk_url": meekijk_url}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "meekijken" in request.POST:
            return self.toon(self.maak_formulier(request.POST))
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meekijken = kijk_mee(str(kwargs["form"]["tekst"].value() or ""), self.dossier)
        return super().get_context_data(**{"meekijken": meekijken, **kwargs})


class Voorwaarden(Blad):
    """The conditions in force and those that lapsed."""

    template_name = "web/diensten/voorwaarden.html"
    wat = "veiligheidsvoorwaarden"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        geldend, vervallen = selectors.voorwaarden_van(self.dossier)
        eigen = {"geldend": geldend, "vervallen": vervallen, "terug": self.naar("diensten")}
        return super().get_context_data(**{**eigen, **kwargs})


class NieuweVoorwaarde(_MetMeekijken, DienstDaad):
    daad = stel_voorwaarde_op
    formulier = VoorwaardeFormulier
    kop = "Veiligheidsvoorwaarde opstellen"
    knop = "Voorwaarde vastleggen"
    gelukt = "De voorwaarde is vastgelegd. Zet haar ook op papier voor de betrokkenen."
    regels = ("VV-3",)
    terug_naar = "diensten-voorwaarden"


class WijzigVoorwaarde(_MetMeekijken, DienstRijDaad):
    daad = wijzig_voorwaarde
    formulier = WijzigFormulier
    soort = Voorwaarde
    naam = "voorwaarde"
    kop = "Veiligheidsvoorwaarde wijzigen"
    knop = "Voorwaarde wijzigen"
    gelukt = "De voorwaarde is gewijzigd. Geef de nieuwe tekst ook aan wie de oude heeft."
    regels = ("VV-3", "TG-9")
    terug_naar = "diensten-voorwaarden"

    def beginwaarden(self) -> dict[str, Any]:
        velden = ("tekst", "hoe_gemeten", "afgestemd_met", "afwijking_reden", "versie")
        toets = {
            f"{KWALITEIT}{kwaliteit.code}": _als_keuze(antwoord)
            for kwaliteit, antwoord in selectors.getoetst(self.rij).kwaliteiten
        }
        return {**{veld: getattr(self.rij, veld) for veld in velden}, **toets}


class VervalFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is deze voorwaarde niet meer nodig?", regels=3)
    op = dag("Vanaf wanneer?")


class LaatVervallen(OverTekst, DienstRijDaad):
    daad = laat_voorwaarde_vervallen
    formulier = VervalFormulier
    soort = Voorwaarde
    naam = "voorwaarde"
    kop = "Voorwaarde laten vervallen"
    knop = "Voorwaarde laten vervallen"
    gelukt = "De voorwaarde is vervallen. Vertel dat aan wie haar kreeg."
    regels = ("VV-3",)
    terug_naar = "diensten-voorwaarden"

    def over(self) -> tuple[str, str]:
        return "Deze voorwaarde vervalt", self.rij.tekst


class MeekijkenDeel(DossierScherm):
    """What the helper says of a text that is being written; nothing is kept of it."""

    wat = "veiligheidsvoorwaarden"
    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        meekijken = kijk_mee(request.POST.get("tekst", ""), self.dossier)
        return render(request, "web/diensten/meekijken.html", {"meekijken": meekijken})


def _als_keuze(antwoord: bool | None) -> str | None:
    return None if antwoord is None else "ja" if antwoord else "nee"
