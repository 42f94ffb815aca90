"""Destroying: by key and by row, in one transaction (RE-6, RE-7, RE-11). Who may do so is decided elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction
from django.db.models import F, Func, Value

from zicht.bewaren.achtergrond import wis_concepten, wis_sessies, wis_taken
from zicht.bewaren.statistiek import leg_statistiek_vast
from zicht.bewaren.verzamelen import Verzameling, verzamel
from zicht.dossiers.models import Dossier
from zicht.kern.daden import raak
from zicht.kern.models import Sleutel
from zicht.kern.sleutels import vergeet

PARTIJ = 5_000
"""Rows per statement."""


def vernietig_dossier(dossier: UUID) -> dict[str, int]:
    """Destroy a dossier: what the figures need is kept, everything else goes. Gives how many rows of each kind went.

    Inside the transaction of the caller, who holds the lock of the dossier and writes the ledger. Raises Invoerfout
    while a background job works on it.
    """
    gevonden = verzamel(dossier)
    if gevonden.weg[Dossier] != {dossier}:
        raise RuntimeError("Een ander dossier zou meegaan: er wordt niets vernietigd.")
    raak(*sorted(gevonden.buren))
    wis_taken(gevonden.ids)
    leg_statistiek_vast(dossier)
    concepten = wis_concepten(dossier)
    wis_sessies(gevonden.ids)
    vernietig_sleutels(dossier)
    wis(gevonden)
    return {**gevonden.aantallen(), **({"Concept": concepten} if concepten else {})}


def vernietig_sleutels(eigenaar: UUID) -> None:
    """Take the keys away: text, closed part and pseudonyms can never be opened again, in any copy."""
    Sleutel.objects.filter(eigenaar=eigenaar).delete()
    vergeet(eigenaar)
    # Another thread may have read them again before this transaction was through.
    transaction.on_commit(lambda: vergeet(eigenaar), robust=True)


def wis(gevonden: Verzameling) -> None:
    """Remove these rows, and let others forget them. The database checks here that nothing points at what is gone."""
    with vernietigend():
        for soort, veld, rijen in gevonden.los:
            _vergeet_verwijzing(soort, veld, rijen, gevonden.ids)
        for soort, ids in gevonden.weg.items():
            for deel in _delen(ids):
                weg = soort._base_manager.filter(pk__in=deel)
                weg._raw_delete(weg.db)


@contextmanager
def vernietigend() -> Iterator[None]:
    """In the block the database lets go what never changes otherwise; at its end every key must point at something."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('zicht.vernietigen', 'ja', true)")
        yield
        cursor.execute("SELECT set_config('zicht.vernietigen', '', true)")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _vergeet_verwijzing(
    soort: type[models.Model], veld: models.Field[Any, Any], rijen: Collection[Any], weg: Collection[UUID]
) -> None:
    behouden = soort._base_manager.filter(pk__in=rijen)
    if veld.get_internal_type() != "ArrayField":
        behouden.update(**{veld.name: None})
        return
    for een in weg:
        behouden.filter(**{f"{veld.name}__contains": [een]}).update(
            **{veld.name: Func(F(veld.name), Value(een), function="array_remove")}
        )


def _delen(ids: Collection[Any]) -> Iterator[list[Any]]:
    lijst = list(ids)
    for begin in range(0, len(lijst), PARTIJ):
        yield lijst[begin : begin + PARTIJ]
