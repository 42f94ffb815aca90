"""A Dutch text cut in paragraphs, sentences and words, each with its place. Pure; linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

WOORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
_ALINEA = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_REGEL = re.compile(r"[^\n]+")
_OPSOMMING = re.compile(r"\s*(?:[-•*]|\d{1,3}[.)])\s+")
_EINDE = re.compile(r"[.!?…]+[\"”’)\]]*(?=\s|$)")
_AFKORTING = re.compile(
    r"(?<![\w.])(?:(?i:art|bijv|blz|ca|cf|dhr|dr|drs|enz|etc|evt|excl|incl|ing|ir|jl|lid|max|mevr|mgr|min|mr|mw|nl|nr|nrs|"
    r"pag|prof|resp|tel|vgl|zgn)|[a-z](?:\.[a-z])+|[A-Z](?:\.[A-Z])*)\.$"
)
_KIJK_TERUG = 14
"""Long enough for the longest abbreviation: so that looking back does not depend on the length of the text."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a text, from `begin` up to and not including `einde`."""

    tekst: str
    begin: int

    @property
    def einde(self) -> int:
        return self.begin + len(self.tekst)


@dataclass(frozen=True)
class Zin:
    """One sentence, or one line of a list."""

    tekst: str
    begin: int

    @property
    def einde(self) -> int:
        return self.begin + len(self.tekst)

    @cached_property
    def woorden(self) -> tuple[str, ...]:
        """The words, as written; a number is no word."""
        return tuple(WOORD.findall(self.tekst))


def alineas(tekst: str) -> Iterator[Stuk]:
    """The paragraphs: apart by an empty line."""
    for treffer in _ALINEA.finditer(tekst):
        if treffer[0].strip():
            yield Stuk(treffer[0], treffer.start())


def zinnen(tekst: str) -> Iterator[Zin]:
    """The sentences, in order. A line of a list is one of its own, and so is a line that ends without a full stop."""
    for regel in _REGEL.finditer(tekst):
        punt = _OPSOMMING.match(regel[0])
        begin = punt.end() if punt else 0
        yield from _zinnen_van(regel[0][begin:], regel.start() + begin)


def _zinnen_van(regel: str, plaats: int) -> Iterator[Zin]:
    vanaf = 0
    for einde in _EINDE.finditer(regel):
        if _is_afkorting(regel, einde):
            continue
        yield from _zin(regel, vanaf, einde.end(), plaats)
        vanaf = einde.end()
    yield from _zin(regel, vanaf, len(regel), plaats)


def _is_afkorting(regel: str, einde: re.Match[str]) -> bool:
    """A full stop of an abbreviation or an initial ends no sentence, unless nothing follows."""
    if einde.end() >= len(regel.rstrip()):
        return False
    return _AFKORTING.search(regel[max(0, einde.end() - _KIJK_TERUG) : einde.end()]) is not None


def _zin(regel: str, van: int, tot: int, plaats: int) -> Iterator[Zin]:
    kaal = regel[van:tot].strip()
    if WOORD.search(kaal):
        yield Zin(kaal, plaats + van + regel[van:tot].index(kaal[0]))
