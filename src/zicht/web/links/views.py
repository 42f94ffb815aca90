"""The worker's side: make a link, see what came of it, revoke it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.urls import reverse

from zicht.afronding.models import Overdracht
from zicht.dossiers.models import Bevinding
from zicht.kern.logboek.codes import Actie
from zicht.links.geheim import Geheim, nieuw_geheim
from zicht.links.intrekken import trek_link_in
from zicht.links.maken import maak_link, soort_voor
from zicht.links.models import Link
from zicht.links.selectors import links_van, voor_wie
from zicht.links.soorten import SOORTEN
from zicht.web.dossiers.schermen import Blad, RijDaad
from zicht.web.links.formulieren import IntrekFormulier, LinkFormulier


class Links(Blad):
    """Every link of the dossier: sent, opened, answered."""

    template_name = "web/links/links.html"
    wat = "persoonlijke links"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"links": links_van(self.dossier), **kwargs})


class _LinkMaken(RijDaad):
    """Shows link and code once, on the answer to this form: they are kept nowhere."""

    template_name = "web/links/maken.html"
    daad = maak_link
    formulier = LinkFormulier
    knop = "Link maken"
    terug_naar = "links"
    wat = "persoonlijke link maken"
    actie = Actie.RAADPLEGEN
    geheim: Geheim

    def invoer(self, form: Form) -> Mapping[str, Any]:
        self.geheim = nieuw_geheim()
        return {**super().invoer(form), "geheim": self.geheim}

    def klaar(self, uitkomst: Link) -> HttpResponse:
        adres = self.request.build_absolute_uri(reverse("persoonlijke-link", kwargs={"token": self.geheim.token}))
        code = f"{self.geheim.code[:3]} {self.geheim.code[3:]}"
        inhoud = self.get_context_data(link=uitkomst, adres=adres, code=code)
        return self.response_class(self.request, "web/links/gemaakt.html", inhoud, using=self.template_engine)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"tekst": SOORTEN[self._proef.soort].tekst(self._proef), **kwargs})

    def waarover(self) -> str:
        return voor_wie(self._proef)

    @cached_property
    def _proef(self) -> Link:
        """The link as it would be: for whom, and what the receiver will read. Not saved."""
        soort = Link.Soort.ACCORDERING if self.naam == "bevinding" else soort_voor(self.rij)
        return Link(soort=soort, dossier=self.dossier, **{self.naam: self.rij})


class GoedkeuringVragen(_LinkMaken):
    soort = Bevinding
    naam = "bevinding"
    kop = "Link om een uitspraak goed te keuren"
    regels = ("ALG-9",)


class AntwoordVragen(_LinkMaken):
    soort = Overdracht
    naam = "overdracht"
    kop = "Link om op een overdracht te antwoorden"
    regels = ("OV-5", "OV-2")


class Intrekken(RijDaad):
    soort = Link
    naam = "link"
    daad = trek_link_in
    formulier = IntrekFormulier
    kop = "Link intrekken"
    knop = "Link intrekken"
    uitleg = "Daarna is deze link nergens meer te openen. Terug kan niet: u maakt zo nodig een nieuwe."
    gelukt = "De link werkt niet meer."
    terug_naar = "links"
    wat = "persoonlijke link intrekken"

    def waarover(self) -> str:
        return voor_wie(self.rij)
