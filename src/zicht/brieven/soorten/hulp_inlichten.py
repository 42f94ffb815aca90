"""A new melding while VT monitors, told to the help that is there (ML-8; HP2019 15.3.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.gegevens import lopende_meldingen, namen_van_het_gezin, ontvangen_op, zorgen
from zicht.brieven.velden import Feiten, Veld
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Verzending


class HulpInlichten(Briefsoort):
    """What was reported, never by whom; what the helper needs beyond that the worker writes."""

    code = "hulp-inlichten"
    naam = "Nieuwe melding aan de hulp"
    regels = ("ML-8", "ML-2", "ALG-11")
    verzending = Verzending.Soort.NIEUWE_MELDING
    ontvangers = frozenset({Ontvanger.BRON})
    plichten: ClassVar = {"hulp_inlichten": "melding"}
    velden = (
        Veld("meldingsdatum", "Wanneer de melding binnenkwam", "6 maart 2026"),
        Veld("zorgen", "Welke soorten zorgen zijn gemeld", ("psychisch geweld", "(ex-)partnergeweld")),
        Veld("namen", "Om wie het gaat", "Noor, Sem en Lot Zandstra"),
    )
    sjablonen: ClassVar = {
        "hulp-inlichten": (
            Eis("wie", "de hulp leest om wie het gaat (ML-8)", ("namen",)),
            Eis("melding", "de hulp leest dat en wanneer er opnieuw is gemeld (ML-8)", ("meldingsdatum",)),
            Eis("vraag", "daarin staat wat van de hulp wordt gevraagd (ML-8)"),
        )
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        lopend = lopende_meldingen(opdracht.dossier)
        return replace(opdracht, melding=opdracht.melding or (lopend[-1] if lopend else None))

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.melding is None:
            controle.fout("melding", "Kies over welke melding u de hulp inlicht.")
        elif opdracht.bron == opdracht.melding.melder:
            controle.fout("bron", "Dit is wie deze melding zelf deed. Kies de hulp die betrokken is.")
        if opdracht.bron is not None and opdracht.bron.soort == Bron.Soort.ANONIEM:
            controle.fout("bron", "Van deze bron is niet bekend wie het is: een brief sturen kan niet.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "hulp-inlichten"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        assert opdracht.melding is not None
        return {
            "meldingsdatum": ontvangen_op(opdracht.melding),
            "zorgen": zorgen([opdracht.melding]),
            "namen": namen_van_het_gezin(opdracht.dossier),
        }
