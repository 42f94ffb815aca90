"""A ground for not (yet) informing or contacting is looked at again on its date (ALG-6, SZ-14, SZ-21)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen.soort import Verplichting, maak


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for uitstel in beeld.uitstel:
        if uitstel.opnieuw:
            yield maak(
                "uitstel_opnieuw_bezien",
                ids=[uitstel.id, uitstel.opnieuw.isoformat()],
                onderwerp=uitstel.id,
                ontstaan=uitstel.vanaf,
                zichtbaar_vanaf=uitstel.opnieuw,
                uiterlijk=uitstel.opnieuw,
                voldaan=uitstel.beeindigd,
                vervallen=beeld.definitief_einde,
            )
