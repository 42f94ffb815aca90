"""Provisions that are neither a length of time nor an age: lists and numbers that a later law may change."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.versies import STANDAARD, ernaast, waarde


@dataclass(frozen=True)
class Voorschrift:
    """A provision with its values (codes or numbers; `tekst` says of what) and the day from which it holds."""

    code: str
    tekst: str
    waarden: tuple[str | int, ...]
    regels: tuple[str, ...]
    geldt_vanaf: date
    bron: Bron
    ernaast: tuple[str, ...]


@cache
def voorschrift(code: str, versie: str = STANDAARD) -> Voorschrift:
    """One provision, with what the version it replaces says beside it. Raises OnbekendeCode, which lists them."""
    gegeven = waarde(versie, "voorschriften", code, "voorschrift")
    return Voorschrift(
        code=code,
        tekst=gegeven["tekst"],
        waarden=tuple(gegeven["waarden"]),
        regels=tuple(gegeven["regels"]),
        geldt_vanaf=gegeven["geldt_vanaf"],
        bron=lees_bron(gegeven["bron"]),
        ernaast=tuple(
            f"Daarnaast zegt {v}: {ander['tekst']} ({lees_bron(ander['bron'])})"
            for v, ander in ernaast(versie, "voorschriften", code)
        ),
    )
