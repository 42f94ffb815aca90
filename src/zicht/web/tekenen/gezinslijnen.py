"""The lines of a family diagram: between partners, and from parents to children."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.web.tekenen import svg
from zicht.web.tekenen.stamboom import KOLOM

Punt = tuple[float, float]

HALF = 24
"""Half the size of a symbol."""


def partnerlijn(links: Punt, rechts: Punt, ex: bool | None) -> Iterator[str]:
    """From one to the other; `ex` adds two strokes, None (parents together, relation unknown) makes it dotted."""
    (x1, y1), (x2, y2) = links, rechts
    klasse = "t-lijn" if ex is not None else "t-lijn t-lijn--stippel"
    hoogte = lijnhoogte(links, rechts)
    if hoogte == y1:
        yield svg.lijn(x1 + HALF, y1, x2 - HALF, y2, klasse)
    else:
        yield svg.pad([(x1 + 8, y1 - HALF), (x1 + 8, hoogte), (x2 - 8, hoogte), (x2 - 8, y2 - HALF)], klasse)
    if ex:
        # Beside the place where the line to the children starts.
        midden = x1 + KOLOM / 2 + 18
        yield from (svg.lijn(midden + dx - 5, hoogte + 9, midden + dx + 5, hoogte - 9) for dx in (0, 7))


def lijnhoogte(links: Punt, rechts: Punt) -> float:
    """Level with neighbours; over the head of whoever stands in between."""
    (x1, y1), (x2, y2) = links, rechts
    if y1 == y2 and x2 - x1 <= KOLOM * 1.5:
        return y1
    return min(y1, y2) - HALF - 12 - (x2 - x1) / KOLOM * 3


def kindlijnen(ouders: list[Punt], kinderen: list[Punt], nummer: int) -> Iterator[str]:
    """From one or two parents (left first) to their children; `nummer` keeps the bars of families apart."""
    x, y = ouders[0]
    balk = min(y for _, y in kinderen) - HALF - 40 - nummer % 4 * 9
    if len(ouders) == 2:
        stam = x + KOLOM / 2
        yield svg.lijn(stam, lijnhoogte(*ouders), stam, balk)
    else:
        # From the side, lower than a partner line: nobody must read the child as that of a couple.
        stam = x - KOLOM / 2 + 14
        yield svg.pad([(x - 17, y + 16), (stam, y + 16), (stam, balk)])
    plaatsen = [stam, *(x for x, _ in kinderen)]
    yield svg.lijn(min(plaatsen), balk, max(plaatsen), balk)
    yield from (svg.lijn(x, balk, x, y - HALF) for x, y in kinderen)
