"""Handover and closing: acceptance, in writing to people and party, who was told what (HP2019 ch. 11, 12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from zicht.protocol.beeld import Afsluiting, Beeld, Overdracht
from zicht.protocol.verplichtingen.klok import EINDE_DIENST, beoordelingen, toen_volwassen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

AAN_ZELF = "cliëntsysteem"
NA_DIENST = "na dienst"
OPNIEUW_BESLOTEN = frozenset(
    {"veiligheidsbeoordeling", "keuze dienst", "overdracht", "dwang", "bescherming", "afsluiten", "monitoren"}
)
"""Kinds of decision that say what follows after refused help."""
SCHRIFTELIJK = frozenset({"veiligheidsvoorwaarden", "overdracht"})


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for overdracht in beeld.overdrachten:
        if overdracht.partij == AAN_ZELF:
            yield from aan_zelf(beeld, overdracht)
        else:
            yield aanvaarden(overdracht)
        if overdracht.hulp_geweigerd:
            yield from na_geweigerde_hulp(beeld, overdracht, overdracht.hulp_geweigerd)
    if beeld.voorwaarden:
        yield from voorwaarden(beeld, min(beeld.voorwaarden), max(beeld.voorwaarden))
    yield from afsluiten(beeld)


def aanvaarden(overdracht: Overdracht) -> Verplichting:
    """OV-5: VT asks until the party answers; a refusal is an answer, and the next step is owed again."""
    return maak(
        "overdracht_aanvaard",
        ids=[overdracht.id],
        onderwerp=overdracht.id,
        ontstaan=overdracht.op,
        voldaan=overdracht.aanvaard,
        vervallen=overdracht.geweigerd,
    )


def na_geweigerde_hulp(beeld: Beeld, overdracht: Overdracht, op: date) -> Iterator[Verplichting]:
    """OV-2: the party deletes what it got, and Veilig Thuis decides again; nobody else sees to their safety now."""
    yield maak(
        "partij_verwijdert",
        ids=[overdracht.id],
        onderwerp=overdracht.id,
        ontstaan=op,
        voldaan=overdracht.verwijderd,
    )
    na = [b for b in beeld.besluiten if b.op >= op and b.id != overdracht.besluit]
    besloten = [b.op for b in na if b.soort in OPNIEUW_BESLOTEN]
    yield maak(
        "na_geweigerde_hulp_besluiten",
        ids=[overdracht.id],
        onderwerp=overdracht.id,
        ontstaan=op,
        voldaan=eerste([*besloten, *(a.op for a in beeld.afsluitingen if a.op >= op)]),
    )


def aan_zelf(beeld: Beeld, overdracht: Overdracht) -> Iterator[Verplichting]:
    """OV-3: handed to the people themselves, in writing to each of them."""
    for persoon in toen_volwassen(beeld, overdracht.op):
        yield maak(
            "overdracht_schriftelijk",
            ids=[overdracht.id, persoon.id],
            onderwerp=overdracht.id,
            persoon=persoon.id,
            ontstaan=max(overdracht.op, persoon.sinds),
            voldaan=_verzonden(beeld, overdracht.op, frozenset({"overdracht"}), persoon.id),
        )


def voorwaarden(beeld: Beeld, begin: date, laatste: date) -> Iterator[Verplichting]:
    """VV-3, OV-4: the conditions in writing, to the people and to the party that takes over after a service.

    A letter from before the last condition does not hold all of them: it is owed again.
    """
    for persoon in toen_volwassen(beeld, begin):
        yield maak(
            "voorwaarden_schriftelijk",
            ids=[persoon.id],
            persoon=persoon.id,
            ontstaan=max(begin, persoon.sinds),
            voldaan=_verzonden(beeld, laatste, SCHRIFTELIJK, persoon.id),
            vernieuwd=laatste,
        )
    for overdracht in beeld.overdrachten:
        if overdracht.soort != NA_DIENST or overdracht.partij == AAN_ZELF:
            continue
        verzonden = [v for v in beeld.verzendingen if v.soort in SCHRIFTELIJK and v.overdracht == overdracht.id]
        yield maak(
            "voorwaarden_aan_partij",
            ids=[overdracht.id],
            onderwerp=overdracht.id,
            ontstaan=max(overdracht.op, begin),
            voldaan=eerste(v.op for v in verzonden if v.op >= laatste),
            vernieuwd=laatste,
            vervallen=overdracht.geweigerd,
        )


def afsluiten(beeld: Beeld) -> Iterator[Verplichting]:
    """AF-1: everybody knows that it is closed, with what, who was told what, and what still comes."""
    na_monitoren = {m.beeindigd for m in beeld.monitoringen if m.beeindigd}
    for afsluiting in beeld.afsluitingen:
        if afsluiting.soort == EINDE_DIENST or afsluiting.op in na_monitoren or _verteld_door_partij(beeld, afsluiting):
            continue
        for persoon in toen_volwassen(beeld, afsluiting.op):
            yield maak(
                "afsluiting_bevestigen",
                ids=[afsluiting.id, persoon.id],
                onderwerp=afsluiting.id,
                persoon=persoon.id,
                ontstaan=afsluiting.op,
                voldaan=_verzonden(beeld, afsluiting.op, frozenset({"afsluiting"}), persoon.id),
            )


def _verteld_door_partij(beeld: Beeld, afsluiting: Afsluiting) -> bool:
    """Was it closed after a direct handover in which the party tells the people, and nothing else was done?"""
    laatste = max((b.op for b in beoordelingen(beeld) if b.op <= afsluiting.op), default=None)
    return not beeld.diensten and any(
        o.partij_informeert and o.aanvaard and o.op <= afsluiting.op and (laatste is None or o.op >= laatste)
        for o in beeld.overdrachten
    )


def _verzonden(beeld: Beeld, vanaf: date, soorten: frozenset[str], persoon: UUID) -> date | None:
    return eerste(v.op for v in beeld.verzendingen if v.soort in soorten and v.persoon == persoon and v.op >= vanaf)
