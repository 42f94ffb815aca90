"""The answers of `zicht protocol`: each once as data and once as text."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from zicht.protocol import kalender, regels, vindplaatsen
from zicht.protocol.bewaren import bewaren
from zicht.protocol.fouten import Protocolfout
from zicht.protocol.rechten import uitoefening
from zicht.protocol.strafzorg import bevoegd
from zicht.protocol.taal import datumtekst, opsomming
from zicht.protocol.termijnen import bepaling, bereken

_AANHEF = {
    "termijn": "Uiterlijk",
    "moment": "In ieder geval vanaf",
    "verwachting": "Naar verwachting",
    "voorstel": "Voorstel",
    "bewaren": "Bewaren tot en met",
}


@dataclass(frozen=True)
class Antwoord:
    """What `--json` prints, and the lines a person reads."""

    gegevens: dict[str, Any]
    tekst: list[str]


Vraag = Callable[[Namespace], Antwoord]


def termijn(gevraagd: Namespace) -> Antwoord:
    """When a time limit ends. Raises Protocolfout for an unknown code or version, as all answers do."""
    uitkomst = bereken(gevraagd.code, gevraagd.vanaf, gevraagd.versie)
    tekst = bepaling(gevraagd.code, gevraagd.versie)
    gegevens = {
        "code": uitkomst.code,
        "versie": uitkomst.versie,
        "vanaf": uitkomst.vanaf.isoformat(),
        "uiterlijk": uitkomst.uiterlijk.isoformat(),
        "bron": str(uitkomst.bron),
        "waarom": list(uitkomst.waarom),
    }
    kop = f"{tekst.titel}. {_AANHEF[tekst.soort]}: {datumtekst(uitkomst.uiterlijk)} ({uitkomst.bron})."
    return Antwoord(gegevens, [kop, *_lijst(uitkomst.waarom)])


def bewaartermijn(gevraagd: Namespace) -> Antwoord:
    """Until when a dossier is kept; null and what is missing when that cannot be said."""
    uitkomst = bewaren(gevraagd.gesloten, gevraagd.laatste_wijziging, gevraagd.jongste_kind, gevraagd.versie)
    tot = uitkomst.bewaren_tot_en_met
    gegevens = {
        "bewaren_tot_en_met": tot.isoformat() if tot else None,
        "versie": uitkomst.versie,
        "bron": str(uitkomst.bron),
        "waarom": list(uitkomst.waarom),
        "ontbreekt": list(uitkomst.ontbreekt),
    }
    kop = f"Bewaren tot en met {datumtekst(tot)} ({uitkomst.bron})." if tot else "Onbekend: bewaren."
    return Antwoord(gegevens, [kop, *_lijst(uitkomst.waarom)])


def rechten(gevraagd: Namespace) -> Antwoord:
    """Who exercises the rights on the data about somebody of this age."""
    _niet_voor_geboorte(gevraagd.geboren, gevraagd.op)
    uitkomst = uitoefening(gevraagd.geboren, gevraagd.op, gevraagd.wilsonbekwaam, gevraagd.versie)
    gegevens = {
        "leeftijd": uitkomst.leeftijd,
        "uitoefening": uitkomst.uitoefening,
        "versie": gevraagd.versie,
        "bron": str(uitkomst.bron),
        "waarom": list(uitkomst.waarom),
    }
    return Antwoord(gegevens, [f"Rechten: {uitkomst.uitoefening} ({uitkomst.bron}).", *_lijst(uitkomst.waarom)])


def werkdag(gevraagd: Namespace) -> Antwoord:
    """Whether a day is a working day, and why."""
    is_werkdag, reden = kalender.is_werkdag(gevraagd.datum), kalender.reden(gevraagd.datum)
    gegevens = {"datum": gevraagd.datum.isoformat(), "werkdag": is_werkdag, "reden": reden}
    return Antwoord(
        gegevens, [f"{datumtekst(gevraagd.datum)}: {'werkdag' if is_werkdag else 'geen werkdag'} ({reden})."]
    )


def bevoegdheid(gevraagd: Namespace) -> Antwoord:
    """Whether an organisation may do an act of investigation; null when the table has no column for it."""
    uitkomst = bevoegd(gevraagd.handeling, gevraagd.organisatie, gevraagd.versie)
    gegevens = {
        "bevoegd": uitkomst.bevoegd,
        "antwoord": uitkomst.antwoord,
        "handeling": uitkomst.handeling,
        "organisatie": uitkomst.organisatie,
        "afstemmen": uitkomst.afstemmen,
        "hard": uitkomst.hard,
        "zeker": uitkomst.zeker,
        "versie": gevraagd.versie,
        "bron": str(uitkomst.bron),
        "waarom": list(uitkomst.waarom),
    }
    return Antwoord(gegevens, [f"Bevoegd: {uitkomst.antwoord} ({uitkomst.bron}).", *_lijst(uitkomst.waarom)])


def regelboek(gevraagd: Namespace) -> Antwoord:
    """Every rule: id, source, what it asks, where the program names it."""
    del gevraagd
    alle = vindplaatsen.met_vindplaatsen(regels.regels(), vindplaatsen.vindplaatsen())
    tekst = [lijn for regel in alle for lijn in _regel_als_tekst(regel)]
    return Antwoord({"regels": [_regel_als_gegevens(regel) for regel in alle]}, tekst)


def _regel_als_gegevens(regel: regels.Regel) -> dict[str, Any]:
    return {
        "id": regel.id,
        "titel": regel.titel,
        "vraagt": regel.vraagt,
        "bronnen": [str(bron) for bron in regel.bronnen],
        "hard": regel.hard,
        "waar": list(regel.waar),
    }


def _regel_als_tekst(regel: regels.Regel) -> list[str]:
    hard = ", hard" if regel.hard else ""
    return [
        f"{regel.id} {regel.titel} ({opsomming([str(bron) for bron in regel.bronnen])}{hard})",
        f"  {regel.vraagt}",
        f"  Waar: {opsomming(regel.waar) or 'nog nergens'}",
    ]


def _niet_voor_geboorte(geboren: date, op: date) -> None:
    if op < geboren:
        raise Protocolfout(
            f"Op {datumtekst(op)} was deze persoon nog niet geboren. Mogelijk is elke dag vanaf {datumtekst(geboren)}."
        )


def _lijst(zinnen: Iterable[str]) -> list[str]:
    return [f"- {zin}" for zin in zinnen]
