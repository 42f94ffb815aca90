"""The people of a dossier, and one of them: how to reach safely, what was told, what is known (ALG-2, ALG-3, TG-5)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from zicht.dossiers.gesloten import adres_is_open, open_geheim_adres
from zicht.dossiers.models import GeheimAdres, Persoon
from zicht.dossiers.selectors import bronnen, persoon_in_beeld
from zicht.web.dossiers.gezin import gezinsdiagram
from zicht.web.dossiers.schermen import Blad, PersoonDaad
from zicht.web.dossiers.velden import DossierFormulier
from zicht.web.onderdelen.velden import LangeTekst


class PersonenScherm(Blad):
    template_name = "web/dossiers/personen.html"
    wat = "personen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(diagram=gezinsdiagram(self.dossier), bronnen=bronnen(self.dossier), **kwargs)


class PersoonScherm(Blad):
    template_name = "web/dossiers/persoon.html"
    wat = "persoon"

    @cached_property
    def rij(self) -> Persoon:
        rij: Persoon = self.van_dossier(Persoon, self.kwargs["persoon"])
        return rij

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(persoon=persoon_in_beeld(self.rij), **kwargs)


class RedenFormulier(DossierFormulier):
    reden = LangeTekst(
        label="Waarvoor hebt u dit adres nodig?",
        regels=2,
        help_text="Bijvoorbeeld: de envelop van een brief.",
    )


class GeheimAdresScherm(PersoonDaad):
    """The secret address itself: on a page of its own, after a reason, for a short time, and logged (TG-5)."""

    wat = "geheim adres"
    daad = open_geheim_adres
    formulier = RedenFormulier
    kop = "Geheim adres openen"
    knop = "Geheim adres openen"
    uitleg = "Dat u dit adres opent, en waarom, wordt vastgelegd. Noem het tegen niemand."
    gelukt = "Geopend. Dat u dit opent, en waarom, is vastgelegd."
    regels = ("TG-5",)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not adres_is_open(self.rij, self.medewerker):
            return super().get(request, *args, **kwargs)
        self.template_name = "web/dossiers/geheim_adres.html"
        beeld = persoon_in_beeld(self.rij)
        adressen = GeheimAdres.objects.filter(pk__in=[adres.pk for adres in beeld.geheime_adressen])
        return self.render_to_response(self.get_context_data(persoon=beeld, adressen=list(adressen)))

    def na(self, uitkomst: Any) -> str:
        return reverse("dossiers-geheim-adres", kwargs={"dossier": self.dossier.pk, "persoon": self.rij.pk})
