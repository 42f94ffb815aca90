"""Everything the organisation owes in one dossier, derived from the facts: to whom, by when, and what is done of it."""

from __future__ import annotations

from datetime import date

from zicht.protocol.beeld import Beeld
from zicht.protocol.verplichtingen import (
    aanpak,
    beoordeling,
    betrokkenen,
    diensten,
    dwang,
    feedback,
    klachten,
    melden,
    monitoren,
    nazorg,
    overdracht,
    rechten,
    uitstel,
    verslagen,
    vervolg,
)
from zicht.protocol.verplichtingen.soort import Verplichting
from zicht.protocol.verplichtingen.wachten import met_uitstel_en_redenen

HOOFDSTUKKEN = (
    melden,
    beoordeling,
    vervolg,
    betrokkenen,
    verslagen,
    aanpak,
    feedback,
    diensten,
    overdracht,
    monitoren,
    dwang,
    klachten,
    nazorg,
    rechten,
    uitstel,
)


def verplichtingen(beeld: Beeld, peildatum: date) -> list[Verplichting]:
    """All obligations of a dossier as they stand on `peildatum`, also those that are met or given up.

    Each has a key that stays the same from day to day. Only waiting (ALG-6) depends on `peildatum`.
    """
    alles = [plicht for hoofdstuk in HOOFDSTUKKEN for plicht in hoofdstuk.leid_af(beeld)]
    return [met_uitstel_en_redenen(beeld, plicht, peildatum) for plicht in alles]


__all__ = ["Verplichting", "verplichtingen"]
