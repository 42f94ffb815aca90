"""The rules of the protocol by their id, in plain Dutch, as "Waarom?" shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.gegevens import WORTEL, lees


@dataclass(frozen=True)
class Regel:
    """One rule. `vraagt` says in one to three sentences what it asks of the worker.

    `hard`: the law or somebody's safety forbids what the rule forbids, so it is refused; elsewhere a worker may depart
    from it with a reason. `waar` lists where the program names the rule; it is filled by `vindplaatsen`, not here.
    """

    id: str
    titel: str
    vraagt: str
    bronnen: tuple[Bron, ...]
    hard: bool
    waar: tuple[str, ...] = ()


@cache
def _regelboek() -> Mapping[str, Regel]:
    bladen = sorted((WORTEL / "regelboek").glob("*.yaml"))
    return {
        nummer: _lees_regel(nummer, gegeven)
        for blad in bladen
        for nummer, gegeven in lees(f"regelboek/{blad.name}").items()
    }


def _lees_regel(nummer: str, gegeven: Mapping[str, Any]) -> Regel:
    return Regel(
        id=nummer,
        titel=gegeven["titel"],
        vraagt=gegeven["vraagt"],
        bronnen=tuple(
            lees_bron({"document": document, "plaats": plaats})
            for document, plaatsen in gegeven["bronnen"].items()
            for plaats in ([plaatsen] if isinstance(plaatsen, str) else plaatsen)
        ),
        hard=gegeven.get("hard", False),
    )


def regels() -> tuple[Regel, ...]:
    """Every rule, chapter by chapter."""
    return tuple(_regelboek().values())


def regel(nummer: str) -> Regel:
    """The rule with this id, for example "VB-1". Raises OnbekendeCode, which lists the ids of that chapter."""
    if nummer not in _regelboek():
        hoofdstuk = nummer.partition("-")[0]
        zelfde = [n for n in _regelboek() if n.partition("-")[0] == hoofdstuk]
        raise OnbekendeCode("regel", nummer, zelfde or hoofdstukken())
    return _regelboek()[nummer]


def hoofdstukken() -> tuple[str, ...]:
    """The letters before the number of a rule, each once."""
    return tuple(dict.fromkeys(nummer.partition("-")[0] for nummer in _regelboek()))
