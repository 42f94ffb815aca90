"""What the screens of templates show: the versions, what a template can and must say, an invented case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zicht.brieven.briefsoort import Eis
from zicht.brieven.inhoud import Inhoud
from zicht.brieven.models import Sjabloon
from zicht.brieven.pdf import als_context
from zicht.brieven.sjablonen import VAST, codes, eisen_van, geldend, toets_sjabloon, velden_van
from zicht.brieven.sjabloontaal import Blok, vul
from zicht.brieven.soorten import soort_van_sjabloon
from zicht.brieven.velden import Veld, op_papier, voorbeelden
from zicht.kern import klok

KENMERK = "D0000000"


@dataclass(frozen=True)
class SjabloonInLijst:
    """The version of a template that holds, and the kind of letter it is for."""

    code: str
    soort: str
    rij: Sjabloon


@dataclass(frozen=True)
class SjabloonInBeeld:
    """`laatste` is the newest version, also one that only holds later; `papier` how it looks for an invented case."""

    code: str
    soort: str
    geldend: Sjabloon
    laatste: Sjabloon
    versies: tuple[Sjabloon, ...]
    velden: tuple[Veld, ...]
    eisen: tuple[Eis, ...]
    papier: dict[str, Any]


def sjablonen() -> list[SjabloonInLijst]:
    """Every template, in one query."""
    rijen = Sjabloon.objects.filter(geldt_vanaf__lte=klok.vandaag()).select_related("gemaakt_door").order_by("versie")
    laatste = {rij.code: rij for rij in rijen}
    return [SjabloonInLijst(code, _soortnaam(code), laatste[code]) for code in codes() if code in laatste]


def sjabloon_in_beeld(code: str) -> SjabloonInBeeld:
    """Three queries."""
    versies = tuple(Sjabloon.objects.filter(code=code).select_related("gemaakt_door").order_by("-versie"))
    nu = geldend(code)
    return SjabloonInBeeld(
        code=code,
        soort=_soortnaam(code),
        geldend=nu,
        laatste=versies[0],
        versies=versies,
        velden=velden_van(code),
        eisen=eisen_van(code),
        papier=voorbeeld(code, nu.titel, nu.inhoud),
    )


def voorbeeld(code: str, titel: str, inhoud: str) -> dict[str, Any]:
    """The letter of an invented case, ready for the layout. Raises Invoerfout as saving it would."""
    feiten = voorbeelden(velden_van(code))
    blokken = _gevuld(code, inhoud)
    if code not in VAST:
        vast = geldend(VAST[0])
        blokken = (*blokken, *_gevuld(vast.code, vast.inhoud))
    brief = Inhoud(titel, str(feiten["ontvanger"]), str(feiten["contactpersoon"]), "", blokken, feiten)
    return als_context(brief, kenmerk=KENMERK, op=klok.vandaag())


def _gevuld(code: str, inhoud: str) -> tuple[Blok, ...]:
    velden = velden_van(code)
    schoon = inhoud.replace("\r\n", "\n").strip()
    return vul(toets_sjabloon(code, schoon), op_papier(voorbeelden(velden), velden), velden)


def _soortnaam(code: str) -> str:
    soort = soort_van_sjabloon(code)
    return soort.naam if soort else "Onder elke brief"
