"""The safety assessment: a decision on every melding in time, then first contact and what follows (VB)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.protocol.beeld import Beeld, Besluit, Melding
from zicht.protocol.verplichtingen.klok import BIJ_VT, beoordelingen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import versie_op


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for melding in beeld.meldingen:
        if melding.wacht_op_leidinggevende or (melding.melder_soort == "anoniem" and not melding.loopt):
            continue
        yield beslissen(beeld, melding)
    for besluit in beoordelingen(beeld):
        if besluit.uitkomst == BIJ_VT:
            yield dienst_kiezen(beeld, besluit)
    if beeld.meldingen:
        yield from maatregel_nagaan(beeld)


def beslissen(beeld: Beeld, melding: Melding) -> Verplichting:
    """VB-1, ML-8: every melding its own decision, within five working days after receipt."""
    genomen = eerste(b.op for b in beoordelingen(beeld) if melding.id in b.meldingen)
    return maak(
        "veiligheidsbeoordeling",
        ids=[melding.id],
        onderwerp=melding.id,
        ontstaan=melding.ontvangen,
        termijn="veiligheidsbeoordeling",
        versie=versie_op(melding.ontvangen),
        voldaan=genomen,
        vervallen=melding.afgesloten,
    )


def dienst_kiezen(beeld: Beeld, besluit: Besluit) -> Verplichting:
    """VB-11: the assessment ended with VT; open until V&V, Onderzoek, a handover or a closing followed."""
    gevolgd = _vervolg_na(beeld, besluit.op)
    return maak("dienst_kiezen", ids=[besluit.id], onderwerp=besluit.id, ontstaan=besluit.op, voldaan=gevolgd)


def _vervolg_na(beeld: Beeld, op: date) -> date | None:
    lopend = [max(d.gestart, op) for d in beeld.diensten if d.afgerond is None or d.afgerond >= op]
    anders = [b.op for b in beeld.besluiten if b.soort in ("overdracht", "dwang", "afsluiten") and b.op >= op]
    return eerste([*lopend, *anders])


def maatregel_nagaan(beeld: Beeld) -> Iterator[Verplichting]:
    """VB-10: of every minor authority and measures are checked."""
    begin = min(m.ontvangen for m in beeld.meldingen)
    for kind in beeld.kinderen(begin):
        gedaan = eerste(op for wie, op in beeld.maatregelchecks if wie == kind.id)
        yield maak(
            "maatregel_nagaan",
            ids=[kind.id],
            persoon=kind.id,
            ontstaan=max(begin, kind.bekend_op),
            voldaan=gedaan,
            vervallen=beeld.definitief_einde,
        )
