"""A due date in words a worker needs no counting for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from zicht.kern import klok
from zicht.protocol.kalender import is_werkdag, werkdagen_tussen

Toon = Literal["te-laat", "vandaag", "binnenkort", "rustig", "gedaan", "onbekend"]

BINNENKORT = 2
"""Working days from which a due date is called soon; only its colour depends on it."""

IN_WEKEN_BOVEN = 20
"""Working days above which people think in weeks."""


@dataclass(frozen=True)
class Termijntekst:
    """`tekst` stands on its own (colour is never needed to read it); `toon` chooses icon and colour."""

    tekst: str
    toon: Toon


def termijntekst(uiterlijk: date | datetime | None, nu: datetime) -> Termijntekst:
    """How far `uiterlijk` is from `nu` (aware): in working days ahead, in days, hours or minutes when late.

    A date lasts until the end of that day in Europe/Amsterdam; a datetime until that minute.
    None gives "datum onbekend": an unknown due date is never "no due date".
    """
    if uiterlijk is None:
        return Termijntekst("datum onbekend", "onbekend")
    dag, vandaag = klok.dag(uiterlijk), klok.dag(nu)
    if isinstance(uiterlijk, datetime) and dag == vandaag:
        return _vandaag_om(uiterlijk, nu)
    if dag < vandaag:
        dagen = (vandaag - dag).days
        return Termijntekst(f"{_aantal(dagen, 'dag', 'dagen')} te laat", "te-laat")
    return _komt_nog(dag, vandaag)


def _vandaag_om(uiterlijk: datetime, nu: datetime) -> Termijntekst:
    minuten = int((nu - uiterlijk).total_seconds() // 60)
    if minuten >= 60:
        return Termijntekst(f"{minuten // 60} uur te laat", "te-laat")
    if minuten > 0:
        return Termijntekst(f"{_aantal(minuten, 'minuut', 'minuten')} te laat", "te-laat")
    return Termijntekst(f"vandaag vóór {uiterlijk.astimezone(klok.NEDERLAND):%H:%M}", "vandaag")


@lru_cache(maxsize=4096)  # in a list the same few days come back, and counting working days takes a while
def _komt_nog(dag: date, vandaag: date) -> Termijntekst:
    if dag == vandaag:
        return Termijntekst("vandaag", "vandaag")
    werkdagen = werkdagen_tussen(vandaag, dag)
    if werkdagen == 0:
        # Due on a day nobody works: "nog 0 werkdagen" would hide that this is the last chance.
        tekst = "vandaag laatste werkdag" if is_werkdag(vandaag) else "vóór de volgende werkdag"
        return Termijntekst(tekst, "vandaag")
    if werkdagen > IN_WEKEN_BOVEN:
        return Termijntekst(f"nog {(dag - vandaag).days // 7} weken", "rustig")
    toon: Toon = "binnenkort" if werkdagen <= BINNENKORT else "rustig"
    return Termijntekst(f"nog {_aantal(werkdagen, 'werkdag', 'werkdagen')}", toon)


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
