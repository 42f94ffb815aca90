"""Primary keys: UUIDs in order of time (RFC 9562, version 7), so that indexes stay compact and a URL tells nothing."""

from __future__ import annotations

import os
import time
from uuid import UUID


def uuid7() -> UUID:
    milliseconden = time.time_ns() // 1_000_000
    toeval = int.from_bytes(os.urandom(10), "big")
    waarde = (milliseconden & ((1 << 48) - 1)) << 80
    waarde |= 0x7 << 76
    waarde |= (toeval >> 68 & 0xFFF) << 64
    waarde |= 0b10 << 62
    waarde |= toeval & ((1 << 62) - 1)
    return UUID(int=waarde)
