"""What must hold about rights: who may ask, and what never leaves (RE-8, TG-5, ML-2)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from zicht.afschrift.models import Afschrift
from zicht.brieven.models import Brief
from zicht.dossiers.models import Bron, Dossier, Persoon, Verzending
from zicht.kern import klok
from zicht.rechten.bevoegd import wie_mag

if TYPE_CHECKING:
    from zicht.scenario.verwachten import Omgeving


def _mag(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """RE-8: whether this requester holds the rights about this person today."""
    aanvrager = _iemand(om, str(v["mag"]), waar)
    over = Persoon.objects.get(pk=om.id_van(str(v["over"]), waar)) if "over" in v else None
    antwoord = wie_mag(om.dossier, aanvrager, over, klok.vandaag())
    verwacht = str(v.get("antwoord", "ja"))
    if antwoord.uitkomst != verwacht:
        yield f"Of {v['mag']} mag vragen over {v.get('over', 'zichzelf')}: {antwoord.uitkomst}, verwacht {verwacht}."


def _nergens(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """TG-5, ML-2: these words stand in nothing that left."""
    for waarin, tekst in weggegaan(om.dossier):
        for woord in v["nergens"]:
            if str(woord).casefold() in tekst.casefold():
                yield f"“{woord}” staat in {waarin}."


def _in_afschrift(v: Mapping[str, Any], om: Omgeving, waar: str) -> Iterator[str]:
    """RE-1, RE-3, RE-9: what the copy that was given holds, and what it does not."""
    tekst = _van_afschrift(Afschrift.objects.get(pk=om.id_van(str(v["in_afschrift"]), waar)))
    yield from (f"“{w}” staat niet in het afschrift {v['in_afschrift']}." for w in v.get("wel", ()) if w not in tekst)
    yield from (f"“{w}” staat in het afschrift {v['in_afschrift']}." for w in v.get("niet", ()) if w in tekst)


def weggegaan(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Every text that left Veilig Thuis: in what, and its words."""
    for verzending in Verzending.objects.filter(dossier=dossier):
        yield f"een verzending van {verzending.op:%d-%m-%Y}", verzending.tekst
    for brief in Brief.objects.filter(dossier=dossier, stand=Brief.Stand.VERSTUURD):
        yield f"een brief ({brief.soort})", brief.html
    for afschrift in Afschrift.objects.filter(dossier=dossier, stand=Afschrift.Stand.VERSTREKT):
        yield "een afschrift", _van_afschrift(afschrift)


def _van_afschrift(afschrift: Afschrift) -> str:
    return json.dumps(afschrift.gegevens, ensure_ascii=False)


def _iemand(om: Omgeving, naam: str, waar: str) -> Persoon | Bron:
    pk = om.id_van(naam, waar)
    persoon = Persoon.objects.filter(pk=pk).first()
    return persoon or Bron.objects.get(pk=pk)


OVER_RECHTEN = {
    "mag": (("over", "antwoord"), _mag),
    "nergens": ((), _nergens),
    "in_afschrift": (("wel", "niet"), _in_afschrift),
}
"""The expectations about rights."""
