"""Complaints and rectification (KL-1, ALG-16)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen.klok import WET2026
from zicht.protocol.verplichtingen.soort import Verplichting, maak
from zicht.protocol.versies import versie_op


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for klacht in beeld.klachten:
        yield maak(
            "klacht_afhandelen",
            ids=[klacht.id],
            onderwerp=klacht.id,
            persoon=klacht.persoon,
            ontstaan=klacht.ontvangen,
            voldaan=klacht.uitspraak,
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
    for rectificatie in beeld.rectificaties:
        yield maak(
            "rectificeren",
            ids=[rectificatie.id],
            onderwerp=rectificatie.id,
            ontstaan=rectificatie.op,
            voldaan=rectificatie.gedaan,
        )
