"""The keys of a dossier: for its text, its closed part, its pseudonyms in the log.

Made with it, kept in memory for a short while, gone with it.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Collection
from threading import Lock
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import transaction

from zicht.kern.kluis import Kluis, kluis
from zicht.kern.sleutelbestand import SleutelKwijt

if TYPE_CHECKING:
    from zicht.kern.models import Sleutel

Deel = Literal["dossier", "gesloten", "logboek"]
DELEN: tuple[Deel, ...] = ("dossier", "gesloten", "logboek")

HOUDBAAR = 60.0
"""Seconds a key stays in memory: as long as a destroyed dossier can still be read by a running process."""
MEEST = 5_000

_geheugen: OrderedDict[tuple[UUID, str], tuple[float, AESGCM]] = OrderedDict()
_geheugen_logboek: OrderedDict[UUID, tuple[float, bytes]] = OrderedDict()
_slot = Lock()


def maak_sleutels(eigenaar: UUID) -> None:
    """Make the keys of a new owner, in the transaction that makes the owner.

    Keys are never made later: a key that was cached while its transaction was rolled back would otherwise encrypt
    what nobody can read again.
    """
    from zicht.kern.models import Sleutel

    Sleutel.objects.bulk_create([nieuwe_sleutel(eigenaar, deel)[0] for deel in DELEN])


def nieuwe_sleutel(eigenaar: UUID, deel: Deel, *, waar: Kluis | None = None) -> tuple[Sleutel, AESGCM]:
    """A new key: the row that keeps it wrapped (not saved), and the key itself for who fills the rows of its owner.

    `waar`: the vault, for who makes so many keys that looking each time whether it changed would count.
    """
    from zicht.kern.models import Sleutel

    geheim = os.urandom(32)
    naam, verpakt = (waar or kluis()).verpak(geheim, label=sleutellabel(eigenaar, deel))
    return Sleutel(eigenaar=eigenaar, deel=deel, kluissleutel=naam, verpakt=verpakt), AESGCM(geheim)


def sleutel(eigenaar: UUID, deel: Deel) -> AESGCM:
    """The key of one part of one owner. Raises SleutelKwijt when it was destroyed or cannot be unwrapped."""
    plek = (eigenaar, deel)
    with _slot:
        gevonden = _geheugen.get(plek)
        if gevonden and time.monotonic() - gevonden[0] < HOUDBAAR:
            _geheugen.move_to_end(plek)
            return gevonden[1]
    gelezen = AESGCM(_lees(eigenaar, deel))
    with _slot:
        _geheugen[plek] = (time.monotonic(), gelezen)
        while len(_geheugen) > MEEST:
            _geheugen.popitem(last=False)
    return gelezen


def logboeksleutels(eigenaren: Collection[UUID]) -> dict[UUID, bytes]:
    """The keys under which these owners stand in the log as pseudonyms (RE-11), with at most one query.

    An owner whose key was destroyed is left out.
    """
    nu = time.monotonic()
    with _slot:
        bewaard = ((eigenaar, _geheugen_logboek.get(eigenaar)) for eigenaar in eigenaren)
        bekend = {eigenaar: een[1] for eigenaar, een in bewaard if een and nu - een[0] < HOUDBAAR}
    gelezen = _lees_logboeksleutels([e for e in eigenaren if e not in bekend])
    with _slot:
        for eigenaar, waarde in gelezen.items():
            _geheugen_logboek[eigenaar] = (nu, waarde)
            _geheugen_logboek.move_to_end(eigenaar)
        while len(_geheugen_logboek) > MEEST:
            _geheugen_logboek.popitem(last=False)
    return bekend | gelezen


def haal(eigenaren: Collection[UUID], deel: Deel) -> None:
    """Read the keys of these owners with one query, before a list of them is opened row by row."""
    from zicht.kern.models import Sleutel

    rijen = Sleutel.objects.filter(eigenaar__in=eigenaren, deel=deel)
    gelezen = {
        rij.eigenaar: kluis().pak_uit(rij.kluissleutel, bytes(rij.verpakt), label=sleutellabel(rij.eigenaar, deel))
        for rij in rijen
    }
    with _slot:
        for eigenaar, waarde in gelezen.items():
            _geheugen[eigenaar, deel] = (time.monotonic(), AESGCM(waarde))
        while len(_geheugen) > MEEST:
            _geheugen.popitem(last=False)


def vernietig(eigenaar: UUID) -> None:
    """Take the keys of an owner away: its text, closed part and pseudonyms can never be opened again, in any copy."""
    from zicht.kern.models import Sleutel

    Sleutel.objects.filter(eigenaar=eigenaar).delete()
    vergeet(eigenaar)
    # Another thread may have read them again before this transaction was through.
    transaction.on_commit(lambda: vergeet(eigenaar), robust=True)


def vergeet(eigenaar: UUID) -> None:
    """Drop the keys of an owner from this process."""
    with _slot:
        _geheugen_logboek.pop(eigenaar, None)
        for deel in DELEN:
            _geheugen.pop((eigenaar, deel), None)


def _lees(eigenaar: UUID, deel: Deel) -> bytes:
    from zicht.kern.models import Sleutel

    rij = Sleutel.objects.filter(eigenaar=eigenaar, deel=deel).first()
    if rij is None:
        raise SleutelKwijt("De sleutel van dit dossier bestaat niet (meer): het is vernietigd.")
    return kluis().pak_uit(rij.kluissleutel, bytes(rij.verpakt), label=sleutellabel(eigenaar, deel))


def _lees_logboeksleutels(eigenaren: Collection[UUID]) -> dict[UUID, bytes]:
    from zicht.kern.models import Sleutel

    if not eigenaren:
        return {}
    rijen = Sleutel.objects.filter(eigenaar__in=eigenaren, deel="logboek")
    return {
        rij.eigenaar: kluis().pak_uit(rij.kluissleutel, bytes(rij.verpakt), label=sleutellabel(rij.eigenaar, "logboek"))
        for rij in rijen
    }


def sleutellabel(eigenaar: UUID, deel: str) -> bytes:
    """What binds a wrapped key to its owner and part."""
    return f"zicht:{deel}:{eigenaar}".encode()
