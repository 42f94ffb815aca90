"""The ledger in the database: written in the transaction that destroys."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import connection, transaction

from zicht.bewaren.grootboek import bestand
from zicht.bewaren.grootboek.regel import Regel, nieuwe_regel
from zicht.bewaren.models import Grootboekregel
from zicht.kern import klok

SLOT = "zicht.grootboek"


def schrijf(soort: str, wat: UUID) -> None:
    """Add a line for this id; the file follows as soon as the transaction is through.

    Raises Grootboekfout when the file could not be written now: then nothing may be destroyed.
    """
    bestand.eis_schrijfbaar()
    vergrendel()
    bewaar(nieuwe_regel(laatste(), soort, wat, klok.vandaag()))
    transaction.on_commit(schrijf_bij, robust=True)


def vergrendel() -> None:
    """One writer at a time, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [SLOT])


def bewaar(regel: Regel) -> None:
    Grootboekregel.objects.create(
        nummer=regel.nummer,
        soort=regel.soort,
        op=date.fromisoformat(regel.op),
        sleutel=regel.sleutel,
        kenmerk=bytes.fromhex(regel.kenmerk),
        vorige=bytes.fromhex(regel.vorige),
        zegel=bytes.fromhex(regel.zegel),
    )


def laatste() -> Regel | None:
    rij = Grootboekregel.objects.order_by("nummer").last()
    return _regel(rij) if rij else None


def regels(na: int = 0) -> list[Regel]:
    """The lines after this number, in order."""
    return [_regel(rij) for rij in Grootboekregel.objects.filter(nummer__gt=na).order_by("nummer")]


def schrijf_bij() -> int:
    """Bring the file up to where the database is; gives how many lines it lacked."""
    return bestand.vul_aan(lambda nummer: regels(na=nummer))


def _regel(rij: Grootboekregel) -> Regel:
    return Regel(
        nummer=rij.nummer,
        soort=rij.soort,
        op=rij.op.isoformat(),
        sleutel=rij.sleutel,
        kenmerk=bytes(rij.kenmerk).hex(),
        vorige=bytes(rij.vorige).hex(),
        zegel=bytes(rij.zegel).hex(),
    )
