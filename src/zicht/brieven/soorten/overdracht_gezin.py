"""The handover to the people themselves, in writing to each of them (OV-3; HP2019 11.3.2)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.afronding.models import Overdracht
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.gegevens import voorwaarden
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Verzending


class OverdrachtGezin(Briefsoort):
    """Four things the protocol wants on paper, and the conditions when there are any."""

    code = "overdracht-gezin"
    naam = "Overdracht aan het gezin"
    regels = ("OV-3",)
    verzending = Verzending.Soort.OVERDRACHT
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"overdracht_schriftelijk": "overdracht"}
    velden = (
        Veld("overdrachtsdatum", "Datum van de overdracht", "9 maart 2026"),
        Veld("herstel", "Wat is afgesproken om het weer veilig te maken", "Sem logeert bij zijn broer."),
        Veld("hulp", "Welke hulp zij zoeken", "Noor belt de huisarts."),
        Veld("voorwaarden", "De voorwaarden voor deze lezer", ("Sem slaapt tot 1 juni niet in het huis van Noor.",)),
    )
    sjablonen: ClassVar = {
        "overdracht-gezin": (
            Eis("herstel", "daarin staan de afspraken over de veiligheid (OV-3)", ("herstel",)),
            Eis("hulp", "daarin staat welke hulp zij zoeken (OV-3)", ("hulp",)),
            Eis("bellen", "daarin staat dat zij bellen als het niet veilig is (OV-3)"),
            Eis("verantwoordelijkheid", "daarin staat dat het zicht op veiligheid nu bij hen ligt (OV-3)"),
            Eis("voorwaarden", "daarin staan de voorwaarden, als die er zijn (VV-3)", ("voorwaarden",)),
        ),
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        if opdracht.overdracht is not None:
            return opdracht
        rijen = Overdracht.objects.filter(dossier=opdracht.dossier, partij=Overdracht.Partij.CLIENTSYSTEEM)
        return replace(opdracht, overdracht=rijen.order_by("-op", "-id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        overdracht = opdracht.overdracht
        if overdracht is None or overdracht.partij != Overdracht.Partij.CLIENTSYSTEEM:
            controle.fout("overdracht", "Er is niet overgedragen aan het gezin zelf. Leg dat eerst vast.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "overdracht-gezin"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        assert opdracht.overdracht is not None
        afspraken: dict[str, str] = opdracht.overdracht.afspraken
        return {
            "overdrachtsdatum": dagtekst(opdracht.overdracht.op),
            "herstel": afspraken.get("herstel_veiligheid"),
            "hulp": afspraken.get("hulp"),
            "voorwaarden": voorwaarden(opdracht.dossier, opdracht.aan),
        }
