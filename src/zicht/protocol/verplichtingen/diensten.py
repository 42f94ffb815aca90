"""Voorwaarden & Vervolg and Onderzoek: their clocks, reassessment, plan, explanation, outcomes (HP2019 ch. 9, 10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from zicht.protocol.beeld import Beeld, Dienst
from zicht.protocol.verplichtingen.betrokkenen import onderwerpen
from zicht.protocol.verplichtingen.klok import ONDERZOEK, dienstklok, pas_later_bekend, weerlegde_diensten
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

PLANNEN = ("veiligheidsplan", "hulpverleningsplan", "herstelplan")


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for dienst in beeld.diensten:
        yield afronden(beeld, dienst)
        if dienst.soort == ONDERZOEK:
            yield from onderzoek(beeld, dienst)
    for herbeoordeling in beeld.herbeoordelingen:
        yield maak(
            "herbeoordelen",
            ids=[herbeoordeling.id],
            onderwerp=herbeoordeling.id,
            ontstaan=herbeoordeling.gevraagd,
            voldaan=herbeoordeling.op,
        )
    for vooronderzoek in beeld.vooronderzoeken:
        yield maak(
            "vooronderzoek_beeindigen",
            ids=[vooronderzoek.id],
            onderwerp=vooronderzoek.id,
            ontstaan=vooronderzoek.gestart,
            uiterlijk=vooronderzoek.tot,
            voldaan=vooronderzoek.beeindigd,
        )
        # As long as it runs, the people must not know of it: shown from the day it ends at the latest.
        zichtbaar = vooronderzoek.beeindigd or vooronderzoek.tot
        gestart = vooronderzoek.gestart
        yield from vertellen(beeld, "vooronderzoek_vertellen", vooronderzoek.id, gestart, zichtbaar_vanaf=zichtbaar)
    yield from plannen(beeld)
    yield from vernietiging_vertellen(beeld)


def afronden(beeld: Beeld, dienst: Dienst) -> Verplichting:
    """VV-1, OND-1: finished within ten weeks; which assessment counts, says the clock."""
    klok = dienstklok(beeld, dienst)
    return maak(
        "onderzoek_afronden" if dienst.soort == ONDERZOEK else "vv_afronden",
        ids=[dienst.id],
        onderwerp=dienst.id,
        ontstaan=dienst.gestart,
        termijn=klok.termijn,
        termijn_vanaf=klok.vanaf,
        versie=dienst.versie,
        voldaan=dienst.afgerond,
    )


def onderzoek(beeld: Beeld, dienst: Dienst) -> Iterator[Verplichting]:
    """OND-2: a plan of approach. OND-6: the whole process explained at the start."""
    plan = eerste(op for van, op in beeld.plannen_van_aanpak if van == dienst.id)
    yield maak(
        "plan_van_aanpak",
        ids=[dienst.id],
        onderwerp=dienst.id,
        ontstaan=dienst.gestart,
        voldaan=plan,
        vervallen=dienst.afgerond,
    )
    yield from vertellen(beeld, "onderzoek_uitleggen", dienst.id, dienst.gestart, alleen_volwassen=True)


def vertellen(
    beeld: Beeld,
    code: str,
    onderwerp: UUID,
    vanaf: date,
    *,
    alleen_volwassen: bool = False,
    zichtbaar_vanaf: date | None = None,
) -> Iterator[Verplichting]:
    """One obligation per person: the topics of `code` told on or after `vanaf`, about one service or research."""
    for persoon in beeld.volwassenen(vanaf) if alleen_volwassen else beeld.betrokkenen(vanaf):
        if persoon.jonger_dan_horen(vanaf) or pas_later_bekend(beeld, persoon, vanaf):
            continue
        delen = {
            deel: eerste(
                i.op for i in beeld.informatie if i.onderwerp == deel and i.op >= vanaf and i.persoon == persoon.id
            )
            for deel in onderwerpen(code)
        }
        yield maak(
            code,
            ids=[onderwerp, persoon.id],
            onderwerp=onderwerp,
            persoon=persoon.id,
            ontstaan=max(vanaf, persoon.sinds),
            delen=delen,
            zichtbaar_vanaf=zichtbaar_vanaf or vanaf,
        )


def plannen(beeld: Beeld) -> Iterator[Verplichting]:
    """OV-6: a safety, a help and a recovery plan for each child with a confirmed suspicion."""
    bevestigd: dict[UUID, date] = {}
    for vermoeden in beeld.vermoedens:
        if vermoeden.uitkomst == "bevestigd" and vermoeden.op:
            for wie in vermoeden.betreft:
                bevestigd[wie] = min(vermoeden.op, bevestigd.get(wie, vermoeden.op))
    for persoon in beeld.personen:
        op = bevestigd.get(persoon.id)
        if op is None or persoon.volwassen(op) or not persoon.te_spreken(op):
            continue
        delen = {
            soort: eerste(p.op for p in beeld.plannen if p.soort == soort and persoon.id in p.personen)
            for soort in PLANNEN
        }
        yield maak("plannen_kind", ids=[persoon.id], persoon=persoon.id, ontstaan=op, delen=delen)


def vernietiging_vertellen(beeld: Beeld) -> Iterator[Verplichting]:
    """OND-5, RE-7: when every suspicion is refuted, people are told of the right of destruction and what it means."""
    for dienst, op in weerlegde_diensten(beeld):
        yield from vertellen(beeld, "vernietiging_vertellen", dienst, op, alleen_volwassen=True)
