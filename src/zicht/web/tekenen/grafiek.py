"""Scores of the safety scale (0 very unsafe, 10 fully safe) over time, a line per person (MON-2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zicht.protocol.taal import korte_datum
from zicht.web.tekenen import svg
from zicht.web.tekenen.dagen import afgekort
from zicht.web.tekenen.spreiden import spreid
from zicht.web.tekenen.vormen import Vorm, cirkel, driehoek, omgekeerd, plat, ruit, vierkant

BREEDTE, HOOGTE = 760, 320
LINKS, RECHTS, BOVEN, ONDER = 44, 150, 16, 44
HOOGSTE = 10
STIP = 6
PUNTEN: tuple[Vorm, ...] = (cirkel, vierkant, ruit, driehoek, omgekeerd, plat)
SOORTEN = len(PUNTEN)
"""Different lines; a seventh person gets the looks of the first, with the own name beside it."""
MEESTE_DATA = 6


@dataclass(frozen=True)
class Reeks:
    """The scores of one person, (day, 0 to 10), in any order."""

    naam: str
    punten: tuple[tuple[date, float], ...]


@dataclass(frozen=True)
class Grafiek:
    """All that is drawn."""

    titel: str
    reeksen: tuple[Reeks, ...]


@dataclass(frozen=True)
class Vlak:
    """From days and scores to places in the picture."""

    begin: date
    eind: date

    def punt(self, dag: date, score: float) -> tuple[float, float]:
        return self.x(dag), self.y(score)

    def x(self, dag: date) -> float:
        dagen = (self.eind - self.begin).days
        deel = (dag - self.begin).days / dagen if dagen else 0.5
        return LINKS + 10 + deel * (BREEDTE - LINKS - RECHTS - 20)

    def y(self, score: float) -> float:
        return BOVEN + (HOOGSTE - score) / HOOGSTE * (HOOGTE - BOVEN - ONDER)


def lijngrafiek(grafiek: Grafiek) -> str:
    """The scores as SVG. ValueError for a score outside 0 to 10: drawn anyway it would mislead."""
    for reeks in grafiek.reeksen:
        _controleer(reeks)
    dagen = sorted({dag for reeks in grafiek.reeksen for dag, _ in reeks.punten})
    delen = list(_assen())
    if dagen:
        vlak = Vlak(dagen[0], dagen[-1])
        delen += _data(vlak, dagen)
        delen += [_lijn(reeks, vlak, nummer) for nummer, reeks in enumerate(grafiek.reeksen) if reeks.punten]
        delen += _namen(grafiek, vlak)
    beschrijving = f"Cijfers van 0 tot 10 van {len(grafiek.reeksen)} personen; de tabel erbij zegt hetzelfde."
    return svg.tekening(BREEDTE, HOOGTE, grafiek.titel, beschrijving, delen)


def _controleer(reeks: Reeks) -> None:
    for dag, score in reeks.punten:
        if not 0 <= score <= HOOGSTE:
            raise ValueError(f"Een veiligheidscijfer loopt van 0 tot en met 10; op {korte_datum(dag)} staat {score:g}.")


def _assen() -> Iterator[str]:
    vlak = Vlak(date.min, date.min)
    for score in range(0, HOOGSTE + 1, 2):
        y = vlak.y(score)
        yield svg.lijn(LINKS, y, BREEDTE - RECHTS, y, "t-lijn t-lijn--dun")
        yield svg.tekst(LINKS - 8, y + 5, str(score), "t-tekst--klein", "end")


def _data(vlak: Vlak, dagen: list[date]) -> Iterator[str]:
    stap = -(-len(dagen) // MEESTE_DATA)
    vorige = float("-inf")
    for dag in dagen[::stap]:
        if vlak.x(dag) - vorige < 82:
            continue
        vorige = vlak.x(dag)
        yield svg.lijn(vorige, HOOGTE - ONDER, vorige, HOOGTE - ONDER + 6, "t-lijn t-lijn--dun")
        yield svg.tekst(vorige, HOOGTE - ONDER + 24, afgekort(dag), "t-tekst--klein")


def _lijn(reeks: Reeks, vlak: Vlak, nummer: int) -> str:
    soort = nummer % SOORTEN
    punten = sorted(reeks.punten)
    lijn = svg.pad([vlak.punt(*een) for een in punten], f"t-reeks t-reeks--{soort}")
    merken = [PUNTEN[soort](*vlak.punt(*een), STIP, f"t-punt--{soort}") for een in punten]
    return svg.groep([lijn, *merken], titel=reeks.naam)


def _namen(grafiek: Grafiek, vlak: Vlak) -> Iterator[str]:
    """Each name at the end of its line: no legend to look up, no colour to match."""
    einden = [
        (vlak.y(max(reeks.punten)[1]), nummer, reeks) for nummer, reeks in enumerate(grafiek.reeksen) if reeks.punten
    ]
    einden.sort(key=lambda einde: einde[:2])
    for (_, nummer, reeks), y in zip(einden, spreid([einde[0] for einde in einden], 19), strict=True):
        soort = nummer % SOORTEN
        yield PUNTEN[soort](BREEDTE - RECHTS + 16, y, STIP, f"t-punt--{soort}")
        yield svg.tekst(BREEDTE - RECHTS + 28, y + 5, svg.kort(reeks.naam, 16), "t-tekst", "start")


def grafiek_koppen(grafiek: Grafiek) -> tuple[str, ...]:
    """The heads of the table: the day, then each person."""
    return ("Datum", *(reeks.naam for reeks in grafiek.reeksen))


def grafiek_rijen(grafiek: Grafiek) -> list[tuple[str, ...]]:
    """The scores, a row per day; a dash where somebody gave none that day."""
    cijfers = [dict(reeks.punten) for reeks in grafiek.reeksen]
    dagen = sorted({dag for reeks in cijfers for dag in reeks})
    return [(korte_datum(dag), *(_cijfer(reeks.get(dag)) for reeks in cijfers)) for dag in dagen]


def _cijfer(score: float | None) -> str:
    return "–" if score is None else f"{score:g}".replace(".", ",")
