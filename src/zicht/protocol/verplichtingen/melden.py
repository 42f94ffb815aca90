"""Meldingen: anonymous ones, call-backs, withdrawal (HP2019 ch. 6)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen.soort import Verplichting, maak


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for melding in beeld.meldingen:
        if melding.wacht_op_leidinggevende:
            yield maak("anonieme_melding_besluiten", ids=[melding.id], onderwerp=melding.id, ontstaan=melding.ontvangen)
    for taak in beeld.terugbel:
        yield maak(
            "terugbellen",
            ids=[taak.id],
            onderwerp=taak.id,
            ontstaan=taak.op,
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
