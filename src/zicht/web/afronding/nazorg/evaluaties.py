"""Evaluation forms that came back: the answers counted, and entering one more. Belongs to no dossier (NZ-4)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from zicht.afronding.nazorg.evaluatie import tel_evaluatie
from zicht.afronding.selectors.nazorg import evaluaties
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Rol
from zicht.web.afronding.nazorg.formulieren import EvaluatieFormulier
from zicht.web.concepten import ingelogd
from zicht.web.daadscherm import zet_fout

NIET = (Rol.BEHEER, Rol.PRIVACY)


class Evaluaties(LoginRequiredMixin, UserPassesTestMixin, TemplateView):
    """Whoever works on dossiers: the answers say nothing about anybody."""

    template_name = "web/afronding/evaluaties.html"
    raise_exception = False

    def test_func(self) -> bool:
        return ingelogd(self.request).heeft(*(rol for rol in Rol if rol not in NIET))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._toon(EvaluatieFormulier())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = EvaluatieFormulier(request.POST)
        if form.is_valid():
            try:
                tel_evaluatie(door=ingelogd(request), **form.cleaned_data)
            except Invoerfout as fout:
                zet_fout(form, fout)
            else:
                messages.success(request, "Geteld. Het papier kan weg.")
                return redirect("nazorg-evaluaties")
        return self._toon(form)

    def _toon(self, form: EvaluatieFormulier) -> HttpResponse:
        jaren = [klok.vandaag().year, klok.vandaag().year - 1]
        cijfers = [(jaar, evaluaties(jaar)) for jaar in jaren]
        inhoud = self.get_context_data(form=form, cijfers=cijfers)
        return self.render_to_response(inhoud, status=422 if form.is_bound else 200)
