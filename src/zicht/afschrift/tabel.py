"""THE table: every model that holds something about a family, and how it stands in a copy (RE-1; HP2019 15.8.1).

A model with a `dossier` that stands in no row makes a test fail (tests/afschrift/test_tabel.py): nothing comes into a
copy, or stays out of it, by accident.
"""

from __future__ import annotations

from collections.abc import Mapping

from zicht.afschrift.rij import Rij
from zicht.afschrift.rijen import (
    besluiten,
    bevindingen,
    bewaren,
    brieven,
    diensten,
    dwang,
    einde,
    gesprekken,
    gezin,
    meldingen,
    nazorg,
    rechten,
    toegang,
)

TABEL: tuple[Rij, ...] = (
    *gezin.RIJEN,
    *meldingen.RIJEN,
    *bevindingen.RIJEN,
    *gesprekken.RIJEN,
    *besluiten.RIJEN,
    *diensten.RIJEN,
    *dwang.RIJEN,
    *einde.RIJEN,
    *nazorg.RIJEN,
    *brieven.RIJEN,
    *rechten.RIJEN,
    *bewaren.RIJEN,
    *toegang.RIJEN,
)
OP_MODEL: Mapping[str, Rij] = {rij.model._meta.label_lower: rij for rij in TABEL}
GEGEVEN: tuple[Rij, ...] = tuple(rij for rij in TABEL if not rij.niet)
"""What can be in a copy."""
UIT_DE_HOOGTE: Mapping[str, str] = {
    "werkvoorraad.werkregel": "Een regel in de werkvoorraad: codes en datums die uit het dossier zijn afgeleid.",
}
"""Models of the floors above, never in a copy, by name."""
