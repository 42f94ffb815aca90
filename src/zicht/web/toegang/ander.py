"""Ander dossier openen: the door to a dossier outside one's own work. A reason first (TG-2)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.dossiers.noodtoegang import open_ander_dossier
from zicht.dossiers.selectors.toegang import gevraagd
from zicht.dossiers.toegang import doet_zorg, log_lijst
from zicht.kern.fouten import Fout
from zicht.web.daadscherm import zet_fout
from zicht.web.onderdelen.velden import LangeTekst
from zicht.web.toegang.basis import RolScherm


class AnderFormulier(forms.Form):
    nummer = forms.CharField(
        label="Dossiernummer", max_length=20, widget=forms.TextInput(attrs={"kort": True, "autocomplete": "off"})
    )
    reden = LangeTekst(
        label="Waarom moet u dit dossier nu zien?",
        regels=3,
        help_text="De leidinggevende leest dit. Zonder reden wordt er niets opgezocht.",
    )


class AnderDossier(RolScherm):
    """By number, or by the id of a candidate of Bekend?. Nothing is looked up before there is a reason."""

    template_name = "web/toegang/ander.html"
    voor_wie = "Andere dossiers openen is voor wie met gezinnen werkt."

    def mag(self) -> bool:
        return doet_zorg(self.medewerker)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.toon(self.formulier())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.formulier(request.POST)
        if not form.is_valid():
            return self.toon(form, status=422)
        try:
            dossier = open_ander_dossier(self.medewerker, gezocht=self.kwargs.get("gezocht"), **form.cleaned_data)
        except Fout as fout:
            return self.toon(form, fout=zet_fout(form, fout), status=422)
        return redirect("dossier", dossier=dossier.pk)

    def formulier(self, *args: Any) -> AnderFormulier:
        form = AnderFormulier(*args)
        if "gezocht" in self.kwargs:
            del form.fields["nummer"]
        return form

    def toon(self, form: forms.Form, *, status: int = 200, fout: Fout | None = None) -> HttpResponse:
        gevraagd_aan_mij = gevraagd(self.medewerker)
        log_lijst(self.medewerker, {rij.dossier_id for rij in gevraagd_aan_mij}, wat="gevraagd om mee te kijken")
        inhoud = {
            "form": form,
            "fout": fout,
            "gevraagd": gevraagd_aan_mij,
            "minuten": settings.ZICHT_NOODTOEGANG_MINUTEN,
            "annuleer": "/",
        }
        return self.render_to_response(inhoud, status=status)
