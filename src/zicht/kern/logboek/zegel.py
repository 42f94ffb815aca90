"""The seal of a line and of an anchor: a keyed hash over all it says, the seal before it included.

The key comes from the vault and is in no database: who can write in the database only can damage the log, not forge it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from zicht.kern.kluis import kluis

LABEL = b"zicht:logboek"
VAN_REGEL = (
    "keten",
    "volgnummer",
    "op",
    "medewerker",
    "rollen",
    "actie",
    "waar",
    "object_soort",
    "object",
    "personen",
    "getoond",
    "grond",
    "uitkomst",
    "herkomst",
    "sleutel",
    "vorige",
)
VAN_ANKER = ("nummer", "op", "sleutel", "som", "vorige")


def zegelsleutel(naam: str | None = None) -> tuple[str, bytes]:
    """Name and key of the seals, by default the one for new lines. Raises SleutelKwijt."""
    return kluis().leid_af(label=LABEL, naam=naam)


def zegel(sleutel: bytes, velden: Iterable[str], rij: Mapping[str, Any]) -> bytes:
    """The seal (32 bytes) of what `rij` says in `velden`."""
    inhoud = json.dumps([_vorm(rij[veld]) for veld in velden], ensure_ascii=False, separators=(",", ":"))
    return hmac.digest(sleutel, inhoud.encode(), "sha256")


def som(standen: Iterable[tuple[UUID, int, bytes]]) -> bytes:
    """One hash of how far these chains (kenmerk, aantal, zegel) go."""
    hash = hashlib.sha256()
    for keten, aantal, laatste in sorted(standen):
        hash.update(keten.bytes + aantal.to_bytes(8, "big") + laatste)
    return hash.digest()


def _vorm(waarde: Any) -> Any:
    if isinstance(waarde, datetime):
        return waarde.astimezone(UTC).isoformat()
    if isinstance(waarde, list | tuple):
        return [_vorm(een) for een in waarde]
    if isinstance(waarde, UUID):
        return waarde.hex
    if isinstance(waarde, bytes | memoryview):
        return bytes(waarde).hex()
    return waarde
