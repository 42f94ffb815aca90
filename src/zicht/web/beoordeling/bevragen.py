"""Asking others for information: the form says which sources may be asked now, and why (VB-3)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.dossiers.bevraagbaar import Grond, overzicht, stand
from zicht.dossiers.bevragen import beantwoord_bevraging, bevraag
from zicht.dossiers.models import Bevraging
from zicht.web.diensten.besluitformulier import GegroepeerdFormulier, Groepen
from zicht.web.dossiers.schermen import DossierDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier, bron, dag, keuze
from zicht.web.onderdelen.velden import JaNeeOnbekend, Keuzes, LangeTekst

NA_CONTACT, VOOR_CONTACT = "Als het gezin het niet vooraf weet", "Vóór het contact met het gezin"


class BevraagFormulier(GegroepeerdFormulier):
    bij = forms.ChoiceField(
        label="Aan wie", choices=Bevraging.Bij.choices, error_messages={"required": "Kies aan wie u het vraagt."}
    )
    bron = bron("Wie precies", uitleg="Als deze persoon of organisatie al in het dossier staat.")
    soort = keuze("Wat vraagt u", Bevraging.Soort)
    vraag = LangeTekst(label="Uw vraag", regels=3)
    noodzaak = LangeTekst(label="Waarom u dit nodig hebt", regels=2, help_text="Vraag niet meer dan nodig is.")
    gezin_vooraf_geinformeerd = JaNeeOnbekend(label="Weet het gezin dat u dit vraagt?", required=False)
    grond = forms.ChoiceField(
        label="Reden om dit vóór contact te vragen",
        choices=[("", "Geen"), *Grond.choices],
        required=False,
        widget=Keuzes,
        help_text="Alleen nodig als u met het gezin nog niet hebt gesproken.",
    )
    grond_toelichting = LangeTekst(
        label="Toelichting op die reden",
        regels=3,
        required=False,
        help_text="Uw concrete aanwijzingen. Of waarom u het gezin niet vooraf kon inlichten.",
    )
    op = dag("Gevraagd op")
    vouwt: ClassVar[frozenset[str]] = frozenset({NA_CONTACT})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groepen = overzicht(stand(self.dossier))
        veld = self.fields["bij"]
        assert isinstance(veld, forms.ChoiceField)
        bronnen = [(groep.titel, [(bij.value, bij.label) for bij in groep.bronnen]) for groep in groepen]
        veld.choices = [("", "Kies…"), *bronnen]

    def indeling(self) -> Groepen:
        gronden = NA_CONTACT if stand(self.dossier).na_contact else VOOR_CONTACT
        return (
            ("", ("bij", "bron", "soort", "vraag", "noodzaak", "op", "gezin_vooraf_geinformeerd")),
            (gronden, ("grond", "grond_toelichting")),
        )


class BevraagScherm(DossierDaad):
    template_name = "web/beoordeling/bevraag.html"
    daad = staticmethod(bevraag)
    formulier = BevraagFormulier
    kop = "Informatie vragen"
    knop = "Vraag vastleggen"
    regels = ("VB-3", "ALG-1")
    vooraf = ("bij", "soort")
    terug_naar = "beoordeling"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = stand(self.dossier)
        return super().get_context_data(nu=nu, groepen=overzicht(nu), **kwargs)


class BeantwoordFormulier(DossierFormulier):
    antwoord = LangeTekst(label="Het antwoord", help_text="Ook als er niets bekend is.")
    op = dag("Geantwoord op")
    versie = forms.IntegerField(widget=forms.HiddenInput)


class BeantwoordScherm(RijDaad):
    template_name = "web/beoordeling/beantwoord.html"
    daad = staticmethod(beantwoord_bevraging)
    formulier = BeantwoordFormulier
    soort = Bevraging
    naam = "bevraging"
    kop = "Antwoord vastleggen"
    regels = ("VB-3",)
    terug_naar = "beoordeling"

    def beginwaarden(self) -> dict[str, Any]:
        return {"antwoord": self.rij.antwoord, "versie": self.rij.versie}
