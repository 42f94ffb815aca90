"""What an editor of a template sees while writing: is what the rule requires there, and does it read easily (BR-1)?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zicht.brieven.briefsoort import Eis
from zicht.brieven.sjablonen import eisen_van, toets_sjabloon, velden_van
from zicht.brieven.sjabloontaal import NOG_IN_TE_VULLEN, Blok, gebruikt, lees_blokken, toets_taal, vul
from zicht.brieven.talen import NEDERLANDS
from zicht.brieven.velden import op_papier, voorbeelden
from zicht.kern.fouten import Invoerfout
from zicht.taalhulp.leesbaar import Leesbaarheid, Punt, lees_na


@dataclass(frozen=True)
class Vervuld:
    """One thing the rule requires, and whether this text has it."""

    eis: Eis
    ja: bool


@dataclass(frozen=True)
class Aandachtspunt:
    """Something hard to read, in the block with this heading; it refuses nothing."""

    kop: str
    punt: Punt


@dataclass(frozen=True)
class GewoneTaal:
    """How a whole letter reads, and what in it reads hard."""

    cijfers: Leesbaarheid
    punten: tuple[Aandachtspunt, ...]


@dataclass(frozen=True)
class Controle:
    """`fout`: why this text cannot be a template, empty when it can. `taal`: of the invented letter, in Dutch only."""

    fout: str
    eisen: tuple[Vervuld, ...]
    taal: GewoneTaal | None = None

    @property
    def volledig(self) -> bool:
        return not self.fout and all(eis.ja for eis in self.eisen)


def controleer(code: str, inhoud: str, taal: str = NEDERLANDS) -> Controle:
    """Look at a text that is being written. Saves nothing, raises nothing."""
    schoon = inhoud.replace("\r\n", "\n").strip()
    fout = _fout(code, schoon)
    eisen = tuple(_eisen(code, schoon))
    if fout or taal != NEDERLANDS:
        return Controle(fout, eisen)
    return Controle("", eisen, gewone_taal(voorbeeldblokken(code, schoon)))


def gewone_taal(blokken: Sequence[Blok]) -> GewoneTaal:
    """How the Dutch blocks of a letter read together."""
    teksten = [(blok.kop or "Begin van de brief", _zonder_plekken(blok.tekst)) for blok in blokken]
    punten = tuple(Aandachtspunt(kop, punt) for kop, tekst in teksten for punt in lees_na(tekst).punten)
    return GewoneTaal(lees_na("\n\n".join(tekst for _, tekst in teksten)), punten)


def voorbeeldblokken(code: str, inhoud: str) -> tuple[Blok, ...]:
    """The blocks, filled with an invented case. Raises Invoerfout as saving the template would."""
    velden = velden_van(code)
    return vul(toets_sjabloon(code, inhoud), op_papier(voorbeelden(velden), velden), velden)


def _zonder_plekken(tekst: str) -> str:
    """What a worker still fills in is for the worker, not for the reader."""
    return NOG_IN_TE_VULLEN.sub("…", tekst)


def _fout(code: str, inhoud: str) -> str:
    try:
        voorbeeldblokken(code, inhoud)
    except Invoerfout as fout:
        return fout.velden["inhoud"]
    return ""


def _eisen(code: str, inhoud: str) -> Sequence[Vervuld]:
    """Each requirement by itself, also in a text with a fault elsewhere."""
    try:
        blokken = {blok.code: blok for blok in lees_blokken(inhoud)}
    except Invoerfout:
        blokken = {}
    return [Vervuld(eis, _heeft(eis, blokken, code)) for eis in eisen_van(code)]


def _heeft(eis: Eis, blokken: Mapping[str, Blok], code: str) -> bool:
    blok = blokken.get(eis.blok)
    if blok is None or not blok.tekst:
        return False
    velden = velden_van(code)
    try:
        toets_taal([blok], velden)
    except Invoerfout:
        return False
    return set(eis.gebruikt) <= gebruikt(blok, velden)
