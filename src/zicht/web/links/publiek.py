"""The page behind a personal link. Without the code it says nothing about what it holds or for whom (TG-3, TG-10)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from zicht.kern.fouten import Invoerfout, NietGevonden
from zicht.kern.logboek import herkomst
from zicht.links.antwoorden import antwoord_via_link
from zicht.links.geheim import Geheim
from zicht.links.models import Link
from zicht.links.openen import open_link
from zicht.links.poort import probeer, te_druk
from zicht.links.soorten import SOORTEN
from zicht.web.links.formulieren import AntwoordFormulier, CodeFormulier

MISLUKT = (
    "De code klopt niet, of de link werkt niet (meer). Na vijf verkeerde codes gaat een link op slot. "
    "Bel wie u de code gaf en vraag een nieuwe link."
)
TE_DRUK = "Er is te vaak geprobeerd. Wacht tien minuten en probeer het dan opnieuw."
KOPPEN = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive"}


@method_decorator(csrf_exempt, name="dispatch")
class PersoonlijkeLink(View):
    """Opening looks nothing up, so it tells nothing; every post carries the code.

    Without CSRF token: no cookie gives any right here, and with `no-referrer` a browser posts `Origin: null`.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with herkomst.van(f"link {herkomst.netwerk(request.META.get('REMOTE_ADDR', ''))}"):
            antwoord = super().dispatch(request, *args, **kwargs)
        for kop, waarde in KOPPEN.items():
            antwoord.headers[kop] = waarde
        return antwoord  # type: ignore[return-value]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self._vraag_code(CodeFormulier())

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        form = CodeFormulier(request.POST)
        if not form.is_valid():
            return self._vraag_code(form, status=422)
        if te_druk(herkomst.netwerk(request.META.get("REMOTE_ADDR", ""))):
            return self._vraag_code(CodeFormulier(), fout=TE_DRUK, status=429)
        link = probeer(Geheim(token, form.cleaned_data["code"]))
        if link is None:
            return self._mislukt()
        if "keuze" in request.POST or "antwoorden" in request.POST:
            return self._antwoord(link, form.cleaned_data["code"])
        open_link(link=link)
        return self._toon(link, AntwoordFormulier(soort=SOORTEN[link.soort], initial=form.cleaned_data))

    def _antwoord(self, link: Link, code: str) -> HttpResponse:
        form = AntwoordFormulier({**self.request.POST.dict(), "code": code}, soort=SOORTEN[link.soort])
        if not form.is_valid():
            return self._toon(link, form, status=422)
        try:
            antwoord_via_link(link=link, keuze=form.cleaned_data["keuze"], toelichting=form.cleaned_data["toelichting"])
        except NietGevonden:
            return self._mislukt()
        except Invoerfout as fout:
            for veld, zin in fout.velden.items():
                form.add_error(veld if veld in form.fields else None, zin)
            return self._toon(link, form, status=422)
        return render(self.request, "web/links/bedankt.html")

    def _mislukt(self) -> HttpResponse:
        return self._vraag_code(CodeFormulier(), fout=MISLUKT, status=422)

    def _vraag_code(self, form: CodeFormulier, *, fout: str = "", status: int = 200) -> HttpResponse:
        return render(self.request, "web/links/code.html", {"form": form, "fout": fout}, status=status)

    def _toon(self, link: Link, form: AntwoordFormulier, *, status: int = 200) -> HttpResponse:
        inhoud = {"soort": SOORTEN[link.soort], "tekst": link.tekst, "form": form}
        return render(self.request, "web/links/antwoord.html", inhoud, status=status)
