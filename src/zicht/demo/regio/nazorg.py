"""What goes on paper after an Onderzoek: the evaluation form, and after a refutation a letter to show (NZ-4)."""

from __future__ import annotations

from zicht.demo.regio.spreken import stuur
from zicht.demo.regio.zaak import Zaak
from zicht.protocol.leeftijden import grens
from zicht.protocol.verplichtingen.klok import WEERLEGD


def stuur_evaluatieformulier(zaak: Zaak) -> None:
    """To everybody who holds the own rights."""
    for lid in zaak.leden:
        if lid.jaren(zaak.boek.dag) >= grens("rechten", "samen"):
            stuur(zaak, "evaluatieformulier", lid)


def stuur_afsluitbrief(zaak: Zaak) -> None:
    """To every adult, when every suspicion was refuted."""
    vermoedens = zaak.boek.feiten.vermoedens
    if vermoedens and all(vermoeden.uitkomst == WEERLEGD for vermoeden in vermoedens):
        for lid in zaak.volwassenen:
            stuur(zaak, "afsluitbrief om te tonen", lid)
