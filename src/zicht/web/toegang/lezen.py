"""Reading in bulk: the reason that is asked, and the list of the leidinggevende (TG-2)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.dossiers.lezen import hef_leesrem_op, leesrem, medewerker_van, veel_gelezen, verantwoord_lezen
from zicht.kern.fouten import Fout, NietGevonden
from zicht.kern.models import Medewerker, Rol
from zicht.web.daadscherm import zet_fout
from zicht.web.onderdelen.velden import LangeTekst
from zicht.web.toegang.basis import RolScherm


class RedenFormulier(forms.Form):
    reden = LangeTekst(
        label="Waarom moet u deze dossiers vandaag openen?", regels=3, help_text="De leidinggevende leest dit."
    )


class OphefFormulier(forms.Form):
    reden = LangeTekst(label="Waarom mag dit doorgaan?", regels=3)


class VeelLezen(RolScherm):
    """Between a worker and one more dossier that is not his work: why, or whom to ask."""

    template_name = "web/toegang/veel_lezen.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rem = leesrem(self.medewerker)
        if rem is None:
            return redirect("dossier", dossier=self.kwargs["naar"])
        form = None if rem.gestopt else RedenFormulier()
        return self.render_to_response(self.get_context_data(rem=rem, form=form))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, fout = RedenFormulier(request.POST), None
        if form.is_valid():
            try:
                verantwoord_lezen(door=self.medewerker, **form.cleaned_data)
                return redirect("dossier", dossier=self.kwargs["naar"])
            except Fout as melding:
                fout = zet_fout(form, melding)
        return self.render_to_response(self.get_context_data(form=form, fout=fout), status=422)


class VanLeiding(RolScherm):
    rollen = (Rol.LEIDINGGEVENDE, Rol.PRIVACY)
    voor_wie = "Wie er veel leest, ziet de leidinggevende."


class VeelGelezen(VanLeiding):
    template_name = "web/toegang/veel_gelezen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina, regels = veel_gelezen(self.medewerker, self.blad())
        return super().get_context_data(pagina=pagina, regels=regels, **kwargs)


class LeesremOpheffen(VanLeiding):
    template_name = "web/toegang/leesrem.html"

    @cached_property
    def lezer(self) -> Medewerker:
        try:
            return medewerker_van(self.medewerker, self.kwargs["lezer"])
        except NietGevonden as fout:
            raise Http404(fout.zin) from fout

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(lezer=self.lezer, form=OphefFormulier()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, fout = OphefFormulier(request.POST), None
        if form.is_valid():
            try:
                hef_leesrem_op(medewerker=self.lezer, door=self.medewerker, **form.cleaned_data)
            except Fout as melding:
                fout = zet_fout(form, melding)
            else:
                messages.success(request, f"{self.lezer.naam} kan vandaag verder.")
                return redirect("toegang-veel-gelezen")
        return self.render_to_response(self.get_context_data(lezer=self.lezer, form=form, fout=fout), status=422)
