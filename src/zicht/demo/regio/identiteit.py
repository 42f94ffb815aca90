"""Identities that the same seed gives again, in the shape and order of UUID version 7."""

from __future__ import annotations

from datetime import date, datetime
from random import Random
from uuid import UUID, SafeUUID

_maak, _zet = object.__new__, object.__setattr__
_BEGIN = date(1970, 1, 1).toordinal()
_DAG = 24 * 60 * 60 * 1000
_VERSIE = 0x7 << 76
_VARIANT = 0b10 << 62


def milliseconden(moment: datetime) -> int:
    """Since 1970, of a moment in UTC; whole seconds."""
    seconden = moment.hour * 3600 + moment.minute * 60 + moment.second
    return (moment.toordinal() - _BEGIN) * _DAG + seconden * 1000


def staart(rng: Random) -> int:
    """Sixteen hexadecimal digits in which all identities of one dossier end."""
    return _VARIANT | rng.getrandbits(62)


class Identiteiten:
    """The identities of one dossier: its own end in all of them, and a counter."""

    def __init__(self, staart: int) -> None:
        self._vast = _VERSIE | staart
        self._teller = 0

    def nieuw(self, ms: int) -> UUID:
        """The next one, recorded at `ms`. In the order of recording, and within one moment in the order of asking."""
        self._teller += 1
        getal = (ms + (self._teller >> 12)) << 80 | (self._teller & 0xFFF) << 64 | self._vast
        return _uuid(getal)


def _uuid(getal: int) -> UUID:
    """As UUID(int=…), without checking once more what cannot be wrong: there are a hundred and thirty per dossier."""
    uuid = _maak(UUID)
    _zet(uuid, "int", getal)
    _zet(uuid, "is_safe", SafeUUID.unknown)
    return uuid
