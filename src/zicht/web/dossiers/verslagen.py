"""The report of a conversation: writing it, offering it, keeping what people say about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.forms import Form

from zicht.dossiers.uitstel import met_contactstop
from zicht.dossiers.verslagen import bied_verslag_aan, leg_reactie_op_verslag_vast, schrijf_verslag
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.dossiers import velden
from zicht.web.dossiers.gesprekken import GesprekDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import LangeTekst


class VerslagFormulier(DossierFormulier):
    verslag = LangeTekst(label="Verslag", regels=18, schrijfhulp=Tekstsoort.VERSLAG)
    op = velden.dag("Datum van het verslag")
    wijziging_reden = velden.reden("Waarom u het aangeboden verslag wijzigt")
    versie = forms.IntegerField(widget=forms.HiddenInput)
    redenvelden: ClassVar[tuple[str, ...]] = ("wijziging_reden",)


class VerslagSchrijven(GesprekDaad):
    template_name = "web/dossiers/verslag.html"
    wat = "verslag schrijven"
    daad = schrijf_verslag
    formulier = VerslagFormulier
    kop = "Verslag schrijven"
    knop = "Verslag bewaren"
    gelukt = "Het verslag is bewaard. Bied het nu aan."
    regels = ("ALG-4",)

    def beginwaarden(self) -> dict[str, Any]:
        return {"verslag": self.rij.verslag, "versie": self.rij.versie}


class AanbiedenFormulier(DossierFormulier):
    personen = velden.personen("Aan wie geeft u het verslag?", uitleg="Alleen wie erbij was.", contact=True)
    op = velden.dag()
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("contactstop_reden",)


class VerslagAanbieden(GesprekDaad):
    wat = "verslag aanbieden"
    daad = bied_verslag_aan
    formulier = AanbiedenFormulier
    kop = "Verslag aanbieden om te corrigeren en aan te vullen"
    knop = "Vastleggen dat het is aangeboden"
    gelukt = "Vastgelegd aan wie het verslag is aangeboden."
    regels = ("ALG-4",)

    def maak_formulier(self, *args: Any) -> Form:
        form = super().maak_formulier(*args)
        assert isinstance(form, AanbiedenFormulier)
        form.beperk("personen", pk__in=self.rij.partners.values("persoon_id"))
        return form

    def beginwaarden(self) -> dict[str, Any]:
        """Who was there and has it not yet; who may not be contacted is never ticked beforehand (ALG-6)."""
        gehad = set(self.rij.aangeboden.values_list("persoon_id", flat=True))
        niet = gehad | met_contactstop(self.dossier, "ALG-4")
        return {"personen": [pk for pk in self.rij.partners.values_list("persoon_id", flat=True) if pk not in niet]}


class ReactieFormulier(DossierFormulier):
    persoon = velden.persoon("Wie reageert?")
    onjuistheden = LangeTekst(
        label="Wat klopt er niet?", required=False, help_text="Elke regel wordt een eigen correctie. Leeg: niets."
    )
    aanvullingen = LangeTekst(
        label="Wat ontbreekt er?", required=False, help_text="Elke regel wordt een eigen aanvulling."
    )
    op = velden.dag()


class ReactieVastleggen(GesprekDaad):
    wat = "reactie op verslag vastleggen"
    daad = leg_reactie_op_verslag_vast
    formulier = ReactieFormulier
    kop = "Reactie op het verslag"
    knop = "Reactie vastleggen"
    gelukt = "De reactie staat naast het verslag."
    regels = ("ALG-4",)
    vooraf = ("persoon",)

    def maak_formulier(self, *args: Any) -> Form:
        form = super().maak_formulier(*args)
        assert isinstance(form, ReactieFormulier)
        form.beperk("persoon", pk__in=self.rij.aangeboden.values("persoon_id"))
        return form

    def invoer(self, form: Form) -> Mapping[str, Any]:
        regels = {veld: form.cleaned_data[veld].splitlines() for veld in ("onjuistheden", "aanvullingen")}
        return {**super().invoer(form), **regels}
