"""What stands in one letter: its blocks, as they were filled and as a worker changed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from zicht.brieven.models import Brief
from zicht.brieven.sjabloontaal import NOG_IN_TE_VULLEN, Blok
from zicht.brieven.velden import Feiten


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

    @property
    def delen(self) -> tuple[str, ...]:
        """Codes of the blocks that hold text."""
        return tuple(blok.code for blok in self.blokken if blok.tekst.strip())

    @property
    def open_plekken(self) -> tuple[str, ...]:
        """What the worker still has to fill in."""
        return tuple(dict.fromkeys(NOG_IN_TE_VULLEN.findall(self.tekst)))

    @property
    def tekst(self) -> str:
        """Every word of the letter that somebody wrote or drew from the file."""
        blokken = (f"{blok.kop}\n{blok.tekst}".strip() for blok in self.blokken if blok.tekst.strip())
        return "\n\n".join((self.titel, self.ontvanger, *blokken, self.afzender))

    def met(self, teksten: Mapping[str, str]) -> Inhoud:
        """With these texts by code of the block; the other blocks as they are."""
        return replace(
            self, blokken=tuple(replace(blok, tekst=teksten.get(blok.code, blok.tekst)) for blok in self.blokken)
        )

    def als_json(self) -> dict[str, Any]:
        return {**asdict(self), "blokken": [asdict(blok) for blok in self.blokken]}


def lees(brief: Brief) -> Inhoud:
    """The content of a letter."""
    gegeven: dict[str, Any] = brief.invulling
    blokken: Sequence[dict[str, Any]] = gegeven["blokken"]
    delen = {"blokken": tuple(Blok(**blok) for blok in blokken), "bijlage": tuple(gegeven.get("bijlage", ()))}
    return Inhoud(**{**gegeven, **delen})
