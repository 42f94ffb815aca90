"""What was found in a text, and what the caller already knew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Soort(StrEnum):
    """What kind of personal data it is, in the words a worker sees."""

    BSN = "burgerservicenummer"
    GEBOORTEDATUM = "geboortedatum"
    DATUM = "datum"
    TELEFOON = "telefoonnummer"
    EMAIL = "e-mailadres"
    PROFIEL = "profielnaam"
    ADRES = "adres"
    PLAATS = "plaats"
    IBAN = "rekeningnummer"
    KENTEKEN = "kenteken"
    NUMMER = "nummer"
    NAAM = "naam"
    INSTELLING = "instelling"


class Zekerheid(IntEnum):
    """How sure it is that these words are personal data. A lower number is a weaker clue, never a reason to skip it."""

    MOGELIJK = 1
    WAARSCHIJNLIJK = 2
    ZEKER = 3


@dataclass(frozen=True, slots=True)
class Bekend:
    """A word or number the caller knows (of somebody in a dossier), to be found in every spelling.

    `tekst` as it is recorded; a date as yyyy-mm-dd. `over` comes back with the find, so that the caller knows whom it
    concerns.
    """

    tekst: str
    soort: Soort = Soort.NAAM
    over: str = ""


@dataclass(frozen=True, slots=True)
class Vondst:
    """One place in a text that is, or may be, personal data.

    `begin` and `eind` count characters of the text (`tekst[begin:eind] == fragment`); `waarom` is a Dutch sentence for
    the worker; `bekend` is what the caller gave, when it was that.
    """

    soort: Soort
    begin: int
    eind: int
    fragment: str
    waarom: str
    zekerheid: Zekerheid
    bekend: Bekend | None = None
