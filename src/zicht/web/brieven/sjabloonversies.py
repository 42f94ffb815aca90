"""The history of a template: its versions, two of them beside each other word by word, an older one again (BR-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.brieven.models import Sjabloon
from zicht.brieven.selectors.sjablonen import soortnaam, vergelijk, versies
from zicht.brieven.sjabloon_wijzigen import zet_sjabloon_terug
from zicht.kern.fouten import Fout, Invoerfout, Verouderd
from zicht.web.brieven.sjablonen import EenSjabloon
from zicht.web.concepten import ingelogd
from zicht.web.onderdelen.verschil import Stuk, stukken


@dataclass(frozen=True)
class Vergeleken:
    """One block of two versions, cut where they differ."""

    naam: str
    oud: Sequence[Stuk]
    nieuw: Sequence[Stuk]


class SjabloonVersies(EenSjabloon):
    """Which two: `oud` and `nieuw` in the address; without them the newest beside the one before it."""

    template_name = "web/brieven/sjabloonversies.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = versies(self.code, self.taal)
        if not alle:
            raise Http404("In deze taal is er nog geen tekst.")
        nieuw = self._gekozen("nieuw", alle) or alle[0]
        oud = self._gekozen("oud", alle) or alle[min(1, len(alle) - 1)]
        paren = vergelijk(oud, nieuw)
        context = {
            "alle": alle,
            "oud": oud,
            "nieuw": nieuw,
            "soort": soortnaam(self.code),
            "taal": self.taal,
            "taalnaam": self.taalnaam,
            "vergeleken": [_vergeleken(een.naam, een.oud, een.nieuw) for een in paren if een.anders],
            "gelijk": sum(not een.anders for een in paren),
            "terug": self.adres("brieven-sjabloon"),
        }
        return super().get_context_data(**context, **kwargs)

    def _gekozen(self, naam: str, alle: Sequence[Sjabloon]) -> Sjabloon | None:
        """The version of this number; one that is not there counts as none."""
        gevraagd = self.request.GET.get(naam, "")
        return next((rij for rij in alle if str(rij.versie) == gevraagd), None)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the version `terugzetten` hold again, as a new one; `versie`: the newest as the reader saw it."""
        alle = versies(self.code, self.taal)
        oud = next((rij for rij in alle if str(rij.versie) == request.POST.get("terugzetten")), None)
        gezien = request.POST.get("versie", "")
        if oud is None or not gezien.isdigit():
            raise Http404("Deze versie bestaat niet.")
        try:
            nieuw = zet_sjabloon_terug(door=ingelogd(request), oud=oud, versie=int(gezien))
        except Fout as fout:
            messages.error(request, _zin(fout))
            return redirect(self.adres("brieven-sjabloon-versies", oud=oud.versie))
        messages.success(request, f"De tekst van versie {oud.versie} geldt weer, als versie {nieuw.versie}.")
        return redirect(self.adres("brieven-sjabloon"))


def _vergeleken(naam: str, oud: str, nieuw: str) -> Vergeleken:
    return Vergeleken(naam.replace("_", " "), list(stukken(oud, nieuw)), list(stukken(nieuw, oud)))


def _zin(fout: Fout) -> str:
    if isinstance(fout, Verouderd):
        return "Een collega maakte intussen een nieuwe versie. Vergelijk die eerst."
    if isinstance(fout, Invoerfout):
        return f"Deze tekst kan niet meer gelden. {' '.join(fout.velden.values())}"
    return fout.zin
