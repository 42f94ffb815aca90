"""Words that promise or label something else than what is meant (ALG-14, DW-5, NZ-7)."""

from __future__ import annotations

from collections.abc import Iterator

from zicht.taalhulp.schrijfhulp.blik import Blik
from zicht.taalhulp.schrijfhulp.lijsten import Treffer, Uitleg, lijst
from zicht.taalhulp.schrijfhulp.merk import Tekstsoort
from zicht.taalhulp.schrijfhulp.woorden import Zin

_EEN_NEIGING = frozenset(("om", "naar", "tot"))
_ONDERZOEK = ("onderzoek", "onderzocht")
_GEEN = frozenset(("geen", "niet"))
VER_ERVOOR = 4
"""Words before "onderzoek" in which "geen" says that it is none."""


def vind_woordkeus(blik: Blik) -> Iterator[Treffer]:
    """DW-5: "drang"; NZ-7: a melding called "onterecht"; ALG-14: "onderzoek" in a letter about something else."""
    for treffer in lijst("woordkeus").zoek(blik.zin.woorden):
        if not (_is_neiging(blik.zin, treffer) or blik.heeft_houder(treffer.van)):
            yield treffer
    if blik.omstandigheden.soort is Tekstsoort.BRIEF_ZONDER_ONDERZOEK:
        yield from _onderzoek(blik.zin)


def _is_neiging(zin: Zin, treffer: Treffer) -> bool:
    """ "De drang om te drinken" is no help."""
    ernaast = zin.platte[treffer.tot : treffer.tot + 1]
    return zin.platte[treffer.van] == "drang" and not _EEN_NEIGING.isdisjoint(ernaast)


def _onderzoek(zin: Zin) -> Iterator[Treffer]:
    for nummer, plat in enumerate(zin.platte):
        ontkend = not _GEEN.isdisjoint(zin.platte[max(0, nummer - VER_ERVOOR) : nummer])
        if any(stuk in plat for stuk in _ONDERZOEK) and not ontkend:
            yield Treffer(nummer, nummer + 1, _GEEN_ONDERZOEK)


_GEEN_ONDERZOEK = Uitleg(
    "Deze brief gaat niet over de dienst Onderzoek. Wie dit woord leest, verwacht iets anders dan er gebeurt.",
    "Schrijf wat u gaat doen: spreken met, vragen aan, nagaan of.",
    "ALG-14",
)
