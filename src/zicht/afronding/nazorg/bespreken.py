"""Discussing aftercare with one person, by topic; need for support at any time (NZ-1, NZ-2; NAZORG 1C, 2B, 2C)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zicht.afronding.models import Nazorgpunt
from zicht.afronding.nazorg.bezien import toets_woorden
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Persoon
from zicht.dossiers.tijdlijn import schrijf
from zicht.dossiers.uitstel import toets_contactstop
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.protocol.nazorg import onderwerpen, steun

STEUN = "steun"
LATER_CONTACT = "later_contact"


@dataclass(frozen=True)
class Punt:
    """One topic (code of `protocol.nazorg.onderwerpen`): what the person needs (`Nazorgpunt.Behoefte`) and agreed on.

    `verwezen_naar`: codes of `protocol.nazorg.steun`.
    """

    onderwerp: str
    behoefte: str
    afspraak: str = ""
    verwezen_naar: Sequence[str] = ()


@daad("nazorg bespreken", regels=("NZ-1", "NZ-2", "NZ-7", "ML-2"))
def bespreek_nazorg(
    *,
    persoon: Persoon,
    door: Medewerker,
    punten: Sequence[Punt],
    woord_reden: str = "",
    contactstop_reden: str = "",
    op: date | None = None,
) -> list[Nazorgpunt]:
    """Record what was discussed with this person: per topic the need and what came of it. On any route, at any time.

    Raises Invoerfout; Geweigerd when an agreement gives a secret away (ML-2, TG-5); RedenNodig while contact is
    stopped, and when a text calls the melding "onterecht" (NZ-7).
    """
    dag = op or klok.vandaag()
    controle = Controle()
    controle.gebeurd("op", dag)
    if not punten:
        controle.fout("punten", "Kies minstens één punt dat u hebt besproken.")
    for punt in punten:
        _toets_punt(controle, punt)
    controle.rond_af()
    teksten = [punt.afspraak for punt in punten]
    toets_geheimen(persoon.dossier, "\n".join(teksten), aan=persoon)
    toets_contactstop(persoon.dossier, [persoon], regel="NZ-2", op=dag, reden=contactstop_reden)
    if not woord_reden.strip():
        toets_woorden(*teksten)
    rijen = [
        Nazorgpunt.objects.create(
            dossier=persoon.dossier,
            persoon=persoon,
            onderwerp=punt.onderwerp,
            op=dag,
            behoefte=punt.behoefte,
            afspraak=punt.afspraak,
            verwezen_naar=list(punt.verwezen_naar),
            vastgelegd_door=door,
        )
        for punt in punten
    ]
    redenen = "\n".join(reden for reden in (woord_reden, contactstop_reden) if reden.strip())
    schrijf(persoon.dossier, "nazorg bespreken", door=door, op=dag, tekst=redenen, over=persoon)
    return rijen


def _toets_punt(controle: Controle, punt: Punt) -> None:
    if punt.onderwerp not in onderwerpen():
        controle.fout("punten", f"“{punt.onderwerp}” is geen punt. Kies uit: {', '.join(onderwerpen())}.")
        return
    naam = onderwerpen()[punt.onderwerp].naam.lower()
    controle.keuze("punten", punt.behoefte, Nazorgpunt.Behoefte)
    if onbekend := set(punt.verwezen_naar) - set(steun()):
        controle.fout("punten", f"Kies uit: {', '.join(steun())}. Niet: {', '.join(sorted(onbekend))}.")
    if punt.behoefte == Nazorgpunt.Behoefte.JA and not punt.afspraak.strip() and not punt.verwezen_naar:
        controle.fout("punten", f"Schrijf wat is afgesproken over: {naam}.")
