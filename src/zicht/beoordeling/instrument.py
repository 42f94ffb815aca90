"""The forms by which a safety assessment screens, as dated YAML (VB-4; HP2019 7.4.2, 7.4.3).

Pure: no database, no clock. The worker decides; a form says what the answers point to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.leeftijden import grens

MAP = Path(__file__).parent / "instrumenten"
ONDERWERPEN = ("acuut", "structureel", "multiproblematiek")
OUDST = 200
JA, NEE, ONBEKEND = "ja", "nee", "onbekend"
Antwoorden = Mapping[str, bool | None]


@dataclass(frozen=True)
class Lid:
    """A member of the family as a form sees him: age in whole years (None: unknown), and whether he is a minor."""

    leeftijd: int | None
    minderjarig: bool = False
    ongeboren: bool = False


@dataclass(frozen=True)
class Voor:
    """For whom a question is asked: `vanaf` years and older, younger than `jonger_dan`, or only the unborn."""

    vanaf: int | None = None
    jonger_dan: int | None = None
    ongeboren: bool = False

    def past(self, lid: Lid) -> bool:
        if self.ongeboren or lid.ongeboren:
            return self.ongeboren and lid.ongeboren
        vanaf, tot = self.vanaf or 0, self.jonger_dan or OUDST
        if lid.leeftijd is not None:
            return vanaf <= lid.leeftijd < tot
        volwassen_vanaf = grens("meerderjarig", "meerderjarig")
        return vanaf < volwassen_vanaf if lid.minderjarig else tot > volwassen_vanaf


@dataclass(frozen=True)
class Vraag:
    """One question, and for whom it is asked (None: always)."""

    code: str
    vraag: str
    voor: Voor | None = None

    def nodig(self, leden: Iterable[Lid]) -> bool:
        return self.voor is None or any(self.voor.past(lid) for lid in leden)


@dataclass(frozen=True)
class Onderwerp:
    """One of the three subjects; `minstens` answers yes make it a yes."""

    code: str
    titel: str
    uitleg: str
    vragen: tuple[Vraag, ...]
    minstens: int = 1


@dataclass(frozen=True)
class Richtlijn:
    """Guidance for the next steps, and the rules behind it."""

    tekst: str
    regels: tuple[str, ...]
    als: Mapping[str, str]


@dataclass(frozen=True)
class Instrument:
    """One version of a form. `naam` (code and version) is what a screening keeps."""

    code: str
    versie: int
    titel: str
    geldt_vanaf: date
    bron: Bron
    onderwerpen: tuple[Onderwerp, ...]
    politieniveaus: Mapping[str, str]
    richtlijnen: tuple[Richtlijn, ...]

    @property
    def naam(self) -> str:
        return f"{self.code}-{self.versie}"

    def vragen(self, leden: Iterable[Lid]) -> dict[str, tuple[Vraag, ...]]:
        """Per subject the questions these members make needed."""
        aanwezig = tuple(leden)
        return {o.code: tuple(v for v in o.vragen if v.nodig(aanwezig)) for o in self.onderwerpen}

    def uitkomsten(self, antwoorden: Antwoorden, leden: Iterable[Lid]) -> dict[str, str]:
        """What the answers point to per subject: ja, nee or onbekend."""
        nodig = self.vragen(leden)
        return {o.code: _uitkomst(o, nodig[o.code], antwoorden) for o in self.onderwerpen}

    def richtlijnen_bij(self, uitkomsten: Mapping[str, str]) -> tuple[Richtlijn, ...]:
        """The guidance that fits these outcomes."""
        return tuple(r for r in self.richtlijnen if all(uitkomsten.get(o) == u for o, u in r.als.items()))


def instrument(naam: str) -> Instrument:
    """The form a screening was made with. Raises KeyError when the file is gone."""
    return alle()[naam]


def instrument_op(dag: date) -> Instrument:
    """The newest form that may be used on `dag`. Raises LookupError when there is none."""
    bruikbaar = [i for i in alle().values() if i.geldt_vanaf <= dag]
    if not bruikbaar:
        raise LookupError(f"Er is geen instrument voor {dag:%d-%m-%Y}.")
    return max(bruikbaar, key=lambda i: (i.geldt_vanaf, i.versie))


@cache
def alle() -> dict[str, Instrument]:
    """Every form, by name."""
    gelezen = [_lees(yaml.safe_load(pad.read_text(encoding="utf-8"))) for pad in sorted(MAP.glob("*.yaml"))]
    return {i.naam: i for i in gelezen}


def _uitkomst(onderwerp: Onderwerp, nodig: tuple[Vraag, ...], antwoorden: Antwoorden) -> str:
    """Yes when enough answers say so; no when too few still can; else unknown."""
    ja = sum(antwoorden.get(vraag.code) is True for vraag in nodig)
    open_vragen = sum(antwoorden.get(vraag.code) is None for vraag in nodig)
    if ja >= onderwerp.minstens:
        return JA
    return NEE if ja + open_vragen < onderwerp.minstens else ONBEKEND


def _lees(gegeven: Mapping[str, Any]) -> Instrument:
    return Instrument(
        code=gegeven["code"],
        versie=gegeven["versie"],
        titel=gegeven["titel"],
        geldt_vanaf=gegeven["geldt_vanaf"],
        bron=lees_bron(gegeven["bron"]),
        onderwerpen=tuple(_lees_onderwerp(code, gegeven["onderwerpen"][code]) for code in ONDERWERPEN),
        politieniveaus=gegeven["politieniveaus"],
        richtlijnen=tuple(
            Richtlijn(r["tekst"], tuple(r["regels"]), {o: _woord(u) for o, u in r["als"].items()})
            for r in gegeven["richtlijnen"]
        ),
    )


def _lees_onderwerp(code: str, gegeven: Mapping[str, Any]) -> Onderwerp:
    vragen = tuple(Vraag(v["code"], v["vraag"], Voor(**v["voor"]) if "voor" in v else None) for v in gegeven["vragen"])
    return Onderwerp(code, gegeven["titel"], gegeven["uitleg"], vragen, gegeven.get("minstens", 1))


def _woord(waarde: object) -> str:
    """A word of the outcome; anything else is a mistake in the file."""
    if waarde not in (JA, NEE, ONBEKEND):
        raise ValueError(f"“{waarde}” is geen uitkomst: gebruik ja, nee of onbekend.")
    return str(waarde)
