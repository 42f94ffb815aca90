"""Primary keys: UUIDs in order of writing (RFC 9562, version 7), so indexes stay compact and a URL tells nothing."""

from __future__ import annotations

import os
import time
from threading import Lock
from uuid import UUID

NS_PER_MS = 1_000_000
FIJN = 1 << 12
"""Parts of a millisecond that are written down, after the milliseconds themselves."""

_slot = Lock()
_laatste = 0


def uuid7() -> UUID:
    """A new key, later than every one this process made before."""
    global _laatste
    nu = time.time_ns()
    ticks = (nu // NS_PER_MS) * FIJN + (nu % NS_PER_MS) * FIJN // NS_PER_MS
    with _slot:
        _laatste = ticks = max(ticks, _laatste + 1)
    milliseconden, fijn = divmod(ticks, FIJN)
    toeval = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return UUID(int=(milliseconden & ((1 << 48) - 1)) << 80 | 0x7 << 76 | fijn << 64 | 0b10 << 62 | toeval)
