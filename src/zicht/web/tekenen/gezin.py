"""The family diagram (genogram): who there is, who belongs to whom, who has authority."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from zicht.web.tekenen import svg
from zicht.web.tekenen.gezinslijnen import HALF, Punt, kindlijnen, partnerlijn
from zicht.web.tekenen.stamboom import Plaats, Verbintenis, plaats_personen, verbintenissen
from zicht.web.tekenen.vormen import Vorm, cirkel, driehoek, ruit, vierkant

Geslacht = Literal["m", "v", "onbekend"]

RAND = 90
"""Room around the outermost symbols, for their names."""
RIJ = 212
"""From one generation to the next."""

VORMEN: dict[str, Vorm] = {"m": vierkant, "v": cirkel, "onbekend": ruit, "ongeboren": driehoek}

UITLEG = (
    "Vierkant: man. Cirkel: vrouw. Ruit: geslacht onbekend. Driehoek: ongeboren. Kruis: overleden. "
    "Dikke rand: om wie het gaat. G: heeft gezag. (G): over een deel van de kinderen. G?: niet alles bekend. "
    "Twee streepjes door een lijn: uit elkaar. Stippellijn: samen ouder, relatie onbekend."
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


def _punt(plaats: Plaats) -> Punt:
    return plaats.x + RAND, plaats.generatie * RIJ + HALF + 40


def _beschrijving(gezin: Gezin) -> str:
    return f"Gezinsdiagram met {len(gezin.personen)} personen; de tabel erbij zegt hetzelfde."


def _lijnen(bond: Verbintenis, nummer: int, xy: dict[str, Punt], paren: dict[frozenset[str], bool]) -> Iterator[str]:
    leden = sorted(xy[wie] for wie in bond.leden)
    if len(leden) == 2:
        yield from partnerlijn(leden[0], leden[1], paren.get(frozenset(bond.leden)))
    if bond.kinderen:
        yield from kindlijnen(leden, [xy[kind] for kind in bond.kinderen], nummer)


def _symbool(persoon: Persoon, x: float, y: float, gezag: str) -> str:
    klasse = "t-vorm t-vorm--nadruk" if persoon.nadruk else "t-vorm"
    vorm = "ongeboren" if persoon.ongeboren else persoon.geslacht
    delen = [VORMEN[vorm](x, y, HALF, klasse)]
    if persoon.overleden:
        delen += [svg.lijn(x - 16, y - 16, x + 16, y + 16), svg.lijn(x - 16, y + 16, x + 16, y - 16)]
    delen += _gezag(x + HALF + 2, y - HALF - 2, gezag) if gezag else []
    regels = [(svg.kort(persoon.naam, 20), "t-tekst t-tekst--vet")]
    regels += [(svg.kort(r, 27), "t-tekst--klein") for r in (_geboren(persoon), persoon.rol) if r]
    delen += [svg.tekst(x, y + HALF + 20 + 18 * i, woorden, klasse) for i, (woorden, klasse) in enumerate(regels)]
    return svg.groep(delen, titel=f"{persoon.naam}, {_geboren(persoon)}")


def _gezagsmerk(gezin: Gezin, wie: str) -> str:
    antwoorden = [ouder.gezag for ouder in gezin.ouders if ouder.ouder == wie]
    if None in antwoorden:
        return "G?"
    if not any(antwoorden):
        return ""
    return "G" if all(antwoorden) else "(G)"


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
