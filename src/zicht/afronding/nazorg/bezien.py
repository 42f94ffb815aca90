"""What was special about an Onderzoek and what it means for closing it well (NZ-1, NZ-7; NAZORG 1C)."""

from __future__ import annotations

import re
from datetime import date

from zicht.afronding.models import Nazorgomstandigheden
from zicht.diensten.models import Dienst
from zicht.dossiers.geheimen import toets_geheimen
from zicht.dossiers.invoer import Controle
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker

ONTERECHT = re.compile(r"\bonterechte?\b|\bvals(e|elijk)? (be)?melding|\bvalse melder", re.IGNORECASE)


@daad("nazorg bezien", regels=("NZ-1", "NZ-7"))
def bezie_nazorg(
    *,
    dienst: Dienst,
    door: Medewerker,
    betekenis: str,
    anonieme_melding: bool | None = None,
    medische_grondslag: bool | None = None,
    zorgen_herkend: bool | None = None,
    mogelijk_kwaadwillend: bool | None = None,
    mening_van: str = "",
    bejegening: str = "",
    informatie_en_zelfregie: str = "",
    doorlooptijd: str = "",
    woord_reden: str = "",
    op: date | None = None,
) -> Nazorgomstandigheden:
    """Record the circumstances of one Onderzoek, what Veilig Thuis could influence, and what both mean (`betekenis`).

    That a melder may have meant harm is somebody's opinion: `mening_van` says whose, and it is not the melder's name.
    Raises Invoerfout; Geweigerd when it names a protected melder (ML-2); RedenNodig when it calls the melding
    "onterecht": refuted is not that (NZ-7).
    """
    dag = op or klok.vandaag()
    teksten = (betekenis, mening_van, bejegening, informatie_en_zelfregie, doorlooptijd)
    controle = Controle()
    controle.gebeurd("op", dag)
    controle.ingevuld("betekenis", betekenis, "Schrijf wat dit betekent voor het afsluiten en voor de steun.")
    if mogelijk_kwaadwillend:
        controle.ingevuld("mening_van", mening_van, "Dit is een mening. Schrijf van wie, en waarop die rust.")
    controle.rond_af()
    toets_geheimen(dienst.dossier, "\n".join(teksten))
    if not woord_reden.strip():
        toets_woorden(*teksten)
    rij = Nazorgomstandigheden.objects.create(
        dossier=dienst.dossier,
        dienst=dienst,
        op=dag,
        anonieme_melding=anonieme_melding,
        medische_grondslag=medische_grondslag,
        zorgen_herkend=zorgen_herkend,
        mogelijk_kwaadwillend=mogelijk_kwaadwillend,
        mening_van=mening_van,
        bejegening=bejegening,
        informatie_en_zelfregie=informatie_en_zelfregie,
        doorlooptijd=doorlooptijd,
        betekenis=betekenis,
        vastgelegd_door=door,
    )
    schrijf(dienst.dossier, "nazorg bezien", door=door, op=dag, tekst=woord_reden, over=rij)
    return rij


def toets_woorden(*teksten: str) -> None:
    """NZ-7: that a suspicion was refuted does not make the melding "onterecht". Raises RedenNodig."""
    if any(ONTERECHT.search(tekst) for tekst in teksten):
        zin = "Hier staat “onterecht”. Een weerlegd vermoeden maakt een melding dat niet. Schrijf het anders of waarom."
        raise RedenNodig("NZ-7", zin, veld="woord_reden")
