"""Drawing with weights, fast enough for millions."""

from bisect import bisect
from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Keuze(Generic[T]):
    """A weighted choice, prepared once."""

    __slots__ = ("_grenzen", "_waarden")

    def __init__(self, gewichten: Mapping[T, float]) -> None:
        self._waarden = tuple(gewichten)
        self._grenzen = tuple(accumulate(gewichten.values()))

    def trek(self, rng: Random) -> T:
        plek = bisect(self._grenzen, rng.random() * self._grenzen[-1])
        return self._waarden[min(plek, len(self._waarden) - 1)]


def keuze_naar_rang(waarden: list[T], verschuiving: float) -> Keuze[T]:
    """A choice in which the weight falls with the place in the row: 1 / (rank + shift)."""
    return Keuze({waarde: 1 / (rang + verschuiving) for rang, waarde in enumerate(waarden, start=1)})


def kans(rng: Random, deel: float) -> bool:
    """True for this part of the draws."""
    return rng.random() < deel
