"""Searching a person or a dossier. By POST: a name that is searched must not stand in an address (TG-10)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView

from zicht.dossiers.bekend import zoek_persoon
from zicht.web.concepten import ingelogd
from zicht.web.onderdelen.velden import DatumVeld


class ZoekFormulier(forms.Form):
    q = forms.CharField(
        label="Naam, postcode met huisnummer, telefoon of dossiernummer",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    geboortedatum = DatumVeld(label="Geboortedatum", required=False)

    def clean(self) -> dict[str, Any]:
        gevraagd = dict(super().clean() or self.cleaned_data)
        if not self.errors and not gevraagd["q"].strip() and not gevraagd["geboortedatum"]:
            raise forms.ValidationError("Vul in wie u zoekt. Een deel van de naam of een geboortedatum is genoeg.")
        return gevraagd


class Zoeken(LoginRequiredMixin, TemplateView):
    """At most fifty persons that this worker may see."""

    template_name = "web/contact/zoeken.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response({"form": ZoekFormulier(), "gezocht": False, "gevonden": []})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ZoekFormulier(request.POST)
        if not form.is_valid():
            return self.render_to_response({"form": form, "gezocht": False, "gevonden": []}, status=422)
        gevraagd = form.cleaned_data
        gevonden = zoek_persoon(gevraagd["q"], gevraagd["geboortedatum"], ingelogd(request))
        return self.render_to_response({"form": form, "gezocht": True, "gevonden": gevonden})
