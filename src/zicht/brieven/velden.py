"""What a template can speak of: named facts, each with its meaning and an invented example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zicht.protocol.taal import datumtekst

Waarde = str | Sequence[str] | None
"""A text, a list of texts, or None: the dossier does not hold it."""
Feiten = Mapping[str, Waarde]


@dataclass(frozen=True)
class Veld:
    """A fact for a template. A list when its example is one."""

    naam: str
    wat: str
    voorbeeld: str | tuple[str, ...]

    @property
    def is_lijst(self) -> bool:
        return not isinstance(self.voorbeeld, str)


@dataclass(frozen=True)
class Open:
    """A fact the dossier does not hold: false in an `if`, a mark to fill in where it would be printed."""

    wat: str

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return f"[vul aan: {self.wat}]"


def op_papier(feiten: Feiten, velden: Sequence[Veld]) -> dict[str, object]:
    """The facts as a template gets them. KeyError when a kind of letter forgets one of its own fields."""
    return {veld.naam: _waarde(feiten[veld.naam], veld) for veld in velden}


def _waarde(waarde: Waarde, veld: Veld) -> object:
    if veld.is_lijst:
        # A line of a list stays one line.
        return [" ".join(regel.split()) for regel in (waarde or ()) if regel.strip()]
    tekst = waarde if isinstance(waarde, str) else ""
    return tekst.strip() or Open(veld.wat[:1].lower() + veld.wat[1:])


def voorbeelden(velden: Sequence[Veld]) -> Feiten:
    """The facts of an invented case."""
    return {veld.naam: veld.voorbeeld for veld in velden}


def dagtekst(dag: date) -> str:
    """A day as a letter writes it: "6 december 2019"."""
    return datumtekst(dag).split(" ", 1)[1]
