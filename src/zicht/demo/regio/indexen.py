"""Taking indexes and constraints off the tables of a region while it is loaded, and putting them back after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, models

from zicht.demo.regio.tabel import tabel

GEHEUGEN = "1GB"
"""For sorting, per connection that builds indexes."""

_SLEUTELS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), contype
    FROM pg_constraint
    WHERE contype IN ('p', 'u', 'f')
      AND (conrelid = ANY(%(tabellen)s::regclass[]) OR contype = 'f' AND confrelid = ANY(%(tabellen)s::regclass[]))
"""
_INDEXEN = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid), indrelid::regclass::text
    FROM pg_index
    WHERE indrelid = ANY(%(tabellen)s::regclass[])
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
Voortgang = Callable[[int, int], None]


Opdrachten = dict[str, list[str]]
"""Statements, by table."""


@dataclass(frozen=True)
class Afgenomen:
    """What puts everything back: what a table needs itself, the references, and the check of those."""

    per_tabel: Opdrachten
    verwijzingen: list[str]
    controles: Opdrachten


@contextmanager
def zonder_indexen(modellen: Sequence[type[models.Model]], *, draden: int, voortgang: Voortgang) -> Iterator[None]:
    """Load into empty tables inside the block. When it fails they are empty again, and have their indexes back."""
    namen = [tabel(model).naam for model in modellen]
    afgenomen = _neem_af(namen)
    try:
        yield
    except BaseException:
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(namen)} CASCADE")
        raise
    finally:
        _zet_terug(afgenomen, draden, voortgang)


def _neem_af(tabellen: list[str]) -> Afgenomen:
    per_tabel: Opdrachten = {}
    controles: Opdrachten = {}
    verwijzingen, weg = [], []
    with connection.cursor() as cursor:
        cursor.execute(_SLEUTELS, {"tabellen": tabellen})
        for waar, naam, inhoud, soort in sorted(cursor.fetchall(), key=lambda rij: rij[3] != "f"):
            weg.append(f'ALTER TABLE {waar} DROP CONSTRAINT "{naam}"')
            erbij = f'ALTER TABLE {waar} ADD CONSTRAINT "{naam}" {inhoud}'
            if soort == "f":
                verwijzingen.append(f"{erbij} NOT VALID")
                controles.setdefault(waar, []).append(f'ALTER TABLE {waar} VALIDATE CONSTRAINT "{naam}"')
            else:
                per_tabel.setdefault(waar, []).append(erbij)
        cursor.execute(_INDEXEN, {"tabellen": tabellen})
        for naam, inhoud, waar in cursor.fetchall():
            weg.append(f"DROP INDEX {naam}")
            per_tabel.setdefault(waar, []).append(inhoud)
        for opdracht in weg:
            cursor.execute(opdracht)
    for waar, opdrachten in per_tabel.items():
        opdrachten.append(f"ANALYZE {waar}")  # the checks of references are planned with it
    return Afgenomen(per_tabel, verwijzingen, controles)


def _zet_terug(afgenomen: Afgenomen, draden: int, voortgang: Voortgang) -> None:
    """Tables side by side. A reference is added unchecked, which takes no time, and checked without locking."""
    totaal = len(afgenomen.per_tabel) + len(afgenomen.controles)
    gedaan = 0
    for ronde in (afgenomen.per_tabel, afgenomen.controles):
        if gedaan:
            with connection.cursor() as cursor:
                for opdracht in afgenomen.verwijzingen:
                    cursor.execute(opdracht)
        with ThreadPoolExecutor(draden) as groep:
            for _ in groep.map(_voer_uit, _grootste_eerst(ronde)):
                gedaan += 1
                voortgang(gedaan, totaal)


def _grootste_eerst(per_tabel: Opdrachten) -> list[list[str]]:
    """So that at the end nobody waits for one large table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t FROM unnest(%s::text[]) AS t ORDER BY pg_table_size(t::regclass) DESC", [list(per_tabel)]
        )
        return [per_tabel[waar] for (waar,) in cursor.fetchall()]


def _voer_uit(opdrachten: Sequence[str]) -> None:
    """On a connection of its own: Django gives every thread one."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET maintenance_work_mem = %s", [GEHEUGEN])
            cursor.execute("SET max_parallel_maintenance_workers = 0")
            for opdracht in opdrachten:
                cursor.execute(opdracht)
    finally:
        connection.close()
