"""Which meldingen were refuted by an investigation (RE-7, OND-5; HP2019 15.8.7)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vermoeden
from zicht.diensten.uitkomst import WEERLEGD, uitkomst_van_melding
from zicht.dossiers.models import Dossier


@dataclass(frozen=True)
class Weerlegging:
    """`meldingen` were refuted; `alle` when that holds for every melding that was taken up."""

    meldingen: frozenset[UUID]
    alle: bool


def weerlegging(dossier: Dossier) -> Weerlegging:
    """What the investigations say of the meldingen of this dossier. Three queries.

    A melding is refuted when every investigation of it refuted every suspicion. An investigation whose decision names
    no melding was about all of them.
    """
    opgepakt = set(
        Melding.objects.filter(dossier=dossier, afgesloten_op=None)
        .exclude(anoniem_in_behandeling=False)
        .values_list("id", flat=True)
    )
    uitkomsten: defaultdict[UUID, list[str]] = defaultdict(list)
    for dienst, uitkomst in Vermoeden.objects.filter(dossier=dossier).values_list("dienst_id", "uitkomst"):
        uitkomsten[dienst].append(uitkomst)
    per_melding: defaultdict[UUID, set[bool]] = defaultdict(set)
    diensten = Dienst.objects.filter(pk__in=uitkomsten).values_list("id", "besluit__meldingen")
    for dienst, meldingen in diensten:
        for melding in meldingen or opgepakt:
            per_melding[melding].add(uitkomst_van_melding(uitkomsten[dienst]) == WEERLEGD)
    weerlegd = frozenset(melding for melding in opgepakt if per_melding[melding] == {True})
    return Weerlegging(weerlegd, alle=bool(opgepakt) and weerlegd == opgepakt)
