"""The criteria of the protocol, answered with ja, nee or onbekend (VB-6 to VB-9, DW-1, DW-3, DW-4, ML-10).

The worker decides; this shows what the rule says of the answers given. An unanswered question is never a no: the
outcome stays onbekend as long as the missing answer could still change it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.versies import STANDAARD, waarde, waarden

Antwoorden = Mapping[str, bool | None]
_WOORD = {True: "ja", False: "nee", None: "onbekend"}


@dataclass(frozen=True)
class Criterium:
    """One question. `verwacht` is the answer with which the criterion is met."""

    code: str
    vraag: str
    bron: Bron
    verwacht: bool

    def geldt(self, antwoorden: Antwoorden) -> bool | None:
        """Whether the criterion is met; None when the question has no answer."""
        antwoord = antwoorden.get(self.code)
        return None if antwoord is None else antwoord == self.verwacht


@dataclass(frozen=True)
class Groep:
    """Criteria that count together: `alle` of them, or at least `een_van` them."""

    soort: Literal["alle", "een_van"]
    delen: tuple["Criterium | Groep", ...]

    def geldt(self, antwoorden: Antwoorden) -> bool | None:
        """Whether the group is met; None while a missing answer could still change that."""
        uitkomsten = {deel.geldt(antwoorden) for deel in self.delen}
        beslist = self.soort == "een_van"
        if beslist in uitkomsten:
            return beslist
        return None if None in uitkomsten else not beslist


@dataclass(frozen=True)
class Criteria:
    """A set of criteria with its source and the rules it belongs to."""

    code: str
    titel: str
    bron: Bron
    regels: tuple[str, ...]
    boom: Groep

    @property
    def vragen(self) -> tuple[Criterium, ...]:
        """Every question of the set, in the order of the protocol."""
        return tuple(_bladeren(self.boom))


@dataclass(frozen=True)
class Uitkomst:
    """`antwoord` is ja, nee or onbekend; `redenen` the questions that decided it, with their answers.

    `ontbreekt` holds the codes of the questions an onbekend waits for.
    """

    antwoord: str
    redenen: tuple[str, ...]
    bronnen: tuple[Bron, ...]
    ontbreekt: tuple[str, ...]


def codes(versie: str = STANDAARD) -> tuple[str, ...]:
    """The sets this version knows."""
    return tuple(waarden(versie, "criteria"))


@cache
def criteria(code: str, versie: str = STANDAARD) -> Criteria:
    """One set. Raises OnbekendeCode, which lists the sets."""
    gegeven = waarde(versie, "criteria", code, "set criteria")
    return Criteria(
        code=code,
        titel=gegeven["titel"],
        bron=lees_bron(gegeven["bron"]),
        regels=tuple(gegeven["regels"]),
        boom=_lees_groep(gegeven, versie),
    )


def toets(code: str, antwoorden: Antwoorden, versie: str = STANDAARD) -> Uitkomst:
    """What the set says of these answers (question code to yes, no or None for not known).

    Answers to questions of other sets may be among them. Raises OnbekendeCode for a set or a question that does not
    exist.
    """
    gevraagd = criteria(code, versie)
    for vraag in antwoorden:
        waarde(versie, "vragen", vraag, "vraag")
    uitkomst = gevraagd.boom.geldt(antwoorden)
    dragers = _zonder_dubbele(_dragers(gevraagd.boom, antwoorden))
    return Uitkomst(
        antwoord=_WOORD[uitkomst],
        redenen=tuple(f"{d.vraag} {_WOORD[antwoorden.get(d.code)].capitalize()}." for d in dragers),
        bronnen=tuple(dict.fromkeys((gevraagd.bron, *(d.bron for d in dragers)))),
        ontbreekt=tuple(d.code for d in dragers) if uitkomst is None else (),
    )


def _lees_groep(gegeven: Mapping[str, Any], versie: str) -> Groep:
    if "alle" in gegeven:
        return Groep("alle", tuple(_lees_deel(deel, versie) for deel in gegeven["alle"]))
    return Groep("een_van", tuple(_lees_deel(deel, versie) for deel in gegeven["een_van"]))


def _lees_deel(deel: str | Mapping[str, Any], versie: str) -> Criterium | Groep:
    if isinstance(deel, str):
        return _lees_criterium(deel, "ja", versie)
    if "alle" in deel or "een_van" in deel:
        return _lees_groep(deel, versie)
    ((code, verwacht),) = deel.items()
    return _lees_criterium(code, verwacht, versie)


def _lees_criterium(code: str, verwacht: str, versie: str) -> Criterium:
    if verwacht not in ("ja", "nee"):
        raise OnbekendeCode("antwoord", verwacht, ("ja", "nee"))
    gegeven = waarde(versie, "vragen", code, "vraag")
    return Criterium(code, gegeven["vraag"], lees_bron(gegeven["bron"]), verwacht == "ja")


def _bladeren(knoop: Criterium | Groep) -> Iterator[Criterium]:
    if isinstance(knoop, Criterium):
        yield knoop
        return
    for deel in knoop.delen:
        yield from _bladeren(deel)


def _dragers(knoop: Criterium | Groep, antwoorden: Antwoorden) -> Iterator[Criterium]:
    """The questions that make this node what it is: in every group the parts with the outcome of the group."""
    if isinstance(knoop, Criterium):
        yield knoop
        return
    uitkomst = knoop.geldt(antwoorden)
    for deel in knoop.delen:
        if deel.geldt(antwoorden) is uitkomst:
            yield from _dragers(deel, antwoorden)


def _zonder_dubbele(dragers: Iterator[Criterium]) -> tuple[Criterium, ...]:
    return tuple(dict.fromkeys(dragers))
