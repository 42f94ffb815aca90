"""What was found in a text, beside the text, with a judgment per find (ADV-1). Works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from zicht.advies.keuring import GegevensGevonden, mag_vrij
from zicht.herkennen import Vondst

WEG, GEEN = "weg", "geen"
WEGGELATEN = "[weggelaten]"
VRIJ = "geen_persoonsgegeven"


@dataclass(frozen=True)
class Stuk:
    """A piece of text; `nummer` is the number of the find in the list, or 0."""

    tekst: str
    nummer: int = 0


@dataclass(frozen=True)
class TeBeoordelen:
    """A find with its number on the page; `mag_vrij`: may the worker say that it is nothing?"""

    nummer: int
    fragment: str
    soort: str
    waarom: str
    mag_vrij: bool


@dataclass(frozen=True)
class Beoordeling:
    """Everything to judge: per field the text with its finds marked, and the finds by number."""

    velden: Mapping[str, list[Stuk]]
    vondsten: list[TeBeoordelen]


@dataclass
class Oordelen:
    """What the worker said of the finds."""

    weg: list[str] = field(default_factory=list)
    geen: list[str] = field(default_factory=list)


def lees_oordelen(gestuurd: QueryDict) -> Oordelen:
    """Per find: take it away, or it is no personal data; what was cleared before stays cleared."""
    oordelen = Oordelen(geen=[fragment for fragment in gestuurd.getlist(VRIJ) if fragment.strip()])
    nummer = 1
    while (fragment := gestuurd.get(f"vondst-{nummer}")) is not None:
        oordeel = gestuurd.get(f"oordeel-{nummer}")
        if oordeel == WEG:
            oordelen.weg.append(fragment)
        elif oordeel == GEEN:
            oordelen.geen.append(fragment)
        nummer += 1
    return oordelen


def zonder(tekst: str, weg: Iterable[str]) -> str:
    """The text without these words, longest first, so that "Jan de Wit" goes before "Jan"."""
    for fragment in sorted(weg, key=len, reverse=True):
        tekst = tekst.replace(fragment, WEGGELATEN)
    return tekst


def als_beoordeling(fout: GegevensGevonden, teksten: Mapping[str, str]) -> Beoordeling:
    """The finds of a refusal, numbered, and marked in the texts they were found in."""
    nummers: dict[str, TeBeoordelen] = {}
    for rij in fout.vondsten.values():
        for vondst in rij:
            nummers.setdefault(vondst.fragment, _te_beoordelen(len(nummers) + 1, vondst))
    velden = {veld: _stukken(teksten[veld], rij, nummers) for veld, rij in fout.vondsten.items()}
    return Beoordeling(velden, list(nummers.values()))


def _te_beoordelen(nummer: int, vondst: Vondst) -> TeBeoordelen:
    return TeBeoordelen(nummer, vondst.fragment, str(vondst.soort), vondst.waarom, mag_vrij(vondst))


def _stukken(tekst: str, vondsten: Iterable[Vondst], nummers: Mapping[str, TeBeoordelen]) -> list[Stuk]:
    stukken: list[Stuk] = []
    vanaf = 0
    for vondst in vondsten:
        stukken += [Stuk(tekst[vanaf : vondst.begin]), Stuk(vondst.fragment, nummers[vondst.fragment].nummer)]
        vanaf = vondst.eind
    return [*(stuk for stuk in stukken if stuk.tekst), Stuk(tekst[vanaf:])]
