"""Agreements from a conversation, in writing to each of those they were made with (ALG-15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Afspraak, Verzending
from zicht.dossiers.verzenden import AFSPRAKEN
from zicht.kern import klok


class Afspraken(Briefsoort):
    """Without a conversation: every agreement made with this person."""

    code = "afspraken"
    naam = "Bevestiging van afspraken"
    regels = ("ALG-15",)
    verzending = Verzending.Soort.AFSPRAKEN
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"afspraken_bevestigen": "afspraak"}
    velden = (
        Veld("gespreksdatum", "Datum van het gesprek", "9 maart 2026"),
        Veld("afspraken", "De gemaakte afspraken", ("Wij bellen u op 12 maart.", "U belt ons als er iets gebeurt.")),
    )
    sjablonen: ClassVar = {
        "afspraken": (Eis("afspraken", "daarin staan de gemaakte afspraken (ALG-15)", ("afspraken",)),),
    }

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.persoon is not None and not _met(opdracht):
            controle.fout("gesprek", "Met deze persoon zijn (in dit gesprek) geen afspraken vastgelegd.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "afspraken"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        gesprek = opdracht.gesprek
        return {
            "gespreksdatum": dagtekst(klok.dag(gesprek.op)) if gesprek else None,
            "afspraken": [afspraak.tekst for afspraak in _met(opdracht)],
        }

    def dekt(self, delen: Sequence[str]) -> list[str]:
        return [AFSPRAKEN] if "afspraken" in delen else []


def _met(opdracht: Opdracht) -> list[Afspraak]:
    """Only what was agreed with this person."""
    rijen = Afspraak.objects.filter(dossier=opdracht.dossier, met=opdracht.persoon)
    if opdracht.gesprek is not None:
        rijen = rijen.filter(gesprek=opdracht.gesprek)
    return list(rijen.order_by("gemaakt_op", "id"))
