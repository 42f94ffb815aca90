"""The screens from an advice to a melding of Veilig Thuis itself: consider, decide, tell (ADV-9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from zicht.advies.ambtshalve import (
    besluit_ambtshalve_melding,
    meld_opgenomen,
    overweeg_ambtshalve_melding,
    vertel_ambtshalve_besluit,
    vertel_ambtshalve_gevolgen,
)
from zicht.advies.logboek import log
from zicht.advies.models import Advies, AmbtshalveOverweging
from zicht.advies.overwegingen import overweging_voor, overwegingen_van
from zicht.advies.selectors import advies_voor
from zicht.kern.fouten import Invoerfout
from zicht.kern.logboek.codes import Actie
from zicht.web.advies.ambtshalveformulier import BesluitFormulier, OverwegenFormulier, VertellenFormulier
from zicht.web.advies.scherm import AdviesDaad, AdviesScherm


class Overwegen(AdviesDaad):
    template_name = "web/advies/in_groepen.html"
    formulier = OverwegenFormulier
    kop = "Zelf een melding opnemen?"
    knop = "Overweging vastleggen"
    gelukt = "De overweging is vastgelegd. Neem er nu een besluit over."
    regels = ("ADV-9", "ADV-1")
    tekstvelden = ("reden", "niet_besproken_reden")
    advies: Advies

    def zoek_op(self) -> None:
        self.advies = advies_voor(self.medewerker, self.kwargs["advies"])
        log("advies", self.advies, door=self.medewerker, actie=Actie.RAADPLEGEN)

    def maak_formulier(self, gegevens: Mapping[str, Any] | None = None) -> Form:
        return self.formulier(gegevens, soort=self.advies.soort_vrager)

    def doe(self, invoer: dict[str, Any]) -> Any:
        return overweeg_ambtshalve_melding(advies=self.advies, **invoer)

    def terug(self) -> str:
        return reverse("advies-advies", kwargs={"advies": self.advies.pk})


class OverwegingDaad(AdviesDaad):
    """An act on one consideration; back to its advice."""

    overweging: AmbtshalveOverweging

    def zoek_op(self) -> None:
        self.overweging = overweging_voor(self.medewerker, self.kwargs["overweging"])
        log("advies", self.overweging.advies, door=self.medewerker, actie=Actie.RAADPLEGEN)

    def toon(self, form: Form, **context: Any) -> HttpResponse:
        """With what was considered and decided before: whoever decides or calls need not look it up."""
        eerder = next(een for een in overwegingen_van(self.overweging.advies) if een.rij.pk == self.overweging.pk)
        return super().toon(form, **{"eerder": eerder, **context})

    def terug(self) -> str:
        return reverse("advies-advies", kwargs={"advies": self.overweging.advies_id})


class Besluit(OverwegingDaad):
    template_name = "web/advies/in_groepen.html"
    formulier = BesluitFormulier
    kop = "Besluiten over een ambtshalve melding"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd. Vertel het aan de adviesvrager, met de gevolgen."
    regels = ("ADV-9", "ADV-1")
    tekstvelden = ("motivering", "advies", "tweede_advies", "afwijking_reden")

    def doe(self, invoer: dict[str, Any]) -> Any:
        return besluit_ambtshalve_melding(overweging=self.overweging, **invoer)

    def tekst_van(self, form: Form, veld: str) -> str:
        """The advices of the colleagues have a number of their own in the act."""
        soort, _, nummer = veld.partition(" ")
        if soort != "advies":
            return super().tekst_van(form, veld)
        anderen = [een for een in form.cleaned_data["overlegd"] if een.collega.pk != self.medewerker.pk]
        return str(anderen[int(nummer)].advies)


class BesluitVerteld(OverwegingDaad):
    formulier = VertellenFormulier
    kop = "Het besluit vertellen aan de adviesvrager"
    regels = ("ADV-9",)
    tekstvelden = ("niet_verteld_reden",)

    def doe(self, invoer: dict[str, Any]) -> Any:
        return vertel_ambtshalve_besluit(overweging=self.overweging, **invoer)


class GevolgenVerteld(OverwegingDaad):
    formulier = VertellenFormulier
    kop = "De gevolgen vertellen aan de adviesvrager"
    regels = ("ADV-9",)
    tekstvelden = ("niet_verteld_reden",)

    def doe(self, invoer: dict[str, Any]) -> Any:
        return vertel_ambtshalve_gevolgen(overweging=self.overweging, **invoer)


class Opgenomen(AdviesScherm):
    """One button: the melding was entered. Which one is kept nowhere (ADV-10)."""

    http_method_names = ["post"]
    overweging: AmbtshalveOverweging

    def zoek_op(self) -> None:
        self.overweging = overweging_voor(self.medewerker, self.kwargs["overweging"])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            meld_opgenomen(overweging=self.overweging, door=self.medewerker)
            messages.success(request, "Vastgelegd dat de melding is opgenomen. Welke dat is, staat hier niet.")
        except Invoerfout as fout:
            messages.error(request, fout.zin)
        return redirect("advies-advies", advies=self.overweging.advies_id)
