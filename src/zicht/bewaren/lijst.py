"""The list of what is past its term, for the two people: derived for all dossiers, written by one function (RE-10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction

from zicht.bewaren.models import Lijstregel
from zicht.bewaren.termijnen import Bewaarstand, bewaarstanden, kandidaten
from zicht.bewaren.termijnen.kandidaten import PARTIJ, hoeveel
from zicht.bewaren.termijnen.stand import LOOPT
from zicht.kern import klok

Voortgang = Callable[[int, int], None]


@dataclass
class Verslag:
    """How many dossiers were looked at, and how many stand how."""

    bekeken: int = 0
    aantallen: Counter[str] = field(default_factory=Counter)


def standen(op: date | None = None, voortgang: Voortgang = lambda gedaan, totaal: None) -> Iterator[list[Bewaarstand]]:
    """Where every dossier stands that could be past its term on that day (default today), in batches."""
    op = op or klok.vandaag()
    totaal, gedaan = hoeveel(op), 0
    for deel in kandidaten(op):
        yield list(bewaarstanden(deel, op).values())
        gedaan += len(deel)
        voortgang(gedaan, totaal)


def werk_lijst_bij(voortgang: Voortgang = lambda gedaan, totaal: None) -> Verslag:
    """Derive the list anew. It destroys nothing; who is on it and no longer should be goes off."""
    verslag, op = Verslag(), klok.vandaag()
    gezien: set[UUID] = set()
    for deel in standen(op, voortgang):
        verslag.bekeken += len(deel)
        verslag.aantallen.update(een.stand for een in deel)
        op_lijst = [een for een in deel if een.stand != LOOPT]
        gezien |= {een.id for een in op_lijst}
        _bewaar(op_lijst, op)
    _haal_af(set(Lijstregel.objects.values_list("pk", flat=True)) - gezien)
    return verslag


def _haal_af(weg: set[UUID]) -> None:
    lijst = list(weg)
    for begin in range(0, len(lijst), PARTIJ):
        Lijstregel.objects.filter(pk__in=lijst[begin : begin + PARTIJ]).delete()


@transaction.atomic
def _bewaar(standen: list[Bewaarstand], op: date) -> None:
    Lijstregel.objects.bulk_create(
        [
            Lijstregel(dossier_id=een.id, stand=een.stand, tot_en_met=een.termijn.bewaren_tot_en_met, gevonden_op=op)
            for een in standen
        ],
        update_conflicts=True,
        unique_fields=["dossier"],
        update_fields=["stand", "tot_en_met"],
    )
