"""Places in a life that is told once and filled in many times: what stands there differs from dossier to dossier.

A place goes unchanged through whatever a value goes through: a sentence, JSON, a list, a line for COPY. Numbers that
the database keeps as such have places too: every identity of a dossier ends in its own sixteen digits (see
`Identiteiten`), and workers are known by identities that nobody has.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

RAND = "~"
"""On both sides of the name of a place; stands in no name, sentence or code."""
EIGEN = 0x9E57_0FE1_6EA5_1EAF
"""The last digits of the identities in a life that is told."""
STAART, STAART_IN_TEKST = "staart", "staartintekst"
"""Where those of a dossier come: written on end, and with the hyphen that an identity has in a text."""
_VOOR, _NA = 0xFA5E_5EED_C0DE, 0x0FF1_CE0F_BA5E


def plek(naam: str, nummer: int | str = "") -> Any:
    """A place, for a value of any kind; `naam` and `nummer` together say which."""
    return f"{RAND}{naam}{nummer}{RAND}"


def identiteit(nummer: int) -> UUID:
    """A place for the identity of somebody who works on the dossier."""
    return UUID(int=_VOOR << 80 | nummer << 48 | _NA)


def plek_van(nummer: int) -> str:
    """The name of that place."""
    return f"{nummer:08x}"


def knip(tekst: str) -> list[str]:
    """What is fixed and the names of the places, in turn; begins and ends with what is fixed."""
    vast = f"{EIGEN:016x}"
    met_plekken = (
        tekst.replace(vast, plek(STAART))
        .replace(f"{vast[:4]}-{vast[4:]}", plek(STAART_IN_TEKST))
        .replace(f"{_VOOR:012x}", RAND)
        .replace(f"{_NA:012x}", RAND)
    )
    return met_plekken.split(RAND)
