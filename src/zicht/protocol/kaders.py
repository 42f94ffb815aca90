"""Is help voluntary or compulsory, on what law does it rest, and what rights go with it (DW-5; KAMER2020)?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.versies import STANDAARD, waarde, waarden


@dataclass(frozen=True)
class Grond:
    """The measure that compels, and the article it rests on."""

    naam: str
    bron: Bron


@dataclass(frozen=True)
class Kader:
    """One of the two. `gronden` by code; none for voluntary help."""

    code: str
    naam: str
    uitleg: str
    rechten: tuple[str, ...]
    gronden: Mapping[str, Grond]
    bron: Bron


def codes(versie: str = STANDAARD) -> tuple[str, ...]:
    return tuple(waarden(versie, "kaders"))


@cache
def kader(code: str, versie: str = STANDAARD) -> Kader:
    """Raises OnbekendeCode, which lists the two."""
    gegeven = waarde(versie, "kaders", code, "kader")
    return Kader(
        code=code,
        naam=gegeven["naam"],
        uitleg=gegeven["uitleg"],
        rechten=tuple(gegeven["rechten"]),
        gronden={naam: Grond(g["naam"], lees_bron(g["bron"])) for naam, g in gegeven["gronden"].items()},
        bron=lees_bron(gegeven["bron"]),
    )
