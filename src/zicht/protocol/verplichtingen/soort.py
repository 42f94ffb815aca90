"""What an obligation is, and how one is built from facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from zicht.protocol.bronnen import Bron, lees_bron
from zicht.protocol.termijnen import Termijn, bereken, codes
from zicht.protocol.versies import STANDAARD, waarden

OPEN, WACHT, VOLDAAN, AFGEZIEN, VERVALLEN = "open", "wacht", "voldaan", "afgezien", "vervallen"


@dataclass(frozen=True, slots=True)
class Verplichting:
    """Something the organisation owes: to whom, since when, until when, and what of it is done.

    `uiterlijk` None: the source names no date ("as soon as possible"). `gereed` is the day on which it was met, given
    up with a reason, or lapsed. `termijn` and `termijn_vanaf` say how the date came about.
    """

    code: str
    sleutel: str
    ontstaan: date
    regel: str
    persoon: UUID | None = None
    bron: UUID | None = None
    onderwerp: UUID | None = None
    zichtbaar_vanaf: date | None = None
    uiterlijk: date | None = None
    stand: str = OPEN
    gereed: date | None = None
    wacht_tot: date | None = None
    gedaan: tuple[str, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    termijn: str = ""
    termijn_vanaf: date | None = None
    versie: str = STANDAARD
    vernieuwd: date | None = None
    """When a new fact made it owed again: an earlier reason why not no longer counts."""
    vernieuwd_om: datetime | None = None
    """The same to the minute, when known."""

    def te_laat(self, op: date) -> bool:
        """Open (or waiting) after its last day."""
        return self.stand in (OPEN, WACHT) and self.uiterlijk is not None and op > self.uiterlijk

    def was_te_laat(self) -> bool:
        """Met after its last day."""
        return self.gereed is not None and self.uiterlijk is not None and self.gereed > self.uiterlijk

    def hoe_de_datum_tot_stand_kwam(self) -> Termijn | None:
        if not self.termijn or self.termijn_vanaf is None:
            return None
        return bereken(self.termijn, self.termijn_vanaf, self.versie)


@dataclass(frozen=True)
class Omschrijving:
    """What an obligation asks, in plain Dutch, with its source."""

    code: str
    naam: str
    vraagt: str
    voldaan_als: str
    regel: str
    bronnen: tuple[Bron, ...]
    delen: Mapping[str, str]
    """Plain name of each part."""
    af_te_zien: bool = True
    """Can a recorded reason end it? Not where somebody must decide or take over: only that step itself ends it."""
    schriftelijk: bool = False
    """Does its rule ask for paper? Then a kind of letter must exist for it."""


def alle_codes(versie: str = STANDAARD) -> tuple[str, ...]:
    """Every obligation there is."""
    return tuple(waarden(versie, "verplichtingen"))


@cache
def omschrijving(code: str, versie: str = STANDAARD) -> Omschrijving:
    """What is asked by the obligations of one code. Raises KeyError for a code that does not exist."""
    gegeven: Mapping[str, Any] = waarden(versie, "verplichtingen")[code]
    return Omschrijving(
        code=code,
        naam=gegeven["naam"],
        vraagt=gegeven["vraagt"],
        voldaan_als=gegeven["voldaan_als"],
        regel=gegeven["regel"],
        bronnen=tuple(lees_bron(bron) for bron in gegeven["bronnen"]),
        delen=gegeven.get("delen", {}),
        af_te_zien=gegeven.get("af_te_zien", True),
        schriftelijk=gegeven.get("schriftelijk", False),
    )


def sleutel(code: str, *ids: UUID | str | None) -> str:
    return ":".join((code, *(str(i) for i in ids if i is not None)))


def maak(
    code: str,
    *,
    ontstaan: date,
    ids: Iterable[UUID | str | None] = (),
    persoon: UUID | None = None,
    bron: UUID | None = None,
    onderwerp: UUID | None = None,
    voldaan: date | None = None,
    termijn: str = "",
    termijn_vanaf: date | None = None,
    uiterlijk: date | None = None,
    versie: str = STANDAARD,
    zichtbaar_vanaf: date | None = None,
    delen: Mapping[str, date | None] | None = None,
    vervallen: date | None = None,
    vernieuwd: date | None = None,
    vernieuwd_om: datetime | None = None,
) -> Verplichting:
    """Build one. With `delen` it is met when every part is; else when `voldaan` has a date.

    What was done before it arose meets it on the day it arose.
    """
    if termijn in _niet_in(versie):
        termijn = ""
    if termijn:
        termijn_vanaf = termijn_vanaf or ontstaan
        uiterlijk = _uiterlijk(termijn, termijn_vanaf, versie)
    if delen is not None:
        gereed = None if not delen or None in delen.values() else max(d for d in delen.values() if d)
    else:
        gereed = voldaan
    stand = VOLDAAN if gereed else OPEN
    if gereed is None and vervallen is not None:
        stand, gereed = VERVALLEN, vervallen
    return Verplichting(
        code=code,
        sleutel=sleutel(code, *ids),
        ontstaan=ontstaan,
        regel=_regel(code),
        persoon=persoon,
        bron=bron,
        onderwerp=onderwerp,
        zichtbaar_vanaf=zichtbaar_vanaf or ontstaan,
        uiterlijk=uiterlijk,
        stand=stand,
        gereed=max(gereed, ontstaan) if gereed else None,
        gedaan=tuple(naam for naam, op in (delen or {}).items() if op),
        ontbreekt=tuple(naam for naam, op in (delen or {}).items() if not op) if stand == OPEN else (),
        termijn=termijn,
        termijn_vanaf=termijn_vanaf if termijn else None,
        versie=versie,
        vernieuwd=vernieuwd,
        vernieuwd_om=vernieuwd_om,
    )


@cache
def _regel(code: str) -> str:
    return omschrijving(code).regel


@cache
def _niet_in(versie: str) -> frozenset[str]:
    """Time limits that this version does not have: before 2019 the protocol named few."""
    return frozenset(codes()) - frozenset(codes(versie))


@cache
def _uiterlijk(termijn: str, vanaf: date, versie: str) -> date:
    return bereken(termijn, vanaf, versie).uiterlijk


def eerste(datums: Iterable[date]) -> date | None:
    """The earliest of the dates; None when there is none."""
    return min(datums, default=None)
