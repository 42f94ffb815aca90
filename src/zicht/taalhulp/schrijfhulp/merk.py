"""What the writing help says about a few words of a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """Why somebody may want to look again, in the words a worker sees. Of two for the same words the first counts."""

    DIAGNOSE = "diagnose zonder bevoegde bron"
    VERWIJT = "verwijt"
    WOORDKEUS = "woordkeus"
    MENING = "mening als feit"
    BRON = "zonder bron"


class Tekstsoort(StrEnum):
    """Where the text will stand: what fits in a report of a conversation may not fit in a letter."""

    BEVINDING = "bevinding"
    VERSLAG = "verslag"
    MOTIVERING = "motivering"
    OVERDRACHT = "overdracht"
    BRIEF = "brief"
    BRIEF_ZONDER_ONDERZOEK = "brief-zonder-onderzoek"
    """A letter about an approach that is no Onderzoek (ALG-14)."""


@dataclass(frozen=True, slots=True)
class Omstandigheden:
    """What the form around the text already says: the status of a statement (ALG-7; empty: a text without one),
    whether its source is named, and whether a qualified professional and a date are given."""

    soort: Tekstsoort = Tekstsoort.VERSLAG
    status: str = ""
    bron: bool = False
    bevoegd: bool = False


@dataclass(frozen=True, slots=True)
class Merk:
    """A few words to look at again. It is a hint: nothing is refused and nothing is changed.

    `begin` and `eind` count characters (`tekst[begin:eind] == fragment`); `waarom` and `liever` are Dutch sentences for
    the worker, the second says what could be written instead; `regel` is the id of the rule in the book of rules.
    """

    soort: Soort
    begin: int
    eind: int
    fragment: str
    waarom: str
    liever: str
    regel: str
