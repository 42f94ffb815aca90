"""The one question of this package: what in this text is personal data?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from zicht.herkennen.adressen import vind_adressen
from zicht.herkennen.bekend import vind_bekend
from zicht.herkennen.bereikbaar import vind_bereikbaar
from zicht.herkennen.datums import vind_datums
from zicht.herkennen.instellingen import vind_instellingen
from zicht.herkennen.namen import vind_namen
from zicht.herkennen.nummers import vind_nummers
from zicht.herkennen.vondst import Bekend, Vondst
from zicht.herkennen.woorden import woorden


def vind(tekst: str, *, bekend: Iterable[Bekend | str] = ()) -> tuple[Vondst, ...]:
    """Everything in `tekst` that is or may be personal data, in order, without overlap.

    `bekend`: what the caller knows already, found in every spelling (a plain string is a name). What overlaps becomes
    one find: the surest says what it is, the known one says of whom.
    """
    weten = tuple(een if isinstance(een, Bekend) else Bekend(een) for een in bekend)
    return tuple(_voeg_samen(tekst, _alles(tekst, weten)))


def vind_bekende(tekst: str, bekend: Iterable[Bekend]) -> tuple[Vondst, ...]:
    """Only what the caller knows already, word by word, in order."""
    vondsten = sorted(vind_bekend(tekst, woorden(tekst), tuple(bekend)), key=lambda v: v.begin)
    return tuple(v for nr, v in enumerate(vondsten) if nr == 0 or v.begin >= vondsten[nr - 1].eind)


def _alles(tekst: str, bekend: tuple[Bekend, ...]) -> Iterator[Vondst]:
    rij = woorden(tekst)
    yield from vind_bekend(tekst, rij, bekend)
    yield from vind_nummers(tekst)
    yield from vind_bereikbaar(tekst)
    yield from vind_datums(tekst)
    yield from vind_adressen(tekst)
    yield from vind_instellingen(tekst, rij)
    yield from vind_namen(tekst, rij)


def _voeg_samen(tekst: str, vondsten: Iterable[Vondst]) -> Iterator[Vondst]:
    groep: Vondst | None = None
    for vondst in sorted(vondsten, key=lambda v: (v.begin, -v.eind)):
        if groep is None:
            groep = vondst
        elif vondst.begin < groep.eind:
            groep = _een(tekst, groep, vondst)
        else:
            yield groep
            groep = vondst
    if groep is not None:
        yield groep


def _een(tekst: str, eerste: Vondst, tweede: Vondst) -> Vondst:
    """One find that covers both."""
    begin, eind = min(eerste.begin, tweede.begin), max(eerste.eind, tweede.eind)
    gewicht = [(vondst.bekend is not None, vondst.zekerheid, vondst.eind - vondst.begin) for vondst in (eerste, tweede)]
    sterkste = eerste if gewicht[0] >= gewicht[1] else tweede
    return replace(sterkste, begin=begin, eind=eind, fragment=tekst[begin:eind])
