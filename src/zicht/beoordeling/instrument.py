"""The forms by which a safety assessment screens, as dated YAML (VB-4; HP2019 7.4.2, 7.4.3).

No database, no clock. The worker decides; a form says what the answers point to. An organisation that has the
national instrument puts it in a folder of its own: a newer form goes first, a form that was used stays readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.fouten import Protocolfout
from zicht.protocol.leeftijden import grens
from zicht.protocol.regels import regels
from zicht.protocol.taal import korte_datum

MAP = Path(__file__).parent / "instrumenten"
ONDERWERPEN = ("acuut", "structureel", "multiproblematiek")
OUDST = 200
JA, NEE, ONBEKEND = "ja", "nee", "onbekend"
Antwoorden = Mapping[str, bool | None]


class Instrumentfout(Exception):
    """A file that cannot be used to screen with."""

    def __init__(self, pad: Path, mis: str) -> None:
        super().__init__(f"{pad.name}: {mis}")


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
        raise LookupError(f"Er is geen instrument voor {korte_datum(dag)}.")
    return max(bruikbaar, key=lambda i: (i.geldt_vanaf, i.versie))


@cache
def alle() -> dict[str, Instrument]:
    """Every form, by name: those of Zicht, and those in the folder of the organisation (`ZICHT_INSTRUMENTEN`).

    Raises Instrumentfout for a file that is no form, or gives another form a name that is taken.
    """
    return lees_mappen(MAP, settings.ZICHT_INSTRUMENTEN)


def lees_mappen(*mappen: Path) -> dict[str, Instrument]:
    """The forms in these folders, by name. Raises Instrumentfout."""
    gelezen: dict[str, Instrument] = {}
    for pad in (pad for map in mappen for pad in sorted(map.glob("*.yaml"))):
        formulier = lees_bestand(pad)
        if formulier.naam in gelezen:
            raise Instrumentfout(pad, f"er is al een formulier {formulier.naam}. Geef dit een nieuwe versie.")
        gelezen[formulier.naam] = formulier
    return gelezen


def lees_bestand(pad: Path) -> Instrument:
    """One form. Raises Instrumentfout, which says what is wrong with it."""
    try:
        formulier = _lees(yaml.safe_load(pad.read_text(encoding="utf-8")))
    except KeyError as fout:
        raise Instrumentfout(pad, f"het onderdeel {fout} ontbreekt.") from fout
    except (OSError, yaml.YAMLError, TypeError, AttributeError, ValueError, Protocolfout) as fout:
        raise Instrumentfout(pad, f"dit is geen formulier: {fout}") from fout
    if mis := next(_gebreken(formulier), ""):
        raise Instrumentfout(pad, mis)
    return formulier


def _gebreken(formulier: Instrument) -> Iterator[str]:
    """What would go wrong while screening, as the end of a sentence."""
    codes = [vraag.code for onderwerp in formulier.onderwerpen for vraag in onderwerp.vragen]
    if dubbel := sorted({code for code in codes if codes.count(code) > 1}):
        yield f"meer dan één vraag heet {', '.join(dubbel)}."
    for onderwerp in formulier.onderwerpen:
        if not 1 <= onderwerp.minstens <= len(onderwerp.vragen):
            yield f"bij {onderwerp.code} kan “minstens” niet {onderwerp.minstens} zijn."
        if not any(vraag.voor is None for vraag in onderwerp.vragen):
            yield f"bij {onderwerp.code} is er geen vraag die voor elk gezin geldt."
    for richtlijn in formulier.richtlijnen:
        if vreemd := sorted(set(richtlijn.als) - set(ONDERWERPEN)):
            yield f"een richtlijn noemt {', '.join(vreemd)}. Mogelijk is: {', '.join(ONDERWERPEN)}."
        if vreemd := sorted(set(richtlijn.regels) - {regel.id for regel in regels()}):
            yield f"een richtlijn noemt een regel die er niet is: {', '.join(vreemd)}."


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
