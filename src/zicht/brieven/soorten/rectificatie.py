"""A wrong text put right with somebody who received it (ALG-16; OMBUDSMAN, klacht 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Rectificatie as Rechtzetting
from zicht.dossiers.models import Verzending
from zicht.dossiers.rectificeren import verzend_rectificatie


class Rectificatie(Briefsoort):
    """Says what was wrong where, and how it should read. The wrong sentence itself is not sent a second time."""

    code = "rectificatie"
    naam = "Rectificatie"
    regels = ("ALG-16", "KL-1")
    verzending = Verzending.Soort.RECTIFICATIE
    ontvangers = frozenset(Ontvanger)
    plichten: ClassVar = {"rectificeren": "rectificatie"}
    velden = (
        Veld("onderwerp", "Wat er fout was en waar het stond", "In ons verslag van 2 maart stond een diagnose."),
        Veld("juiste_tekst", "Wat er had moeten staan", "Er is geen diagnose gesteld."),
        Veld("vastgesteld_op", "Wanneer de fout is vastgesteld", "9 maart 2026"),
    )
    sjablonen: ClassVar = {
        "rectificatie": (
            Eis("fout", "daarin staat wat er fout was (ALG-16)", ("onderwerp",)),
            Eis("goed", "daarin staat de verbeterde tekst (ALG-16)", ("juiste_tekst",)),
            Eis("verzoek", "daarin staat wat de ontvanger met de foute tekst doet (ALG-16)"),
        )
    }
    vaste_blokken = frozenset({"goed"})

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        """Without one: the only one that is still owed."""
        open_ = list(Rechtzetting.objects.filter(dossier=opdracht.dossier, verzonden_op=None)[:2])
        return replace(opdracht, rectificatie=opdracht.rectificatie or (open_[0] if len(open_) == 1 else None))

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.rectificatie is None:
            controle.fout("rectificatie", "Kies bij “Nog te sturen” welke rectificatie u verstuurt.")
        elif opdracht.rectificatie.verzonden_op is not None:
            controle.fout("rectificatie", "Deze rectificatie is al verzonden.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "rectificatie"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        rij = _rij(opdracht)
        return {
            "onderwerp": rij.onderwerp,
            "juiste_tekst": rij.juiste_tekst,
            "vastgesteld_op": dagtekst(rij.verschuldigd_op),
        }

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        verzend_rectificatie(rectificatie=_rij(opdracht), door=zending.door, op=zending.op)
        return verzending


def _rij(opdracht: Opdracht) -> Rechtzetting:
    assert opdracht.rectificatie is not None
    return opdracht.rectificatie
