"""The people of a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.protocol.leeftijden import grens, leeftijd

KIND = "kind"


@dataclass(frozen=True, slots=True)
class Persoon:
    id: UUID
    rol: str
    directbetrokkene: bool
    bekend_op: date
    geboortedatum: date | None = None
    ongeboren: bool = False
    overleden_op: date | None = None

    @property
    def sinds(self) -> date:
        """The first day on which something can be owed to this person: known, and born."""
        return max(self.bekend_op, self.geboortedatum or self.bekend_op)

    def jaren(self, op: date) -> int | None:
        """Age in whole years; None when unknown or not yet born."""
        return leeftijd(self.geboortedatum, op)

    def nog_niet_geboren(self, op: date) -> bool:
        return self.geboortedatum is not None and op < self.geboortedatum

    def volwassen(self, op: date) -> bool:
        """Of age; with an unknown birth date by the role in the family, and then never a child taken for an adult."""
        if self.nog_niet_geboren(op):
            return False
        jaren = leeftijd(self.geboortedatum, op)
        if jaren is None:
            return not self.ongeboren and self.rol != KIND
        return jaren >= grens("meerderjarig", "meerderjarig")

    def jonger_dan_horen(self, op: date) -> bool:
        """Known to be so young that it is seen instead of heard (ALG-3). Unknown age: not known to be."""
        jaren = leeftijd(self.geboortedatum, op)
        return self.nog_niet_geboren(op) or (jaren is not None and jaren < grens("horen", "horen"))

    def te_spreken(self, op: date) -> bool:
        """Alive, born and directly involved."""
        return self.directbetrokkene and not self.ongeboren and (self.overleden_op is None or self.overleden_op > op)
