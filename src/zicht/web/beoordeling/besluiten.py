"""The screen of the decision for one outcome: its criteria, the advice, and what would follow (VB-5 to VB-9, VB-11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import Http404

from zicht.beoordeling.besluiten import besluit_veiligheidsbeoordeling
from zicht.beoordeling.selectors import Beoordelingsbeeld, beoordelingsbeeld
from zicht.beoordeling.selectors.keuzes import SLUGS, KeuzeInBeeld
from zicht.beoordeling.vervolg import wat_volgt
from zicht.diensten.kiezen import kies_dienst
from zicht.dossiers.models import Besluit
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.verplichtingen.soort import Verplichting, omschrijving
from zicht.web.beoordeling.besluitformulier import Uitkomstformulier
from zicht.web.beoordeling.velden import open_meldingen
from zicht.web.dossiers.schermen import DossierDaad
from zicht.werkvoorraad.beeld import lees_beeld

ALLEEN_BEOORDELING = ("uitkomst", "meldingen", "prioriteit")
"""Fields of the assessment that the choice of a service does not have."""


@dataclass(frozen=True)
class Gevolgregel:
    """One thing that would be owed: what, to which persons, by when, by which rule."""

    naam: str
    voor: tuple[str, ...]
    uiterlijk: date | None
    regel: str


def gevolgregels(plichten: Iterable[Verplichting], namen: Mapping[UUID, str]) -> list[Gevolgregel]:
    """What would be owed, the same thing to several persons on one line."""
    per_regel: dict[tuple[str, date | None, str], list[str]] = {}
    for plicht in plichten:
        regel = per_regel.setdefault((omschrijving(plicht.code).naam, plicht.uiterlijk, plicht.regel), [])
        if plicht.persoon is not None and plicht.persoon in namen:
            regel.append(namen[plicht.persoon])
    return [
        Gevolgregel(naam, tuple(personen), uiterlijk, regel) for (naam, uiterlijk, regel), personen in per_regel.items()
    ]


def besluit_en_kies_dienst(
    *,
    dienst: str = "",
    contactpersoon: Medewerker | None = None,
    aangekondigd_einde: date | None = None,
    **besluit: Any,
) -> Besluit:
    """The decision, and with `dienst` the choice of the service at once: both or neither (VB-11; HP2019 7.5.1)."""
    with transaction.atomic():
        genomen = besluit_veiligheidsbeoordeling(**besluit)
        if dienst and contactpersoon:
            gedeeld = {veld: waarde for veld, waarde in besluit.items() if veld not in ALLEEN_BEOORDELING}
            kies_dienst(dienst=dienst, contactpersoon=contactpersoon, aangekondigd_einde=aangekondigd_einde, **gedeeld)
    return genomen


class BesluitScherm(DossierDaad):
    template_name = "web/beoordeling/besluit.html"
    daad = staticmethod(besluit_en_kies_dienst)
    formulier = Uitkomstformulier
    kop = "Besluit"
    knop = "Besluit vastleggen"
    gelukt = "Het besluit is vastgelegd."
    terug_naar = "beoordeling"

    @cached_property
    def keuze(self) -> KeuzeInBeeld:
        """The outcome of this address. 404 for one that does not exist."""
        if self.kwargs["uitkomst"] not in SLUGS:
            raise Http404
        return next(keuze for keuze in self.beeld.keuzes if keuze.slug == self.kwargs["uitkomst"])

    @cached_property
    def beeld(self) -> Beoordelingsbeeld:
        return beoordelingsbeeld(self.dossier, self.medewerker)

    def kwargs_formulier(self) -> dict[str, Any]:
        return {"dossier": self.dossier, "keuze": self.keuze}

    def beginwaarden(self) -> dict[str, Any]:
        begin: dict[str, Any] = {"meldingen": open_meldingen(self.dossier), "contactpersoon": self.medewerker.pk}
        if self.keuze.oordeel:
            begin["partij"] = self.keuze.oordeel.pk
        return begin

    def invoer(self, form: forms.Form) -> Mapping[str, Any]:
        return {**super().invoer(form), "uitkomst": self.keuze.uitkomst.value}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        te_beslissen = [melding.rij.pk for melding in self.beeld.te_beslissen]
        gevolg = wat_volgt(lees_beeld(self.dossier.pk), self.keuze.uitkomst, te_beslissen, klok.vandaag())
        namen = {lid.persoon.pk: lid.persoon.naam for lid in self.beeld.leden}
        eigen = {
            "keuze": self.keuze,
            "volgende": gevolg.volgende,
            "gevolgen": gevolgregels(gevolg.plichten, namen),
        }
        kop = f"Besluit: {self.keuze.uitkomst.label}"
        return super().get_context_data(**{"kop": kop, **eigen, **kwargs})
