"""Filling in a life for one dossier: its own names, numbers and identities, and its texts under its own keys."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from zicht.demo.regio.boek import Regels
from zicht.demo.regio.identiteit import Identiteiten, milliseconden
from zicht.demo.regio.plekken import STAART, STAART_IN_TEKST
from zicht.demo.regio.tabel import tabel
from zicht.demo.regio.vertellen import Leven
from zicht.kern.kluis import kluis
from zicht.kern.models import Sleutel
from zicht.kern.sleutels import DELEN, Deel, sleutellabel
from zicht.kern.versleuteling import sluit


def vul_in(leven: Leven, waarden: Mapping[str, str], staart: int, geopend: datetime, naar: Regels) -> None:
    """Adds the lines of one dossier to `naar`. `staart`: in what its identities end; `geopend`: when it was opened.

    Raises KeyError when `waarden` leaves a place open.
    """
    cijfers = f"{staart:016x}"
    in_tekst = f"{cijfers[:4]}-{cijfers[4:]}"
    ingevuld = {**waarden, STAART: cijfers, STAART_IN_TEKST: in_tekst}
    sleutels = _maak_sleutels(Identiteiten(staart).nieuw(milliseconden(geopend)), naar)
    for plek, deel, label, inhoud in leven.teksten:
        gesloten = sluit(inhoud.vul(ingevuld).encode(), sleutel=sleutels[deel], label=label + in_tekst)
        ingevuld[plek] = gesloten.hex()
    for model, regels in leven.regels:
        naar[model].append(regels.vul(ingevuld))


def _maak_sleutels(dossier: UUID, naar: Regels) -> dict[Deel, AESGCM]:
    """As `kern.sleutels.nieuwe_sleutel`, but without an object of the model: that would take half the time."""
    sleutels: dict[Deel, AESGCM] = {}
    waar, rijen = kluis(), tabel(Sleutel)
    for deel in DELEN:
        geheim = os.urandom(32)
        naam, verpakt = waar.verpak(geheim, label=sleutellabel(dossier, deel))
        rij = {"eigenaar": dossier, "deel": deel, "kluissleutel": naam, "verpakt": verpakt}
        naar[Sleutel].append(rijen.regel(rij, []))
        sleutels[deel] = AESGCM(geheim)
    return sleutels
