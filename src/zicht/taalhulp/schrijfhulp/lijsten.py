"""The lists of words, read once and laid out so that a text is compared with all of them in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zicht.taalhulp.schrijfhulp.woorden import Woord, vouw

GAT = "..."
"""In an expression: up to this many other words may stand here."""
WIJDSTE_GAT = 6


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What is said about an expression. `liever` may be empty where the list gives it for the whole kind."""

    waarom: str
    liever: str
    regel: str


@dataclass(frozen=True, slots=True)
class Treffer:
    """An expression of a list in a sentence: the words `van` up to and not including `tot`."""

    van: int
    tot: int
    uitleg: Uitleg


class Lijst:
    """Expressions of one kind. A star at the beginning or end stands for any letters; CAPITALS ask for capitals."""

    def __init__(self, groepen: Sequence[dict[str, Any]]) -> None:
        self.reeksen: dict[str, list[tuple[tuple[str, ...], Uitleg]]] = defaultdict(list)
        self.kapitalen: dict[str, Uitleg] = {}
        self.begin: dict[str, Uitleg] = {}
        self.einde: dict[str, Uitleg] = {}
        for groep in groepen:
            uitleg = Uitleg(groep["waarom"], groep["liever"], groep["regel"])
            for term in groep["woorden"]:
                self._neem_op(str(term), uitleg)
        self._begin, self._einde = tuple(self.begin), tuple(self.einde)

    def _neem_op(self, term: str, uitleg: Uitleg) -> None:
        if term.startswith("*"):
            self.einde[vouw(term[1:])] = uitleg
        elif term.endswith("*"):
            self.begin[vouw(term[:-1])] = uitleg
        elif term.isupper():
            self.kapitalen[term] = uitleg
        else:
            reeks = tuple(vouw(deel) for deel in term.split())
            self.reeksen[reeks[0]].append((reeks, uitleg))

    def zoek(self, rij: Sequence[Woord]) -> Iterator[Treffer]:
        """Every expression of this list, the longest at each place."""
        for van in range(len(rij)):
            if treffer := max(self._bij(rij, van), key=lambda een: een.tot, default=None):
                yield treffer

    def _bij(self, rij: Sequence[Woord], van: int) -> Iterator[Treffer]:
        woord = rij[van]
        for reeks, uitleg in self.reeksen.get(woord.plat, ()):
            if (tot := _loopt_door(rij, van, reeks)) is not None:
                yield Treffer(van, tot, uitleg)
        if los := self._los(woord):
            yield Treffer(van, van + 1, los)

    def _los(self, woord: Woord) -> Uitleg | None:
        if uitleg := self.kapitalen.get(woord.tekst):
            return uitleg
        # One call over all endings at once; only a word that has one is looked up.
        if woord.plat.endswith(self._einde):
            return next(uitleg for stuk, uitleg in self.einde.items() if woord.plat.endswith(stuk))
        if woord.plat.startswith(self._begin):
            return next(uitleg for stuk, uitleg in self.begin.items() if woord.plat.startswith(stuk))
        return None


def _loopt_door(rij: Sequence[Woord], van: int, reeks: tuple[str, ...]) -> int | None:
    """Where this expression ends when it begins at `van`."""
    plek = van
    gat = False
    for deel in reeks:
        if deel == GAT:
            gat = True
            continue
        binnen = range(plek, min(len(rij), plek + (WIJDSTE_GAT if gat else 0) + 1))
        gevonden = next((nummer for nummer in binnen if rij[nummer].plat == deel), None)
        if gevonden is None:
            return None
        plek, gat = gevonden + 1, False
    return plek


@cache
def lijst(naam: str) -> Lijst:
    """The expressions of `data/<naam>.yaml`."""
    return Lijst(_lees(naam))


@cache
def woorden_van(naam: str, deel: str) -> frozenset[str]:
    """The folded words of one part of `data/<naam>.yaml`, written with spaces between them."""
    return frozenset(vouw(woord) for woord in str(_lees(naam)[deel]).split())


@cache
def _lees(naam: str) -> Any:
    pakket = files("zicht.taalhulp.schrijfhulp")
    return yaml.safe_load((pakket / "data" / f"{naam}.yaml").read_text(encoding="utf-8"))
