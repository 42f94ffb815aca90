"""The safety assessment: a decision on every melding in time; authority and measures checked (VB-1, VB-10)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld, Melding
from zicht.protocol.verplichtingen.klok import beoordelingen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import versie_op


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for melding in beeld.meldingen:
        if melding.wacht_op_leidinggevende or (melding.melder_soort == "anoniem" and not melding.loopt):
            continue
        yield beslissen(beeld, melding)
    if beeld.meldingen:
        yield from maatregel_nagaan(beeld)


def beslissen(beeld: Beeld, melding: Melding) -> Verplichting:
    """VB-1, ML-8: every melding its own decision, within five working days after receipt."""
    genomen = eerste(b.op for b in beoordelingen(beeld) if melding.id in b.meldingen and b.op >= melding.ontvangen)
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


def maatregel_nagaan(beeld: Beeld) -> Iterator[Verplichting]:
    """VB-10: of every minor authority and measures are checked."""
    begin = min(m.ontvangen for m in beeld.meldingen)
    for kind in beeld.kinderen(begin):
        gedaan = eerste(op for wie, op in beeld.maatregelchecks if wie == kind.id)
        yield maak(
            "maatregel_nagaan",
            ids=[kind.id],
            persoon=kind.id,
            ontstaan=max(begin, kind.sinds),
            voldaan=gedaan,
            vervallen=beeld.definitief_einde,
        )
