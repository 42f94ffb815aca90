"""Working days of the Netherlands: Monday to Friday, not a holiday of the Algemene termijnenwet art. 3."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from zicht.protocol.gegevens import lees
from zicht.protocol.taal import WEEKDAGEN

EEN_DAG = timedelta(days=1)
TIJDZONE = ZoneInfo("Europe/Amsterdam")
_ZATERDAG = WEEKDAGEN.index("zaterdag")
_ZONDAG = WEEKDAGEN.index("zondag")


def pasen(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)


def _valt_op(jaar: int, gegeven: Mapping[str, Any]) -> date:
    if "na_pasen" in gegeven:
        return pasen(jaar) + timedelta(days=gegeven["na_pasen"])
    dag = date(jaar, gegeven["maand"], gegeven["dag"])
    return dag + timedelta(days=gegeven.get("op_zondag", 0)) if dag.weekday() == _ZONDAG else dag


@cache
def feestdagen(jaar: int) -> Mapping[date, str]:
    """The holidays of one year with their names."""
    gevonden: dict[date, str] = {}
    for gegeven in lees("wet/feestdagen.yaml").values():
        dag = _valt_op(jaar, gegeven)
        if gegeven["geldt_vanaf"] <= dag <= gegeven.get("geldt_tot_en_met", date.max):
            # Ascension Day can fall on another holiday: both names are true.
            gevonden[dag] = f"{gevonden[dag]} en {gegeven['naam']}" if dag in gevonden else gegeven["naam"]
    return gevonden


def feestdag(dag: date) -> str | None:
    """The name of the holiday on this day, or None."""
    return feestdagen(dag.year).get(dag)


def is_weekend(dag: date) -> bool:
    """Saturday or Sunday."""
    return dag.weekday() >= _ZATERDAG


def is_werkdag(dag: date) -> bool:
    """Neither weekend nor holiday."""
    return not is_weekend(dag) and feestdag(dag) is None


def reden(dag: date) -> str:
    """Why this day is or is not a working day, in a few Dutch words."""
    gewoon = "werkdag" if is_werkdag(dag) else "weekend"
    return f"{WEEKDAGEN[dag.weekday()]}, {feestdag(dag) or gewoon}"


def plus_werkdagen(dag: date, aantal: int) -> date:
    """The `aantal`-th working day after `dag`, which is day 0 and need not be one; negative counts back, 0 is `dag`."""
    stap = EEN_DAG if aantal > 0 else -EEN_DAG
    for _ in range(abs(aantal)):
        dag = _verder(dag + stap, stap)
    return dag


def werkdag_op_of_na(dag: date) -> date:
    """`dag` itself when it is a working day, else the next one."""
    return _verder(dag, EEN_DAG)


def _verder(dag: date, stap: timedelta) -> date:
    while not is_werkdag(dag):
        dag += stap
    return dag


def dagen_na(begin: date, einde: date) -> Iterator[date]:
    """Every day in (begin, einde]; none when `einde` is not later."""
    return (begin + timedelta(days=n) for n in range(1, (einde - begin).days + 1))


def werkdagen_tussen(begin: date, einde: date) -> int:
    """Working days in (begin, einde]; when `einde` is earlier: minus those in (einde, begin]."""
    if einde < begin:
        return -werkdagen_tussen(einde, begin)
    return sum(is_werkdag(dag) for dag in dagen_na(begin, einde))


def dag_in_nederland(moment: datetime) -> date:
    """The Dutch calendar day of a moment: what arrives at 23:59 counts on that day, summer time or not.

    Raises ValueError for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("Een moment zonder tijdzone heeft geen dag.")
    return moment.astimezone(TIJDZONE).date()
