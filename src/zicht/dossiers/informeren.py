"""Telling people what they must know, topic by topic, fitted to what they can understand (ALG-2, ALG-3, ALG-5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from zicht.dossiers.invoer import Controle
from zicht.dossiers.leeftijd import is_minderjarig
from zicht.dossiers.models import Dossier, Gesprek, Informatie, Persoon
from zicht.dossiers.models.gesprek import Wijze
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.versies import STANDAARD, waarden

GESPREK_MET_KIND = "gesprek_met_kind"


@dataclass(frozen=True)
class Onderwerp:
    """Something to tell: its code, what it is in plain Dutch, the obligation that asks for it, and the source."""

    code: str
    naam: str
    verplichting: str
    bron: Bron


@cache
def onderwerpen(versie: str = STANDAARD) -> dict[str, Onderwerp]:
    """Every topic people are told about, by code."""
    return {
        code: Onderwerp(code, gegeven["naam"], gegeven["verplichting"], lees_bron(gegeven["bron"]))
        for code, gegeven in waarden(versie, "informeren").items()
    }


@daad("informeren", regels=("ALG-2", "ALG-5", "ALG-6"))
def informeer(
    *,
    dossier: Dossier,
    door: Medewerker,
    personen: Sequence[Persoon],
    onderwerpen: Sequence[str],
    wijze: str,
    afstemming: str,
    op: date | None = None,
    gesprek: Gesprek | None = None,
    contactstop_reden: str = "",
) -> list[Informatie]:
    """Record which topics (codes) these persons were told, when, which way, and how it was fitted to them.

    The topic of who the melder is counts as told too when only was told why that is not said (ML-2).
    Raises Invoerfout, and RedenNodig while informing one of them is put off (ALG-6).
    """
    op = op or klok.vandaag()
    controle = Controle()
    controle.uit_dossier("personen", dossier, personen)
    controle.uit_dossier("gesprek", dossier, [gesprek])
    controle.keuze("wijze", wijze, Wijze)
    controle.gebeurd("op", op)
    controle.ingevuld("afstemming", afstemming, "Schrijf hoe u de uitleg aanpaste aan wat deze persoon kan begrijpen.")
    if not personen:
        controle.fout("personen", "Kies wie u hebt ingelicht.")
    _toets_onderwerpen(controle, onderwerpen)
    controle.rond_af()
    toets_contactstop(dossier, personen, regel="ALG-2", op=op, reden=contactstop_reden)
    rijen = [
        Informatie.objects.create(
            dossier=dossier,
            persoon=persoon,
            onderwerp=onderwerp,
            op=op,
            wijze=wijze,
            afstemming=afstemming,
            gesprek=gesprek,
            vastgelegd_door=door,
        )
        for persoon in personen
        for onderwerp in dict.fromkeys(onderwerpen)
    ]
    for persoon in personen:
        schrijf(dossier, "informeren", door=door, op=op, tekst=contactstop_reden, over=persoon)
    return rijen


def _toets_onderwerpen(controle: Controle, gekozen: Sequence[str]) -> None:
    if not gekozen:
        controle.fout("onderwerpen", "Kies waarover u hebt verteld.")
    if onbekend := set(gekozen) - set(onderwerpen()):
        mogelijk = ", ".join(onderwerpen())
        controle.fout("onderwerpen", f"{', '.join(sorted(onbekend))} staat niet in de lijst. Kies uit: {mogelijk}.")


@daad("ouders vooraf informeren", regels=("ALG-3", "ALG-6"))
def informeer_ouders_vooraf(
    *,
    gesprek: Gesprek,
    door: Medewerker,
    ouders: Sequence[Persoon] = (),
    wijze: str = Wijze.TELEFOON,
    afstemming: str = "",
    op: date | None = None,
    niet_reden: str = "",
    contactstop_reden: str = "",
) -> Gesprek:
    """Before a planned talk with a child: the parents with authority were told that, why and about what it is.

    With `niet_reden` instead of `ouders`: they are deliberately not told beforehand. Holds for every minor in the
    conversation. Raises Invoerfout, and RedenNodig while contact with one of them is stopped.
    """
    op = op or klok.vandaag()
    dossier = gesprek.dossier
    kinderen = [
        p for p in gesprek.partners.select_related("persoon") if is_minderjarig(p.persoon, klok.dag(gesprek.op))
    ]
    controle = Controle()
    controle.uit_dossier("ouders", dossier, ouders)
    controle.gebeurd("op", op)
    if op > klok.dag(gesprek.op):
        controle.fout("op", "Dat is later dan het gesprek. Dan wisten de ouders het niet vooraf.")
    if not kinderen:
        controle.fout("ouders", "Bij dit gesprek is geen kind. Dan hoeft u niemand vooraf in te lichten.")
    if bool(ouders) == bool(niet_reden.strip()):
        controle.fout("ouders", "Kies welke ouders u hebt ingelicht, of schrijf waarom u hen bewust niet inlicht.")
    controle.rond_af()
    if ouders:
        informeer(
            dossier=dossier,
            door=door,
            personen=ouders,
            onderwerpen=[GESPREK_MET_KIND],
            wijze=wijze,
            afstemming=afstemming,
            op=op,
            gesprek=gesprek,
            contactstop_reden=contactstop_reden,
        )
    for kind in kinderen:
        kind.ouders_vooraf_geinformeerd_op = op if ouders else None
        kind.ouders_niet_vooraf, kind.ouders_niet_vooraf_reden = not ouders, niet_reden
        kind.save()
    schrijf(dossier, "ouders vooraf informeren", door=door, op=op, tekst=niet_reden, over=gesprek)
    return gesprek
