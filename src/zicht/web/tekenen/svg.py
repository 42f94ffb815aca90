"""The few SVG elements our pictures consist of. Everything that comes in is escaped here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

Getal = int | float

BREED = 640
"""From this width on a picture may shrink to fit the page, but not below this width."""

# What XML 1.0 cannot hold, escaped or not.
_ONMOGELIJK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def element(soort: str, inhoud: str = "", **attrs: str | Getal) -> str:
    """One element around `inhoud`, which is SVG already. `klasse` becomes `class`, `_` in a name becomes `-`."""
    namen = {"klasse": "class"}
    tekst = "".join(f' {namen.get(naam, naam.replace("_", "-"))}="{waarde(w)}"' for naam, w in attrs.items())
    return f"<{soort}{tekst}>{inhoud}</{soort}>" if inhoud else f"<{soort}{tekst}/>"


def waarde(iets: str | Getal) -> str:
    """An attribute value: numbers short, text escaped."""
    if isinstance(iets, str):
        return schoon(iets)
    return f"{iets:.1f}".rstrip("0").rstrip(".")


def schoon(tekst: str) -> str:
    """Text that is safe between tags and in attributes."""
    return escape(_ONMOGELIJK.sub("", tekst))


def tekst(x: Getal, y: Getal, woorden: str, klasse: str = "t-tekst", anker: str = "middle") -> str:
    """Words with their base line at `y`; `anker` is start, middle or end."""
    return element("text", schoon(woorden), x=x, y=y, klasse=klasse, text_anchor=anker)


def lijn(x1: Getal, y1: Getal, x2: Getal, y2: Getal, klasse: str = "t-lijn") -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, klasse=klasse)


def pad(punten: Iterable[tuple[Getal, Getal]], klasse: str = "t-lijn", dicht: bool = False) -> str:
    """A line through points; `dicht` closes it to a shape."""
    plaatsen = " ".join(f"{waarde(x)},{waarde(y)}" for x, y in punten)
    return element("polygon" if dicht else "polyline", points=plaatsen, klasse=klasse)


def groep(delen: Iterable[str], titel: str = "", **attrs: str | Getal) -> str:
    """Elements together; `titel` is what a pointer resting on it reads."""
    kop = element("title", schoon(titel)) if titel else ""
    return element("g", kop + "".join(delen), **attrs)


def tekening(breedte: Getal, hoogte: Getal, titel: str, beschrijving: str, delen: Iterable[str]) -> str:
    """The whole picture: one image with a name and a description for who cannot see it."""
    return element(
        "svg",
        element("title", schoon(titel)) + element("desc", schoon(beschrijving)) + "".join(delen),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {waarde(breedte)} {waarde(hoogte)}",
        width=breedte,
        height=hoogte,
        klasse="t-breed" if breedte > BREED else "t-smal",
        role="img",
        aria_label=f"{titel}. {beschrijving}",
    )


def kort(woorden: str, tekens: int) -> str:
    """`woorden`, cut with an ellipsis when longer than `tekens` characters."""
    return woorden if len(woorden) <= tekens else woorden[: tekens - 1].rstrip() + "…"
