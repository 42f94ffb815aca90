"""From levels of agreement to a chance (Fellegi and Sunter), with the dated numbers of `data/gewichten.yaml`.

Three things can be the case: the two descriptions are of one person, of two strangers, or of two members of one family.
The third keeps brothers, sisters and twins apart: what a family shares says nothing between its members.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from math import log2, prod
from typing import Any

from .gegevens import lees
from .uitkomst import Niveau, Oordeel


@dataclass(frozen=True, slots=True)
class Kansen:
    """The chance of a level of agreement between descriptions of one person, of strangers, of family members."""

    zelfde: float
    vreemde: float
    gezinslid: float

    @property
    def onder_tweelingen(self) -> "Kansen":
        """The same, for a field that children born on one day in one family have in common."""
        return replace(self, gezinslid=self.zelfde)

    @property
    def gewicht(self) -> float:
        """Evidence that it is one person and not a stranger, in bits."""
        return log2(self.zelfde / self.vreemde)


@dataclass(frozen=True, slots=True)
class Vooraf:
    """Before anything is compared: the odds of one person, and how the other chance is divided."""

    zelfde: float
    vreemde: float
    gezinslid: float


def gewichten_van() -> date:
    """From which day the numbers in use hold; keep it with what was decided on them."""
    vanaf = lees("gewichten")["vanaf"]
    if not isinstance(vanaf, date):
        raise TypeError("gewichten.yaml: 'vanaf' is geen datum.")
    return vanaf


@cache
def vooraf() -> Vooraf:
    """From the size of the population and how often somebody is already known."""
    bestand: dict[str, float] = lees("gewichten")["bestand"]
    zelfde = bestand["hermelding"] / bestand["personen"]
    gezinslid = zelfde * bestand["gezinsleden"]
    return Vooraf(zelfde / (1 - zelfde), 1 - gezinslid, gezinslid)


@cache
def _tabel(veld: str, naam: str) -> Kansen:
    regel: dict[str, float] = lees("gewichten")["velden"][veld][naam]
    return Kansen(regel["zelfde"], regel["vreemde"], regel.get("gezinslid", regel["zelfde"]))


def frequentie(veld: str, naam: str) -> float:
    """The part of people who bear this (folded) name."""
    tabel: dict[str, Any] = lees("frequenties")[veld]
    return float(tabel["namen"].get(naam, tabel["andere"]))


def kansen(niveau: Niveau) -> Kansen:
    """The chances of a level; agreement on a common name weighs less than on a rare one, but never against."""
    basis = _tabel(niveau.veld, niveau.naam)
    if niveau.frequentie is None:
        return basis
    vreemde = basis.vreemde * niveau.frequentie / lees("frequenties")[niveau.veld]["gemiddeld"]
    return Kansen(basis.zelfde, min(vreemde, basis.zelfde), basis.gezinslid)


def score(alle: list[Kansen]) -> float:
    """Evidence that it is one person and neither a stranger nor a family member, in bits."""
    begin = vooraf()
    zelfde = prod(een.zelfde for een in alle)
    vreemde = begin.vreemde * prod(een.vreemde for een in alle)
    gezinslid = begin.gezinslid * prod(een.gezinslid for een in alle)
    return log2(zelfde / (vreemde + gezinslid))


def kans(bits: float) -> float:
    """The chance that it is one person, from 0 to 1, given the evidence."""
    return 1 / (1 + 2 ** -(bits + log2(vooraf().zelfde)))


def oordeel(deel: float) -> Oordeel:
    """In words."""
    drempels: dict[str, float] = lees("gewichten")["drempels"]
    if deel >= drempels["zeer waarschijnlijk"]:
        return "zeer waarschijnlijk"
    return "mogelijk" if deel >= drempels["mogelijk"] else "onwaarschijnlijk"
