"""Helps to test a safety condition on its eight qualities (VV-3; HP2019 9.5.1, 10.6.2).

Pure: text in, weak spots out. It points at words and says what to ask oneself; the text stays the worker's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from zicht.protocol.bronnen import Bron, lees_bron


@dataclass(frozen=True)
class Kwaliteit:
    """One quality of a condition: the question to test it with, and where the protocol asks it."""

    code: str
    titel: str
    vraag: str
    bron: Bron


@dataclass(frozen=True)
class ZwakkePlek:
    """Something that may make a condition weak: what to ask, and the quality in doubt.

    `begin` and `eind` are places in the text (end exclusive); both None when something is missing from it.
    """

    kwaliteit: str
    zin: str
    begin: int | None = None
    eind: int | None = None


@dataclass(frozen=True)
class Stuk:
    """A piece of the text; `zin` is empty where nothing is weak."""

    tekst: str
    zin: str = ""


@cache
def _gegevens() -> Mapping[str, Any]:
    inhoud: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("voorwaarden.yaml").read_text(encoding="utf-8"))
    return inhoud


@cache
def kwaliteiten() -> tuple[Kwaliteit, ...]:
    """The eight qualities, in the order of the screen."""
    return tuple(
        Kwaliteit(code, gegeven["titel"], gegeven["vraag"], lees_bron(gegeven["bron"]))
        for code, gegeven in _gegevens()["kwaliteiten"].items()
    )


def niet_gehaald(antwoorden: Mapping[str, bool | None]) -> tuple[Kwaliteit, ...]:
    """The qualities answered with no, unknown, or not at all. Raises KeyError for a quality that does not exist."""
    if onbekend := set(antwoorden) - {kwaliteit.code for kwaliteit in kwaliteiten()}:
        raise KeyError(", ".join(sorted(onbekend)))
    return tuple(kwaliteit for kwaliteit in kwaliteiten() if not antwoorden.get(kwaliteit.code))


def zwakke_plekken(tekst: str, namen: Collection[str] = ()) -> tuple[ZwakkePlek, ...]:
    """The weak spots of a condition, in the order of the text; `namen` are the people it may be about.

    An empty text has none: there is nothing to point at yet.
    """
    if not tekst.strip():
        return ()
    woorden = sorted(_zwakke_woorden(tekst), key=lambda plek: (plek.begin or 0, -(plek.eind or 0)))
    return (*woorden, *_lange_zinnen(tekst), *_wat_ontbreekt(tekst, namen))


def stukken(tekst: str, plekken: Sequence[ZwakkePlek]) -> tuple[Stuk, ...]:
    """The text cut at its weak words, so that a screen can mark them. Put together again it is the text."""
    delen, tot = [], 0
    for plek in plekken:
        if plek.begin is None or plek.eind is None or plek.begin < tot:
            continue
        delen += [Stuk(tekst[tot : plek.begin]), Stuk(tekst[plek.begin : plek.eind], plek.zin)]
        tot = plek.eind
    return tuple(deel for deel in (*delen, Stuk(tekst[tot:])) if deel.tekst)


@cache
def _patronen() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple(
        (_patroon(groep["woorden"]), groep["kwaliteit"], groep["zin"]) for groep in _gegevens()["zwakke_woorden"]
    )


def _patroon(woorden: Collection[str]) -> re.Pattern[str]:
    delen = (re.escape(woord).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for woord in sorted(woorden, key=len)[::-1])
    return re.compile(rf"(?<![\w-])(?:{'|'.join(delen)})(?![\w-])", re.IGNORECASE)


def _zwakke_woorden(tekst: str) -> Iterator[ZwakkePlek]:
    for patroon, kwaliteit, zin in _patronen():
        for treffer in patroon.finditer(tekst):
            yield ZwakkePlek(kwaliteit, zin, treffer.start(), treffer.end())


def _lange_zinnen(tekst: str) -> Iterator[ZwakkePlek]:
    gegeven = _gegevens()["lange_zin"]
    if any(len(zin.split()) > _gegevens()["langste_zin"] for zin in re.split(r"[.!?;\n]", tekst)):
        yield ZwakkePlek(gegeven["kwaliteit"], gegeven["zin"])


def _wat_ontbreekt(tekst: str, namen: Collection[str]) -> Iterator[ZwakkePlek]:
    """No who, or no when: a number counts as a when."""
    for wat, extra in (("wie", [naam for naam in namen if naam.strip()]), ("wanneer", [])):
        gegeven = _gegevens()[wat]
        gevonden = _patroon([*gegeven["woorden"], *extra]).search(tekst)
        if gevonden is None and not (wat == "wanneer" and re.search(r"\d", tekst)):
            yield ZwakkePlek(gegeven["kwaliteit"], gegeven["zin"])
