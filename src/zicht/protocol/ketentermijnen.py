"""The time limits of all organisations on one line (SZ-13, HSSK bijlage 7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.duur import Duur, lees_duur, plus
from zicht.protocol.kalender import TIJDZONE, dag_in_nederland
from zicht.protocol.versies import STANDAARD, ernaast, waarde, waarden

_UREN = "uren"


@dataclass(frozen=True)
class Ketentermijn:
    """A time limit of one organisation. `status` says what it rests on: wet, werkafspraak, zedenafspraak and so on.

    `duur` is None when the source gives no fixed limit. `ernaast` tells what the version it replaces says.
    """

    code: str
    organisatie: str
    wat: str
    begint_bij: str | None
    duur: Duur | None
    richting: str
    status: str
    opmerking: str
    bron: Bron
    ernaast: tuple[str, ...]


@dataclass(frozen=True)
class Ketendatum:
    """When a limit falls, "volgens bijlage 7".

    `tijdstip` is there only for limits in hours; both are None when the limit has no date (yet).
    """

    termijn: Ketentermijn
    dag: date | None
    tijdstip: datetime | None = None
    ontbreekt: tuple[str, ...] = ()


@cache
def ketentermijn(code: str, versie: str = STANDAARD) -> Ketentermijn:
    """One limit. Raises OnbekendeCode, which lists them."""
    return _lees(code, waarde(versie, "ketentermijnen", code, "termijn van de keten"), versie)


def ketentermijnen(versie: str = STANDAARD) -> tuple[Ketentermijn, ...]:
    """All of them, in the order of the source."""
    return tuple(ketentermijn(code, versie) for code in waarden(versie, "ketentermijnen"))


def bereken_in_keten(code: str, vanaf: date | datetime, versie: str = STANDAARD) -> Ketendatum:
    """When the limit falls, counted from `vanaf`: the moment (with time zone) or the day of its starting point.

    A limit in hours needs the moment; with only a day the answer says that the time is missing. Raises OnbekendeCode,
    and ValueError for a moment without time zone.
    """
    termijn = ketentermijn(code, versie)
    if termijn.duur is None:
        return Ketendatum(termijn, None)
    gericht = -termijn.duur if termijn.richting == "voor" else termijn.duur
    dag = dag_in_nederland(vanaf) if isinstance(vanaf, datetime) else vanaf
    if gericht.eenheid == _UREN:
        return _in_uren(termijn, gericht, vanaf)
    return Ketendatum(termijn, plus(dag, gericht))


def _in_uren(termijn: Ketentermijn, gericht: Duur, vanaf: date | datetime) -> Ketendatum:
    if not isinstance(vanaf, datetime):
        return Ketendatum(termijn, None, None, (f"het tijdstip van {termijn.begint_bij}",))
    # Hours run on by the clock of the world: a night with summer time has 23 or 25 of them.
    tijdstip = (vanaf.astimezone(UTC) + timedelta(hours=gericht.aantal)).astimezone(TIJDZONE)
    return Ketendatum(termijn, dag_in_nederland(tijdstip), tijdstip)


def _lees(code: str, gegeven: Mapping[str, Any], versie: str) -> Ketentermijn:
    return Ketentermijn(
        code=code,
        organisatie=gegeven["organisatie"],
        wat=gegeven["wat"],
        begint_bij=gegeven.get("begint_bij"),
        duur=lees_duur(gegeven["lengte"]) if "lengte" in gegeven else None,
        richting=gegeven["richting"],
        status=gegeven["status"],
        opmerking=gegeven.get("opmerking", ""),
        bron=lees_bron(gegeven["bron"]),
        ernaast=tuple(
            f"Daarnaast zegt {v}: {lees_duur(ander['lengte'])}, {ander['organisatie']} ({lees_bron(ander['bron'])})."
            for v, ander in ernaast(versie, "ketentermijnen", code)
        ),
    )
