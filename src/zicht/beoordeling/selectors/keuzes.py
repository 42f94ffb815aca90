"""Every possible outcome with its criteria, and the answers the file already gives (VB-6 to VB-9). No query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.text import slugify

from zicht.beoordeling.criteria import DIENSTEN, KEUZES, PARTIJ, Keuze, uit_oordeel, uit_screening
from zicht.beoordeling.models import Hulpoordeel, Screening, Uitkomst
from zicht.protocol.bronnen import Bron
from zicht.protocol.criteria import criteria, toets

SLUGS = {slugify(uitkomst): Uitkomst(uitkomst) for uitkomst in KEUZES}
"""Address of the screen of each outcome."""


@dataclass(frozen=True)
class VraagInBeeld:
    """One question of the criteria. `antwoord` is ja, nee or onbekend; `van` says what answered it."""

    code: str
    vraag: str
    verwacht: str
    bron: Bron
    waarde: bool | None
    van: str

    @property
    def antwoord(self) -> str:
        return {True: "ja", False: "nee", None: "onbekend"}[self.waarde]


@dataclass(frozen=True)
class SetInBeeld:
    """One set of criteria; `stand` is ja, nee or onbekend on the answers so far."""

    code: str
    titel: str
    regel: str
    bron: Bron
    vragen: tuple[VraagInBeeld, ...]
    stand: str
    redenen: tuple[str, ...]


@dataclass(frozen=True)
class KeuzeInBeeld:
    """One possible outcome, with the judgment on the party it would go to."""

    uitkomst: Uitkomst
    slug: str
    regel: str
    sets: tuple[SetInBeeld, ...]
    oordeel: Hulpoordeel | None
    vraagt_partij: bool


def keuzes(screening: Screening | None, oordelen: Sequence[Hulpoordeel], versie: str) -> list[KeuzeInBeeld]:
    """All outcomes in the order of the protocol. `oordelen`: the judgments on parties, oldest first."""
    return [_keuze(keuze, screening, oordelen, versie) for keuze in KEUZES.values()]


def _keuze(keuze: Keuze, screening: Screening | None, oordelen: Sequence[Hulpoordeel], versie: str) -> KeuzeInBeeld:
    partij = PARTIJ.get(keuze.uitkomst)
    oordeel = next((een for een in reversed(oordelen) if een.soort == partij), None)
    sets = {keuze.criteria: keuze.regel} if keuze.criteria else DIENSTEN
    bekend = {
        **{vraag: (waarde, "de screening") for vraag, waarde in uit_screening(screening).items()},
        **{vraag: (waarde, "het oordeel over de partij") for vraag, waarde in uit_oordeel(oordeel).items()},
    }
    return KeuzeInBeeld(
        uitkomst=keuze.uitkomst,
        slug=slugify(keuze.uitkomst),
        regel=keuze.regel,
        sets=tuple(_set(code, regel, bekend, versie) for code, regel in sets.items()),
        oordeel=oordeel,
        vraagt_partij=partij is not None,
    )


def _set(code: str, regel: str, bekend: Mapping[str, tuple[bool | None, str]], versie: str) -> SetInBeeld:
    inhoud = criteria(code, versie)
    vragen = tuple(
        VraagInBeeld(v.code, v.vraag, "ja" if v.verwacht else "nee", v.bron, *bekend.get(v.code, (None, "")))
        for v in inhoud.vragen
    )
    gevonden = toets(code, {vraag.code: vraag.waarde for vraag in vragen}, versie)
    return SetInBeeld(code, inhoud.titel, regel, inhoud.bron, vragen, gevonden.antwoord, gevonden.redenen)
