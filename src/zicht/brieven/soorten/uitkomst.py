"""The outcome of an Onderzoek, per suspicion, with what it means (OND-5, RE-7; HP2019 10.7; NAZORG 1C)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.diensten.models import Vermoeden
from zicht.diensten.uitkomst import BEVESTIGD, WEERLEGD, uitkomst_van_melding
from zicht.dossiers.informeren import informeer
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Verzending
from zicht.protocol.verplichtingen.betrokkenen import onderwerpen

VERNIETIGING = tuple(onderwerpen("vernietiging_vertellen"))
"""What people are told after a refutation: the right of destruction and what it means (RE-7)."""
EISEN = (
    Eis("uitkomst", "daarin staat de uitkomst per vermoeden (OND-5)", ("uitkomsten",)),
    Eis("betekenis", "daarin staat in gewone woorden wat de uitkomst betekent (OND-5)"),
    Eis("vervolg", "daarin staat wat er nu gebeurt (OND-5)"),
)
MET_VERNIETIGING = (
    *EISEN,
    Eis("recht_op_vernietiging", "na een weerlegging staan daarin het recht op vernietiging en de gevolgen (RE-7)"),
)


class Uitkomst(Briefsoort):
    """Every suspicion has its outcome before anybody reads one."""

    code = "uitkomst"
    naam = "Uitkomst van het Onderzoek"
    regels = ("OND-5", "RE-7", "NZ-7")
    verzending = Verzending.Soort.UITKOMST
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"vernietiging_vertellen": ""}
    velden = (
        Veld("uitkomstdatum", "Wanneer de uitkomst er was", "4 mei 2026"),
        Veld("uitkomsten", "De uitkomst per vermoeden", ("Lot wordt geslagen: weerlegd.",)),
        Veld("weerlegd", "Alle vermoedens zijn weerlegd", "ja"),
        Veld("bevestigd", "Een vermoeden is bevestigd", ""),
    )
    sjablonen: ClassVar = dict.fromkeys(("uitkomst", "uitkomst-jongere", "uitkomst-kind"), MET_VERNIETIGING)
    vraagt_afstemming = True

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        uitkomsten = _uitkomsten(opdracht.dossier)
        if not uitkomsten or "" in uitkomsten:
            controle.fout("soort", "Nog niet elk vermoeden heeft een uitkomst. Leg die eerst vast.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "uitkomst"

    def hoort_erin(self, blok: str, opdracht: Opdracht) -> bool:
        return blok not in VERNIETIGING or uitkomst_van_melding(_uitkomsten(opdracht.dossier)) == WEERLEGD

    def feiten(self, opdracht: Opdracht) -> Feiten:
        rijen = list(Vermoeden.objects.filter(dossier=opdracht.dossier).order_by("vastgelegd_op", "id"))
        samen = uitkomst_van_melding(rij.uitkomst for rij in rijen)
        dagen = [rij.op for rij in rijen if rij.op]
        return {
            "uitkomstdatum": dagtekst(max(dagen)) if dagen else None,
            "uitkomsten": [f"{rij.omschrijving.rstrip('. ')}: {rij.get_uitkomst_display().lower()}." for rij in rijen],
            "weerlegd": "ja" if samen == WEERLEGD else None,
            "bevestigd": "ja" if samen == BEVESTIGD else None,
        }

    def dekt(self, delen: Sequence[str]) -> list[str]:
        return [code for code in VERNIETIGING if code in delen]

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        assert opdracht.persoon is not None
        if verteld := self.dekt(zending.delen):
            informeer(
                dossier=opdracht.dossier,
                door=zending.door,
                personen=[opdracht.persoon],
                onderwerpen=verteld,
                wijze=zending.wijze,
                afstemming=zending.afstemming,
                op=zending.op,
                contactstop_reden=zending.contactstop_reden,
            )
        return verzending


def _uitkomsten(dossier: Dossier) -> list[str]:
    return list(Vermoeden.objects.filter(dossier=dossier).values_list("uitkomst", flat=True))
