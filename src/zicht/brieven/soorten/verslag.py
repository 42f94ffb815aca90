"""The report of a conversation, offered to who was there to correct errors and to add (ALG-4)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Gesprek, Verzending
from zicht.dossiers.verslagen import bied_verslag_aan
from zicht.kern import klok


class Verslag(Briefsoort):
    """The report stands in it as it was written; changing it is done in the file, not in the letter."""

    code = "verslag"
    naam = "Gespreksverslag om te verbeteren"
    regels = ("ALG-4",)
    verzending = Verzending.Soort.VERSLAG
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"gespreksverslag": "gesprek"}
    velden = (
        Veld("gespreksdatum", "Datum van het gesprek", "9 maart 2026"),
        Veld("verslag", "De tekst van het verslag", "Noor vertelde hoe het thuis gaat. Zij wil graag hulp."),
    )
    sjablonen: ClassVar = {
        "verslag": (
            Eis("verslag", "daarin staat het verslag zelf (ALG-4)", ("verslag",)),
            Eis("reageren", "daarin staat dat iemand fouten kan verbeteren en kan aanvullen (ALG-4)"),
        ),
    }
    vaste_blokken = frozenset({"verslag"})

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        if opdracht.gesprek is not None or opdracht.persoon is None:
            return opdracht
        gesprekken = Gesprek.objects.filter(partners__persoon=opdracht.persoon, verslag_op__isnull=False)
        return replace(opdracht, gesprek=gesprekken.order_by("-op", "-id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        gesprek = opdracht.gesprek
        if gesprek is None or gesprek.verslag_op is None:
            controle.fout("gesprek", "Van dit gesprek is nog geen verslag. Schrijf dat eerst.")
        elif not gesprek.partners.filter(persoon=opdracht.persoon).exists():
            controle.fout("persoon", "Het verslag is alleen voor wie bij het gesprek was.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "verslag"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        assert opdracht.gesprek is not None
        return {"gespreksdatum": dagtekst(klok.dag(opdracht.gesprek.op)), "verslag": opdracht.gesprek.verslag}

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        assert opdracht.gesprek is not None and opdracht.persoon is not None
        bied_verslag_aan(
            gesprek=opdracht.gesprek,
            door=zending.door,
            personen=[opdracht.persoon],
            op=zending.op,
            contactstop_reden=zending.contactstop_reden,
        )
        return verzending
