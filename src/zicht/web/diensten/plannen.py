"""The plans per child, and the others (VV-4, OV-6)."""

from __future__ import annotations

from typing import Any

from django import forms

from zicht.diensten import selectors
from zicht.diensten.models import Plan
from zicht.diensten.plannen import maak_plan, werk_plan_bij
from zicht.kern import klok
from zicht.protocol import kaders
from zicht.protocol.taal import opsomming
from zicht.web.diensten.schermen import DienstDaad, DienstRijDaad
from zicht.web.dossiers.schermen import Blad
from zicht.web.dossiers.velden import DossierFormulier, dag, keuze, personen
from zicht.web.onderdelen.velden import Keuzes, LangeTekst


def _kaderveld() -> forms.ChoiceField:
    keuzes = [("", "Nog niet bekend"), *((code, kaders.kader(code).naam) for code in kaders.codes())]
    uitleg = "Gedwongen is alleen wat een rechter of een ander besloot die de wet daarvoor aanwijst."
    return forms.ChoiceField(
        label="Is dit vrijwillig of gedwongen?", choices=keuzes, required=False, help_text=uitleg, widget=Keuzes
    )


def _grondveld() -> forms.ChoiceField:
    gronden = [(c, g.naam) for code in kaders.codes() for c, g in kaders.kader(code).gronden.items()]
    return forms.ChoiceField(
        label="Op welke maatregel rust dat?",
        choices=[("", "Geen maatregel"), *gronden],
        required=False,
        help_text="Alleen nodig bij gedwongen.",
    )


class PlanFormulier(DossierFormulier):
    soort = keuze("Welk plan?", Plan.Soort)
    personen = personen("Voor wie?")
    eigenaar = forms.CharField(label="Wie voert het uit en ziet erop toe?")
    status = keuze("Stand", Plan.Status, begin=Plan.Status.AFGESPROKEN)
    kader = _kaderveld()
    grond = _grondveld()
    tekst = LangeTekst(label="Wat staat erin?", required=False, regels=6)
    op = dag("Datum van het plan")


class BijwerkFormulier(DossierFormulier):
    eigenaar = forms.CharField(label="Wie voert het uit en ziet erop toe?")
    status = keuze("Stand", Plan.Status)
    kader = _kaderveld()
    grond = _grondveld()
    tekst = LangeTekst(label="Wat staat erin?", required=False, regels=6)
    op = dag("Datum van het plan")
    versie = forms.IntegerField(widget=forms.HiddenInput)


class Plannen(Blad):
    """Per child the three plans, what is missing in sight; then all the others."""

    template_name = "web/diensten/plannen.html"
    wat = "plannen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "beeld": selectors.plannen_van(self.dossier, klok.vandaag()),
            "kaders": [kaders.kader(code) for code in kaders.codes()],
            "terug": self.naar("diensten"),
        }
        return super().get_context_data(**{**eigen, **kwargs})


class NieuwPlan(DienstDaad):
    daad = maak_plan
    formulier = PlanFormulier
    kop = "Plan vastleggen"
    knop = "Plan vastleggen"
    regels = ("OV-6", "VV-4", "DW-5")
    terug_naar = "diensten-plannen"
    vooraf = ("soort", "personen")
    meervoudig = ("personen",)


class WerkPlanBij(DienstRijDaad):
    daad = werk_plan_bij
    formulier = BijwerkFormulier
    soort = Plan
    naam = "plan"
    kop = "Plan bijwerken"
    knop = "Plan bijwerken"
    regels = ("OV-6", "DW-5", "TG-9")
    terug_naar = "diensten-plannen"

    def om_wie(self) -> str:
        wie = opsomming([persoon.naam for persoon in self.rij.personen.all()])
        return f"{self.rij.get_soort_display()} voor {wie}"

    def beginwaarden(self) -> dict[str, Any]:
        return {veld: getattr(self.rij, veld) for veld in ("eigenaar", "status", "kader", "grond", "tekst", "versie")}
