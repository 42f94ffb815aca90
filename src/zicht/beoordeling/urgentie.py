"""How urgent a melding is. Help or a measure already running never lowers it, and is a sign of its own (VB-10).

Pure: no database, no clock. Source: QUICKSCAN 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass

GEWOON, HOOG, SPOED = "gewoon", "hoog", "spoed"
VOLGORDE = (GEWOON, HOOG, SPOED)
"""From least to most urgent."""


@dataclass(frozen=True)
class Lopend:
    """What already runs for this family. None: not known."""

    hulp: bool | None = None
    maatregel: bool | None = None
    dienst: bool | None = None
    """A service of VT itself, or monitoring."""


@dataclass(frozen=True)
class Urgentie:
    """The urgency of a melding, and the signs that what already runs may not suffice."""

    niveau: str
    signalen: tuple[str, ...] = ()


def weeg(niveau: str, lopend: Lopend) -> Urgentie:
    """The urgency stays what it is, whatever runs; each thing that runs becomes a sign. Unknown is no sign."""
    signalen = (
        (lopend.hulp, "Er was al hulp en er kwam toch een melding: misschien volstaat die hulp niet."),
        (lopend.maatregel, "Er loopt een maatregel en er kwam toch een melding: misschien volstaat die niet."),
        (lopend.dienst, "Veilig Thuis is al betrokken en er kwam toch een melding: bezie de aanpak opnieuw."),
    )
    return Urgentie(niveau, tuple(zin for loopt, zin in signalen if loopt))


def is_lager(nieuw: str, oud: str) -> bool:
    """Would `nieuw` be less urgent than `oud`? Raises ValueError for a word that is no urgency."""
    return VOLGORDE.index(nieuw) < VOLGORDE.index(oud)
