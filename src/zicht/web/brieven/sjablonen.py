"""Templates: reading them, and making a new version with an invented case beside it (BR-1)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from zicht.brieven.models import Sjabloon
from zicht.brieven.selectors_sjablonen import SjabloonInBeeld, sjablonen, sjabloon_in_beeld, voorbeeld
from zicht.brieven.sjablonen import BEHEERDERS, codes, maak_sjabloonversie
from zicht.kern.fouten import Fout, Verouderd
from zicht.web.brieven.formulieren import SjabloonFormulier
from zicht.web.concepten import ingelogd
from zicht.web.daadscherm import zet_fout
from zicht.web.onderdelen.verschil import Verschil


class VoorBeheerders(LoginRequiredMixin, UserPassesTestMixin, TemplateView):
    """Templates hold nothing of any family; who makes them is a matter of the organisation."""

    def test_func(self) -> bool:
        return ingelogd(self.request).heeft(*BEHEERDERS)


class SjablonenScherm(VoorBeheerders):
    template_name = "web/brieven/sjablonen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(sjablonen=sjablonen(), **kwargs)


class SjabloonScherm(VoorBeheerders):
    """The version that holds, how it looks, and a form for the next one. "Voorbeeld bekijken" saves nothing."""

    template_name = "web/brieven/sjabloon.html"

    @property
    def beeld(self) -> SjabloonInBeeld:
        if self.kwargs["code"] not in codes():
            raise Http404("Dit sjabloon bestaat niet.")
        return sjabloon_in_beeld(self.kwargs["code"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        beeld = self.beeld
        return self._toon(beeld, SjabloonFormulier(initial=_begin(beeld.laatste)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        beeld = self.beeld
        form = SjabloonFormulier(request.POST)
        if not form.is_valid():
            return self._toon(beeld, form)
        if "voorbeeld" in request.POST:
            return self._bekijk(beeld, form)
        try:
            nieuw = maak_sjabloonversie(door=ingelogd(request), code=beeld.code, **form.cleaned_data)
        except Verouderd as fout:
            return self._toon(beeld, form, verschillen=_verschillen(form, fout))
        except Fout as fout:
            return self._toon(beeld, form, fout=zet_fout(form, fout))
        messages.success(request, f"Versie {nieuw.versie} is bewaard. Verstuurde brieven blijven zoals ze waren.")
        return redirect(reverse("brieven-sjabloon", kwargs={"code": beeld.code}))

    def _bekijk(self, beeld: SjabloonInBeeld, form: SjabloonFormulier) -> HttpResponse:
        try:
            papier = voorbeeld(beeld.code, form.cleaned_data["titel"], form.cleaned_data["inhoud"])
        except Fout as fout:
            return self._toon(beeld, form, fout=zet_fout(form, fout))
        return self._toon(beeld, form, status=200, papier=papier)

    def _toon(self, beeld: SjabloonInBeeld, form: SjabloonFormulier, status: int = 0, **context: Any) -> HttpResponse:
        inhoud = {
            "beeld": beeld,
            "form": form,
            "papier": beeld.papier,
            "terug": reverse("brieven-sjablonen"),
            **context,
        }
        return self.render_to_response(
            self.get_context_data(**inhoud), status=status or (422 if form.is_bound else 200)
        )


def _begin(laatste: Sjabloon) -> dict[str, Any]:
    return {"titel": laatste.titel, "inhoud": laatste.inhoud, "versie": laatste.versie}


def _verschillen(form: SjabloonFormulier, fout: Verouderd) -> list[Verschil]:
    hun, uw = fout.velden["inhoud"]
    wie = fout.actueel.gemaakt_door or "de nieuwe versie van Zicht"
    label = str(form.fields["inhoud"].label)
    return [Verschil(veld="inhoud", label=label, uw_tekst=uw, hun_tekst=hun, door=str(wie), op=None)]
