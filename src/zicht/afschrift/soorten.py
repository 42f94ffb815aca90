"""The kinds of data of the table in HP2019 15.8.1, and who holds the rights on each (RE-1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class Soort(Enum):
    """A row of the table, with the heading a reader sees. RECHTEN and PERSOON stand in no row: they are what was
    recorded about one person himself (HP2019 15.8.2)."""

    PERSOON = "Persoonsgegevens"
    MELDING = "De melding"
    INFORMANT = "Wat informanten vertelden"
    GESPREK = "Gesprekken en contacten"
    BEOORDELING = "De veiligheidsbeoordeling"
    ONDERZOEK = "Het onderzoek en de uitkomst"
    PLAN = "Het plan: onderzoek, veiligheid en hulp"
    TOELEIDING = "Of de hulp op gang kwam"
    VERSTREKKING = "Wat aan anderen is verstrekt"
    OVERDRACHT = "De overdracht"
    AFSLUITING = "De afsluiting"
    RECHTEN = "Vragen, verzoeken en klachten"


VOOR_ALLEN = frozenset(
    {Soort.MELDING, Soort.INFORMANT, Soort.BEOORDELING, Soort.ONDERZOEK, Soort.OVERDRACHT, Soort.AFSLUITING}
)
"""What the representative of a child under 16 sees of that child as such (RE-1; HP2019 15.8.8). What else concerns the
child a worker looks at first, with the child's interest in mind (RE-9)."""


@dataclass(frozen=True)
class Kring:
    """Whom a row concerns: everybody directly involved (`allen`), these persons, these sources."""

    allen: bool = False
    personen: frozenset[UUID] = frozenset()
    bronnen: frozenset[UUID] = frozenset()

    def __or__(self, ander: Kring) -> Kring:
        return Kring(self.allen or ander.allen, self.personen | ander.personen, self.bronnen | ander.bronnen)


ALLEN = Kring(allen=True)
NIEMAND = Kring()


def van_personen(ids: Iterable[UUID | None]) -> Kring:
    return Kring(personen=frozenset(een for een in ids if een))


def van_bron(een: UUID | None) -> Kring:
    return Kring(bronnen=frozenset({een} if een else ()))
