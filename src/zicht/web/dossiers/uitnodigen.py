"""Inviting the family to a meeting that decides about them with others (ALG-1)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from zicht.dossiers.uitnodigen import Overleg, mag_erbij, nodig_uit_voor_overleg
from zicht.kern import klok
from zicht.web.dossiers import velden
from zicht.web.dossiers.schermen import DossierDaad
from zicht.web.dossiers.velden import DossierFormulier


class UitnodigFormulier(DossierFormulier):
    overleg = velden.keuze("Welk overleg?", Overleg)
    wanneer = velden.dag("Wanneer is het?", verplicht=True)
    met = forms.CharField(
        label="Met wie?", max_length=200, help_text="Bijvoorbeeld: wijkteam en school. De betrokkenen lezen dit."
    )
    uitgenodigd = velden.personen("Wie van het gezin nodigt u uit?", verplicht=False, contact=True)
    niet_uitgenodigd_reden = velden.reden("Waarom is niet iedereen uitgenodigd?")
    wijze = velden.wijze("Hoe nodigt u uit?")
    op = velden.dag("Wanneer uitgenodigd?")
    contactstop_reden = velden.reden(velden.CONTACTSTOP)
    redenvelden: ClassVar[tuple[str, ...]] = ("niet_uitgenodigd_reden", "contactstop_reden")


class Uitnodigen(DossierDaad):
    wat = "uitnodigen voor overleg"
    daad = nodig_uit_voor_overleg
    formulier = UitnodigFormulier
    kop = "Uitnodigen voor een overleg"
    knop = "Uitnodiging vastleggen"
    uitleg = "Zicht legt de uitnodiging vast. U nodigt zelf uit: met een brief, of in een gesprek."
    gelukt = "De uitnodiging is vastgelegd."
    regels = ("ALG-1",)
    terug_naar = "dossiers-gesprekken"

    def beginwaarden(self) -> dict[str, Any]:
        return {"uitgenodigd": [persoon.pk for persoon in mag_erbij(self.dossier, klok.vandaag())]}
