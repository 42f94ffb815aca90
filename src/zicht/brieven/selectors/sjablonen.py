"""What the screens of templates show: the versions, what a template can and must say, an invented case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zicht.brieven.controle import Controle, controleer, voorbeeldblokken
from zicht.brieven.inhoud import Inhoud
from zicht.brieven.models import Sjabloon
from zicht.brieven.pdf import als_context
from zicht.brieven.sjablonen import VAST, VAST_BETROKKENE, VAST_KIND, VOOR_KINDEREN, codes, geldend, velden_van
from zicht.brieven.sjabloontaal import lees_blokken
from zicht.brieven.soorten import soort_van_sjabloon
from zicht.brieven.talen import NEDERLANDS, Taal, talen
from zicht.brieven.velden import Veld, voorbeelden
from zicht.kern import klok

KENMERK = "D0000000"
LEZERS = {
    "-kind": "kinderen tot 12 jaar",
    "-jongere": "jongeren van 12 tot 16 jaar",
    "-betrokkene": "directbetrokkenen",
    "-partij": "een partij",
    "-omstander": "omstanders",
    "-professional": "professionals",
}
"""How the code of a template ends, and for whom it is: two of one kind are told apart by it."""


@dataclass(frozen=True)
class InTaal:
    """A template in another language. `klopt`: it says the same as the Dutch version that holds."""

    taal: Taal
    rij: Sjabloon | None
    klopt: bool


@dataclass(frozen=True)
class SjabloonInLijst:
    """The Dutch version of a template that holds, the kind of letter it is for, its readers, its translations."""

    code: str
    soort: str
    lezers: str
    rij: Sjabloon
    talen: tuple[InTaal, ...]


@dataclass(frozen=True)
class SjabloonInBeeld:
    """A template in one language. `nederlands`: the Dutch version that holds, beside a translation.

    `geldend` is None for a language in which there is nothing yet; `laatste` is the newest, also one for later.
    """

    code: str
    soort: str
    lezers: str
    taal: str
    geldend: Sjabloon | None
    laatste: Sjabloon | None
    nederlands: Sjabloon
    aantal_versies: int
    velden: tuple[Veld, ...]
    controle: Controle
    papier: dict[str, Any] | None
    talen: tuple[InTaal, ...]

    @property
    def is_vertaling(self) -> bool:
        return self.taal != NEDERLANDS

    @property
    def klopt(self) -> bool:
        """Does this text say the same as the Dutch that holds?"""
        return not self.is_vertaling or (self.geldend is not None and self.geldend.bij_versie == self.nederlands.versie)


@dataclass(frozen=True)
class Blokpaar:
    """One block in two versions; empty where a version has none."""

    naam: str
    oud: str
    nieuw: str

    @property
    def anders(self) -> bool:
        return self.oud != self.nieuw


def sjablonen() -> list[SjabloonInLijst]:
    """Every template, in one query."""
    rijen = Sjabloon.objects.filter(geldt_vanaf__lte=klok.vandaag()).select_related("gemaakt_door").order_by("versie")
    laatste = {(rij.code, rij.taal): rij for rij in rijen}
    return [
        SjabloonInLijst(code, soortnaam(code), _lezers(code), nl, _in_talen(code, nl, laatste))
        for code in codes()
        if (nl := laatste.get((code, NEDERLANDS)))
    ]


def _in_talen(code: str, nl: Sjabloon, laatste: dict[tuple[str, str], Sjabloon]) -> tuple[InTaal, ...]:
    gevonden = ((taal, laatste.get((code, taal.code))) for taal in talen().values())
    return tuple(InTaal(taal, rij, rij is not None and rij.bij_versie == nl.versie) for taal, rij in gevonden)


def sjabloon_in_beeld(code: str, taal: str = NEDERLANDS) -> SjabloonInBeeld:
    """Three queries."""
    alle = versies(code, taal)
    nl = geldend(code)
    nu = next((rij for rij in alle if rij.geldt_vanaf <= klok.vandaag()), None)
    anders = {(rij.code, rij.taal): rij for rij in Sjabloon.objects.filter(code=code).order_by("versie")}
    return SjabloonInBeeld(
        code=code,
        soort=soortnaam(code),
        lezers=_lezers(code),
        taal=taal,
        geldend=nu,
        laatste=alle[0] if alle else None,
        nederlands=nl,
        aantal_versies=len(alle),
        velden=velden_van(code),
        controle=controleer(code, (nu or nl).inhoud, taal),
        papier=voorbeeld(code, nu.titel, nu.inhoud) if nu else None,
        talen=_in_talen(code, nl, anders),
    )


def versies(code: str, taal: str) -> list[Sjabloon]:
    """Every version in this language, the newest first. One query."""
    return list(Sjabloon.objects.filter(code=code, taal=taal).select_related("gemaakt_door").order_by("-versie"))


def vergelijk(oud: Sjabloon, nieuw: Sjabloon) -> list[Blokpaar]:
    """Two versions block by block, in the order of the newer one; blocks that were dropped come last."""
    links, rechts = _teksten(oud), _teksten(nieuw)
    return [Blokpaar(naam, links.get(naam, ""), rechts.get(naam, "")) for naam in dict.fromkeys((*rechts, *links))]


def _teksten(rij: Sjabloon) -> dict[str, str]:
    return {"titel": rij.titel, **{b.code: f"{b.kop}\n{b.tekst}".strip() for b in lees_blokken(rij.inhoud)}}


def voorbeeld(code: str, titel: str, inhoud: str) -> dict[str, Any]:
    """The letter of an invented case, ready for the layout. Raises Invoerfout as saving it would."""
    feiten = voorbeelden(velden_van(code))
    blokken = voorbeeldblokken(code, inhoud.replace("\r\n", "\n").strip())
    onder: Sequence[str] = ()
    if code not in VAST:
        vast = geldend(VAST_KIND if code.endswith(VOOR_KINDEREN) else VAST_BETROKKENE)
        eronder = voorbeeldblokken(vast.code, vast.inhoud)
        soort = soort_van_sjabloon(code)
        onder = [blok.code for blok in eronder] if soort and soort.apart_blad else ()
        blokken = (*blokken, *eronder)
    brief = Inhoud(
        titel, str(feiten["ontvanger"]), str(feiten["contactpersoon"]), "", blokken, feiten, bijlage=tuple(onder)
    )
    return als_context(brief, kenmerk=KENMERK, op=klok.vandaag())


def soortnaam(code: str) -> str:
    """The kind of letter a template is for."""
    soort = soort_van_sjabloon(code)
    return soort.naam if soort else "Onder elke brief"


def _lezers(code: str) -> str:
    return next((wie for einde, wie in LEZERS.items() if code.endswith(einde)), "")
