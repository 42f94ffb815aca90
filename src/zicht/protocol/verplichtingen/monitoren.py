"""Monitoring: contacts at 3 and 12 months at least, and its end in writing (MON-1, MON-4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zicht.protocol.beeld import Beeld, Monitoring
from zicht.protocol.verplichtingen.klok import toen_volwassen
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak

VAST = {"3 maanden": "monitoren_3", "12 maanden": "monitoren_12"}
LAATSTE_VASTE = "12 maanden"


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for monitoring in beeld.monitoringen:
        if monitoring.telt_vanaf:
            yield from contacten(monitoring, monitoring.telt_vanaf)
            yield from beoordelen(monitoring)
        if monitoring.beeindigd:
            yield from einde(beeld, monitoring, monitoring.beeindigd)


def contacten(monitoring: Monitoring, vanaf: date) -> Iterator[Verplichting]:
    for aanleiding, termijn in VAST.items():
        yield maak(
            "monitorcontact",
            ids=[monitoring.id, aanleiding],
            onderwerp=monitoring.id,
            ontstaan=vanaf,
            termijn=termijn,
            versie=monitoring.versie,
            voldaan=eerste(c.gehouden for c in monitoring.contacten if c.aanleiding == aanleiding and c.gehouden),
            vervallen=monitoring.beeindigd,
        )
    for contact in monitoring.contacten:
        if contact.aanleiding not in VAST:
            yield maak(
                "monitorcontact",
                ids=[monitoring.id, contact.id],
                onderwerp=monitoring.id,
                ontstaan=min(monitoring.besloten, contact.gepland),
                uiterlijk=contact.gepland,
                voldaan=contact.gehouden,
                vervallen=monitoring.beeindigd,
            )


def beoordelen(monitoring: Monitoring) -> Iterator[Verplichting]:
    """MON-3: after the last contact that always comes, somebody decides: finish, or how it goes on."""
    laatste = eerste(c.gehouden for c in monitoring.contacten if c.aanleiding == LAATSTE_VASTE and c.gehouden)
    if laatste:
        yield maak(
            "monitoren_beoordelen",
            ids=[monitoring.id],
            onderwerp=monitoring.id,
            ontstaan=laatste,
            voldaan=monitoring.beeindigd,
        )


def einde(beeld: Beeld, monitoring: Monitoring, op: date) -> Iterator[Verplichting]:
    """MON-4: confirmed in writing to the people and to the party."""
    verzonden = [v for v in beeld.verzendingen if v.soort == "einde monitoren" and v.op >= op]
    for persoon in toen_volwassen(beeld, op):
        yield maak(
            "einde_monitoren_bevestigen",
            ids=[monitoring.id, persoon.id],
            onderwerp=monitoring.id,
            persoon=persoon.id,
            ontstaan=op,
            voldaan=eerste(v.op for v in verzonden if v.persoon == persoon.id),
        )
    if monitoring.overdracht:
        yield maak(
            "einde_monitoren_aan_partij",
            ids=[monitoring.id],
            onderwerp=monitoring.id,
            ontstaan=op,
            voldaan=eerste(v.op for v in verzonden if v.overdracht == monitoring.overdracht),
        )
