"""VTO and Jeugdbeschermingstafel: the college told, drafts put to the people, minutes checked (DW-1, DW-2)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen.soort import Verplichting, eerste, maak


def leid_af(beeld: Beeld) -> Iterator[Verplichting]:
    for traject in beeld.dwang:
        if traject.soort == "VTO":
            yield maak(
                "college_informeren",
                ids=[traject.id],
                onderwerp=traject.id,
                ontstaan=traject.op,
                voldaan=traject.college,
            )
        if traject.soort == "VTB":
            for persoon in beeld.volwassenen(traject.op):
                eigen = [c for c in traject.concepten if c.persoon == persoon.id]
                yield maak(
                    "reactie_op_concept",
                    ids=[traject.id, persoon.id],
                    onderwerp=traject.id,
                    persoon=persoon.id,
                    ontstaan=traject.op,
                    delen={
                        "voorgelegd": eerste(c.op for c in eigen),
                        "reactie": eerste(c.reactie for c in eigen if c.reactie),
                    },
                )
        for notulen, ontvangen, gecontroleerd in traject.notulen:
            yield maak(
                "notulen_controleren", ids=[notulen], onderwerp=notulen, ontstaan=ontvangen, voldaan=gecontroleerd
            )
