"""The people of a dossier, and one of them: how to reach safely, what was told, what is known (ALG-2, ALG-3, TG-5)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from zicht.dossiers.models import GeheimAdres, Persoon
from zicht.dossiers.selectors import bronnen, persoon_in_beeld
from zicht.web.dossiers.gezin import gezinsdiagram
from zicht.web.dossiers.schermen import Blad


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


class GeheimAdresScherm(PersoonScherm):
    """The secret address itself: on a page of its own, so that opening it is a choice, and logged as such (TG-5)."""

    template_name = "web/dossiers/geheim_adres.html"
    wat = "geheim adres"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = persoon_in_beeld(self.rij)
        adressen = GeheimAdres.objects.filter(pk__in=[adres.pk for adres in beeld.geheime_adressen])
        return super().get_context_data(adressen=list(adressen), **kwargs)
