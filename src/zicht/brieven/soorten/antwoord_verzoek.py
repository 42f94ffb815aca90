"""The answer on a request about the data: decided per part, with reasons, in writing (RE-2 to RE-9; HP2019 15.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from django.db.models import Q

from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Bron, Persoon, Verzending
from zicht.rechten.aanvragers import aanvrager_van, bron_van
from zicht.rechten.beperkingen import geldend
from zicht.rechten.models import Beperking, Beslissing, Verzoek
from zicht.rechten.uitvoeren import GEGEVEN, laatste_beslissingen

Soort, Uitkomst = Verzoek.Soort, Beslissing.Uitkomst
GEVRAAGD: dict[str, str] = {
    Soort.INZAGE: "om de gegevens te zien",
    Soort.AFSCHRIFT: "om een kopie van de gegevens",
    Soort.CORRECTIE: "om gegevens te veranderen",
    Soort.EIGEN_VERKLARING: "om een eigen verklaring toe te voegen",
    Soort.VERNIETIGING: "om gegevens te vernietigen",
}
SJABLOON: dict[str, str] = {
    Soort.INZAGE: "antwoord-inzage",
    Soort.AFSCHRIFT: "antwoord-inzage",
    Soort.CORRECTIE: "antwoord-correctie",
    Soort.EIGEN_VERKLARING: "antwoord-verklaring",
    Soort.VERNIETIGING: "antwoord-vernietiging",
}
BESLUIT: dict[str, str] = {
    Uitkomst.TOEGEWEZEN: "wij doen wat u vraagt",
    Uitkomst.DEELS: "wij doen een deel van wat u vraagt",
    Uitkomst.AFGEWEZEN: "wij doen dit niet",
}
"""The outcome as the requester reads it."""
_BESLUIT = Eis("besluit", "de aanvrager leest per onderdeel het besluit en waarom (RE-4, RE-9)", ("besluiten",))


class AntwoordVerzoek(Briefsoort):
    """To who asked, also when he is refused. Only what was decided on his own request stands in it."""

    code = "antwoord-verzoek"
    naam = "Antwoord op een verzoek"
    regels = ("RE-2", "RE-4", "RE-5", "RE-6", "RE-7", "RE-9")
    verzending = Verzending.Soort.ANTWOORD_VERZOEK
    ontvangers = frozenset({Ontvanger.BETROKKENE, Ontvanger.BRON})
    plichten: ClassVar = {
        "inzage_beantwoorden": "verzoek",
        "correctie_beantwoorden": "verzoek",
        "verklaring_toevoegen": "verzoek",
        "vernietiging_beantwoorden": "verzoek",
    }
    velden = (
        Veld("ontvangstdatum", "Datum van het verzoek", "2 maart 2026"),
        Veld("gevraagd", "Wat de aanvrager vroeg", "om de gegevens te zien"),
        Veld("over", "Over wiens gegevens het gaat", "Lot Zandstra"),
        Veld("besluiten", "Per onderdeel het besluit en de uitleg", ("Alle gegevens: wij doen wat u vraagt.",)),
        Veld("beperkingen", "Wat de leidinggevende beperkte, en waarom", ("Het gesprek blijft tussen Lot en ons.",)),
        Veld("toegewezen", "Of er iets is toegewezen", "ja"),
        Veld("afgewezen", "Of er iets niet is toegewezen", "ja"),
        Veld("kopie", "Of een kopie is gevraagd", "ja"),
        Veld("weerlegd", "Of de melding was weerlegd", "ja"),
    )
    sjablonen: ClassVar = {
        "antwoord-inzage": (_BESLUIT, Eis("vervolg", "daarin staat wat de aanvrager nu kan doen (RE-2)")),
        "antwoord-correctie": (_BESLUIT, Eis("verklaring", "een eigen verklaring kan altijd (RE-5)")),
        "antwoord-verklaring": (_BESLUIT,),
        "antwoord-vernietiging": (_BESLUIT, Eis("betekenis", "daarin staat wat vernietigen betekent (RE-7)")),
    }

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        """Without a request: the last one of this reader on which was decided."""
        if opdracht.verzoek is not None:
            return opdracht
        rijen = Verzoek.objects.filter(dossier=opdracht.dossier, ingetrokken_op=None)
        rijen = rijen.filter(self._van(opdracht))
        beslist = rijen.filter(onderdelen__beslissingen__isnull=False).order_by("-ontvangen_op", "-id")
        return replace(opdracht, verzoek=beslist.first())

    @staticmethod
    def _van(opdracht: Opdracht) -> Q:
        eigen = Q(aanvrager=opdracht.persoon, aanvrager_bron=opdracht.bron, instelling="")
        organisatie = opdracht.bron.identiteit.get("organisatie", "") if opdracht.bron else ""
        return eigen | Q(instelling__iexact=organisatie) if organisatie else eigen

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        verzoek = opdracht.verzoek
        if verzoek is None:
            controle.fout("verzoek", "Over geen verzoek van deze persoon is al beslist. Beslis eerst.")
        elif (verzoek.aanvrager, bron_van(verzoek)) != (opdracht.persoon, opdracht.bron):
            controle.fout("persoon", "Dit antwoord is voor wie het vroeg, en voor niemand anders.")
        elif verzoek.onderdelen.filter(beslissingen=None).exists():
            controle.fout("verzoek", "Nog niet over elk onderdeel is beslist. Beslis eerst.")

    def _toets_persoon(self, persoon: Persoon, controle: Controle) -> None:
        """Who asks may be somebody whose data are not in the file, such as a guardian."""
        if persoon.ongeboren or persoon.overleden_op is not None:
            controle.fout("persoon", "Deze persoon kan geen brief lezen.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return SJABLOON[_verzoek(opdracht).soort]

    def feiten(self, opdracht: Opdracht) -> Feiten:
        verzoek = _verzoek(opdracht)
        beslissingen = laatste_beslissingen([verzoek.pk])
        return {
            "ontvangstdatum": dagtekst(verzoek.ontvangen_op),
            "gevraagd": GEVRAAGD[verzoek.soort],
            "over": _over(verzoek, opdracht.aan),
            "besluiten": [_besluit(een) for een in beslissingen],
            "beperkingen": list(dict.fromkeys(een.reden for een in _beperkingen(verzoek, beslissingen))),
            "toegewezen": "ja" if any(een.uitkomst in GEGEVEN for een in beslissingen) else None,
            "afgewezen": "ja" if any(een.uitkomst != Uitkomst.TOEGEWEZEN for een in beslissingen) else None,
            "kopie": "ja" if verzoek.soort == Soort.AFSCHRIFT else None,
            "weerlegd": "ja" if any(een.weerlegde_meldingen for een in beslissingen) else None,
        }


def _verzoek(opdracht: Opdracht) -> Verzoek:
    assert opdracht.verzoek is not None
    return opdracht.verzoek


def _over(verzoek: Verzoek, lezer: Persoon | Bron) -> str:
    betrokkene = verzoek.betrokkene
    return "uzelf" if betrokkene is None or betrokkene == lezer else betrokkene.naam


def _besluit(beslissing: Beslissing) -> str:
    wat = beslissing.onderdeel.omschrijving.rstrip(". ")
    return f"{wat}: {BESLUIT[beslissing.uitkomst]}. {beslissing.motivering}"


def _beperkingen(verzoek: Verzoek, beslissingen: list[Beslissing]) -> Iterator[Beperking]:
    """The limits that these decisions rest on (RE-3, RE-9)."""
    for dag in {een.op for een in beslissingen if een.grond == Beslissing.Grond.BEPERKING}:
        rijen = geldend(verzoek.dossier, aanvrager=aanvrager_van(verzoek), betrokkene=verzoek.betrokkene, dag=dag)
        yield from (een for een in rijen if verzoek.soort in een.rechten)
