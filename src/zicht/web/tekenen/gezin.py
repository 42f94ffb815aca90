"""The family diagram (genogram): who there is, who belongs to whom, who has authority."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from zicht.web.tekenen import svg
from zicht.web.tekenen.stamboom import KOLOM, Plaats, Verbintenis, plaats_personen, verbintenissen

Geslacht = Literal["m", "v", "onbekend"]

RAND = 90
"""Room around the outermost symbols, for their names."""
HALF = 24
"""Half the size of a symbol."""
RIJ = 230
"""From one generation to the next."""

UITLEG = (
    "Vierkant: man. Cirkel: vrouw. Ruit: geslacht onbekend. Driehoek: ongeboren. Kruis: overleden. Dikke rand: om wie het gaat. "
    "G: heeft gezag. G?: van gezag is niet alles bekend. Twee streepjes door een lijn: uit elkaar. "
    "Stippellijn: samen ouder, relatie onbekend."
)


@dataclass(frozen=True)
class Persoon:
    """Somebody in the diagram. `geboren` is text as it should be read; empty is unknown. `rol`: one short line."""

    id: str
    naam: str
    geslacht: Geslacht
    geboren: str = ""
    rol: str = ""
    ongeboren: bool = False
    overleden: bool = False
    nadruk: bool = False


@dataclass(frozen=True)
class Partners:
    """Two people who are together, or with `ex` were."""

    een: str
    ander: str
    ex: bool = False


@dataclass(frozen=True)
class Ouder:
    """`ouder` is a parent of `kind`. `gezag` None: not known whether there is authority."""

    ouder: str
    kind: str
    gezag: bool | None = None


@dataclass(frozen=True)
class Gezin:
    """A family as drawn; relations name persons by `id`."""

    titel: str
    personen: tuple[Persoon, ...]
    partners: tuple[Partners, ...] = ()
    ouders: tuple[Ouder, ...] = ()


def gezinsdiagram(gezin: Gezin) -> str:
    """The family as SVG. KeyError when a relation names somebody who is not among the persons."""
    namen = [persoon.id for persoon in gezin.personen]
    paren = {frozenset((p.een, p.ander)): p.ex for p in gezin.partners}
    ouders = [(o.ouder, o.kind) for o in gezin.ouders]
    if vreemd := {een for paar in [*paren, *ouders] for een in paar} - set(namen):
        raise KeyError(*sorted(vreemd))
    bonden = verbintenissen(namen, list(paren), ouders)
    plaatsen = plaats_personen(namen, bonden)
    xy = {wie: _punt(plaats) for wie, plaats in plaatsen.items()}
    delen = [deel for nummer, bond in enumerate(bonden) for deel in _lijnen(bond, nummer, xy, paren)]
    delen += [_symbool(persoon, *xy[persoon.id], _gezagsmerk(gezin, persoon.id)) for persoon in gezin.personen]
    breedte = max((x for x, _ in xy.values()), default=0) + RAND
    hoogte = max((y for _, y in xy.values()), default=0) + HALF + 80
    return svg.tekening(breedte, hoogte, gezin.titel, _beschrijving(gezin), delen)


def _punt(plaats: Plaats) -> tuple[float, float]:
    return plaats.x + RAND, plaats.generatie * RIJ + HALF + 40


def _beschrijving(gezin: Gezin) -> str:
    return f"Gezinsdiagram met {len(gezin.personen)} personen; de tabel erbij zegt hetzelfde."


# Lines


def _lijnen(
    bond: Verbintenis, nummer: int, xy: dict[str, tuple[float, float]], paren: dict[frozenset[str], bool]
) -> Iterator[str]:
    leden = sorted(bond.leden, key=lambda wie: xy[wie])
    ex = paren.get(frozenset(bond.leden))
    if len(leden) == 2:
        yield from _partnerlijn(xy[leden[0]], xy[leden[1]], ex)
    if bond.kinderen:
        yield from _kindlijnen([xy[wie] for wie in leden], [xy[kind] for kind in bond.kinderen], nummer)


def _partnerlijn(links: tuple[float, float], rechts: tuple[float, float], ex: bool | None) -> Iterator[str]:
    (x1, y), (x2, y2) = links, rechts
    klasse = "t-lijn" if ex is not None else "t-lijn t-lijn--stippel"
    hoogte = y
    if x2 - x1 <= KOLOM * 1.5 and y == y2:
        yield svg.lijn(x1 + HALF, y, x2 - HALF, y, klasse)
    else:
        # Somebody stands in between: go over that person's head.
        hoogte = min(y, y2) - HALF - 12 - (x2 - x1) / KOLOM * 3
        yield svg.pad([(x1 + 8, y - HALF), (x1 + 8, hoogte), (x2 - 8, hoogte), (x2 - 8, y2 - HALF)], klasse)
    if ex:
        # Beside the place where the line to the children starts.
        midden = x1 + KOLOM / 2 + 18
        yield from (svg.lijn(midden + dx - 5, hoogte + 9, midden + dx + 5, hoogte - 9) for dx in (0, 7))


def _kindlijnen(
    ouders: list[tuple[float, float]], kinderen: list[tuple[float, float]], nummer: int
) -> Iterator[str]:
    x, y = ouders[0]
    boven = min(y for _, y in kinderen)
    balk = boven - HALF - 40 - nummer % 4 * 9
    if len(ouders) == 2:
        stam = x + KOLOM / 2
        yield svg.lijn(stam, _begin(ouders), stam, balk)
    else:
        # From the side, lower than a partner line: nobody must read a child as that of the couple.
        stam = x - KOLOM / 2 + 14
        yield svg.pad([(x - 17, y + 16), (stam, y + 16), (stam, balk)])
    plaatsen = [stam, *(x for x, _ in kinderen)]
    yield svg.lijn(min(plaatsen), balk, max(plaatsen), balk)
    yield from (svg.lijn(x, balk, x, y - HALF) for x, y in kinderen)


def _begin(ouders: list[tuple[float, float]]) -> float:
    (x1, y1), (x2, y2) = ouders
    ver = x2 - x1 > KOLOM * 1.5 or y1 != y2
    return min(y1, y2) - HALF - 12 - (x2 - x1) / KOLOM * 3 if ver else y1


# Persons


def _symbool(persoon: Persoon, x: float, y: float, gezag: str) -> str:
    klasse = "t-vorm t-vorm--nadruk" if persoon.nadruk else "t-vorm"
    vorm = "ongeboren" if persoon.ongeboren else persoon.geslacht
    delen = [VORMEN[vorm](x, y, klasse)]
    if persoon.overleden:
        delen += [svg.lijn(x - 16, y - 16, x + 16, y + 16), svg.lijn(x - 16, y + 16, x + 16, y - 16)]
    delen += _gezag(x + HALF + 2, y - HALF - 2, gezag) if gezag else []
    regels = [(svg.kort(persoon.naam, 20), "t-tekst t-tekst--vet")]
    regels += [(svg.kort(r, 24), "t-tekst--klein") for r in (_geboren(persoon), persoon.rol) if r]
    delen += [svg.tekst(x, y + HALF + 20 + 18 * i, woorden, klasse) for i, (woorden, klasse) in enumerate(regels)]
    return svg.groep(delen, titel=f"{persoon.naam}, {_geboren(persoon)}")


def _vierkant(x: float, y: float, klasse: str) -> str:
    return svg.element("rect", x=x - HALF, y=y - HALF, width=2 * HALF, height=2 * HALF, klasse=klasse)


def _cirkel(x: float, y: float, klasse: str) -> str:
    return svg.element("circle", cx=x, cy=y, r=HALF, klasse=klasse)


def _ruit(x: float, y: float, klasse: str) -> str:
    return svg.pad([(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)], klasse, dicht=True)


def _driehoek(x: float, y: float, klasse: str) -> str:
    return svg.pad([(x, y - HALF), (x + HALF, y + HALF), (x - HALF, y + HALF)], klasse, dicht=True)


VORMEN: dict[str, Callable[[float, float, str], str]] = {
    "m": _vierkant,
    "v": _cirkel,
    "onbekend": _ruit,
    "ongeboren": _driehoek,
}


def _gezagsmerk(gezin: Gezin, wie: str) -> str:
    antwoorden = [ouder.gezag for ouder in gezin.ouders if ouder.ouder == wie]
    if None in antwoorden:
        return "G?"
    return "G" if any(antwoorden) else ""


def _gezag(x: float, y: float, merk: str) -> list[str]:
    zacht = "--onbekend" if merk == "G?" else ""
    return [
        svg.element("circle", cx=x, cy=y, r=10, klasse=f"t-gezag{zacht}"),
        svg.tekst(x, y + 4, merk, f"t-gezag-tekst{' t-gezag-tekst--onbekend' if zacht else ''}"),
    ]


def _geboren(persoon: Persoon) -> str:
    if persoon.ongeboren:
        return f"verwacht {persoon.geboren}" if persoon.geboren else "nog niet geboren"
    teken = ", overleden" if persoon.overleden else ""
    return f"geboren {persoon.geboren}{teken}" if persoon.geboren else f"geboren onbekend{teken}"


# The same as a table

KOPPEN = ("Naam", "Geslacht", "Geboren", "Rol", "Kind van (gezag)", "Partner van")
_WOORDEN: dict[str, str] = {"m": "man", "v": "vrouw", "onbekend": "onbekend"}
_GEZAG: dict[bool | None, str] = {True: "gezag", False: "geen gezag", None: "gezag onbekend"}


def gezin_rijen(gezin: Gezin) -> list[tuple[str, ...]]:
    """What the diagram shows, a row per person, under `KOPPEN`."""
    naam = {persoon.id: persoon.naam for persoon in gezin.personen}
    return [
        (
            persoon.naam,
            _WOORDEN[persoon.geslacht],
            _geboren(persoon).removeprefix("geboren "),
            persoon.rol,
            ", ".join(f"{naam[o.ouder]} ({_GEZAG[o.gezag]})" for o in gezin.ouders if o.kind == persoon.id),
            ", ".join(_partners(gezin, persoon.id, naam)),
        )
        for persoon in gezin.personen
    ]


def _partners(gezin: Gezin, wie: str, naam: dict[str, str]) -> Iterator[str]:
    for paar in gezin.partners:
        if wie in (paar.een, paar.ander):
            ander = paar.ander if paar.een == wie else paar.een
            yield f"{naam[ander]} (uit elkaar)" if paar.ex else naam[ander]
