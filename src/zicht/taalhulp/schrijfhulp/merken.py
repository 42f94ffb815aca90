"""The one question of this package: which words of this text deserve a second look?"""

from __future__ import annotations

from collections.abc import Iterable

from zicht.taalhulp.schrijfhulp.blik import Blik
from zicht.taalhulp.schrijfhulp.diagnoses import vind_diagnoses
from zicht.taalhulp.schrijfhulp.lijsten import Treffer
from zicht.taalhulp.schrijfhulp.meningen import vind_meningen, vind_verwijten, vind_zonder_bron
from zicht.taalhulp.schrijfhulp.merk import Merk, Omstandigheden, Soort, Tekstsoort
from zicht.taalhulp.schrijfhulp.woorden import Zin, citaten, zinnen
from zicht.taalhulp.schrijfhulp.woordkeus import vind_woordkeus

_KIJKERS = (
    (Soort.DIAGNOSE, vind_diagnoses),
    (Soort.VERWIJT, vind_verwijten),
    (Soort.WOORDKEUS, vind_woordkeus),
    (Soort.MENING, vind_meningen),
    (Soort.BRON, vind_zonder_bron),
)
"""In the order of `Soort`: the first that finds words keeps them."""


def merk(
    tekst: str,
    *,
    soort: Tekstsoort = Tekstsoort.VERSLAG,
    status: str = "",
    bron: bool = False,
    bevoegd: bool = False,
) -> tuple[Merk, ...]:
    """The words to look at again, in order, without overlap (ALG-7, ALG-8, ALG-11, ALG-14, DW-5, NZ-7).

    `status`: that of the statement, empty for a text without one; `bron`: is its source named beside the text?
    `bevoegd`: are the qualified professional and the date of a diagnosis named beside it? The text is only read.
    """
    omstandigheden = Omstandigheden(soort, status, bron, bevoegd)
    aangehaald = citaten(tekst)
    gevonden = [een for zin in zinnen(tekst) for een in _in_zin(tekst, zin, omstandigheden)]
    return tuple(een for een in gevonden if een.soort is Soort.DIAGNOSE or not _binnen(een, aangehaald))


def _in_zin(tekst: str, zin: Zin, omstandigheden: Omstandigheden) -> list[Merk]:
    blik = Blik(zin, omstandigheden)
    bezet: set[int] = set()
    merken = []
    for soort, vind in _KIJKERS:
        for treffer in vind(blik):
            plekken = set(range(treffer.van, treffer.tot))
            if bezet.isdisjoint(plekken):
                bezet |= plekken
                merken.append(_merk(tekst, zin, soort, treffer))
    return sorted(merken, key=lambda een: een.begin)


def _merk(tekst: str, zin: Zin, soort: Soort, treffer: Treffer) -> Merk:
    begin, eind = zin.woorden[treffer.van].begin, zin.woorden[treffer.tot - 1].eind
    uitleg = treffer.uitleg
    return Merk(soort, begin, eind, tekst[begin:eind], uitleg.waarom, uitleg.liever, uitleg.regel)


def _binnen(een: Merk, plekken: Iterable[tuple[int, int]]) -> bool:
    return any(begin <= een.begin and een.eind <= eind for begin, eind in plekken)
