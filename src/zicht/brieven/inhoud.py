"""What stands in one letter: its blocks, as they were filled and as a worker changed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from zicht.brieven.models import Brief
from zicht.brieven.sjabloontaal import NOG_IN_TE_VULLEN, Blok
from zicht.brieven.velden import Feiten


@dataclass(frozen=True)
class Vertaling:
    """The same letter in another language; without blocks there is none that says the same as the Dutch of today.

    The code of each block begins with that of the language: the Dutch block of that name is another one.
    """

    taal: str
    titel: str = ""
    blokken: tuple[Blok, ...] = ()


@dataclass(frozen=True)
class Inhoud:
    """`feiten` is what the file said when the letter was made; `afzender` and `functie` stand below it."""

    titel: str
    ontvanger: str
    afzender: str
    functie: str
    blokken: tuple[Blok, ...]
    feiten: Feiten
    bijlage: tuple[str, ...] = ()
    """Codes of the blocks that stand on a sheet of their own, below the signature."""
    vertaling: Vertaling | None = None

    @property
    def alle_blokken(self) -> tuple[Blok, ...]:
        """Those of the Dutch letter and of its translation: what a worker reads and may change."""
        return (*self.blokken, *(self.vertaling.blokken if self.vertaling else ()))

    @property
    def delen(self) -> tuple[str, ...]:
        """Codes of the Dutch blocks that hold text: only those count."""
        return tuple(blok.code for blok in self.blokken if blok.tekst.strip())

    @property
    def open_plekken(self) -> tuple[str, ...]:
        """What the worker still has to fill in."""
        return tuple(dict.fromkeys(NOG_IN_TE_VULLEN.findall(self.tekst)))

    @property
    def tekst(self) -> str:
        """Every word of the letter that somebody wrote or drew from the file."""
        blokken = (f"{blok.kop}\n{blok.tekst}".strip() for blok in self.alle_blokken if blok.tekst.strip())
        titels = (self.titel, self.vertaling.titel) if self.vertaling else (self.titel,)
        return "\n\n".join((*titels, self.ontvanger, *blokken, self.afzender))

    def met(self, teksten: Mapping[str, str]) -> Inhoud:
        """With these texts by code of the block; the other blocks as they are."""
        vertaling = self.vertaling
        if vertaling is not None:
            vertaling = replace(vertaling, blokken=_met(vertaling.blokken, teksten))
        return replace(self, blokken=_met(self.blokken, teksten), vertaling=vertaling)

    def als_json(self) -> dict[str, Any]:
        return asdict(self)


def _met(blokken: Sequence[Blok], teksten: Mapping[str, str]) -> tuple[Blok, ...]:
    return tuple(replace(blok, tekst=teksten.get(blok.code, blok.tekst)) for blok in blokken)


def lees(brief: Brief) -> Inhoud:
    """The content of a letter."""
    gegeven: dict[str, Any] = brief.invulling
    delen: dict[str, Any] = {
        "blokken": _blokken(gegeven["blokken"]),
        "bijlage": tuple(gegeven.get("bijlage", ())),
        "vertaling": _vertaling(gegeven.get("vertaling")),
    }
    return Inhoud(**{**gegeven, **delen})


def _blokken(rijen: Sequence[Mapping[str, Any]]) -> tuple[Blok, ...]:
    return tuple(Blok(**rij) for rij in rijen)


def _vertaling(gegeven: Mapping[str, Any] | None) -> Vertaling | None:
    return Vertaling(**{**gegeven, "blokken": _blokken(gegeven["blokken"])}) if gegeven else None
