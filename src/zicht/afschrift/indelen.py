"""The documents of a copy: each starts with the prescribed sentence (BR-3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from zicht.afschrift.inhoud import Passage, Stand, Stuk
from zicht.afschrift.soorten import Soort


@dataclass(frozen=True)
class Document:
    """One document: a melding, a conversation, a letter; or all smaller facts of one kind."""

    soort: Soort
    titel: str
    op: date | None
    stukken: tuple[Stuk, ...]

    @property
    def bijlage(self) -> bool:
        return any(stuk.bijlage for stuk in self.stukken)


def documenten(stukken: Sequence[Stuk]) -> Iterator[Document]:
    """These rows as documents, in their order: per kind first the small facts together, then each by itself."""
    for soort, groep in groupby(stukken, key=lambda stuk: stuk.soort):
        van_soort = list(groep)
        klein = tuple(stuk for stuk in van_soort if not stuk.apart)
        if klein:
            yield Document(soort, soort.value, None, klein)
        for stuk in van_soort:
            if stuk.apart:
                yield Document(soort, stuk.titel, stuk.op, (stuk,))


def op_papier(passages: Sequence[Passage]) -> Iterator[tuple[str, str, bool]]:
    """Heading, text, and whether it is a mark in the place of what was left out. What follows under the same heading
    goes without it; marks that follow each other are one."""
    vorige, was_merk = "", False
    for passage in passages:
        merk = passage.stand != Stand.GEGEVEN
        if merk and was_merk and passage.kop == vorige:
            continue
        yield "" if passage.kop == vorige else passage.kop, f"[{passage.merk}]" if merk else passage.tekst, merk
        vorige, was_merk = passage.kop, merk
