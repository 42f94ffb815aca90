"""Pseudonyms (RE-11): what a line says of a dossier is keyed with that dossier; without the key it points to nobody."""

from __future__ import annotations

import hmac
from collections.abc import Collection
from uuid import UUID

from zicht.kern.sleutels import logboeksleutels


def kenmerk(sleutel: bytes, wat: UUID) -> UUID:
    """The pseudonym of a dossier, person or row, under the log key of its dossier."""
    return UUID(bytes=hmac.digest(sleutel, wat.bytes, "sha256")[:16])


def kenmerken_van(dossiers: Collection[UUID]) -> list[UUID]:
    """The pseudonyms of these dossiers, in the order of the log; those whose key is gone are left out."""
    return sorted(kenmerk(sleutel, dossier) for dossier, sleutel in logboeksleutels(dossiers).items())
