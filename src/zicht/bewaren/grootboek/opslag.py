"""The ledger in the database: written in the transaction that destroys."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db import connection, transaction

from zicht.bewaren.grootboek import bestand
from zicht.bewaren.grootboek.regel import Regel, kenmerk, kenmerksleutel, nieuwe_regel
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


def vernietigd(soort: str, ids: Collection[UUID]) -> set[UUID]:
    """Which of these the ledger says were destroyed. Raises SleutelKwijt when a key was never in the vault."""
    gevonden: set[UUID] = set()
    for naam in Grootboekregel.objects.filter(soort=soort).order_by().values_list("sleutel", flat=True).distinct():
        sleutel = kenmerksleutel(naam)
        kenmerken = {bytes.fromhex(kenmerk(sleutel, soort, een)): een for een in ids}
        rijen = Grootboekregel.objects.filter(soort=soort, sleutel=naam, kenmerk__in=list(kenmerken))
        gevonden |= {kenmerken[bytes(ken)] for ken in rijen.values_list("kenmerk", flat=True)}
    return gevonden


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
