"""Ages, and what the protocol ties to them (ALG-3, RE-8, SZ-5, SZ-6, SZ-7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.kalender import EEN_DAG
from zicht.protocol.versies import STANDAARD, waarde


def jarig_op(geboren: date, jaren: int) -> date:
    """The day on which somebody becomes `jaren` years old.

    Who was born on 29 February has a birthday on 1 March in other years, as in Dutch law.
    """
    jaar = geboren.year + jaren
    try:
        return geboren.replace(year=jaar)
    except ValueError:
        return geboren.replace(year=jaar, day=geboren.day - 1) + EEN_DAG


def leeftijd(geboren: date | None, op: date) -> int | None:
    """Age in whole years on day `op`, from the start of the birthday; None when unknown or not yet born."""
    if geboren is None or op < geboren:
        return None
    jaren = op.year - geboren.year
    return jaren if jarig_op(geboren, jaren) <= op else jaren - 1


@dataclass(frozen=True)
class Leeftijdsgroep:
    """What holds for an age. `bron_zwijgt`: the source does not speak of this age and Zicht chose the careful side."""

    uitkomst: str
    uitleg: str
    bron: Bron
    vanaf: int
    tot: int | None
    bron_zwijgt: bool


@cache
def groepen(code: str, versie: str = STANDAARD) -> tuple[Leeftijdsgroep, ...]:
    """All age groups of a topic, youngest first. Raises OnbekendeCode, which lists the topics."""
    gegeven = waarde(versie, "leeftijden", code, "leeftijdsgrens")
    bron = lees_bron(gegeven["bron"])
    return tuple(_lees_groep(groep, bron) for groep in gegeven["groepen"])


def _lees_groep(groep: Mapping[str, Any], bron: Bron) -> Leeftijdsgroep:
    return Leeftijdsgroep(
        uitkomst=groep["uitkomst"],
        uitleg=groep["uitleg"],
        bron=bron,
        vanaf=groep["vanaf"],
        tot=groep.get("tot"),
        bron_zwijgt=groep.get("bron_zwijgt", False),
    )


def groep(code: str, jaren: int | None, versie: str = STANDAARD) -> Leeftijdsgroep | None:
    """The group an age of `jaren` years falls in; None when the age is unknown. Raises OnbekendeCode."""
    alle = groepen(code, versie)
    if jaren is None:
        return None
    return next(g for g in alle if jaren >= g.vanaf and (g.tot is None or jaren < g.tot))


@cache
@cache
def grens(code: str, uitkomst: str, versie: str = STANDAARD) -> int:
    """The age in years from which `uitkomst` holds, for example 18 for meerderjarig. Raises OnbekendeCode."""
    vanaf = {g.uitkomst: g.vanaf for g in reversed(groepen(code, versie))}
    if uitkomst not in vanaf:
        raise OnbekendeCode("uitkomst", uitkomst, vanaf)
    return vanaf[uitkomst]
