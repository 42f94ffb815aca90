"""The files of a dossier are searched for names before a copy is reviewed (RE-2)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from time import monotonic
from typing import Any
from uuid import UUID

from zicht.afschrift.bestandstekst import LEZERS, SECONDEN
from zicht.afschrift.inhoud import Oordeel, Stand
from zicht.afschrift.kennis import Kennis
from zicht.afschrift.models import Bijlagetekst
from zicht.dossiers.models import Document, Dossier

SAMEN = 30
"""Seconds for all files of one copy, while the dossier waits; what comes after that a worker reads without help."""
NIET = "Dit bestand is niet doorzocht: open het en lees het zelf, ook op namen, adressen en telefoonnummers."
DEELS = "Niet alles in dit bestand is doorzocht, zoals afbeeldingen of bijlagen ervan."
GEDAAN = "Doorzocht op namen, adressen en nummers uit dit dossier. Een computer mist er soms een."


def doorzoek_bijlagen(dossier: Dossier) -> None:
    """Read the text of the files that were not read before, and keep it encrypted beside them."""
    rijen = Document.objects.filter(dossier=dossier, bijlagetekst=None, mimetype__in=LEZERS).order_by("id")
    klaar = monotonic() + SAMEN
    for document in rijen.iterator(chunk_size=1):
        if (over := klaar - monotonic()) <= 0:
            return
        gelezen = lees_begrensd(document.mimetype, bytes(document.inhoud), seconden=min(over, SECONDEN))
        if gelezen is not None:
            Bijlagetekst.objects.create(dossier=dossier, document=document, **gelezen)


def lees_begrensd(mimetype: str, inhoud: bytes, *, seconden: float = SECONDEN) -> dict[str, Any] | None:
    """The fields of a `Bijlagetekst`, read in a process of its own; None when it could not be read."""
    opdracht = [sys.executable, "-I", "-m", "zicht.afschrift.bestandstekst", mimetype]
    try:
        klaar = subprocess.run(opdracht, input=inhoud, capture_output=True, timeout=seconden, check=True)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    gelezen: dict[str, Any] | None = json.loads(klaar.stdout) if klaar.stdout else None
    return gelezen if gelezen and gelezen["tekst"].strip() else None


def teksten_van(dossier: Dossier) -> Mapping[UUID, Bijlagetekst]:
    """What was read, by file. One query."""
    return {rij.document_id: rij for rij in Bijlagetekst.objects.filter(dossier=dossier)}


def oordeel_over(gelezen: Bijlagetekst | None, kennis: Kennis, *, van: UUID | None) -> Oordeel:
    """What a worker must know of this file: who is in it, or that nobody looked. Left out when it gives away what no
    reader may have (hard); a file goes along whole or not at all."""
    if gelezen is None:
        return Oordeel(Stand.NAZIEN, "RE-2", NIET)
    gevonden = kennis.oordeel(gelezen.tekst, van=van)
    if gevonden.stand == Stand.WEGGELATEN:
        return gevonden
    zinnen = (gevonden.waarom, GEDAAN, "" if gelezen.volledig else DEELS)
    return Oordeel(Stand.NAZIEN, "RE-2", " ".join(zin for zin in zinnen if zin))
