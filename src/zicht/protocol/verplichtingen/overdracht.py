"""Handover and closing: acceptance, in writing to people and party, who was told what (HP2019 ch. 11, 12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.protocol.beeld import Beeld, Overdracht
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

AAN_ZELF = "cliëntsysteem"
SCHRIFTELIJK = frozenset({"veiligheidsvoorwaarden", "overdracht"})


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for overdracht in beeld.overdrachten:
        if overdracht.partij == AAN_ZELF:
            yield from aan_zelf(beeld, overdracht)
            continue
        yield maak(
            "overdracht_aanvaard",
            ids=[overdracht.id],
            onderwerp=overdracht.id,
            ontstaan=overdracht.op,
            voldaan=overdracht.aanvaard,
            vervallen=overdracht.geweigerd,
        )
        if overdracht.soort == "na dienst" and overdracht.geweigerd is None:
            yield from voorwaarden(beeld, overdracht)
    yield from afsluiten(beeld)


def aan_zelf(beeld: Beeld, overdracht: Overdracht) -> Iterator[Verplichting]:
    """OV-3: handed to the people themselves, in writing to each of them."""
    for persoon in beeld.volwassenen(overdracht.op):
        yield maak(
            "overdracht_schriftelijk",
            ids=[overdracht.id, persoon.id],
            onderwerp=overdracht.id,
            persoon=persoon.id,
            ontstaan=overdracht.op,
            voldaan=_verzonden(beeld, overdracht.op, frozenset({"overdracht"}), persoon.id),
        )


def voorwaarden(beeld: Beeld, overdracht: Overdracht) -> Iterator[Verplichting]:
    """VV-3, OV-4: the conditions in writing, to people and party."""
    if not beeld.voorwaarden:
        return
    begin = min(beeld.voorwaarden)
    for persoon in beeld.volwassenen(overdracht.op):
        yield maak(
            "voorwaarden_schriftelijk",
            ids=[overdracht.id, persoon.id],
            onderwerp=overdracht.id,
            persoon=persoon.id,
            ontstaan=overdracht.op,
            voldaan=_verzonden(beeld, begin, SCHRIFTELIJK, persoon.id),
        )
    yield maak(
        "voorwaarden_aan_partij",
        ids=[overdracht.id],
        onderwerp=overdracht.id,
        ontstaan=overdracht.op,
        voldaan=eerste(v.op for v in beeld.verzendingen if v.soort in SCHRIFTELIJK and v.overdracht == overdracht.id),
    )


def afsluiten(beeld: Beeld) -> Iterator[Verplichting]:
    """AF-1: everybody knows that it is closed, with what, who was told what, and what still comes."""
    na_monitoren = {m.beeindigd for m in beeld.monitoringen if m.beeindigd}
    door_partij = any(o.partij_informeert and o.aanvaard for o in beeld.overdrachten)
    for afsluiting in beeld.afsluitingen:
        if afsluiting.soort == "einde dienst" or afsluiting.op in na_monitoren or (door_partij and not beeld.diensten):
            continue
        for persoon in beeld.volwassenen(afsluiting.op):
            yield maak(
                "afsluiting_bevestigen",
                ids=[afsluiting.id, persoon.id],
                onderwerp=afsluiting.id,
                persoon=persoon.id,
                ontstaan=afsluiting.op,
                voldaan=_verzonden(beeld, afsluiting.op, frozenset({"afsluiting"}), persoon.id),
            )


def _verzonden(beeld: Beeld, vanaf: date, soorten: frozenset[str], persoon: object) -> date | None:
    return eerste(v.op for v in beeld.verzendingen if v.soort in soorten and v.persoon == persoon and v.op >= vanaf)
