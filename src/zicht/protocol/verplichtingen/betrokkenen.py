"""What is owed to every person directly involved: to be told, heard, and pointed to support and rights (HP2019 2.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from zicht.protocol.beeld import Beeld, Melding, Persoon
from zicht.protocol.verplichtingen.klok import BIJ_VT, WET2026, beoordelingen
from zicht.protocol.verplichtingen.soort import Verplichting, maak
from zicht.protocol.versies import STANDAARD, versie_op, waarden

VERNIEUWT = frozenset({"inhoud_melding", "identiteit_melder", "vervolgstappen"})
"""Topics that are told again when a new melding came in (ML-8)."""


@cache
def onderwerpen(verplichting: str) -> tuple[str, ...]:
    """The topics that one obligation asks for."""
    alle = waarden(STANDAARD, "informeren")
    return tuple(code for code, gegeven in alle.items() if gegeven["verplichting"] == verplichting)


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    lopend = [m for m in beeld.meldingen if m.loopt]
    if not lopend:
        return
    begin = min(m.ontvangen for m in lopend)
    for persoon in beeld.betrokkenen(begin):
        if persoon.jonger_dan_horen(begin):
            continue
        yield informeren(beeld, persoon, lopend)
        yield steun_en_rechten(beeld, persoon, begin)
    yield from horen(beeld)
    yield from hermelding_aan_hulp(beeld)


def informeren(beeld: Beeld, persoon: Persoon, meldingen: list[Melding]) -> Verplichting:
    """ALG-2: every topic told, those about the melding again after each new one (ML-8).

    The protocol says as soon as possible; the law in force gives four weeks after recording (Wmo 2015 art. 5.3.1).
    """
    begin = max(min(m.ontvangen for m in meldingen), persoon.bekend_op)
    laatste = max((m.ontvangen for m in meldingen if m.melder_persoon != persoon.id), default=begin)
    delen: dict[str, date | None] = {}
    for onderwerp in onderwerpen("informeren"):
        vanaf = laatste if onderwerp in VERNIEUWT else begin
        delen[onderwerp] = _verteld(beeld, persoon, onderwerp, vanaf)
    onverteld = laatste if any(delen[o] is None for o in VERNIEUWT) and _verteld_ooit(beeld, persoon) else begin
    versie = versie_op(onverteld)
    return maak(
        "informeren",
        ids=[persoon.id],
        persoon=persoon.id,
        ontstaan=begin,
        delen=delen,
        versie=versie,
        termijn="informeren_betrokkene" if versie == WET2026 else "",
        termijn_vanaf=onverteld,
        vernieuwd=laatste,
        vervallen=_verteld_door_partij(beeld, laatste),
    )


def _verteld(beeld: Beeld, persoon: Persoon, onderwerp: str, vanaf: date) -> date | None:
    return eerste(
        i.op for i in beeld.informatie if i.onderwerp == onderwerp and i.op >= vanaf and i.persoon == persoon.id
    )


def _verteld_ooit(beeld: Beeld, persoon: Persoon) -> bool:
    return any(i.persoon == persoon.id and i.onderwerp in VERNIEUWT for i in beeld.informatie)


def _verteld_door_partij(beeld: Beeld, vanaf: date) -> date | None:
    """OV-2, ALG-6: at a direct handover the accepting party informs them instead of VT."""
    return eerste(o.aanvaard for o in beeld.overdrachten if o.partij_informeert and o.aanvaard and o.aanvaard >= vanaf)


def steun_en_rechten(beeld: Beeld, persoon: Persoon, begin: date) -> Verplichting:
    """ALG-5: support, the right to complain, the legal rights."""
    begin = max(begin, persoon.bekend_op)
    return maak(
        "steun_en_rechten",
        ids=[persoon.id],
        persoon=persoon.id,
        ontstaan=begin,
        delen={o: _verteld(beeld, persoon, o, begin) for o in onderwerpen("steun_en_rechten")},
        vervallen=_verteld_door_partij(beeld, begin),
    )


def horen(beeld: Beeld) -> Iterator[Verplichting]:
    """ALG-3: heard from four years on, younger ones seen; the parents of a child know beforehand.

    Owed when VT itself goes on with the case; an assessment may be done, and directly handed over, without contact.
    """
    begin = eerste(b.op for b in beoordelingen(beeld) if b.uitkomst == BIJ_VT) or eerste(
        d.gestart for d in beeld.diensten
    )
    if begin is None:
        return
    eerste_melding = min((m.ontvangen for m in beeld.meldingen), default=begin)
    for persoon in beeld.betrokkenen(begin):
        ontstaan = max(begin, persoon.bekend_op)
        yield maak(
            "horen",
            ids=[persoon.id],
            persoon=persoon.id,
            ontstaan=ontstaan,
            delen=_gehoord(beeld, persoon, eerste_melding),
        )


def _gehoord(beeld: Beeld, persoon: Persoon, vanaf: date) -> dict[str, date | None]:
    ontmoetingen = [
        (gesprek.op, partner)
        for gesprek in beeld.gesprekken
        if gesprek.gehouden and gesprek.op >= vanaf
        for partner in gesprek.partners
        if partner.persoon == persoon.id
    ]
    if persoon.jonger_dan_horen(vanaf):
        return {"gezien": eerste(op for op, _ in ontmoetingen)}
    gehoord = [(op, p) for op, p in ontmoetingen if p.hoe == "gehoord" and p.over_melding]
    delen = {"gehoord": eerste(op for op, _ in gehoord)}
    if not persoon.volwassen(vanaf):
        delen["ouders_vooraf"] = eerste(op for op, p in gehoord if p.ouders_vooraf or p.ouders_bewust_niet)
    return delen


def hermelding_aan_hulp(beeld: Beeld) -> Iterator[Verplichting]:
    """ML-8: a melding during monitoring is in any case told to the helpers."""
    for melding in beeld.meldingen:
        if not melding.loopt:
            continue
        for monitoring in beeld.monitoringen:
            loopt = monitoring.besloten < melding.ontvangen and (
                monitoring.beeindigd is None or melding.ontvangen <= monitoring.beeindigd
            )
            if loopt:
                yield maak(
                    "hulp_inlichten",
                    ids=[melding.id, monitoring.id],
                    onderwerp=melding.id,
                    ontstaan=melding.ontvangen,
                    voldaan=eerste(
                        v.op
                        for v in beeld.verzendingen
                        if v.melding == melding.id and v.persoon is None and v.soort != "feedback melder"
                    ),
                )
