"""A scenario file: dated acts and what must hold, as a care professional writes it. See docs/scenarios.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from zicht.kern.fouten import Fout

VELDEN_BESTAND = ("titel", "verhaal", "bron", "medewerkers", "stappen")
VELDEN_STAP = ("op", "wat", "daad", "door", "noem", "met", "weigert", "vraagt_reden", "dan")


class Scenariofout(Fout):
    """The file cannot be read as a scenario. The sentence says where, and what is possible."""


@dataclass(frozen=True)
class Stap:
    """One date: perhaps an act, and what must hold after it."""

    nummer: int
    op: date | datetime
    wat: str = ""
    daad: str = ""
    door: str = ""
    noem: str = ""
    met: Mapping[str, Any] = field(default_factory=dict)
    weigert: str = ""
    """The rule on which the act must be refused."""
    vraagt_reden: str = ""
    """The rule on which the act must ask a reason."""
    dan: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class Scenario:
    naam: str
    titel: str
    verhaal: str
    bron: str
    medewerkers: Mapping[str, Mapping[str, Any]]
    stappen: tuple[Stap, ...]


def lees(bestand: Path) -> Scenario:
    """Raises Scenariofout with one sentence that says what to mend."""
    try:
        inhoud = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    except OSError as fout:
        raise Scenariofout(f"{bestand} is niet te openen: {fout.strerror}.") from fout
    except yaml.YAMLError as fout:
        raise Scenariofout(f"{bestand} is geen goed YAML-bestand: {fout}") from fout
    if not isinstance(inhoud, dict):
        raise Scenariofout(f"{bestand}: een scenario begint met {', '.join(VELDEN_BESTAND)}.")
    _toets_velden(inhoud, VELDEN_BESTAND, str(bestand))
    stappen = inhoud.get("stappen")
    if not isinstance(stappen, list) or not stappen:
        raise Scenariofout(f"{bestand}: schrijf onder “stappen” minstens één stap met een datum (op).")
    return Scenario(
        naam=bestand.stem,
        titel=str(inhoud.get("titel", bestand.stem)),
        verhaal=str(inhoud.get("verhaal", "")),
        bron=str(inhoud.get("bron", "")),
        medewerkers=inhoud.get("medewerkers") or {},
        stappen=_stappen(stappen),
    )


def _stappen(gegeven: list[Any]) -> tuple[Stap, ...]:
    stappen: list[Stap] = []
    for nummer, stap in enumerate(gegeven, start=1):
        waar = f"Stap {nummer}"
        if not isinstance(stap, dict):
            raise Scenariofout(f"{waar}: een stap heeft de velden {', '.join(VELDEN_STAP)}.")
        _toets_velden(stap, VELDEN_STAP, waar)
        op = stap.get("op")
        if not isinstance(op, date):
            raise Scenariofout(f"{waar}: schrijf bij “op” een datum zoals 2020-01-20, of met tijd 2020-01-20 14:00.")
        if stappen and _als_dag(op) < _als_dag(stappen[-1].op):
            raise Scenariofout(f"{waar}: {op} ligt vóór de vorige stap ({stappen[-1].op}). Zet de stappen op volgorde.")
        stappen.append(Stap(nummer=nummer, **{**stap, "met": stap.get("met") or {}, "dan": stap.get("dan") or ()}))
    return tuple(stappen)


def _als_dag(op: date | datetime) -> date:
    return op.date() if isinstance(op, datetime) else op


def _toets_velden(gegeven: Mapping[str, Any], mogelijk: Sequence[str], waar: str) -> None:
    if vreemd := [str(veld) for veld in gegeven if veld not in mogelijk]:
        raise Scenariofout(f"{waar}: “{', '.join(vreemd)}” kan hier niet. Mogelijk is: {', '.join(mogelijk)}.")
