"""What must hold after a destruction: the figures keep the case, and nobody is found any more (RE-11, NZ-7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from zicht.bewaren.models import StatistiekMelding
from zicht.dossiers.models import Dossier
from zicht.scenario.bekend import kandidaten

if TYPE_CHECKING:
    from zicht.scenario.verwachten import Omgeving


def in_de_cijfers() -> int:
    """How many destroyed meldingen the figures keep."""
    return StatistiekMelding.objects.count()


def wat_er_niet_meer_is(namen: Mapping[str, Any]) -> list[str]:
    """The names of everything of a dossier that was destroyed."""
    dossiers = {ding.pk for ding in namen.values() if isinstance(ding, Dossier)}
    weg = dossiers - set(Dossier.objects.filter(pk__in=dossiers).values_list("pk", flat=True))
    return [naam for naam, ding in namen.items() if getattr(ding, "dossier_id", None) in weg]


def _cijfers(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """RE-11: since the scenario began, so many meldingen came into the figures by being destroyed."""
    if (aantal := in_de_cijfers() - om.cijfers_vooraf) != v["in_de_cijfers"]:
        yield f"De cijfers bewaren {aantal} vernietigde meldingen, verwacht {v['in_de_cijfers']}."


def _niet_bekend(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """ML-9: at a new melding nobody is proposed for these people."""
    if gevonden := kandidaten(v["niet_bekend"], waar, door=om.kijker):
        yield f"Deze mensen worden als bekend voorgesteld: {len(gevonden)} keer."


OVER_VERNIETIGING = {"in_de_cijfers": ((), _cijfers), "niet_bekend": ((), _niet_bekend)}
"""The expectations about destruction."""
