"""What must hold of the advices of a scenario: how many there are, and what ties them together (ADV-10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from zicht.advies.keuring import met_vrager
from zicht.advies.models import Advies, Adviesvrager


class Namen(Protocol):
    """What earlier steps gave a name."""

    @property
    def namen(self) -> Mapping[str, Any]: ...


def _adviezen(om: Namen) -> list[Advies]:
    genoemd = [ding.pk for ding in om.namen.values() if isinstance(ding, Advies)]
    return list(Advies.objects.filter(pk__in=genoemd).select_related("adviesvrager"))


def _aantal(v: Mapping[str, Any], om: Namen, waar: str) -> Iterator[str]:
    if (aantal := len(_adviezen(om))) != v["adviezen"]:
        yield f"Er zijn {aantal} adviezen, verwacht {v['adviezen']}."


def _verbonden(v: Mapping[str, Any], om: Namen, waar: str) -> Iterator[str]:
    """ADV-10: the most advices that anything ties together."""
    per_vrager = Counter(advies.adviesvrager_id for advies in _adviezen(om) if advies.adviesvrager_id)
    if (meeste := max(per_vrager.values(), default=0)) != v["verbonden_adviezen"]:
        yield f"{meeste} adviezen hangen aan elkaar, verwacht {v['verbonden_adviezen']}."


def _vragers(v: Mapping[str, Any], om: Namen, waar: str) -> Iterator[str]:
    genoemd = [ding.pk for ding in om.namen.values() if isinstance(ding, Adviesvrager)]
    if (aantal := Adviesvrager.objects.filter(pk__in=genoemd).count()) != v["adviesvragers"]:
        yield f"{aantal} adviesvragers staan op naam, verwacht {v['adviesvragers']}."


def _nergens(v: Mapping[str, Any], om: Namen, waar: str) -> Iterator[str]:
    """ADV-1, ADV-2: these words can be read in none of the advices."""
    for advies in _adviezen(om):
        tekst = met_vrager(f"{advies.vraag} {advies.advies}", advies.adviesvrager)
        if str(v["staat_nergens"]).casefold() in tekst.casefold():
            yield f"“{v['staat_nergens']}” staat nog in een advies."


OVER_ADVIES: dict[str, tuple[tuple[str, ...], Callable[[Mapping[str, Any], Any, str], Iterator[str]]]] = {
    "adviezen": ((), _aantal),
    "verbonden_adviezen": ((), _verbonden),
    "adviesvragers": ((), _vragers),
    "staat_nergens": ((), _nergens),
}
"""The kinds of expectation about advice, as `zicht.scenario.verwachten` takes them."""
