"""The plans per child, and the others (VV-4, OV-6)."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.diensten import selectors
from zicht.diensten.models import Plan
from zicht.diensten.plannen import maak_plan, werk_plan_bij
from zicht.kern import klok
from zicht.web.diensten.schermen import DienstDaad, DienstRijDaad
from zicht.web.dossiers.schermen import Blad
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, personen
from zicht.web.onderdelen.velden import LangeTekst


class PlanFormulier(DossierFormulier):
    soort = keuze("Welk plan", Plan.Soort)
    personen = personen("Voor wie")
    eigenaar = forms.CharField(label="Wie voert het uit en ziet erop toe")
    status = keuze("Stand", Plan.Status, begin=Plan.Status.AFGESPROKEN)
    tekst = LangeTekst(label="Plan", required=False, regels=6)
    op = dag("Datum")


class BijwerkFormulier(DossierFormulier):
    eigenaar = forms.CharField(label="Wie voert het uit en ziet erop toe")
    status = keuze("Stand", Plan.Status)
    tekst = LangeTekst(label="Plan", required=False, regels=6)
    op = dag("Datum")
    versie = forms.IntegerField(widget=forms.HiddenInput)


class Plannen(Blad):
    """Per child the three plans, what is missing in sight; then all the others."""

    template_name = "web/diensten/plannen.html"
    wat = "plannen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "beeld": selectors.plannen_van(self.dossier, klok.vandaag()),
            "terug": self.naar("diensten"),
        }
        return super().get_context_data(**{**eigen, **kwargs})


class NieuwPlan(DienstDaad):
    daad = maak_plan
    formulier = PlanFormulier
    kop = "Plan vastleggen"
    regels = ("OV-6", "VV-4")
    terug_naar = "diensten-plannen"
    vooraf = ("soort", "personen")
    meervoudig = ("personen",)


class WerkPlanBij(DienstRijDaad):
    daad = werk_plan_bij
    formulier = BijwerkFormulier
    soort = Plan
    naam = "plan"
    kop = "Plan bijwerken"
    regels = ("OV-6", "TG-9")
    terug_naar = "diensten-plannen"

    def beginwaarden(self) -> dict[str, Any]:
        return {veld: getattr(self.rij, veld) for veld in ("eigenaar", "status", "tekst", "versie")}
