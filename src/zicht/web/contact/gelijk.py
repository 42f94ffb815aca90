"""Is this person known in another dossier too? Declared by a worker, and taken back by one (ML-9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.urls import reverse

from zicht.contact.gelijkstellen import gelijkstellingen, stel_personen_gelijk, trek_gelijkstelling_in
from zicht.dossiers.bekend import Herkend, Kandidaat, zoek_bekenden
from zicht.dossiers.models import Adres, Contactgegeven, Gelijkstelling, Persoon
from zicht.dossiers.personen import kenmerken_van
from zicht.dossiers.toegang import zicht
from zicht.kern.fouten import NietGevonden
from zicht.web.dossiers.schermen import PersoonDaad, RijDaad
from zicht.web.dossiers.velden import DossierFormulier, met_rol
from zicht.web.onderdelen.velden import Keuzes, LangeTekst


class GelijkFormulier(DossierFormulier):
    ander = forms.ChoiceField(label="Dit is dezelfde persoon als", widget=Keuzes, choices=())
    reden = LangeTekst(label="Waarom is dit dezelfde persoon?", regels=2)

    def __init__(self, *args: Any, kandidaten: list[tuple[Kandidaat, Herkend]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["ander"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [(str(h.lid.persoon), f"{h.lid.naam}, dossier {k.nummer}") for k, h in kandidaten]


class Gelijkstellen(PersoonDaad):
    template_name = "web/contact/gelijk.html"
    wat = "personen gelijkstellen"
    daad = stel_personen_gelijk
    formulier = GelijkFormulier
    kop = "Ook in een ander dossier bekend?"
    knop = "Dit is dezelfde persoon"
    gelukt = "Vastgelegd. Beide dossiers blijven zoals ze zijn."
    regels = ("ML-9",)

    @cached_property
    def kandidaten(self) -> list[tuple[Kandidaat, Herkend]]:
        """Who looks like this person elsewhere, and was not declared the same yet."""
        persoon: Persoon = self.rij
        adressen = Adres.objects.filter(persoon=persoon).order_by("tot", "id")
        nummers = Contactgegeven.objects.filter(persoon=persoon)
        gezocht = kenmerken_van(persoon, adressen=adressen, contactgegevens=nummers)
        al = {een for rij in gelijkstellingen(persoon) for een in (rij.persoon_id, rij.ander_id)}
        anderen = [k for k in zoek_bekenden([gezocht], self.medewerker) if k.dossier != self.dossier.pk]
        return [(k, h) for k in anderen for h in k.herkend if h.lid.persoon not in al]

    def kwargs_formulier(self) -> dict[str, Any]:
        return {**super().kwargs_formulier(), "kandidaten": self.kandidaten}

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        gekozen = UUID(form.cleaned_data["ander"])
        kans = next(h.kans for _, h in self.kandidaten if h.lid.persoon == gekozen)
        return {
            "persoon": self.rij,
            "ander": Persoon.objects.get(pk=gekozen),
            "reden": form.cleaned_data["reden"],
            "kans": kans,
            "door": self.medewerker,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"kandidaten": self.kandidaten, "gelijk": list(self._bekend_als())}
        return super().get_context_data(**{**eigen, **kwargs})

    def _bekend_als(self) -> Iterator[tuple[Gelijkstelling, Persoon]]:
        """Where this person is known too, as far as this worker may see it (TG-2, TG-3)."""
        rijen = list(gelijkstellingen(self.rij))
        anderen = {een for rij in rijen for een in (rij.persoon_id, rij.ander_id)} - {self.rij.pk}
        zichtbaar = Persoon.objects.filter(zicht(self.medewerker, "dossier__"), pk__in=anderen).select_related(
            "dossier"
        )
        per_id = {persoon.pk: persoon for persoon in zichtbaar}
        for rij in rijen:
            ander = rij.ander_id if rij.persoon_id == self.rij.pk else rij.persoon_id
            if ander in per_id:
                yield rij, per_id[ander]


class IntrekFormulier(DossierFormulier):
    reden = LangeTekst(label="Waarom is dit toch niet dezelfde persoon?", regels=2)


class GelijkstellingIntrekken(RijDaad):
    soort = Gelijkstelling
    naam = "gelijkstelling"
    wat = "gelijkstelling intrekken"
    daad = trek_gelijkstelling_in
    formulier = IntrekFormulier
    kop = "Toch niet dezelfde persoon"
    knop = "Vastleggen: niet dezelfde persoon"
    gelukt = "Teruggenomen. Dat u het eerst anders zag, blijft bewaard."
    regels = ("ML-9",)

    @cached_property
    def rij(self) -> Any:
        """It stands in the dossier of either person; another dossier's does not exist here (404)."""
        rij = Gelijkstelling.objects.select_related("persoon", "ander").filter(pk=self.kwargs["gelijkstelling"]).first()
        if rij is None or self.dossier.pk not in (rij.persoon.dossier_id, rij.ander.dossier_id):
            raise NietGevonden
        return rij

    @property
    def hier(self) -> Persoon:
        """The one of the two who is in this dossier; the other one's dossier may not be for this worker (TG-3)."""
        persoon: Persoon = self.rij.persoon if self.rij.persoon.dossier_id == self.dossier.pk else self.rij.ander
        return persoon

    def om_wie(self) -> str:
        return met_rol(self.hier)

    def annuleer(self) -> str:
        return reverse("contact-gelijk", kwargs={"dossier": self.dossier.pk, "persoon": self.hier.pk})
