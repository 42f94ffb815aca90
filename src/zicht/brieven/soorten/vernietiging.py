"""Progress and end of a request for destruction, confirmed without anybody having to call (NZ-6, RE-6, RE-7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from django.db.models import QuerySet

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Persoon, Verplichting, Verzending
from zicht.rechten.models import Beslissing, Verzoek
from zicht.rechten.uitvoeren import GEGEVEN, laatste_beslissingen

ONTVANGST = Veld("ontvangstdatum", "Datum van het verzoek", "2 maart 2026")
OVER = Veld("over", "Over wiens gegevens het gaat", "uzelf")


class _OverVernietiging(Briefsoort):
    """To who asked for the destruction, and to nobody else."""

    ontvangers = frozenset({Ontvanger.BETROKKENE, Ontvanger.BRON})

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        """Without a request: the last one for destruction of this reader."""
        return replace(opdracht, verzoek=opdracht.verzoek or _van(opdracht).order_by("-ontvangen_op", "-id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        verzoek = opdracht.verzoek
        if verzoek is None or verzoek.soort != Verzoek.Soort.VERNIETIGING or verzoek.ingetrokken_op is not None:
            controle.fout("verzoek", "Er is geen verzoek om vernietiging van deze persoon. Leg het eerst vast.")
        elif (verzoek.aanvrager, verzoek.aanvrager_bron) != (opdracht.persoon, opdracht.bron):
            controle.fout("persoon", "Deze brief is voor wie het vroeg, en voor niemand anders.")

    def _toets_persoon(self, persoon: Persoon, controle: Controle) -> None:
        """Who asks may be somebody whose data are not in the file, such as a guardian."""
        if persoon.ongeboren or persoon.overleden_op is not None:
            controle.fout("persoon", "Deze persoon kan geen brief lezen.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return self.code


class BevestigingVernietigingsverzoek(_OverVernietiging):
    """One request is enough: it came in, this is when you hear more."""

    code = "bevestiging-vernietigingsverzoek"
    naam = "Bevestiging vernietigingsverzoek"
    regels = ("NZ-6", "RE-6", "RE-7")
    verzending = Verzending.Soort.VERNIETIGINGSVERZOEK
    plichten: ClassVar = {"vernietigingsverzoek_bevestigen": "verzoek"}
    velden = (
        ONTVANGST,
        OVER,
        Veld("antwoord_uiterlijk", "Wanneer het antwoord er uiterlijk is", "30 maart 2026"),
    )
    sjablonen: ClassVar = {
        "bevestiging-vernietigingsverzoek": (
            Eis("ontvangen", "daarin staat dat het verzoek binnen is (NZ-6)", ("ontvangstdatum", "over")),
            Eis("vervolg", "daarin staat wanneer het antwoord komt (NZ-6)", ("antwoord_uiterlijk",)),
            Eis("betekenis", "daarin staat wat vernietigen betekent (RE-7)"),
        )
    }

    def feiten(self, opdracht: Opdracht) -> Feiten:
        verzoek = _verzoek(opdracht)
        uiterlijk = _antwoord_uiterlijk(verzoek)
        return {
            "ontvangstdatum": dagtekst(verzoek.ontvangen_op),
            "over": over(verzoek, opdracht.aan),
            "antwoord_uiterlijk": dagtekst(uiterlijk) if uiterlijk else None,
        }


class BevestigingVernietiging(_OverVernietiging):
    """It is destroyed, or it will be on a day that is named: this letter leaves before the data do (NZ-3)."""

    code = "bevestiging-vernietiging"
    naam = "Bevestiging vernietiging"
    regels = ("NZ-6", "RE-6", "NZ-3")
    verzending = Verzending.Soort.VERNIETIGING
    plichten: ClassVar = {"vernietiging_bevestigen": "verzoek"}
    velden = (
        ONTVANGST,
        OVER,
        Veld("vernietigd_op", "Wanneer de gegevens zijn vernietigd", "20 maart 2026"),
        Veld("vernietigen_uiterlijk", "Wanneer de gegevens uiterlijk vernietigd zijn", "2 juni 2026"),
        Veld("deels", "Of een deel wordt bewaard", "ja"),
    )
    sjablonen: ClassVar = {
        "bevestiging-vernietiging": (
            Eis("vernietigd", "daarin staat wanneer de gegevens weg zijn (NZ-6)", ("vernietigd_op",)),
            Eis("blijft", "daarin staat wat er overblijft (RE-6)", ("deels",)),
        )
    }

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.verzoek is not None and not _gegeven(opdracht.verzoek):
            controle.fout("verzoek", "Over dit verzoek is nog niet beslist, of er wordt niets vernietigd.")

    def feiten(self, opdracht: Opdracht) -> Feiten:
        verzoek = _verzoek(opdracht)
        gegeven = _gegeven(verzoek)
        gedaan = [een.uitgevoerd_op for een in gegeven if een.uitgevoerd_op is not None]
        uiterlijk = _uiterlijk(verzoek, "vernietiging_uitvoeren")
        return {
            "ontvangstdatum": dagtekst(verzoek.ontvangen_op),
            "over": over(verzoek, opdracht.aan),
            "vernietigd_op": dagtekst(max(gedaan)) if len(gedaan) == len(gegeven) else None,
            "vernietigen_uiterlijk": dagtekst(uiterlijk) if uiterlijk else None,
            "deels": "ja" if _deels(verzoek) else None,
        }


def _van(opdracht: Opdracht) -> QuerySet[Verzoek]:
    rijen = Verzoek.objects.filter(dossier=opdracht.dossier, soort=Verzoek.Soort.VERNIETIGING, ingetrokken_op=None)
    return rijen.filter(aanvrager=opdracht.persoon, aanvrager_bron=opdracht.bron)


def _verzoek(opdracht: Opdracht) -> Verzoek:
    assert opdracht.verzoek is not None
    return opdracht.verzoek


def over(verzoek: Verzoek, lezer: Persoon | Bron) -> str:
    """Whose data it is about, as the reader says it."""
    betrokkene = verzoek.betrokkene
    return "uzelf" if betrokkene is None or betrokkene == lezer else betrokkene.naam


def _gegeven(verzoek: Verzoek) -> list[Beslissing]:
    """The decisions in force that granted something."""
    return [een for een in laatste_beslissingen([verzoek.pk]) if een.uitkomst in GEGEVEN]


def _deels(verzoek: Verzoek) -> bool:
    return any(een.uitkomst != Beslissing.Uitkomst.TOEGEWEZEN for een in laatste_beslissingen([verzoek.pk]))


def _antwoord_uiterlijk(verzoek: Verzoek) -> date | None:
    return _uiterlijk(verzoek, "vernietiging_beantwoorden")


def _uiterlijk(verzoek: Verzoek, code: str) -> date | None:
    """The last day, as it is stored of the obligation."""
    rij = Verplichting.objects.filter(dossier=verzoek.dossier_id, code=code, onderwerp_id=verzoek.pk).first()
    return rij.uiterlijk if rij else None
