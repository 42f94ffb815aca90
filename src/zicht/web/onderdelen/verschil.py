"""Two texts of one field, and where they differ (TG-9: the second worker sees the difference and merges)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Literal

from zicht.kern.fouten import Verouderd

_WOORDEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Stuk:
    """A piece of text: in both texts (`gelijk`), or only in the one that is shown (`anders`)."""

    tekst: str
    soort: Literal["gelijk", "anders"]


@dataclass(frozen=True)
class Verschil:
    """One field that two workers changed. `door` and `op`: whose text stands there now, and since when."""

    veld: str
    label: str
    uw_tekst: str
    hun_tekst: str
    door: str = "uw collega"
    op: datetime | None = None

    @property
    def uw_stukken(self) -> list[Stuk]:
        return list(stukken(self.uw_tekst, self.hun_tekst))

    @property
    def hun_stukken(self) -> list[Stuk]:
        return list(stukken(self.hun_tekst, self.uw_tekst))


def stukken(tekst: str, ander: str) -> Iterator[Stuk]:
    """`tekst` cut in pieces, word by word compared with `ander`. Put together again they are `tekst`."""
    eigen, vreemd = _WOORDEN.findall(tekst), _WOORDEN.findall(ander)
    for wat, van, tot, _, _ in SequenceMatcher(None, eigen, vreemd, autojunk=False).get_opcodes():
        if van < tot:
            yield Stuk("".join(eigen[van:tot]), "gelijk" if wat == "equal" else "anders")


def verschillen_van(fout: Verouderd, labels: Mapping[str, str]) -> list[Verschil]:
    """The fields of `fout` in which two texts stand, named by `labels` (a field without a label keeps its own name)."""
    return [
        Verschil(veld, labels.get(veld, veld), uw_tekst=gestuurd, hun_tekst=actueel)
        for veld, (actueel, gestuurd) in fout.velden.items()
    ]
