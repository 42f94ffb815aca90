"""The time limits of the protocol and the law.

Lengths, starting points and sources are data (`versies/<versie>/termijnen.yaml`); what is here is how they are counted:
the day of the event is day 0, a statutory period runs on to the next working day, a term of the protocol does not,
because there the earlier date is the safe one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.duur import Duur, lees_duur, plus
from zicht.protocol.gegevens import lees
from zicht.protocol.kalender import (
    EEN_DAG,
    dagen_na,
    feestdag,
    is_weekend,
    is_werkdag,
    plus_werkdagen,
    reden,
    werkdag_op_of_na,
)
from zicht.protocol.taal import datumtekst, opsomming
from zicht.protocol.versies import STANDAARD, ernaast, waarde, waarden

SOORTEN_NOOIT_TE_LAAT = frozenset({"moment", "verwachting", "voorstel"})


@dataclass(frozen=True)
class Termijn:
    """A time limit counted from a date. `uiterlijk` is the last day on which it is met.

    For `zicht_op_veiligheid` it is the first day on which Veilig Thuis is responsible in any case; for retention the
    last day on which the data are kept. `waarom` tells in Dutch sentences how the date came about.
    """

    code: str
    versie: str
    vanaf: date
    uiterlijk: date
    bron: Bron
    waarom: tuple[str, ...]


@dataclass(frozen=True)
class Bepaling:
    """What the protocol says about one time limit, before anything is counted."""

    code: str
    titel: str
    begint_bij: str
    duur: Duur
    soort: str
    loopt_door: bool
    te_laat_op_werkdag: bool
    regels: tuple[str, ...]
    geldt_vanaf: date
    bron: Bron


@cache
def bepaling(code: str, versie: str = STANDAARD) -> Bepaling:
    """The text behind a code. Raises OnbekendeCode or OnbekendeVersie, which list what is possible."""
    return _lees_bepaling(code, waarde(versie, "termijnen", code, "termijn"))


def _lees_bepaling(code: str, gegeven: Mapping[str, Any]) -> Bepaling:
    return Bepaling(
        code=code,
        titel=gegeven["titel"],
        begint_bij=gegeven["begint_bij"],
        duur=lees_duur(gegeven["lengte"]),
        soort=gegeven["soort"],
        loopt_door=gegeven.get("loopt_door", False),
        te_laat_op_werkdag=gegeven.get("te_laat_vanaf") == "volgende_werkdag",
        regels=tuple(gegeven["regels"]),
        geldt_vanaf=gegeven["geldt_vanaf"],
        bron=lees_bron(gegeven["bron"]),
    )


def codes(versie: str = STANDAARD) -> tuple[str, ...]:
    """Every time limit this version knows."""
    return tuple(waarden(versie, "termijnen"))


@lru_cache(maxsize=4096)
def bereken(code: str, vanaf: date, versie: str = STANDAARD) -> Termijn:
    """The time limit `code`, counted from `vanaf` (the day of the event, day 0).

    Raises OnbekendeCode or OnbekendeVersie, which list what is possible.
    """
    gevraagd = bepaling(code, versie)
    geteld = plus(vanaf, gevraagd.duur)
    uiterlijk = werkdag_op_of_na(geteld) if gevraagd.loopt_door else geteld
    waarom = (
        *_telling(gevraagd, vanaf, geteld),
        *_einde(gevraagd, geteld, uiterlijk),
        *_andere_versies(code, versie),
    )
    return Termijn(code, versie, vanaf, uiterlijk, gevraagd.bron, waarom)


def te_laat_vanaf(termijn: Termijn) -> date | None:
    """The first day on which it is too late; None for what is a beginning, an expectation or a proposal."""
    gevraagd = bepaling(termijn.code, termijn.versie)
    if gevraagd.soort in SOORTEN_NOOIT_TE_LAAT:
        return None
    if gevraagd.te_laat_op_werkdag:
        return plus_werkdagen(termijn.uiterlijk, 1)
    return termijn.uiterlijk + EEN_DAG


def is_te_laat(termijn: Termijn, op: date) -> bool:
    """Whether on day `op` the time limit has passed."""
    eerste = te_laat_vanaf(termijn)
    return eerste is not None and op >= eerste


def _telling(gevraagd: Bepaling, vanaf: date, geteld: date) -> tuple[str, ...]:
    begin = f"Begint bij {gevraagd.begint_bij}: {datumtekst(vanaf)}. Die dag telt niet mee."
    na = f"{gevraagd.duur} daarna: " if gevraagd.duur.aantal else "Diezelfde dag: "
    lengte = f"{na}{datumtekst(geteld)} ({gevraagd.bron})."
    if gevraagd.duur.eenheid != "werkdagen":
        return begin, lengte
    vrij = [f"{feestdag(d)} ({datumtekst(d)})" for d in dagen_na(vanaf, geteld) if feestdag(d) and not is_weekend(d)]
    return (begin, lengte, f"Geen werkdag: {opsomming(vrij)}.") if vrij else (begin, lengte)


def _einde(gevraagd: Bepaling, geteld: date, uiterlijk: date) -> tuple[str, ...]:
    if uiterlijk != geteld:
        wet = lees("wet/termijnenwet.yaml")["loopt_door"]
        return (f"Dat is geen werkdag ({reden(geteld)}). {wet['tekst']} ({lees_bron(wet['bron'])})",)
    if gevraagd.soort == "termijn" and not is_werkdag(geteld):
        return (f"Dat is geen werkdag ({reden(geteld)}), maar deze termijn loopt niet door: de eerdere dag is veilig.",)
    return ()


def _andere_versies(code: str, versie: str) -> tuple[str, ...]:
    return tuple(
        f"Daarnaast zegt {v}: {b.duur} vanaf {b.begint_bij} ({b.bron})."
        for v, gegeven in ernaast(versie, "termijnen", code)
        for b in [_lees_bepaling(code, gegeven)]
    )
