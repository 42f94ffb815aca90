"""Templates: reading them, and making a new version with a check and an invented case beside it (BR-1)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.generic import TemplateView

from zicht.brieven.controle import Controle, controleer
from zicht.brieven.selectors.sjablonen import SjabloonInBeeld, sjablonen, sjabloon_in_beeld, voorbeeld
from zicht.brieven.sjablonen import BEHEERDERS, codes
from zicht.brieven.sjabloon_wijzigen import maak_sjabloonversie
from zicht.brieven.talen import NEDERLANDS, talen
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


class EenSjabloon(VoorBeheerders):
    """A screen about one template in one language (`taal` in the address; Dutch when left out)."""

    @cached_property
    def code(self) -> str:
        if self.kwargs["code"] not in codes():
            raise Http404("Dit sjabloon bestaat niet.")
        return str(self.kwargs["code"])

    @cached_property
    def taal(self) -> str:
        taal = self.request.GET.get("taal", NEDERLANDS)
        if taal != NEDERLANDS and taal not in talen():
            raise Http404("Deze taal kent Zicht niet.")
        return taal

    @property
    def taalnaam(self) -> str:
        """The language in Dutch; empty for Dutch itself."""
        return talen()[self.taal].naam if self.taal != NEDERLANDS else ""

    def adres(self, naam: str, **vraag: str | int) -> str:
        """The address of a screen about this template in this language."""
        taal = {"taal": self.taal} if self.taal != NEDERLANDS else {}
        alles = urlencode({**taal, **vraag})
        return reverse(naam, kwargs={"code": self.code}) + (f"?{alles}" if alles else "")


class SjabloonScherm(EenSjabloon):
    """The version that holds, how it looks, and a form for the next one. "Controleren" saves nothing."""

    template_name = "web/brieven/sjabloon.html"

    @cached_property
    def beeld(self) -> SjabloonInBeeld:
        return sjabloon_in_beeld(self.code, self.taal)

    def formulier(self, *args: Any, **kwargs: Any) -> SjabloonFormulier:
        return SjabloonFormulier(*args, controle_adres=self.adres("brieven-sjabloon-controle"), **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._toon(self.formulier(initial=_begin(self.beeld)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.formulier(request.POST)
        if not form.is_valid():
            return self._toon(form)
        if "controleren" in request.POST:
            return self._bekijk(form)
        try:
            nieuw = maak_sjabloonversie(door=ingelogd(request), code=self.code, taal=self.taal, **form.cleaned_data)
        except Verouderd as fout:
            return self._toon(form, verschillen=_verschillen(form, fout))
        except Fout as fout:
            return self._toon(form, fout=zet_fout(form, fout), controle=self._controle(form))
        messages.success(request, f"Versie {nieuw.versie} is bewaard. Verstuurde brieven blijven zoals ze waren.")
        return redirect(self.adres("brieven-sjabloon"))

    def _controle(self, form: SjabloonFormulier) -> Controle:
        """Of the text as it was sent: a field with an error is no longer among the cleaned ones."""
        return controleer(self.code, str(form["inhoud"].value() or ""), self.taal)

    def _bekijk(self, form: SjabloonFormulier) -> HttpResponse:
        controle = self._controle(form)
        if controle.fout:
            form.add_error("inhoud", controle.fout)
            return self._toon(form, controle=controle)
        papier = voorbeeld(self.code, form.cleaned_data["titel"], form.cleaned_data["inhoud"])
        return self._toon(form, status=200, papier=papier, controle=controle)

    def _toon(self, form: SjabloonFormulier, status: int = 0, **context: Any) -> HttpResponse:
        inhoud = {
            "beeld": self.beeld,
            "taalnaam": self.taalnaam,
            "form": form,
            "papier": self.beeld.papier,
            "controle": self.beeld.controle,
            "terug": reverse("brieven-sjablonen"),
            "versies": self.adres("brieven-sjabloon-versies"),
            **context,
        }
        return self.render_to_response(
            self.get_context_data(**inhoud), status=status or (422 if form.is_bound else 200)
        )


class SjabloonControle(EenSjabloon):
    """The check alone, for beside the text while somebody types. Keeps nothing."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        controle = controleer(self.code, request.POST.get("inhoud", ""), self.taal)
        return render(request, "web/brieven/sjabloon_controle.html", {"controle": controle})

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(self.adres("brieven-sjabloon"))


def _begin(beeld: SjabloonInBeeld) -> dict[str, Any]:
    """The newest text; of a language without one the Dutch text, to translate."""
    laatste = beeld.laatste or beeld.nederlands
    return {
        "titel": laatste.titel,
        "inhoud": laatste.inhoud,
        "versie": beeld.laatste.versie if beeld.laatste else 0,
    }


def _verschillen(form: SjabloonFormulier, fout: Verouderd) -> list[Verschil]:
    hun, uw = fout.velden["inhoud"]
    wie = fout.actueel.gemaakt_door or "de nieuwe versie van Zicht"
    label = str(form.fields["inhoud"].label)
    return [Verschil(veld="inhoud", label=label, uw_tekst=uw, hun_tekst=hun, door=str(wie), op=None)]
