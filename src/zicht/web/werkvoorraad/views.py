from __future__ import annotations

from typing import Any, cast, get_args
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from zicht.advies.overwegingen import open_overwegingen
from zicht.advies.selectors import open_afspraken
from zicht.dossiers.toegang import dossier_voor
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern.fouten import Fout, NietGevonden
from zicht.kern.models import Medewerker
from zicht.web.concepten import ingelogd
from zicht.web.werkvoorraad.gezien import log_getoond
from zicht.werkvoorraad.models import Fase
from zicht.werkvoorraad.selectors import Filter, Wiens, terugbellen, werkvoorraad


def _lees_filter(request: HttpRequest) -> Filter:
    wiens = request.GET.get("wiens", "team")
    fase = request.GET.get("stap", "")
    return Filter(
        wiens=cast("Wiens", wiens) if wiens in get_args(Wiens) else "team",
        fase=fase if fase in Fase.values else "",
        te_laat=request.GET.get("te_laat") == "ja",
    )


class WerkvoorraadScherm(LoginRequiredMixin, TemplateView):
    """What has to be done first. Filters stand in the address; new meldingen appear by themselves."""

    template_name = "web/werkvoorraad/werkvoorraad.html"

    def get_template_names(self) -> list[str]:
        return ["web/werkvoorraad/lijst.html" if self.request.headers.get("HX-Request") else self.template_name]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        medewerker = ingelogd(self.request)
        filter_ = _lees_filter(self.request)
        blad = self.request.GET.get("blad", "1")
        nummer = int(blad) if blad.isdecimal() and len(blad) < 6 else 1
        beeld = werkvoorraad(medewerker, filter_, nummer)
        bellen = terugbellen(medewerker)
        gesprekken = open_afspraken(medewerker)
        getoond = {regel.dossier for regel in beeld.regels} | {een.dossier for een in bellen}
        log_getoond(self.request, medewerker, getoond | {een.adviesvrager for een in gesprekken})
        return super().get_context_data(
            **kwargs,
            filter=filter_,
            pagina=beeld.pagina,
            regels=beeld.regels,
            stappen=[(f.value, f.label, beeld.aantallen.get(f.value, 0)) for f in Fase if f != Fase.AFGESLOTEN],
            te_laat=beeld.aantallen["te_laat"],
            totaal=beeld.aantallen["totaal"],
            terugbellen=bellen,
            vervolggesprekken=gesprekken,
            overwegingen=open_overwegingen(medewerker),
            collegas=Medewerker.objects.filter(team=medewerker.team_id, is_active=True).order_by("naam"),
            ververs_url=f"{reverse('werkvoorraad')}?{self.request.GET.urlencode()}",
        )


@login_required
@require_POST
def wijs_toe(request: HttpRequest) -> HttpResponse:
    """Give the ticked dossiers to one worker; what cannot be given is said, the rest is done."""
    medewerker = ingelogd(request)
    terug = request.POST.get("terug", "")
    if not url_has_allowed_host_and_scheme(terug, allowed_hosts={request.get_host()}):
        terug = reverse("werkvoorraad")
    gekozen = request.POST.getlist("dossier")
    naar = request.POST.get("aan", "")
    if not gekozen or not naar:
        messages.error(request, "Kruis eerst dossiers aan en kies aan wie u ze geeft. Er is niets veranderd.")
        return redirect(terug)
    collega = get_object_or_404(Medewerker, pk=_uuid(naar), team=medewerker.team_id, is_active=True)
    gelukt = 0
    for dossier_id in gekozen:
        try:
            dossier = dossier_voor(medewerker, _uuid(dossier_id), wat="toewijzen", tellen=False)
            wijs_dossierhouder_aan(dossier=dossier, door=medewerker, dossierhouder=collega)
        except NietGevonden as fout:
            raise Http404(fout.zin) from fout
        except Fout as fout:
            messages.error(request, fout.zin)
        else:
            gelukt += 1
    if gelukt:
        messages.success(request, f"{gelukt} dossier{'s' if gelukt > 1 else ''} toegewezen aan {collega.naam}.")
    return redirect(terug)


def _uuid(waarde: str) -> UUID:
    try:
        return UUID(waarde)
    except ValueError as fout:
        raise Http404 from fout
