"""Municipalities, villages, streets and postcodes."""

from dataclasses import dataclass
from functools import cache
from random import Random

from .gegevens import lees
from .trekken import Keuze

_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
_NIET_IN_GEBRUIK = frozenset({"SA", "SD", "SS"})
_LETTERPAREN = [een + twee for een in _LETTERS for twee in _LETTERS if een + twee not in _NIET_IN_GEBRUIK]
_STRATEN_PER_WIJK = 96
_NUMMERS_PER_POSTCODE = 40
_HOOGSTE_NUMMER = 4 * _NUMMERS_PER_POSTCODE


@dataclass(frozen=True, slots=True)
class Dorp:
    """A village and the four digits of its postcodes."""

    naam: str
    gemeente: str
    cijfers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adres:
    """An address in a street that is nowhere. `postcode` as "0110AB"."""

    straat: str
    huisnummer: str
    postcode: str
    plaats: str
    gemeente: str


@cache
def dorpen() -> tuple[Dorp, ...]:
    """All villages, by municipality."""
    return tuple(
        Dorp(naam, gemeente, tuple(dorp["cijfers"]))
        for gemeente, plaatsen in lees("plaatsen")["gemeenten"].items()
        for naam, dorp in plaatsen.items()
    )


@cache
def gemeenten() -> tuple[str, ...]:
    """The municipalities of the region."""
    return tuple(lees("plaatsen")["gemeenten"])


@cache
def _dorpkeuze(gemeente: str | None) -> Keuze[Dorp]:
    gegevens = lees("plaatsen")["gemeenten"]
    gekozen = [dorp for dorp in dorpen() if gemeente in (None, dorp.gemeente)]
    return Keuze({dorp: gegevens[dorp.gemeente][dorp.naam]["gewicht"] for dorp in gekozen})


@cache
def _straatnamen() -> tuple[str, ...]:
    gegevens = lees("plaatsen")["straten"]
    samengesteld = [begin + einde for einde in gegevens["einde"] for begin in gegevens["begin"]]
    return (*gegevens["algemeen"], *samengesteld)


def _straat(cijfers: str, nummer: int) -> str:
    """The name of a street: every group of four digits has its own part of the list."""
    namen = _straatnamen()
    return namen[(int(cijfers) * 61 + nummer) % len(namen)]


def adres(rng: Random, gemeente: str | None = None) -> Adres:
    """An address, in this municipality when one is named."""
    dorp = _dorpkeuze(gemeente).trek(rng)
    cijfers = rng.choice(dorp.cijfers)
    straat, nummer = int(rng.random() * _STRATEN_PER_WIJK), int(rng.random() * _HOOGSTE_NUMMER)
    letters = _LETTERPAREN[straat * 4 + nummer // _NUMMERS_PER_POSTCODE]
    return Adres(_straat(cijfers, straat), str(nummer + 1), cijfers + letters, dorp.naam, dorp.gemeente)
