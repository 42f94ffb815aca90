"""Lengths of time as the sources give them, and their arithmetic on dates."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from zicht.protocol.kalender import plus_werkdagen

_MAANDEN_PER_JAAR = 12
_ENKELVOUD = {
    "werkdagen": "werkdag",
    "dagen": "dag",
    "weken": "week",
    "maanden": "maand",
    "jaren": "jaar",
    "uren": "uur",
}
# After a number Dutch leaves "uur" and "jaar" in the singular.
_NA_GETAL = {"jaren": "jaar", "uren": "uur"}


@dataclass(frozen=True)
class Duur:
    """`aantal` of an `eenheid`: werkdagen, dagen, weken, maanden, jaren or uren."""

    aantal: int
    eenheid: str

    def __post_init__(self) -> None:
        if self.eenheid not in _ENKELVOUD:
            raise ValueError(f"Onbekende eenheid '{self.eenheid}'. Mogelijk: {', '.join(_ENKELVOUD)}.")

    def __str__(self) -> str:
        woord = _ENKELVOUD[self.eenheid] if self.aantal == 1 else _NA_GETAL.get(self.eenheid, self.eenheid)
        return f"{self.aantal} {woord}"

    def __neg__(self) -> "Duur":
        return Duur(-self.aantal, self.eenheid)


def lees_duur(gegeven: Mapping[str, int]) -> Duur:
    """From its YAML form, one pair of unit and number."""
    ((eenheid, aantal),) = gegeven.items()
    return Duur(aantal, eenheid)


def plus_maanden(dag: date, aantal: int) -> date:
    """The same day of a later (or earlier) month; the last day of a month that is too short."""
    sinds_nul = dag.year * _MAANDEN_PER_JAAR + dag.month - 1 + aantal
    jaar, maand = divmod(sinds_nul, _MAANDEN_PER_JAAR)
    laatste = calendar.monthrange(jaar, maand + 1)[1]
    return date(jaar, maand + 1, min(dag.day, laatste))


def plus(dag: date, duur: Duur) -> date:
    """The day `duur` after `dag`, which is day 0. Hours have no place on a calendar of days: ValueError."""
    match duur.eenheid:
        case "werkdagen":
            return plus_werkdagen(dag, duur.aantal)
        case "dagen":
            return dag + timedelta(days=duur.aantal)
        case "weken":
            return dag + timedelta(weeks=duur.aantal)
        case "maanden":
            return plus_maanden(dag, duur.aantal)
        case "jaren":
            return plus_maanden(dag, duur.aantal * _MAANDEN_PER_JAAR)
    raise ValueError("Een termijn in uren heeft een tijdstip nodig.")
