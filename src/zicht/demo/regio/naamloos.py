"""The people of a life: by their own names, or nameless because the life is told for more than one family.

Ages, roles and who lives with whom are those of one family. What somebody is called, where that is and on what number
he can be reached are places, which `ingevuld` gives for each family apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random
from typing import Protocol

from zicht.demo.regio.beschreven import als_gemeld
from zicht.demo.regio.plekken import plek
from zicht.demo.streek.buitenstaanders import Buitenstaander, buitenstaander
from zicht.demo.streek.mensen import Gezin, Persoon
from zicht.demo.streek.plaatsen import Adres
from zicht.demo.streek.verschrijven import verschrijf
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.personen.zoekvelden import zoekvelden, zoekwaarde

NIETS = r"\N"
_VAN_PERSOON = ("voornamen", "roepnaam", "voorvoegsel", "achternaam", "telefoon", "email")
_VAN_ADRES = ("straat", "huisnummer", "postcode", "plaats")
_VAN_BUITENSTAANDER = ("naam", "telefoon", "email")


class Mensen(Protocol):
    """Who a life is about."""

    @property
    def gezin(self) -> Gezin: ...

    def verschreven(self, mens: Persoon) -> Kenmerken:
        """As another caller describes this person."""

    def zoekvelden(self, mens: Persoon, wie: Kenmerken) -> tuple[str, str]:
        """`zoeknaam` and `klank` of a person who is described like this."""

    def gezocht_nummer(self, mens: Persoon) -> str:
        """The phone number as it is looked up."""

    def buitenstaander(self) -> Buitenstaander:
        """Another one at every call."""


@dataclass
class Bekend:
    """One family under its own names."""

    gezin: Gezin
    rng: Random

    def verschreven(self, mens: Persoon) -> Kenmerken:
        return verschrijf(self.rng, self.gezin, mens)

    def zoekvelden(self, mens: Persoon, wie: Kenmerken) -> tuple[str, str]:
        return zoekvelden(wie)

    def gezocht_nummer(self, mens: Persoon) -> str:
        return zoekwaarde("telefoon", mens.telefoon or "")

    def buitenstaander(self) -> Buitenstaander:
        return buitenstaander(self.rng)


@dataclass
class Naamloos:
    """A family without names. Keeps who was described otherwise, and how many outsiders came in."""

    gezin: Gezin
    beschreven: list[int] = field(default_factory=list)
    buitenstaanders: int = 0

    @classmethod
    def van(cls, gezin: Gezin) -> Naamloos:
        """With the shape of this family."""
        personen = tuple(
            replace(mens, **{veld: plek(veld, mens.nummer) for veld in _VAN_PERSOON if getattr(mens, veld) is not None})
            for mens in gezin.personen
        )
        bewoning = tuple(
            replace(woning, adres=_adres(nummer, woning.adres)) for nummer, woning in enumerate(gezin.bewoning)
        )
        return cls(replace(gezin, personen=personen, bewoning=bewoning))

    def verschreven(self, mens: Persoon) -> Kenmerken:
        """The family as it stands now is described by who reports next, each time with other mistakes."""
        nummer = len(self.beschreven)
        self.beschreven.append(mens.nummer)
        velden = {veld: plek(f"{veld}b", nummer) for veld in als_gemeld(Kenmerken())}
        return Kenmerken(telefoons=(velden.pop("telefoon"),), **velden)

    def zoekvelden(self, mens: Persoon, wie: Kenmerken) -> tuple[str, str]:
        return plek("zoeknaam", mens.nummer), plek("klank", mens.nummer)

    def gezocht_nummer(self, mens: Persoon) -> str:
        gezocht: str = plek("gezocht", mens.nummer)
        return gezocht

    def buitenstaander(self) -> Buitenstaander:
        nummer = self.buitenstaanders = self.buitenstaanders + 1
        return Buitenstaander(*(plek(f"{veld}x", nummer) for veld in _VAN_BUITENSTAANDER))

    def ingevuld(self, gezin: Gezin, rng: Random) -> Iterator[tuple[str, str]]:
        """What comes in the places, by name, when the life is that of `gezin`; mistakes and outsiders from `rng`."""
        for mens in gezin.personen:
            yield from _persoon(gezin, mens)
        for nummer, woning in enumerate(gezin.bewoning):
            for veld in _VAN_ADRES:
                yield f"{veld}{nummer}", getattr(woning.adres, veld)
        for nummer, wie in enumerate(self.beschreven):
            for veld, waarde in als_gemeld(verschrijf(rng, gezin, gezin.personen[wie])).items():
                yield f"{veld}b{nummer}", NIETS if waarde is None else str(waarde)
        for nummer in range(1, self.buitenstaanders + 1):
            ander = buitenstaander(rng)
            for veld in _VAN_BUITENSTAANDER:
                yield f"{veld}x{nummer}", getattr(ander, veld)


def _adres(nummer: int, adres: Adres) -> Adres:
    return replace(adres, **{veld: plek(veld, nummer) for veld in _VAN_ADRES})


def _persoon(gezin: Gezin, mens: Persoon) -> Iterator[tuple[str, str]]:
    for veld in _VAN_PERSOON:
        yield f"{veld}{mens.nummer}", getattr(mens, veld) or ""
    zoeknaam, klank = zoekvelden(gezin.kenmerken(mens))
    yield f"zoeknaam{mens.nummer}", zoeknaam
    yield f"klank{mens.nummer}", klank
    yield f"gezocht{mens.nummer}", zoekwaarde("telefoon", mens.telefoon or "")
