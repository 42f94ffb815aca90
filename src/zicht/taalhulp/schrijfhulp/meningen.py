"""Opinions written as facts, blame, and statements of nobody (ALG-7, ALG-8, ALG-11; HP2019 2.1.7, 15.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zicht.taalhulp.schrijfhulp.blik import Blik
from zicht.taalhulp.schrijfhulp.lijsten import Treffer, Uitleg, lijst, woorden_van
from zicht.taalhulp.schrijfhulp.merk import Tekstsoort

GEEN_FEIT = frozenset(("interpretatie", "mening", "oordeel", "hypothese"))
"""Statuses that say already that this is no fact (ALG-7)."""
BRIEVEN = frozenset((Tekstsoort.BRIEF, Tekstsoort.BRIEF_ZONDER_ONDERZOEK, Tekstsoort.MOTIVERING))
"""What the family reads: there a sentence may have to keep silent about who reported it (ML-2)."""
_ZOU = frozenset(("zou", "zouden"))
_ALS_HET_KON = woorden_van("houders", "als_het_kon")


def vind_meningen(blik: Blik) -> Iterator[Treffer]:
    """ALG-7: an opinion without its holder. In a handover also one with a holder: it needs a place apart (ALG-11)."""
    if blik.omstandigheden.soort is Tekstsoort.OVERDRACHT:
        for treffer in lijst("meningen").zoek(blik.zin.woorden):
            yield _apart(treffer) if blik.heeft_houder(treffer.van) else treffer
    elif blik.omstandigheden.status not in GEEN_FEIT:
        yield from _zonder_houder("meningen", blik)


def vind_verwijten(blik: Blik) -> Iterator[Treffer]:
    """ALG-8: words that say whose fault it is. What somebody else says about that is put to the person it is about."""
    yield from _zonder_houder("verwijten", blik)


def vind_zonder_bron(blik: Blik) -> Iterator[Treffer]:
    """ALG-7: something is said, and nobody says it."""
    if blik.omstandigheden.bron or blik.omstandigheden.soort in BRIEVEN:
        return
    yield from _zonder_houder("zonder_bron", blik)
    if not _ALS_HET_KON.isdisjoint(blik.zin.platte):
        return
    for nummer, plat in enumerate(blik.zin.platte):
        if plat in _ZOU and not blik.heeft_houder(nummer):
            yield Treffer(nummer, nummer + 1, _VAN_WIE)


def _zonder_houder(naam: str, blik: Blik) -> Iterator[Treffer]:
    return (treffer for treffer in lijst(naam).zoek(blik.zin.woorden) if not blik.heeft_houder(treffer.van))


def _apart(treffer: Treffer) -> Treffer:
    return replace(treffer, uitleg=_APART)


_VAN_WIE = Uitleg(
    "“Zou” zegt dat u het van een ander hebt, maar niet van wie.",
    "Schrijf wie dit zei en wanneer.",
    "ALG-7",
)
_APART = Uitleg(
    "Dit is een mening. Bij een overdracht gaan feiten mee; een mening alleen als dat nodig is.",
    "Laat het weg, of zet het apart: wie dit vindt, en op welke feiten het rust.",
    "ALG-11",
)
