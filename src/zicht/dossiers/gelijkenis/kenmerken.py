"""What is compared of a person."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Nauwkeurigheid = Literal["dag", "maand", "jaar", "geschat", "onbekend"]


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """The characteristics of one person as somebody wrote them down; empty means unknown, never "no".

    `voorvoegsel` may also stand within `achternaam`, before or after the name. `geslacht` is "man", "vrouw" or anything
    else for unknown. `postcode` and `huisnummer` stay empty for a secret address (TG-5).
    """

    voornamen: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    geboortedatum: date | None = None
    geboortedatum_nauwkeurigheid: Nauwkeurigheid = "dag"
    geslacht: str = ""
    postcode: str = ""
    huisnummer: str = ""
    telefoons: tuple[str, ...] = ()

    @property
    def familienaam(self) -> str:
        """Prefix and family name, as they are read aloud."""
        return f"{self.voorvoegsel} {self.achternaam}".strip()

    @property
    def naam(self) -> str:
        """The whole name as written, or "onbekend"."""
        return f"{self.voornamen} {self.familienaam}".strip() or "onbekend"


def geboortedatum_bij_leeftijd(leeftijd: int, op: date) -> date:
    """The middle of the year in which somebody was born who is `leeftijd` years old on `op`; accuracy "geschat".

    Raises ValueError for an age below 0 or above 130.
    """
    if not 0 <= leeftijd <= 130:
        raise ValueError("Een leeftijd ligt tussen 0 en 130 jaar.")
    return op - timedelta(days=round((leeftijd + 0.5) * 365.25))
