"""Compare what is stored with what the core derives, for all dossiers, in batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from zicht.dossiers.models import Dossier, Verplichting
from zicht.kern import klok
from zicht.werkvoorraad.beeld import lees_beelden
from zicht.werkvoorraad.bijwerken import GELIJK, OPENSTAAND, afgeleid, regel_van, werk_bij
from zicht.werkvoorraad.models import Werkregel

PARTIJ = 1_000
"""Dossiers per batch."""


@dataclass
class Verslag:
    """How many dossiers were compared, and a sentence per difference (numbers and codes only)."""

    dossiers: int = 0
    afwijkend: int = 0
    verschillen: list[str] = field(default_factory=list)


def controleer(
    *,
    nummers: Sequence[int] | None = None,
    herstel: bool = False,
    meld: Callable[[int, int], None] = lambda gedaan, totaal: None,
) -> Verslag:
    """Compare; with `herstel` write anew what differs. `meld` is told how far it is."""
    dossiers = Dossier.objects.order_by("pk")
    if nummers:
        dossiers = dossiers.filter(nummer__in=nummers)
    totaal = dossiers.count()
    verslag = Verslag()
    laatste: UUID | None = None
    while True:
        deel = dict((dossiers.filter(pk__gt=laatste) if laatste else dossiers).values_list("pk", "nummer")[:PARTIJ])
        if not deel:
            return verslag
        laatste = max(deel)
        for dossier_id, zinnen in _vergelijk(deel).items():
            verslag.afwijkend += 1
            verslag.verschillen += zinnen
            if herstel:
                werk_bij(dossier_id)
        verslag.dossiers += len(deel)
        meld(verslag.dossiers, totaal)


def _vergelijk(deel: dict[UUID, int]) -> dict[UUID, list[str]]:
    staat: defaultdict[UUID, dict[str, Verplichting]] = defaultdict(dict)
    for rij in Verplichting.objects.filter(dossier__in=deel):
        staat[rij.dossier_id][rij.sleutel] = rij
    regels = Werkregel.objects.in_bulk(list(deel))
    anders: dict[UUID, list[str]] = {}
    for pk, beeld in lees_beelden(list(deel)).items():
        plichten = afgeleid(beeld, klok.vandaag())
        naam = f"D{deel[pk]:07d}"
        zinnen = [f"{naam}: {s} ontbreekt in de opslag." for s in plichten.keys() - staat[pk].keys()]
        zinnen += [
            f"{naam}: {s} staat in de opslag maar is niet verschuldigd."
            for s in staat[pk].keys() - plichten.keys()
            if staat[pk][s].stand in OPENSTAAND
        ]
        for sleutel in plichten.keys() & staat[pk].keys():
            velden = [v for v in GELIJK if getattr(staat[pk][sleutel], v) != plichten[sleutel][v]]
            if velden:
                zinnen.append(f"{naam}: {sleutel} wijkt af in {', '.join(velden)}.")
        regel = regels.get(pk)
        if regel is None or any(getattr(regel, v) != w for v, w in regel_van(beeld, plichten).items()):
            zinnen.append(f"{naam}: de regel van de werkvoorraad wijkt af.")
        if zinnen:
            anders[pk] = sorted(zinnen)
    return anders
