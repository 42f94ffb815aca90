"""A form on which people say how an Onderzoek went (NZ-4; NAZORG, wishes of the people interviewed)."""

from __future__ import annotations

from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.soorten.afsluitbrief import onderzoeken
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Verzending
from zicht.protocol.versies import STANDAARD, waarden

VRAGEN = tuple(str(vraag["vraag"]) for vraag in waarden(STANDAARD, "evaluatie").values())
"""On what people judge; the answers are counted under the same codes."""


class Evaluatieformulier(Briefsoort):
    """Asks nothing about the family: who fills it in need not say who he is."""

    code = "evaluatieformulier"
    naam = "Evaluatieformulier"
    regels = ("NZ-4",)
    verzending = Verzending.Soort.EVALUATIE
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"evaluatieformulier": ""}
    velden = (
        Veld("einddatum", "Wanneer het Onderzoek klaar was", "4 mei 2026"),
        Veld("vragen", "De vragen met een keuze", VRAGEN),
    )
    sjablonen: ClassVar = {
        "evaluatieformulier": (
            Eis("vragen", "daarin staan de vragen over het Onderzoek (NZ-4)", ("vragen",)),
            Eis("eigen_woorden", "mensen kunnen in eigen woorden zeggen wat goed ging en wat beter kan (NZ-4)"),
            Eis("terugsturen", "daarin staat dat meedoen niet hoeft, en dat een naam niet nodig is"),
        )
    }

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if not onderzoeken(opdracht.dossier).exists():
            controle.fout("soort", "Dit formulier hoort bij een Onderzoek dat klaar is. Rond het Onderzoek eerst af.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "evaluatieformulier"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        laatste = onderzoeken(opdracht.dossier).last()
        einde = laatste.afgerond_op if laatste else None
        return {"einddatum": dagtekst(einde) if einde else None, "vragen": list(VRAGEN)}
