"""The course of a case on one line: meldingen, decisions, contacts, and services as bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zicht.protocol.taal import korte_datum
from zicht.web.tekenen import svg
from zicht.web.tekenen.dagen import afgekort, maand
from zicht.web.tekenen.vormen import Vorm, cirkel, driehoek, ruit, vierkant

BREEDTE = 940
GOOT = 130
"""Left margin for the names of the lanes."""
RAND = 20
"""So far the ground under those names goes on to the left, so that nothing shows beside it while it slides."""
BAAN = 44
KOP = 34
RUIM = 5
"""Days before the first and after the last mark at least: on a phone they stand clear of the names of the lanes."""
DICHTBIJ = 16
"""Moments nearer than this (units of the picture) share one mark with their number in it."""

MERKEN: tuple[Vorm, ...] = (driehoek, vierkant, cirkel, ruit)
"""A mark per lane, so that colour is not needed to tell them apart."""

STAPPEN = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between the marks of the scale."""
MEESTE_STREPEN = 10


@dataclass(frozen=True)
class Moment:
    """Something that happened on a day. `baan` is the lane (Meldingen, Besluiten, Contacten)."""

    op: date
    baan: str
    tekst: str


@dataclass(frozen=True)
class Periode:
    """Something that took or takes a while; `tot` (last day) None: still going on."""

    van: date
    tot: date | None
    baan: str
    tekst: str


@dataclass(frozen=True)
class Tijdlijn:
    """All that is drawn. Lanes come in the order in which they first appear, moments before periods."""

    titel: str
    momenten: tuple[Moment, ...]
    perioden: tuple[Periode, ...]
    vandaag: date


@dataclass(frozen=True)
class Schaal:
    """From days to places in the picture. `eerste`: the first day on which something is drawn."""

    begin: date
    eind: date
    eerste: date

    def x(self, dag: date) -> float:
        deel = (dag - self.begin).days / max((self.eind - self.begin).days, 1)
        return GOOT + 12 + deel * (BREEDTE - GOOT - 36)


def tijdlijn(lijn: Tijdlijn) -> str:
    """The course of the case as SVG."""
    schaal = _schaal(lijn)
    banen = list(dict.fromkeys([een.baan for een in lijn.momenten] + [een.baan for een in lijn.perioden]))
    hoogte = KOP + BAAN * max(len(banen), 1) + 24
    delen = [_vlak(nummer, 0, BREEDTE) for nummer in range(len(banen))]
    delen += _strepen(schaal, hoogte - 24)
    for nummer, baan in enumerate(banen):
        midden = KOP + BAAN * nummer + BAAN / 2
        delen += _perioden([een for een in lijn.perioden if een.baan == baan], schaal, midden, lijn.vandaag)
        delen += _momenten([een for een in lijn.momenten if een.baan == baan], schaal, midden, nummer)
    delen += _vandaag(schaal.x(lijn.vandaag), hoogte)
    delen.append(_namen(banen))
    beschrijving = f"{len(lijn.momenten)} momenten en {len(lijn.perioden)} perioden; de tabel erbij zegt hetzelfde."
    return svg.tekening(BREEDTE, hoogte, lijn.titel, beschrijving, delen)


def _schaal(lijn: Tijdlijn) -> Schaal:
    dagen = [lijn.vandaag, *(een.op for een in lijn.momenten), *(een.van for een in lijn.perioden)]
    dagen += [een.tot for een in lijn.perioden if een.tot]
    rek = max((max(dagen) - min(dagen)).days // 25, RUIM)
    return Schaal(min(dagen) - timedelta(rek), max(dagen) + timedelta(rek), min(dagen))


def _vlak(nummer: int, x: float, breedte: float) -> str:
    """The ground of one lane."""
    y = KOP + BAAN * nummer + 2
    return svg.element("rect", x=x, y=y, width=breedte, height=BAAN - 4, rx=4, klasse="t-baan")


def _namen(banen: list[str]) -> str:
    """The names of the lanes, on top: on a phone they stay in sight while the rest slides under them."""
    midden = KOP + BAAN / 2 + 5
    namen = [svg.tekst(10, midden + BAAN * n, svg.kort(naam, 17), "t-tekst", "start") for n, naam in enumerate(banen)]
    return svg.groep([*(_vlak(n, -RAND, RAND + GOOT - 8) for n in range(len(banen))), *namen], klasse="t-namen")


def _strepen(schaal: Schaal, onder: float) -> Iterator[str]:
    maanden = [(dag, maand(dag)) for dag in _maanden(schaal)]
    for dag, woorden in maanden if len(maanden) > 1 else [(schaal.eerste, afgekort(schaal.eerste))]:
        yield svg.lijn(schaal.x(dag), KOP - 6, schaal.x(dag), onder, "t-lijn t-lijn--dun")
        yield svg.tekst(schaal.x(dag), KOP - 12, woorden, "t-tekst--klein")


def _maanden(schaal: Schaal) -> Iterator[date]:
    """The first days of the months that get a mark; one or none when all happened within weeks."""
    maanden = (schaal.eind.year - schaal.begin.year) * 12 + schaal.eind.month - schaal.begin.month
    stap = next((stap for stap in STAPPEN if maanden / stap <= MEESTE_STREPEN), STAPPEN[-1])
    eerste = schaal.begin.year * 12 + schaal.begin.month - 1
    for nummer in range(-(-eerste // stap) * stap, eerste + maanden + 1, stap):
        dag = date(nummer // 12, nummer % 12 + 1, 1)
        if dag >= schaal.begin:
            yield dag


def _perioden(perioden: list[Periode], schaal: Schaal, midden: float, vandaag: date) -> Iterator[str]:
    for een in perioden:
        van, tot = schaal.x(een.van), schaal.x(een.tot or max(vandaag, een.van))
        breed = max(tot - van, 6)
        balk = svg.element("rect", x=van, y=midden - 13, width=breed, height=26, rx=3, klasse="t-periode")
        woorden = een.tekst if een.tot else f"{een.tekst} (loopt)"
        ruimte = int(breed / 7.5)
        zichtbaar = woorden if len(woorden) <= ruimte else svg.kort(een.tekst, ruimte)
        naam = [svg.tekst(van + 8, midden + 5, zichtbaar, "t-tekst--klein", "start")] if ruimte > 3 else []
        yield svg.groep([balk, *naam], titel=f"{woorden}: {_van_tot(een)}")


def _momenten(momenten: list[Moment], schaal: Schaal, y: float, baan: int) -> Iterator[str]:
    for groep in _bij_elkaar(momenten, schaal):
        x = sum(schaal.x(een.op) for een in groep) / len(groep)
        titel = "; ".join(f"{korte_datum(een.op)} {een.tekst}" for een in groep)
        delen = [MERKEN[baan % len(MERKEN)](x, y, 9 if len(groep) == 1 else 12, "t-moment")]
        if len(groep) > 1:
            delen.append(svg.tekst(x, y + 4, str(len(groep)), "t-gezag-tekst"))
        yield svg.groep(delen, titel=titel)


def _bij_elkaar(momenten: list[Moment], schaal: Schaal) -> list[list[Moment]]:
    groepen: list[list[Moment]] = []
    for een in sorted(momenten, key=lambda een: een.op):
        if groepen and schaal.x(een.op) - schaal.x(groepen[-1][0].op) < DICHTBIJ:
            groepen[-1].append(een)
        else:
            groepen.append([een])
    return groepen


def _vandaag(x: float, hoogte: float) -> list[str]:
    return [
        svg.lijn(x, KOP - 4, x, hoogte - 18, "t-vandaag"),
        svg.tekst(min(x, BREEDTE - 30), hoogte - 4, "vandaag", "t-vandaag-tekst"),
    ]


KOPPEN = ("Wanneer", "Soort", "Wat")


def tijdlijn_rijen(lijn: Tijdlijn) -> list[tuple[str, ...]]:
    """What the time line shows, in order of time, under `KOPPEN`."""
    rijen = [(een.op, korte_datum(een.op), een.baan, een.tekst) for een in lijn.momenten]
    rijen += [(een.van, _van_tot(een), een.baan, een.tekst) for een in lijn.perioden]
    return [rij[1:] for rij in sorted(rijen, key=lambda rij: rij[0])]


def _van_tot(een: Periode) -> str:
    return f"{korte_datum(een.van)} tot {f'en met {korte_datum(een.tot)}' if een.tot else 'nu'}"
