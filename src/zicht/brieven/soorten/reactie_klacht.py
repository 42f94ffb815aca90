"""What Veilig Thuis does with the finding on a complaint, in writing to who complained (KL-1; Wmo 2015 art. 4.2.7)."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht, Zending
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Verzending
from zicht.klachten.models import Klacht, Klachtonderdeel
from zicht.klachten.uitspraken import leg_reactie_vast


class ReactieKlacht(Briefsoort):
    """The finding part by part; what follows from it the worker writes, unless it was recorded before."""

    code = "reactie-klacht"
    naam = "Reactie na het oordeel over een klacht"
    regels = ("KL-1", "KL-2")
    verzending = Verzending.Soort.ANTWOORD_KLACHT
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"klacht_reactie": "klacht"}
    velden = (
        Veld("klachtdatum", "Wanneer de klacht binnenkwam", "2 februari 2026"),
        Veld("oordeelsdatum", "Wanneer over de klacht is geoordeeld", "2 maart 2026"),
        Veld("oordelen", "Elk deel van de klacht met het oordeel", ("Er was geen verslag: gegrond.",)),
        Veld("reactie", "Wat Veilig Thuis ermee doet", "Wij sturen u nu alle verslagen."),
    )
    sjablonen: ClassVar = {
        "reactie-klacht": (
            Eis("oordeel", "daarin staat het oordeel over elk deel (KL-1)", ("oordelen",)),
            Eis("gevolg", "daarin staat wat Veilig Thuis met het oordeel doet (KL-1)", ("reactie",)),
        )
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        """Without one: the last complaint of this reader on which there is a finding."""
        rijen = Klacht.objects.filter(dossier=opdracht.dossier, persoon=opdracht.persoon, uitspraak_op__isnull=False)
        return replace(opdracht, klacht=opdracht.klacht or rijen.order_by("-uitspraak_op", "-id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        klacht = opdracht.klacht
        if klacht is None or klacht.uitspraak_op is None:
            controle.fout("klacht", "Er is nog geen oordeel over een klacht van deze persoon. Leg dat eerst vast.")
        elif klacht.persoon != opdracht.persoon:
            controle.fout("persoon", "Deze brief is voor wie de klacht deed.")

    def _toets_persoon(self, persoon: object, controle: Controle) -> None:
        """Who complains need not be directly involved."""

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "reactie-klacht"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        klacht = _klacht(opdracht)
        assert klacht.uitspraak_op is not None
        return {
            "klachtdatum": dagtekst(klacht.ontvangen_op),
            "oordeelsdatum": dagtekst(klacht.uitspraak_op),
            "oordelen": [_oordeel(deel) for deel in klacht.onderdelen.order_by("nummer")],
            "reactie": klacht.reactie,
        }

    def leg_vast(self, opdracht: Opdracht, zending: Zending) -> Verzending:
        verzending = super().leg_vast(opdracht, zending)
        klacht = _klacht(opdracht)
        if klacht.reactie_op is None:
            leg_reactie_vast(klacht=klacht, door=zending.door, reactie=zending.tekst, op=zending.op)
        return verzending


def _klacht(opdracht: Opdracht) -> Klacht:
    assert opdracht.klacht is not None
    return opdracht.klacht


def _oordeel(deel: Klachtonderdeel) -> str:
    uitkomst = Klachtonderdeel.Uitkomst(deel.uitkomst).label.lower() if deel.uitkomst else "nog geen oordeel"
    uitleg = f" {deel.toelichting}" if deel.toelichting else ""
    return f"{deel.tekst.rstrip('. ')}: {uitkomst}.{uitleg}"
