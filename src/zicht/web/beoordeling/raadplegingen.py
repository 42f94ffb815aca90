"""Rows for the consulted colleagues of a decision (ALG-12), for every screen that takes one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BaseFormSet, Form, formset_factory
from django.http import HttpRequest, HttpResponse

from zicht.dossiers.besluiten import Geraadpleegd
from zicht.kern.models import Medewerker, Rol
from zicht.web.dossiers.schermen import DossierDaad
from zicht.web.onderdelen.rijen import met_extra_rij, wil_extra_rij
from zicht.web.onderdelen.velden import LangeTekst, Segmenten

PREFIX = "raadpleging"
GEVOLGD = (("ja", "Ja"), ("nee", "Nee, ik wijk af"))


class RaadplegingFormulier(Form):
    """One colleague with role and advice."""

    collega = forms.ModelChoiceField(
        Medewerker.objects.filter(is_active=True).order_by("naam"), label="Collega", empty_label="Kies…"
    )
    rol = forms.ChoiceField(label="Rol", choices=[("collega", "Collega"), *Rol.choices], initial="collega")
    advies = LangeTekst(label="Advies", regels=3)
    gevolgd = forms.ChoiceField(label="Volgt u dit advies?", choices=GEVOLGD, initial="ja", widget=Segmenten)

    def geraadpleegd(self) -> Geraadpleegd:
        gegeven = self.cleaned_data
        return Geraadpleegd(gegeven["collega"], gegeven["advies"], gegeven["rol"], gegeven["gevolgd"] == "ja")


RaadplegingFormSet = formset_factory(RaadplegingFormulier, extra=1, can_delete=True)


class MetRaadplegingen(DossierDaad):
    """A form for a decision: `geraadpleegd` of the act comes from the rows. The template shows `raadplegingen`."""

    raadplegingen: BaseFormSet[RaadplegingFormulier]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if wil_extra_rij(request.POST, PREFIX):
            self.raadplegingen = RaadplegingFormSet(met_extra_rij(request.POST, PREFIX), prefix=PREFIX)
            return self.toon(self.maak_formulier(request.POST))
        return super().post(request, *args, **kwargs)

    def is_geldig(self, form: Form) -> bool:
        self.raadplegingen = RaadplegingFormSet(self.request.POST, prefix=PREFIX)
        rijen_goed = self.raadplegingen.is_valid()
        return form.is_valid() and rijen_goed

    def geraadpleegd(self) -> list[Geraadpleegd]:
        """The colleagues of the rows that were filled in and not taken away."""
        gekozen = [rij for rij in self.raadplegingen.forms if rij.has_changed() and rij.cleaned_data.get("collega")]
        return [rij.geraadpleegd() for rij in gekozen if not rij.cleaned_data.get("DELETE")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = getattr(self, "raadplegingen", None) or RaadplegingFormSet(prefix=PREFIX)
        return super().get_context_data(raadplegingen=rijen, **kwargs)
