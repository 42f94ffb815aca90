"""What is owed to every person directly involved: to be told, heard, and pointed to support and rights (HP2019 2.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from zicht.protocol.beeld import Beeld, Melding, Monitoring, Persoon
from zicht.protocol.verplichtingen.klok import BIJ_VT, WET2026, beoordelingen, einden, pas_later_bekend
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import STANDAARD, versie_op, waarden

DIRECT = "direct"
VERNIEUWT = frozenset({"inhoud_melding", "identiteit_melder", "vervolgstappen"})
"""Topics that are told again when a new melding came in (ML-8)."""


@cache
def onderwerpen(verplichting: str) -> tuple[str, ...]:
    """The topics that one obligation asks for."""
    alle = waarden(STANDAARD, "informeren")
    return tuple(code for code, gegeven in alle.items() if gegeven["verplichting"] == verplichting)


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    keren = _keren(beeld)
    for persoon in beeld.personen:
        if meldingen := _te_vertellen(beeld, persoon):
            yield informeren(beeld, persoon, meldingen)
            yield steun_en_rechten(beeld, persoon, meldingen[0])
        yield from horen(beeld, persoon, keren)
    yield from hermelding_aan_hulp(beeld)


def _te_vertellen(beeld: Beeld, persoon: Persoon) -> list[Melding]:
    """The meldingen this person is told about, the first one first.

    Not those from before a child could be heard, nor those that had ended before this person became known.
    """
    return [
        m
        for m in sorted(beeld.meldingen, key=_volgorde)
        if m.loopt
        and persoon.te_spreken(m.ontvangen)
        and not persoon.jonger_dan_horen(m.ontvangen)
        and not pas_later_bekend(beeld, persoon, m.ontvangen)
    ]


def _volgorde(melding: Melding) -> tuple[date, float]:
    return melding.ontvangen, melding.moment.timestamp() if melding.moment else 0


def informeren(beeld: Beeld, persoon: Persoon, meldingen: list[Melding]) -> Verplichting:
    """ALG-2: every topic told, those about the melding again after each new one (ML-8).

    The protocol says as soon as possible; the law in force gives four weeks after recording (Wmo 2015 art. 5.3.1).
    """
    eerst = meldingen[0]
    laatst = ([m for m in meldingen if m.melder_persoon != persoon.id] or [eerst])[-1]
    opnieuw = laatst.moment if laatst is not eerst else None
    begin = max(eerst.ontvangen, persoon.sinds)
    laatste = max(laatst.ontvangen, begin)
    delen = {
        onderwerp: _verteld(beeld, persoon, onderwerp, laatst.ontvangen, opnieuw)
        if onderwerp in VERNIEUWT
        else _verteld(beeld, persoon, onderwerp, eerst.ontvangen)
        for onderwerp in onderwerpen("informeren")
    }
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
        vernieuwd_om=opnieuw,
        vervallen=_verteld_door_partij(beeld, laatst),
    )


def _verteld(beeld: Beeld, persoon: Persoon, onderwerp: str, vanaf: date, na: datetime | None = None) -> date | None:
    """The first day from `vanaf` on; what was recorded before `na` cannot have been about what came in then."""
    return eerste(
        i.op
        for i in beeld.informatie
        if i.onderwerp == onderwerp
        and i.op >= vanaf
        and i.persoon == persoon.id
        and not (na and i.vastgelegd and i.vastgelegd < na)
    )


def _verteld_ooit(beeld: Beeld, persoon: Persoon) -> bool:
    return any(i.persoon == persoon.id and i.onderwerp in VERNIEUWT for i in beeld.informatie)


def _verteld_door_partij(beeld: Beeld, melding: Melding) -> date | None:
    """OV-2, ALG-6: at a direct handover of this melding the accepting party informs them instead of VT."""
    return eerste(
        o.aanvaard
        for o in beeld.overdrachten
        if o.partij_informeert
        and o.soort == DIRECT
        and o.aanvaard
        and (melding.id in o.meldingen if o.meldingen else o.op >= melding.ontvangen)
    )


def steun_en_rechten(beeld: Beeld, persoon: Persoon, eerst: Melding) -> Verplichting:
    """ALG-5: support, the right to complain, the legal rights."""
    return maak(
        "steun_en_rechten",
        ids=[persoon.id],
        persoon=persoon.id,
        ontstaan=max(eerst.ontvangen, persoon.sinds),
        delen={o: _verteld(beeld, persoon, o, eerst.ontvangen) for o in onderwerpen("steun_en_rechten")},
        vervallen=_verteld_door_partij(beeld, eerst),
    )


def horen(beeld: Beeld, persoon: Persoon, keren: list[tuple[date, date]]) -> Iterator[Verplichting]:
    """ALG-3: heard from four years on, younger ones seen; the parents of a child know beforehand.

    Owed when VT itself goes on with the case; an assessment may be done, and directly handed over, without contact.
    When that ended and a new melding makes VT go on again, people are heard again.
    """
    for nummer, (begin, vanaf) in enumerate(keren):
        if not persoon.te_spreken(begin) or pas_later_bekend(beeld, persoon, begin):
            continue
        yield maak(
            "horen",
            ids=[persoon.id, begin.isoformat() if nummer else None],
            persoon=persoon.id,
            ontstaan=max(begin, persoon.sinds),
            delen=_gehoord(beeld, persoon, vanaf),
        )


def _keren(beeld: Beeld) -> list[tuple[date, date]]:
    """Each time VT went on itself: since when, and from which day on a conversation counts for it."""
    besloten = {b.op for b in beoordelingen(beeld) if b.uitkomst == BIJ_VT}
    keren: list[tuple[date, date]] = []
    for moment in sorted(besloten | {d.gestart for d in beeld.diensten}):
        vorig_einde = max((e for e in einden(beeld) if keren and keren[-1][0] <= e < moment), default=None)
        if keren and vorig_einde is None:
            continue
        ontvangen = [m.ontvangen for m in beeld.meldingen if vorig_einde is None or m.ontvangen >= vorig_einde]
        keren.append((moment, min([*ontvangen, moment])))
    return keren


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
        delen["ouders_vooraf"] = eerste(
            op for op, p in gehoord if p.ouders_vooraf or p.ouders_bewust_niet or persoon.volwassen(op)
        )
    return delen


def hermelding_aan_hulp(beeld: Beeld) -> Iterator[Verplichting]:
    """ML-8: a melding during monitoring is in any case told to the helpers."""
    for melding in beeld.meldingen:
        for monitoring in beeld.monitoringen:
            if melding.loopt and _tijdens(beeld, melding, monitoring):
                yield hulp_inlichten(beeld, melding, monitoring)


def hulp_inlichten(beeld: Beeld, melding: Melding, monitoring: Monitoring) -> Verplichting:
    """Met by a message about this melding to a party or helper: not to the family, not to who reported it."""
    return maak(
        "hulp_inlichten",
        ids=[melding.id, monitoring.id],
        onderwerp=melding.id,
        ontstaan=melding.ontvangen,
        voldaan=eerste(
            v.op
            for v in beeld.verzendingen
            if v.melding == melding.id
            and v.persoon is None
            and v.bron != melding.melder
            and v.soort != "feedback melder"
        ),
    )


def _tijdens(beeld: Beeld, melding: Melding, monitoring: Monitoring) -> bool:
    """Did it come in while this was monitored? Not a melding that was assessed before the monitoring was decided."""
    if any(melding.id in b.meldingen and b.op <= monitoring.besloten for b in beoordelingen(beeld)):
        return False
    beeindigd = monitoring.beeindigd or date.max
    return monitoring.besloten <= melding.ontvangen <= beeindigd
