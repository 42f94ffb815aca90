"""Dates and lists as a Dutch sentence writes them."""

from collections.abc import Sequence
from datetime import date

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def datumtekst(dag: date) -> str:
    """For example "vrijdag 6 december 2019"."""
    return f"{WEEKDAGEN[dag.weekday()]} {korte_datum(dag)}"


def korte_datum(dag: date) -> str:
    """For example "6 december 2019"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """For example "a, b en c"."""
    if len(delen) <= 1:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"
