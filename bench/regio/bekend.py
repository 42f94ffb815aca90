"""Families of the region told anew by another caller: are they found, and how long does a worker wait (ML-9)."""

from __future__ import annotations

import time
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zicht.demo.regio.verzinnen import Regio

GEZINNEN = 60
MEEST = 5
"""People of one family that a caller names."""


def meet_bekend(regio: Regio, wie: Any) -> dict[str, Any]:
    """Milliseconds until `wie` has the candidates; how often the family is among them, and how often first."""
    from zicht.demo.streek.verschrijven import verschrijf
    from zicht.dossiers.bekend import zoek_met_advies

    rng = Random(7)
    nieuw = [nummer for nummer in range(1, regio.dossiers) if rng.random() < 0.01 and regio.stam(nummer)[1] is None]
    tijden, gevonden, eerste = [], 0, 0
    for nummer in rng.sample(nieuw, min(GEZINNEN, len(nieuw))):
        familie = regio.gezin(nummer)
        gezocht = [verschrijf(rng, familie, mens) for mens in familie.personen[:MEEST]]
        begin = time.perf_counter()
        kandidaten = [een.dossier for een in zoek_met_advies(gezocht, wie).kandidaten]
        tijden.append((time.perf_counter() - begin) * 1000)
        gevonden += regio.identiteit(nummer) in kandidaten
        eerste += kandidaten[:1] == [regio.identiteit(nummer)]
    tijden.sort()
    return {
        "gezocht": len(tijden),
        "gevonden": gevonden,
        "eerste": eerste,
        "p50": tijden[len(tijden) // 2],
        "p95": tijden[int(len(tijden) * 0.95)],
    }
