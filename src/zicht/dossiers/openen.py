"""Opening a dossier: one per family (HP2019 15.2; ML-7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zicht.dossiers.afschermen import neem_afscherming_over
from zicht.dossiers.models import Dossier
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.kern.nummers import volgend
from zicht.kern.sleutels import maak_sleutels


@daad("dossier openen", regels=("ML-7", "TG-3", "TG-7"))
def open_dossier(*, door: Medewerker | None, op: date | None = None, voorgangers: Sequence[Dossier] = ()) -> Dossier:
    """Open an empty dossier with its own keys. `voorgangers`: closed dossiers of the same people, kept in view."""
    dossier = Dossier(
        nummer=volgend("dossier"),
        geopend_op=op or klok.vandaag(),
        team=door.team if door else None,
        laatste_wijziging=klok.nu(),
        vastgelegd_door=door,
    )
    maak_sleutels(dossier.pk)
    dossier.save(force_insert=True)
    dossier.voorgangers.set(voorgangers)
    neem_afscherming_over(dossier, voorgangers, door)
    schrijf(dossier, "dossier openen", door=door, op=op)
    return dossier
