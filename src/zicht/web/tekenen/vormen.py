"""The shapes our pictures share: each around a middle, `r` from there to the edge."""

from __future__ import annotations

from collections.abc import Callable

from zicht.web.tekenen import svg

Vorm = Callable[[float, float, float, str], str]


def cirkel(x: float, y: float, r: float, klasse: str) -> str:
    """A circle."""
    return svg.element("circle", cx=x, cy=y, r=r, klasse=klasse)


def vierkant(x: float, y: float, r: float, klasse: str) -> str:
    """A square."""
    return svg.element("rect", x=x - r, y=y - r, width=2 * r, height=2 * r, klasse=klasse)


def ruit(x: float, y: float, r: float, klasse: str) -> str:
    """A square on its point."""
    return svg.pad([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], klasse, dicht=True)


def driehoek(x: float, y: float, r: float, klasse: str) -> str:
    """A triangle pointing up."""
    return svg.pad([(x, y - r), (x + r, y + r), (x - r, y + r)], klasse, dicht=True)


def omgekeerd(x: float, y: float, r: float, klasse: str) -> str:
    """A triangle pointing down."""
    return svg.pad([(x, y + r), (x + r, y - r), (x - r, y - r)], klasse, dicht=True)


def plat(x: float, y: float, r: float, klasse: str) -> str:
    """A lying bar."""
    return svg.element("rect", x=x - r, y=y - r / 2, width=2 * r, height=r, klasse=klasse)
