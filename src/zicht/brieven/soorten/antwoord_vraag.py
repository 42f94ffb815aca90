"""A question of somebody involved, answered in substance and on paper (ALG-15; OMBUDSMAN, klacht 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Verzending, Vraag
from zicht.dossiers.vragen import beantwoord_vraag


class AntwoordVraag(Briefsoort):
    """The answer is left for the worker to write: no template knows it."""

    code = "antwoord-vraag"
    naam = "Antwoord op een vraag"
    regels = ("ALG-15",)
    verzending = Verzending.Soort.ANTWOORD_VRAAG
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"vraag_beantwoorden": "vraag"}
    velden = (
        Veld("vraag", "De vraag, zoals die is opgeschreven", "Waarom is de school gebeld?"),
        Veld("vraagdatum", "Wanneer de vraag werd gesteld", "5 maart 2026"),
    )
    sjablonen: ClassVar = {
        "antwoord-vraag": (
            Eis("vraag", "daarin staat de vraag (ALG-15)", ("vraag", "vraagdatum")),
            Eis("antwoord", "daarin staat het antwoord zelf; een verwijzing is geen antwoord (ALG-15)"),
        )
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        """Without one: the oldest question of this reader without an answer in substance."""
        if opdracht.vraag is not None or opdracht.persoon is None:
            return opdracht
        rijen = Vraag.objects.filter(dossier=opdracht.dossier, persoon=opdracht.persoon)
        return replace(opdracht, vraag=rijen.exclude(antwoorden__inhoudelijk=True).order_by("gesteld_op", "id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.vraag is None:
            controle.fout("vraag", "Van deze persoon staat geen vraag open. Leg de vraag eerst vast.")
        elif opdracht.vraag.persoon != opdracht.persoon:
            controle.fout("persoon", "Het antwoord is voor wie de vraag stelde.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "antwoord-vraag"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        vraag = _vraag(opdracht)
        return {"vraag": vraag.tekst, "vraagdatum": dagtekst(vraag.gesteld_op)}

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        beantwoord_vraag(
            vraag=_vraag(opdracht),
            door=zending.door,
            tekst=zending.tekst,
            inhoudelijk=True,
            wijze=zending.wijze,
            op=zending.op,
            contactstop_reden=zending.contactstop_reden,
        )
        return verzending


def _vraag(opdracht: Opdracht) -> Vraag:
    assert opdracht.vraag is not None
    return opdracht.vraag
