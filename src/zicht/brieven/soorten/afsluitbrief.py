"""A formal letter that people can show to others after a refuted suspicion (NZ-4; NAZORG, points for the closing).

Whoever reads it may be anybody: school, family, a neighbour. So it says the outcome and nothing else of the file: no
melder, no child, no reason. And it never calls a melding "onterecht" (NZ-7).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from django.db.models import QuerySet

from zicht.afronding.models import Afsluiting
from zicht.brieven.briefsoort import Briefsoort, Eis, Ontvanger, Opdracht
from zicht.brieven.velden import Feiten, Veld, dagtekst
from zicht.diensten.models import Dienst, Vermoeden
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Verzending
from zicht.rechten.weerlegd import weerlegging


class Afsluitbrief(Briefsoort):
    """Only where every melding was refuted: with one that was not, this letter would mislead who reads it."""

    code = "afsluitbrief-om-te-tonen"
    naam = "Afsluitbrief om te tonen"
    regels = ("NZ-4", "NZ-7")
    verzending = Verzending.Soort.AFSLUITBRIEF
    ontvangers = frozenset({Ontvanger.BETROKKENE})
    plichten: ClassVar = {"afsluitbrief_om_te_tonen": ""}
    velden = (
        Veld("onderzoek_vanaf", "Wanneer het Onderzoek begon", "9 maart 2026"),
        Veld("uitkomstdatum", "Wanneer de uitkomst er was", "4 mei 2026"),
        Veld("sluitdatum", "Datum van de afsluiting", "6 mei 2026"),
    )
    sjablonen: ClassVar = {
        "afsluitbrief-om-te-tonen": (
            Eis("uitkomst", "daarin staat dat het vermoeden is weerlegd, en wanneer (NZ-4)", ("uitkomstdatum",)),
            Eis("betekenis", "daarin staat in gewone woorden wat die uitkomst betekent (NZ-4)"),
            Eis("afgesloten", "daarin staat dat Veilig Thuis klaar is (NZ-4)", ("sluitdatum",)),
        )
    }
    apart_blad = True

    def vul_aan(self, opdracht: Opdracht) -> Opdracht:
        return replace(opdracht, afsluiting=opdracht.afsluiting or _laatste(opdracht.dossier))

    def toets(self, opdracht: Opdracht, controle: Controle) -> None:
        super().toets(opdracht, controle)
        if not weerlegging(opdracht.dossier).alle or _uitkomst(opdracht.dossier) is None:
            zin = "Deze brief is er alleen als een Onderzoek elk vermoeden van elke melding heeft weerlegd."
            controle.fout("soort", f"{zin} Anders zou wie hem leest iets verkeerds denken.")
        elif opdracht.afsluiting is None:
            controle.fout("afsluiting", "Dit dossier is nog niet afgesloten. Neem eerst het besluit.")

    def sjabloon(self, opdracht: Opdracht) -> str:
        return "afsluitbrief-om-te-tonen"

    def feiten(self, opdracht: Opdracht) -> Feiten:
        assert opdracht.afsluiting is not None
        begin = onderzoeken(opdracht.dossier).first()
        uitkomst = _uitkomst(opdracht.dossier)
        return {
            "onderzoek_vanaf": dagtekst(begin.gestart_op) if begin else None,
            "uitkomstdatum": dagtekst(uitkomst) if uitkomst else None,
            "sluitdatum": dagtekst(opdracht.afsluiting.op),
        }


def onderzoeken(dossier: Dossier) -> QuerySet[Dienst]:
    """The investigations of this file that ended, the first one first."""
    rijen = Dienst.objects.filter(dossier=dossier, soort=Dienst.Soort.ONDERZOEK)
    return rijen.exclude(afgerond_op=None).order_by("gestart_op", "id")


def _laatste(dossier: Dossier) -> Afsluiting | None:
    rijen = Afsluiting.objects.filter(dossier=dossier).exclude(soort=Afsluiting.Soort.DIENST)
    return rijen.order_by("-op", "-id").first()


def _uitkomst(dossier: Dossier) -> date | None:
    """The day on which the last suspicion was refuted; None when that of one of them is not known."""
    dagen = list(Vermoeden.objects.filter(dossier=dossier).values_list("op", flat=True))
    bekend = [dag for dag in dagen if dag is not None]
    return max(bekend) if bekend and len(bekend) == len(dagen) else None
