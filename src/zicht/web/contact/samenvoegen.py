"""Bekend? for a melding that is in already: it joins a running dossier after all (ML-7, ML-9)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from zicht.contact.invoer import ZelfdePersoon
from zicht.contact.models import GemeldePersoon, Melding
from zicht.contact.personen import als_invoer
from zicht.contact.samenvoegen import voeg_melding_samen
from zicht.dossiers.bekend import Bekenden, zoek_met_advies
from zicht.dossiers.toegang import zichtbaar_voor
from zicht.kern.fouten import Fout, Invoerfout
from zicht.web.contact.bekend import NIEUW, blokken, lees_keuze
from zicht.web.contact.personenrij import kenmerken
from zicht.web.dossiers.schermen import Blad


class BekendBijMelding(Blad):
    """The candidates for the people of one melding, its own dossier left out."""

    template_name = "web/contact/samenvoegen.html"
    wat = "bekend"

    @cached_property
    def melding(self) -> Melding:
        rij: Melding = self.van_dossier(Melding, self.kwargs["melding"])
        return rij

    @cached_property
    def gemeld(self) -> list[GemeldePersoon]:
        return list(GemeldePersoon.objects.filter(melding=self.melding).select_related("persoon").order_by("id"))

    @cached_property
    def bekenden(self) -> Bekenden:
        gevonden = zoek_met_advies([kenmerken(als_invoer(een)) for een in self.gemeld], self.medewerker)
        anderen = [k for k in gevonden.kandidaten if k.dossier != self.dossier.pk and k.loopt]
        return Bekenden(anderen, gevonden.vraag_leidinggevende)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.toon(QueryDict())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("keuze") == NIEUW:
            return redirect("contact-melding", dossier=self.dossier.pk, melding=self.melding.pk)
        try:
            keuze = lees_keuze(self.bekenden, request.POST, personen=len(self.gemeld))
            if keuze.dossier is None:
                raise Invoerfout({"keuze": "Kies bij welk gezin deze melding hoort."})
            voeg_melding_samen(
                melding=self.melding,
                bij_dossier=keuze.dossier,
                door=self.medewerker,
                zelfde=[ZelfdePersoon(self.gemeld[plek].persoon, wie) for plek, wie in keuze.zelfde.items()],
                reden_samenvoeging=request.POST.get("reden_samenvoeging", ""),
                kans=keuze.kans,
            )
        except Fout as fout:
            return self.toon(request.POST, fout=fout, status=422)
        messages.success(request, "De melding is samengevoegd. Klopt dat later niet, dan is dit ongedaan te maken.")
        if zichtbaar_voor(self.medewerker).filter(pk=keuze.dossier.pk).exists():
            return redirect("contact-melding", dossier=keuze.dossier.pk, melding=self.melding.pk)
        return redirect("nieuw_contact")

    def toon(self, gekozen: QueryDict, *, fout: Fout | None = None, status: int = 200) -> HttpResponse:
        inhoud = self.get_context_data(
            melding=self.melding,
            blokken=blokken(self.bekenden, [als_invoer(een) for een in self.gemeld], gekozen),
            vraag_leidinggevende=self.bekenden.vraag_leidinggevende,
            nieuw_gekozen=gekozen.get("keuze") == NIEUW,
            reden_samenvoeging=gekozen.get("reden_samenvoeging", ""),
            vraag_reden=getattr(fout, "veld", "") == "reden_samenvoeging",
            fout=fout,
        )
        return self.render_to_response(inhoud, status=status)
