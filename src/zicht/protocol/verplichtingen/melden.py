"""Meldingen: anonymous ones, call-backs, withdrawal (HP2019 ch. 6)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld, Melding
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

ANONIEM = "anonieme melding"


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for melding in beeld.meldingen:
        if melding.melder_soort == "anoniem":
            yield anonieme_melding(beeld, melding)
    for taak in beeld.terugbel:
        yield maak(
            "terugbellen",
            ids=[taak.id],
            onderwerp=taak.id,
            ontstaan=min(taak.op, taak.uiterlijk or taak.op),
            uiterlijk=taak.uiterlijk,
            voldaan=taak.gedaan,
        )
    for taak in beeld.intrekking_te_melden:
        yield maak(
            "verwijdering_melden",
            ids=[taak.id],
            onderwerp=taak.id,
            persoon=taak.persoon,
            ontstaan=taak.op,
            voldaan=taak.gedaan,
        )


def anonieme_melding(beeld: Beeld, melding: Melding) -> Verplichting:
    """ML-4: the leidinggevende decides, either way."""
    besloten = [b.op for b in beeld.besluiten if b.soort == ANONIEM and melding.id in b.meldingen]
    if not besloten and not melding.wacht_op_leidinggevende:
        besloten = [melding.afgesloten or melding.ontvangen]
    return maak(
        "anonieme_melding_besluiten",
        ids=[melding.id],
        onderwerp=melding.id,
        ontstaan=melding.ontvangen,
        voldaan=eerste(besloten),
    )
