"""What was destroyed must stay destroyed, also after an older back-up was put back (RE-11): the port to the ledger.

A room says which kinds of things it destroys and how that is done again; `zicht.bewaren` keeps the ledger itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Soort:
    """A kind of thing that can be destroyed.

    `ids` gives every one of them that exists now; `opnieuw` destroys one again, inside the transaction of the caller.
    """

    naam: str
    ids: Callable[[], Iterable[UUID]]
    opnieuw: Callable[[UUID], None]


SOORTEN: dict[str, Soort] = {}
_schrijvers: list[Callable[[str, UUID], None]] = []


def soort(naam: str, *, ids: Callable[[], Iterable[UUID]], opnieuw: Callable[[UUID], None]) -> None:
    """Register a kind of thing, when the app of its room is ready. Doing it again replaces it."""
    SOORTEN[naam] = Soort(naam, ids, opnieuw)


def noteer(naam: str, wat: UUID) -> None:
    """Write in the ledger that this was destroyed, in the transaction that does so.

    Raises KeyError for a kind that nobody registered, RuntimeError when there is no ledger: destroying without it
    would let a back-up bring everything back.
    """
    SOORTEN[naam]
    if not _schrijvers:
        raise RuntimeError("Er is geen grootboek: zicht.bewaren is niet geladen.")
    for schrijf in _schrijvers:
        schrijf(naam, wat)


def schrijver(werk: Callable[[str, UUID], None]) -> None:
    """Say who keeps the ledger."""
    if werk not in _schrijvers:
        _schrijvers.append(werk)
