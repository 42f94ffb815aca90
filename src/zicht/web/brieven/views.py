"""Letters of a dossier: what is owed, making one, its blocks beside the paper, sending, opening what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from csp.decorators import csp_update
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator

from zicht.afronding.selectors import ontvanger_van
from zicht.brieven.aanpassen import laat_brief_vervallen, pas_brief_aan
from zicht.brieven.bezorging import bezorging
from zicht.brieven.controle import gewone_taal
from zicht.brieven.inhoud import lees
from zicht.brieven.maken import maak_brief
from zicht.brieven.models import Brief
from zicht.brieven.pdf import als_context, als_document, als_pdf, maak_klaar
from zicht.brieven.selectors import BriefInBeeld, brief_in_beeld, brieven, schuldig
from zicht.brieven.soorten import briefsoort
from zicht.brieven.versturen import verstuur_brief
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.gesloten import is_open
from zicht.kern import klok
from zicht.kern.logboek.codes import Actie
from zicht.kern.models import Medewerker
from zicht.taalhulp.schrijfhulp import Tekstsoort
from zicht.web.brieven import formulieren
from zicht.web.daadscherm import DossierScherm
from zicht.web.dossiers.schermen import Blad, DossierDaad, RijDaad


class BrievenScherm(Blad):
    template_name = "web/brieven/brieven.html"
    wat = "brieven"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = brieven(self.dossier)
        groepen = {stand.value: [brief for brief in alle if brief.stand == stand] for stand in Brief.Stand}
        return super().get_context_data(schuldig=schuldig(self.dossier), groepen=groepen, **kwargs)


class BriefMaken(DossierDaad):
    template_name = "web/brieven/nieuw.html"
    wat = "brief maken"
    daad = maak_brief
    formulier = formulieren.BriefMakenFormulier
    kop = "Brief maken"
    knop = "Concept maken"
    gelukt = "Het concept is gemaakt. Lees het na en vul aan wat nog open is."
    regels = ("BR-1",)
    terug_naar = "brieven"
    vooraf = (
        *("soort", "persoon", "bron", "besluit", "gesprek", "melding"),
        *("overdracht", "afsluiting", "monitoring", "verzoek", "vraag", "klacht", "rectificatie"),
        *("ronde", "ketenpartner", "lezer", "taal"),
    )

    def beginwaarden(self) -> dict[str, Any]:
        """Of a letter to the party of a handover, the party is filled in."""
        begin = super().beginwaarden()
        if "persoon" in begin or "bron" in begin:
            return begin
        ontvanger = ontvanger_van(self.dossier, self.gegeven_id("overdracht"), self.gegeven_id("monitoring"))
        return {**begin, "bron": ontvanger} if ontvanger else begin

    def gegeven_id(self, veld: str) -> UUID | None:
        """An id in the address; what is no id counts as none."""
        try:
            return UUID(self.request.GET.get(veld, ""))
        except ValueError:
            return None

    def na(self, uitkomst: Any) -> str:
        return reverse("brieven-brief", kwargs={"dossier": self.dossier.pk, "brief": uitkomst.pk})


def eerst_openen(brief: Brief, medewerker: Medewerker) -> HttpResponse | None:
    """The way to the closed part, for a letter to a protected source while that is shut."""
    bron = brief.bron
    if bron is None or not afscherming(bron).beschermd or is_open(bron, medewerker):
        return None
    return redirect("gesloten-bron", dossier=brief.dossier_id, bron=bron.pk)


class _VanBrief(RijDaad):
    """A screen about one letter; the way back is the letter. One to a protected source says who that is: it opens with
    the closed part (TG-6)."""

    soort = Brief
    naam = "brief"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return eerst_openen(self.rij, self.medewerker) or super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return eerst_openen(self.rij, self.medewerker) or super().post(request, *args, **kwargs)

    @cached_property
    def beeld(self) -> BriefInBeeld:
        return brief_in_beeld(self.rij, self.medewerker)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"beeld": self.beeld, **kwargs})

    def annuleer(self) -> str:
        return reverse("brieven-brief", kwargs={"dossier": self.dossier.pk, "brief": self.rij.pk})


class BriefScherm(_VanBrief):
    """A draft: its blocks beside the letter. What was sent or given up can only be read."""

    template_name = "web/brieven/concept.html"
    wat = "brief"
    daad = pas_brief_aan
    formulier = formulieren.BlokkenFormulier
    kop = "Brief"
    knop = "Bewaren en bekijken"
    gelukt = "Bewaard. Zo komt de brief eruit te zien."

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.rij.stand == Brief.Stand.CONCEPT:
            return super().get(request, *args, **kwargs)
        if naar_gesloten_deel := eerst_openen(self.rij, self.medewerker):
            return naar_gesloten_deel
        self.template_name = "web/brieven/gelezen.html"
        return self.render_to_response(self.get_context_data())

    def kwargs_formulier(self) -> dict[str, Any]:
        inhoud = lees(self.rij)
        tekstsoort = Tekstsoort.BRIEF_ZONDER_ONDERZOEK if inhoud.feiten.get("geen_onderzoek") else Tekstsoort.BRIEF
        return {**super().kwargs_formulier(), "blokken": inhoud.alle_blokken, "tekstsoort": tekstsoort}

    def beginwaarden(self) -> dict[str, Any]:
        return {"versie": self.rij.versie}

    def invoer(self, form: Form) -> Mapping[str, Any]:
        assert isinstance(form, formulieren.BlokkenFormulier)
        return {
            "brief": self.rij,
            "door": self.medewerker,
            "versie": form.cleaned_data["versie"],
            "blokken": form.blokken,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        papier = als_context(self.beeld.inhoud, kenmerk=str(self.dossier), op=klok.vandaag())
        return super().get_context_data(
            **{
                "papier": papier,
                "gewone_taal": gewone_taal(self.beeld.inhoud.blokken),
                "terug": reverse("brieven", args=[self.dossier.pk]),
                **kwargs,
            }
        )


class BriefVersturen(_VanBrief):
    template_name = "web/brieven/versturen.html"
    wat = "brief versturen"
    daad = verstuur_brief
    formulier = formulieren.VersturenFormulier
    kop = "Brief versturen"
    knop = "Vastleggen als verstuurd"
    gelukt = "Vastgelegd als verstuurd. Open de PDF om hem af te drukken of te mailen."
    regels = ("BR-1", "TG-5")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        maak_klaar()
        return super().get(request, *args, **kwargs)

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "briefsoort": briefsoort(self.rij.soort)}

    def beginwaarden(self) -> dict[str, Any]:
        return {"versie": self.rij.versie}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"bezorging": bezorging(self.rij), **kwargs})


class BriefVervallen(_VanBrief):
    wat = "brief laten vervallen"
    daad = laat_brief_vervallen
    formulier = formulieren.VervallenFormulier
    kop = "Brief laten vervallen"
    knop = "Brief laten vervallen"
    uitleg = "Deze brief wordt dan niet verstuurd. Was hij nodig, dan blijft dat openstaan tot u een andere maakt."
    gelukt = "De brief gaat niet door."
    regels = ("BR-1",)

    def waarover(self) -> str:
        return f"{self.beeld.soort.naam} aan {self.beeld.aan}"

    def na(self, uitkomst: Any) -> str:
        return reverse("brieven", kwargs={"dossier": self.dossier.pk})


# The viewer of a browser puts its own style in the page around a PDF; nothing else comes in.
@method_decorator(csp_update({"style-src": ["'unsafe-inline'"], "object-src": ["'self'"]}), name="dispatch")
class BriefPdf(DossierScherm):
    """The PDF, in the browser: as sent, or of a draft and marked as such. Its name tells nothing (TG-10)."""

    wat = "brief openen"
    actie = Actie.AFDRUKKEN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        brief: Brief = self.van_dossier(Brief, self.kwargs["brief"])
        if naar_gesloten_deel := eerst_openen(brief, self.medewerker):
            return naar_gesloten_deel
        naam = f"brief-{str(brief.pk)[-6:]}.pdf"
        return HttpResponse(
            brief.pdf or self._als_concept(brief),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{naam}"'},
        )

    def _als_concept(self, brief: Brief) -> bytes:
        return als_pdf(als_document(lees(brief), kenmerk=str(self.dossier), op=klok.vandaag(), concept=True))
