"""Somebody always has the next step: no decision, end of a service or refusal leaves a family with nobody.

VB-5, VB-8, VB-9, VB-11, VV-6, OV-5, DW-1; HP2019 7.5, 9.8, 10.8, 11.5, 12.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from zicht.protocol.beeld import Beeld, Besluit, Dienst, Dwangtraject, Overdracht
from zicht.protocol.verplichtingen.klok import BIJ_VT, GEEN_VERVOLG, beoordelingen, sluitingen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

OVERGEGAAN_IN_ONDERZOEK = "onderzoek"
VTO = "VTO"


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for besluit in beoordelingen(beeld):
        yield na_beoordeling(beeld, besluit)
    for dienst in beeld.diensten:
        if dienst.afgerond and dienst.einde != OVERGEGAAN_IN_ONDERZOEK:
            yield na_dienst(beeld, dienst, dienst.afgerond)
    for overdracht in beeld.overdrachten:
        if overdracht.aanvaard and not any(m.overdracht == overdracht.id for m in beeld.monitoringen):
            yield na_overdracht(beeld, overdracht, overdracht.aanvaard)
    for traject in beeld.dwang:
        if traject.soort == VTO:
            yield verzoek_verzenden(beeld, traject)


def na_beoordeling(beeld: Beeld, besluit: Besluit) -> Verplichting:
    """After the assessment: choose a service (VB-11), hand over as decided (VB-8), or close (VB-9).

    A handover that is refused was no next step: what it had met is owed again (OV-5).
    """
    code = {BIJ_VT: "dienst_kiezen", GEEN_VERVOLG: "afsluiten"}.get(besluit.uitkomst, "overdragen")
    lopend = [max(d.gestart, besluit.op) for d in beeld.diensten if d.afgerond is None or d.afgerond >= besluit.op]
    return maak(
        code,
        ids=[besluit.id],
        onderwerp=besluit.id,
        ontstaan=besluit.op,
        voldaan=eerste([*lopend, *_stappen(beeld, besluit.op, besluit.meldingen)]),
    )


def na_dienst(beeld: Beeld, dienst: Dienst, op: date) -> Verplichting:
    """VV-6: a service ends in handover, monitoring or closing, and that has to happen."""
    gestart = [d.gestart for d in beeld.diensten if d.id != dienst.id and d.gestart >= op]
    monitoren = [m.besloten for m in beeld.monitoringen if m.besloten >= dienst.gestart]
    eerder = [o.op for o in _overdrachten(beeld) if o.op >= dienst.gestart]
    return maak(
        "vervolg_na_dienst",
        ids=[dienst.id],
        onderwerp=dienst.id,
        ontstaan=op,
        voldaan=eerste([*gestart, *monitoren, *eerder, *_stappen(beeld, op)]),
    )


def na_overdracht(beeld: Beeld, overdracht: Overdracht, op: date) -> Verplichting:
    """AF-1, HP2019 11.6: an accepted handover without monitoring ends in closing."""
    lopend = [max(d.gestart, op) for d in beeld.diensten if (d.afgerond is None or d.afgerond >= op) or d.gestart >= op]
    monitoren = [max(m.besloten, op) for m in beeld.monitoringen if m.beeindigd is None or m.beeindigd >= op]
    return maak(
        "afsluiten",
        ids=[overdracht.id],
        onderwerp=overdracht.id,
        ontstaan=op,
        voldaan=eerste([*lopend, *monitoren, *(s for s in sluitingen(beeld) if s >= op)]),
    )


def verzoek_verzenden(beeld: Beeld, traject: Dwangtraject) -> Verplichting:
    """DW-1: a VTO that was decided on leaves. A later decision on a compulsory route takes its place."""
    later = [t.op for t in beeld.dwang if t.id != traject.id and t.op > traject.op]
    return maak(
        "verzoek_verzenden",
        ids=[traject.id],
        onderwerp=traject.id,
        ontstaan=traject.op,
        voldaan=traject.verzonden,
        vervallen=eerste(later),
    )


def _overdrachten(beeld: Beeld) -> list[Overdracht]:
    return [o for o in beeld.overdrachten if o.geweigerd is None]


def _stappen(beeld: Beeld, op: date, meldingen: frozenset[UUID] = frozenset()) -> Iterator[date]:
    """Days from `op` on with a handover of these meldingen, a compulsory route, or a closing."""
    for overdracht in _overdrachten(beeld):
        if overdracht.op >= op and (not meldingen or not overdracht.meldingen or overdracht.meldingen & meldingen):
            yield overdracht.op
    yield from (b.op for b in beeld.besluiten if b.soort == "dwang" and b.op >= op)
    yield from (dag for dag in sluitingen(beeld) if dag >= op)
