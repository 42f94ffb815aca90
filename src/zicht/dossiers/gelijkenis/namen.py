"""Taking Dutch names apart: prefixes, double names, initials."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .gegevens import lees
from .kenmerken import Kenmerken
from .tekst import woorden

_NAAMLOOS = frozenset(lees("naamwoorden")["voorvoegsels"] + lees("naamwoorden")["toevoegingen"])
_KLINKER = re.compile(r"[aeiouy]")
# Initials of more than one letter: Th. is Theo, Chr. is Christiaan.
_LETTERS = re.compile(r"th|chr|ch|ph|sj|tj|st|fr|.")


@dataclass(frozen=True, slots=True)
class Familienaam:
    """`delen`: the names without prefixes, in the order written; `geheel`: all letters, for "Benali" and "Ben Ali"."""

    delen: tuple[str, ...]
    geheel: str


@dataclass(frozen=True, slots=True)
class Voornamen:
    """`namen`: written in full; `letters`: the first letter of each, also of those written in full."""

    namen: tuple[str, ...]
    letters: tuple[str, ...]


def familienaam(kenmerken: Kenmerken) -> Familienaam:
    """The family name taken apart; without `delen` when nothing but an initial is known."""
    return _familienaam(kenmerken.voorvoegsel, kenmerken.achternaam)


@lru_cache(maxsize=2**16)
def _familienaam(voorvoegsel: str, achternaam: str) -> Familienaam:
    alle = woorden(achternaam)
    return Familienaam(_kern(alle), "".join([*woorden(voorvoegsel), *alle]))


def naamdelen(naam: str) -> tuple[str, ...]:
    """The parts of a family name that distinguish: "van der Berg-de Vries" gives berg and vries."""
    return _kern(woorden(naam))


def _kern(alle: list[str]) -> tuple[str, ...]:
    delen = tuple(woord for woord in alle if len(woord) > 1 and woord not in _NAAMLOOS)
    return delen or tuple(woord for woord in alle if len(woord) > 1)


@lru_cache(maxsize=2**16)
def voornamen(tekst: str) -> Voornamen:
    """Given names and initials: "J.W. (Jan)" gives the name jan and the letters j, w, j."""
    namen: list[str] = []
    letters: list[str] = []
    for woord in woorden(tekst):
        if woord.isascii() and not _KLINKER.search(woord):
            letters.extend(letter[0] for letter in _LETTERS.findall(woord))
        else:
            if len(woord) > 1:
                namen.append(woord)
            letters.append(woord[0])
    return Voornamen(tuple(namen), tuple(letters))
