"""The versions of the protocol, and how one falls back on another.

The version in force when a step began is the one that step keeps; retention and rights follow the law of the day on
which they are applied.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.fouten import OnbekendeCode, Protocolfout
from zicht.protocol.gegevens import lees
from zicht.protocol.taal import datumtekst, opsomming

STANDAARD = "hp2019-wet2026"
"""The version of a new installation."""


class OnbekendeVersie(OnbekendeCode):
    """A version that does not exist."""

    def __init__(self, code: str) -> None:
        super().__init__("versie", code, VERSIES)


@dataclass(frozen=True)
class Versie:
    """One version: since when it holds, and which other one answers where it says nothing itself."""

    code: str
    naam: str
    geldt_vanaf: date
    bouwt_op: str | None
    bron: Bron


@cache
def _versies() -> Mapping[str, Versie]:
    return {
        code: Versie(code, v["naam"], v["geldt_vanaf"], v.get("bouwt_op"), lees_bron(v["bron"]))
        for code, v in lees("versies/versies.yaml").items()
    }


VERSIES: tuple[str, ...] = tuple(_versies())
"""The codes, oldest first."""


def versie(code: str) -> Versie:
    """The version with this code. Raises OnbekendeVersie, which lists what is possible."""
    if code not in _versies():
        raise OnbekendeVersie(code)
    return _versies()[code]


def versie_op(dag: date) -> str:
    """The code of the version in force on `dag`. Raises Protocolfout for a day before the first version."""
    geldend = [v.code for v in _versies().values() if v.geldt_vanaf <= dag]
    if not geldend:
        begin = _versies()[VERSIES[0]].geldt_vanaf
        raise Protocolfout(
            f"Op {datumtekst(dag)} bestond Veilig Thuis nog niet: het eerste protocol is van {datumtekst(begin)}."
        )
    return geldend[-1]


def keten(code: str) -> tuple[str, ...]:
    """This version and those it falls back on, nearest first."""
    vorige = versie(code).bouwt_op
    return (code, *keten(vorige)) if vorige else (code,)


def waarden(versie_code: str, onderwerp: str) -> Mapping[str, Any]:
    """All values of a topic (a file name without suffix) as they stand in this version, fall-back included."""
    samen: dict[str, Any] = {}
    for code in reversed(keten(versie_code)):
        samen |= lees(f"versies/{code}/{onderwerp}.yaml")
    return samen


def waarde(versie_code: str, onderwerp: str, code: str, soort: str) -> Mapping[str, Any]:
    """One value of a topic. Raises OnbekendeCode, with `soort` as the noun of its sentence, or Protocolfout when this
    version has nothing on the topic at all.
    """
    alle = waarden(versie_code, onderwerp)
    if not alle:
        wel = opsomming([v for v in VERSIES if waarden(v, onderwerp)], "of")
        raise Protocolfout(f"Versie {versie_code} is er om oude dossiers te lezen en zegt hier niets over. Kies {wel}.")
    if code not in alle:
        raise OnbekendeCode(f"{soort} in versie {versie_code}:", code, sorted(alle))
    gevonden: Mapping[str, Any] = alle[code]
    return gevonden


def ernaast(versie_code: str, onderwerp: str, code: str) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The values this version replaced, as (version, value): they stay visible beside the one that counts."""
    gevonden = [(v, lees(f"versies/{v}/{onderwerp}.yaml")) for v in keten(versie_code)]
    met_waarde = [(v, inhoud[code]) for v, inhoud in gevonden if code in inhoud]
    return tuple(met_waarde[1:])


def naam(code: str, versie_code: str = STANDAARD) -> str:
    """What this version calls a thing, for example "triage" for `veiligheidsbeoordeling` before 2019."""
    tekst: str = waarde(versie_code, "namen", code, "naam")["naam"]
    return tekst
