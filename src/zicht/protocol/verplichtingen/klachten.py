"""Complaints and rectification (KL-1, ALG-16)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld, Klacht
from zicht.protocol.verplichtingen.klok import WET2026
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak
from zicht.protocol.versies import versie_op


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for klacht in beeld.klachten:
        yield maak(
            "klacht_afhandelen",
            ids=[klacht.id],
            onderwerp=klacht.id,
            persoon=klacht.persoon,
            ontstaan=klacht.ontvangen,
            voldaan=eerste(op for op in (klacht.uitspraak, klacht.opgelost) if op),
        )
        if klacht.bij == "klachtencommissie" and klacht.uitspraak:
            versie = versie_op(klacht.uitspraak)
            yield maak(
                "klacht_reactie",
                ids=[klacht.id],
                onderwerp=klacht.id,
                persoon=klacht.persoon,
                ontstaan=klacht.uitspraak,
                termijn="klacht_reactie" if versie == WET2026 else "",
                versie=versie,
                voldaan=klacht.reactie,
            )
        yield from na_uitspraak(klacht)
    for rectificatie in beeld.rectificaties:
        yield maak(
            "rectificeren",
            ids=[rectificatie.id],
            onderwerp=rectificatie.id,
            ontstaan=rectificatie.op,
            voldaan=rectificatie.gedaan,
        )


def na_uitspraak(klacht: Klacht) -> Iterator[Verplichting]:
    """KL-1: what the outcome asks is followed up: the rectification of each part, and everything that was promised."""
    for onderdeel, rechtgezet in klacht.recht_te_zetten:
        yield maak(
            "klacht_rechtzetten",
            ids=[onderdeel],
            onderwerp=klacht.id,
            ontstaan=klacht.uitspraak or klacht.ontvangen,
            voldaan=rechtgezet,
        )
    for belofte in klacht.vervolg:
        yield maak(
            "klacht_vervolg",
            ids=[belofte.id],
            onderwerp=belofte.id,
            persoon=klacht.persoon,
            ontstaan=belofte.op,
            uiterlijk=belofte.uiterlijk,
            voldaan=belofte.gedaan,
        )
