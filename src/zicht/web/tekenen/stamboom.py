"""Where everybody stands in a family diagram: generations below each other, partners beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zicht.web.tekenen.spreiden import spreid

KOLOM = 156
"""From one person to the next: a name under each, and a line down in between."""

LICHT = 0.01
"""Weight of somebody whose place follows from a partner only, against 1 for a child below its parents."""


@dataclass(frozen=True)
class Verbintenis:
    """One or two people with the children they have together (maybe none)."""

    leden: tuple[str, ...]
    kinderen: tuple[str, ...]


@dataclass(frozen=True)
class Plaats:
    """`generatie` 0 is the oldest; `x` starts at 0."""

    generatie: int
    x: float


def verbintenissen(
    namen: Sequence[str], paren: Iterable[frozenset[str]], ouders: Iterable[tuple[str, str]]
) -> list[Verbintenis]:
    """Couples and parents with their children. A third parent of a child gets a line of his own."""
    kinderen: dict[tuple[str, ...], list[str]] = {tuple(sorted(paar, key=namen.index)): [] for paar in paren}
    van: dict[str, list[str]] = {}
    for ouder, kind in ouders:
        van.setdefault(kind, []).append(ouder)
    for kind in sorted(van, key=namen.index):
        eigen = sorted(set(van[kind]), key=namen.index)
        for leden in (tuple(eigen[:2]), *((een,) for een in eigen[2:])):
            kinderen.setdefault(leden, []).append(kind)
    return [Verbintenis(leden, tuple(van_hen)) for leden, van_hen in kinderen.items()]


def plaats_personen(namen: Sequence[str], bonden: Sequence[Verbintenis]) -> dict[str, Plaats]:
    """A place for everybody in `namen`."""
    generatie = _generaties(namen, bonden)
    x: dict[str, float] = {}
    for laag in sorted(set(generatie.values())):
        rij = _volgorde([wie for wie in namen if generatie[wie] == laag], bonden, x)
        x.update(zip(rij, _plaatsen(rij, bonden, x), strict=True))
    links = min(x.values(), default=0)
    return {wie: Plaats(generatie[wie], plaats - links) for wie, plaats in x.items()}


def _generaties(namen: Sequence[str], bonden: Sequence[Verbintenis]) -> dict[str, int]:
    """Partners in one generation, children below their parents, parents right above their eldest children."""
    laag = dict.fromkeys(namen, 0)
    # Facts that contradict each other (somebody his own grandfather) must not make this run forever.
    for _ in range(2 * len(namen)):
        voor = dict(laag)
        for bond in bonden:
            hoogte = max(laag[wie] for wie in bond.leden)
            if bond.kinderen:
                hoogte = max(hoogte, min(laag[kind] for kind in bond.kinderen) - 1)
            laag.update(dict.fromkeys(bond.leden, hoogte))
            laag.update({kind: max(laag[kind], hoogte + 1) for kind in bond.kinderen})
        if laag == voor:
            break
    return laag


def _volgorde(laag: list[str], bonden: Sequence[Verbintenis], x: dict[str, float]) -> list[str]:
    """Children in the order of their parents, each with partners beside them; then everybody else."""
    onder = {kind: _midden(bond, x) for bond in bonden for kind in bond.kinderen if all(lid in x for lid in bond.leden)}
    begin = sorted((wie for wie in laag if wie in onder), key=lambda wie: onder[wie])
    vast = set(begin)
    rij: list[str] = []
    for wie in [*begin, *laag]:
        if wie in rij:
            continue
        rij.append(wie)
        _zet_partners(wie, rij, laag, vast, bonden)
    return rij


def _zet_partners(
    wie: str, rij: list[str], laag: list[str], vast: set[str], bonden: Sequence[Verbintenis], naar_links: bool = True
) -> None:
    """The first partner to the right, a second one to the left, and theirs further outward."""
    nieuw = [een for bond in bonden if wie in bond.leden for een in bond.leden]
    nieuw = [een for een in dict.fromkeys(nieuw) if een in laag and een not in rij and een not in vast]
    for nummer, partner in enumerate(nieuw):
        links = naar_links and nummer % 2 == 1
        rij.insert(rij.index(wie) + (0 if links else 1), partner)
        _zet_partners(partner, rij, laag, vast, bonden, naar_links=False)


def _midden(bond: Verbintenis, x: dict[str, float]) -> float:
    """Where the line to the children comes down."""
    return x[bond.leden[0]] if len(bond.leden) == 1 else min(x[lid] for lid in bond.leden) + KOLOM / 2


def _plaatsen(rij: list[str], bonden: Sequence[Verbintenis], x: dict[str, float]) -> list[float]:
    """Children as near as can be below their parents; the others where there is room beside them."""
    wens: dict[str, float] = {}
    for bond in bonden:
        if bond.kinderen and all(lid in x for lid in bond.leden):
            wens |= dict.fromkeys(bond.kinderen, _midden(bond, x))
    gewenst, vorig = [], 0.0
    for wie in rij:
        vorig = wens.get(wie, vorig)
        gewenst.append(vorig)
    return spreid(gewenst, KOLOM, [1.0 if wie in wens else LICHT for wie in rij])
