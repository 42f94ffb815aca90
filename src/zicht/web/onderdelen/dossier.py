"""The top of a dossier: what must not be overlooked, and the way to its sections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Soort = Literal[
    "acuut_onveilig", "geheim_adres", "veilig_contact", "contactstop", "afgeschermd", "noodtoegang", "ander_bewerkt"
]


@dataclass(frozen=True)
class Waarschuwing:
    """One warning above a dossier. `tekst` says what is so, `detail` what to do, `regel` the rule behind "Waarom?".

    `links`: text and address of where more is to be read.
    """

    soort: Soort
    tekst: str
    detail: str = ""
    regel: str = ""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sectie:
    """One section of a dossier; `aantal` is how many items wait there (None: nothing to count)."""

    naam: str
    url: str
    actief: bool = False
    aantal: int | None = None


@dataclass(frozen=True)
class Vorm:
    """How a kind of warning looks; `titel` names the kind."""

    titel: str
    toon: str
    icoon: str


# The order is the order on screen: what can hurt somebody today comes first.
VORMEN: dict[Soort, Vorm] = {
    "acuut_onveilig": Vorm("Acuut onveilig", "gevaar", "gevaar"),
    "geheim_adres": Vorm("Geheim adres", "gevaar", "huis"),
    "veilig_contact": Vorm("Veilig contact", "gevaar", "telefoon"),
    "contactstop": Vorm("Contactstop", "waarschuwing", "stop"),
    "afgeschermd": Vorm("Afgeschermd dossier", "waarschuwing", "slot"),
    "noodtoegang": Vorm("Noodtoegang", "waarschuwing", "slot"),
    "ander_bewerkt": Vorm("Een collega werkt hierin", "info", "potlood"),
}


def op_volgorde(waarschuwingen: Iterable[Waarschuwing]) -> list[tuple[Vorm, Waarschuwing]]:
    """The warnings with their looks, the gravest first. KeyError for a kind that does not exist."""
    rang = {soort: plaats for plaats, soort in enumerate(VORMEN)}
    return [(VORMEN[een.soort], een) for een in sorted(waarschuwingen, key=lambda een: rang[een.soort])]
