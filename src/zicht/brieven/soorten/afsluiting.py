"""Closing, told to everybody directly involved: the seven points of HP2019 12.3 (AF-1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from django.db.models import QuerySet

from zicht.afronding.feedback import ONDERDELEN
from zicht.afronding.models import Afsluiting as Gesloten
from zicht.afronding.models import Feedback, Overdracht
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.gegevens import (
    monitorafspraken,
    monitorcontacten,
    naam_als_bekend,
    partij,
    partijnummer,
    voorwaarden,
)
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.afscherming import naam_voor_anderen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Dossier, Verzending

ZEVEN = {
    "afgesloten": "dat de bemoeienis is afgesloten",
    "voorwaarden": "de veiligheidsvoorwaarden",
    "conclusies": "de conclusies en besluiten",
    "geinformeerd": "wie waarover is geïnformeerd",
    "nieuwe_contactpersonen": "de namen en nummers van de nieuwe contactpersonen",
    "contacten_na_afsluiting": "met wie Veilig Thuis nog contact heeft, en wanneer",
    "einde_monitoren": "wanneer het monitoren klaar is",
}
"""The seven points people know when VT closes (HP2019 12.3)."""
TE_VERTELLEN = (
    BesluitSoort.VEILIGHEIDSBEOORDELING,
    BesluitSoort.DIENST,
    BesluitSoort.UITKOMST_ONDERZOEK,
    BesluitSoort.OVERDRACHT,
    BesluitSoort.DWANG,
    BesluitSoort.MONITOREN,
    BesluitSoort.AFSLUITEN,
)
"""Decisions about the people; those about a melder, such as a wish to withdraw, are not for them."""
GEBRUIKT = {
    "voorwaarden": ("voorwaarden",),
    "conclusies": ("conclusies", "besluiten"),
    "geinformeerd": ("geinformeerd",),
    "nieuwe_contactpersonen": ("nieuwe_contactpersonen",),
    "contacten_na_afsluiting": ("monitorcontacten",),
}

EISEN = tuple(Eis(code, f"mensen lezen {wat} (AF-1)", GEBRUIKT.get(code, ())) for code, wat in ZEVEN.items())


class Afsluiting(Briefsoort):
    """All seven points, or it does not leave."""

    code = "afsluiting"
    naam = "Afsluiting"
    regels = ("AF-1", "NZ-4")
    verzending = Verzending.Soort.AFSLUITING
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"afsluiting_bevestigen": "afsluiting"}
    velden = (
        Veld("sluitdatum", "Datum van de afsluiting", "9 maart 2026"),
        Veld("motivering", "Waarom Veilig Thuis afsluit", "De hulp is begonnen en het is veilig genoeg."),
        Veld("voorwaarden", "De voorwaarden voor deze lezer", ("Sem slaapt tot 1 juni niet in het huis van Noor.",)),
        Veld("conclusies", "De uitkomst per vermoeden van het Onderzoek", ("Getuige van geweld: bevestigd.",)),
        Veld("besluiten", "De besluiten die zijn genomen", ("9 maart 2026: overdracht.",)),
        Veld("geinformeerd", "Wie waarover is geïnformeerd", ("De politie: of de melding is opgepakt.",)),
        Veld("nieuwe_contactpersonen", "Wie de nieuwe contactpersonen zijn", ("Joris Tak, Wijkteam Oostrand",)),
        Veld("monitorcontacten", "Wanneer Veilig Thuis nog contact heeft", ("rond 9 juni 2026",)),
        Veld("monitorafspraken", "Met wie en hoe", "Wij bellen u beiden en de school."),
    )
    sjablonen: ClassVar = dict.fromkeys(("afsluiting", "afsluiting-jongere", "afsluiting-kind"), EISEN)

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        if opdracht.afsluiting is not None:
            return opdracht
        rijen = Gesloten.objects.filter(dossier=opdracht.dossier).exclude(soort=Gesloten.Soort.DIENST)
        return replace(opdracht, afsluiting=rijen.order_by("-op", "-id").first())

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if opdracht.afsluiting is None:
            controle.fout("afsluiting", "Dit dossier is nog niet afgesloten. Neem eerst het besluit.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "afsluiting"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        assert opdracht.afsluiting is not None
        dossier = opdracht.dossier
        return {
            "sluitdatum": dagtekst(opdracht.afsluiting.op),
            "motivering": opdracht.afsluiting.besluit.motivering,
            "voorwaarden": voorwaarden(dossier, opdracht.aan),
            "conclusies": _conclusies(dossier),
            "besluiten": _besluiten(dossier),
            "geinformeerd": list(dict.fromkeys(_geinformeerd(opdracht))),
            "nieuwe_contactpersonen": list(_contactpersonen(opdracht)),
            "monitorcontacten": monitorcontacten(dossier),
            "monitorafspraken": monitorafspraken(dossier, opdracht.aan),
        }


def _conclusies(dossier: Dossier) -> list[str]:
    """The outcome of each suspicion (OND-5); none without an Onderzoek."""
    rijen = Vermoeden.objects.filter(dossier=dossier).exclude(uitkomst="").order_by("vastgelegd_op", "id")
    return [f"{rij.omschrijving.rstrip('.')}: {rij.get_uitkomst_display().lower()}." for rij in rijen]


def _besluiten(dossier: Dossier) -> list[str]:
    """What was decided and when, without the reasons: those are about more people than this reader."""
    namen = {soort.value: soort.label for soort in Dienst.Soort}
    rijen = Besluit.objects.filter(dossier=dossier, soort__in=TE_VERTELLEN).order_by("op", "vastgelegd_op")
    return [
        f"{dagtekst(rij.op)}: {rij.get_soort_display().lower()}, {namen.get(rij.uitkomst, rij.uitkomst)}."
        for rij in rijen.only("op", "soort", "uitkomst")
    ]


def _geinformeerd(opdracht: Opdracht) -> Iterator[str]:
    """Each professional, party or melder with what they were told; who is protected stays so (ML-2)."""
    feedback = Feedback.objects.filter(dossier=opdracht.dossier).select_related("bron")
    for rij in feedback.order_by("op", "id"):
        delen = "; ".join(ONDERDELEN[code].lower() for code in rij.onderdelen)
        yield f"{_wie(rij.bron, opdracht)}: {delen}."
    for overdracht in _overdrachten(opdracht):
        if overdracht.ontvanger is not None:
            yield f"{_wie(overdracht.ontvanger, opdracht)}: de overdracht, met wat daarvoor nodig is."


def _wie(bron: Bron, opdracht: Opdracht) -> str:
    return _met_hoofdletter(naam_als_bekend(bron, opdracht.aan) or naam_voor_anderen(bron))


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _overdrachten(opdracht: Opdracht) -> QuerySet[Overdracht]:
    rijen = Overdracht.objects.filter(dossier=opdracht.dossier, geweigerd_op=None).select_related("ontvanger")
    return rijen.order_by("op", "id")


def _contactpersonen(opdracht: Opdracht) -> Iterator[str]:
    for overdracht in _overdrachten(opdracht):
        if overdracht.ontvanger is not None:
            nummer = partijnummer(overdracht, opdracht.aan)
            wie = _met_hoofdletter(str(partij(overdracht, opdracht.aan)))
            yield f"{wie}, telefoon {nummer}" if nummer else wie
