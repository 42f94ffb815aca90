"""Judging a party that may take over: can it, does it want to, is it able (VB-8; HP2019 7.5.2-7.5.5, QUICKSCAN 3.1)."""

from __future__ import annotations

from datetime import date

from zicht.beoordeling.models import Hulpoordeel
from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import RedenNodig
from zicht.kern.models import Medewerker


@daad("partij beoordelen", regels=("VB-8",))
def beoordeel_partij(
    *,
    dossier: Dossier,
    door: Medewerker,
    soort: str,
    naam: str,
    rust_op: str,
    kan: bool | None = None,
    wil: bool | None = None,
    in_staat: bool | None = None,
    kennis: str = "",
    capaciteit: str = "",
    start_op: date | None = None,
    gesprek_op: date | None = None,
    juridisch_bevoegd: bool | None = None,
    afwijking_reden: str = "",
    op: date | None = None,
) -> Hulpoordeel:
    """Record VT's judgment on a party, and what it rests on. `soort`: a value of `Hulpoordeel.Partij`.

    `kan`: can tackle what was reported; `wil`: wants to; `in_staat`: is able, in the judgment of VT; None is unknown.
    `kennis`, `capaciteit`, `start_op`: knowledge and skill, room, and when it starts. `gesprek_op`: the day of the
    conversation with the party. `juridisch_bevoegd`: may this team take over a melding by law?

    Raises Invoerfout; RedenNodig (VB-8) without a conversation: a letter or VT's own view alone is not enough.
    """
    controle = Controle()
    controle.keuze("soort", soort, Hulpoordeel.Partij)
    controle.ingevuld("naam", naam, "Noem de partij: welke organisatie of hulpverlener?")
    controle.ingevuld("rust_op", rust_op, "Schrijf waar uw oordeel op rust: wat zei de partij, en wat ziet u zelf?")
    controle.gebeurd("op", op)
    controle.gebeurd("gesprek_op", gesprek_op)
    controle.rond_af()
    if gesprek_op is None and not afwijking_reden.strip():
        zin = "Spreek de partij zelf: een brief of alleen uw eigen indruk is niet genoeg. Schrijf anders waarom."
        raise RedenNodig("VB-8", zin)
    oordeel = Hulpoordeel.objects.create(
        dossier=dossier,
        soort=soort,
        naam=naam,
        kan=kan,
        wil=wil,
        in_staat=in_staat,
        kennis=kennis,
        capaciteit=capaciteit,
        start_op=start_op,
        gesprek_op=gesprek_op,
        rust_op=rust_op,
        juridisch_bevoegd=juridisch_bevoegd,
        afwijking_reden=afwijking_reden,
        op=op or klok.vandaag(),
        vastgelegd_door=door,
    )
    schrijf(dossier, "partij beoordelen", door=door, op=op, over=oordeel)
    return oordeel


def nog_onbekend(oordeel: Hulpoordeel) -> list[str]:
    """What VB-8 asks of every party and is not known yet, in plain words."""
    delen = {
        "of de partij dit kan": oordeel.kan,
        "of zij dit wil": oordeel.wil,
        "of zij daar volgens u toe in staat is": oordeel.in_staat,
        "haar kennis en vaardigheid": oordeel.kennis.strip() or None,
        "of er plaats is": oordeel.capaciteit.strip() or None,
        "wanneer zij begint": oordeel.start_op,
    }
    if oordeel.soort == Hulpoordeel.Partij.MDT:
        delen["of het team dit wettelijk mag overnemen"] = oordeel.juridisch_bevoegd
    if oordeel.soort == Hulpoordeel.Partij.CLIENTSYSTEEM:
        return [zin for zin in list(delen)[:3] if delen[zin] is None]
    return [zin for zin, waarde in delen.items() if waarde is None]
