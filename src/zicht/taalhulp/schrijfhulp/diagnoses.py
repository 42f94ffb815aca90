"""A diagnosis without the professional who made it (ALG-7; HP2019 2.1.7, 15.4; OMBUDSMAN klacht 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from zicht.taalhulp.schrijfhulp.blik import Blik
from zicht.taalhulp.schrijfhulp.lijsten import Treffer, Uitleg, lijst, woorden_van
from zicht.taalhulp.schrijfhulp.woorden import Zin

_BEVOEGD = tuple(sorted(woorden_van("bevoegd", "eindigt_op")))
_WOORD_ZELF = woorden_van("bevoegd", "gaat_over_het_woord")
_VERWIJST_TERUG = woorden_van("bevoegd", "verwijst_terug")
_JAAR = re.compile(r"(?:19|20)\d\d")
_MAANDEN = woorden_van("bevoegd", "maanden")
VER_ERVOOR = 8
"""Words before a diagnosis in which "onderzoek naar" or "de term" says that nobody has it by this sentence."""


def vind_diagnoses(blik: Blik) -> Iterator[Treffer]:
    """ALG-7: every diagnosis in this sentence for which it does not say who made it and when."""
    treffers = [] if blik.omstandigheden.bevoegd else list(lijst("diagnoses").zoek(blik.zin.woorden))
    if not treffers or (ontbreekt := _wat_ontbreekt(blik.zin)) is _NIETS:
        return
    for treffer in treffers:
        ervoor = blik.zin.platte[max(0, treffer.van - VER_ERVOOR) : treffer.van]
        if _WOORD_ZELF.isdisjoint(ervoor):
            zinnen = ontbreekt or (_VAN_EEN_LEEK if blik.heeft_houder(treffer.van) else None)
            yield _met(treffer, zinnen) if zinnen else treffer


def _wat_ontbreekt(zin: Zin) -> tuple[str, str] | None:
    """What to say when a professional is named; None when there is none."""
    eerder = zin.vorige if zin.vorige and zin.platte[0] in _VERWIJST_TERUG else None
    samen = (*eerder.platte, *zin.platte) if eerder else zin.platte
    if not any(plat.endswith(_BEVOEGD) for plat in samen):
        return None
    return _NIETS if any(plat in _MAANDEN or _JAAR.search(plat) for plat in samen) else _ZONDER_DATUM


def _met(treffer: Treffer, zinnen: tuple[str, str]) -> Treffer:
    return replace(treffer, uitleg=Uitleg(*zinnen, regel=treffer.uitleg.regel))


_NIETS = ("", "")
_ZONDER_DATUM = (
    "U noemt de professional, maar niet wanneer de diagnose is gesteld.",
    "Noem de datum van de diagnose of van de brief waarin zij staat.",
)
_VAN_EEN_LEEK = (
    "Wie dit zegt, is niet bevoegd om deze diagnose te stellen, of de tekst noemt dat niet.",
    "Vraag wie de diagnose stelde en wanneer. Is dat niet bekend, schrijf dan wat deze persoon ziet of hoort gebeuren.",
)
