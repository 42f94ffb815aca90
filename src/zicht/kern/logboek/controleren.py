"""Is the log whole? Each line on its place with its own seal, each chain as long as it was, each anchor still true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from psycopg.rows import dict_row

from zicht.kern.logboek.anker import Anker
from zicht.kern.logboek.keten import Afwijking, controleer_keten
from zicht.kern.logboek.zegel import VAN_ANKER, VAN_REGEL, som, zegel, zegelsleutel
from zicht.kern.sleutelbestand import SleutelKwijt

Voortgang = Callable[[int], None]
GEEN: dict[str, Any] = {"aantal": 0, "zegel": b""}


@dataclass(frozen=True)
class Verslag:
    """`regels` and `ankers`: how many were read. No `afwijkingen`: the log is whole."""

    regels: int
    ankers: int
    afwijkingen: list[Afwijking]


def controleer(*, getuige: Anker | None = None, voortgang: Voortgang = lambda gelezen: None) -> Verslag:
    """Read the whole log as it stands at one moment. `getuige`: an anchor that was kept outside Zicht."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        return _controleer(getuige, voortgang)


def _controleer(getuige: Anker | None, voortgang: Voortgang) -> Verslag:
    standen = {rij["kenmerk"]: rij for rij in _lees("SELECT kenmerk, aantal, zegel, verankerd FROM logboek.keten")}
    afwijkingen: list[Afwijking] = []
    gelezen = 0
    kolommen = ", ".join(("nummer", *VAN_REGEL, "zegel"))
    regels = _lees(f"SELECT {kolommen} FROM logboek.regel ORDER BY keten, volgnummer")  # noqa: S608
    for keten, groep in groupby(regels, key=itemgetter("keten")):
        rijen = list(groep)
        stand = standen.pop(keten, GEEN)
        afwijkingen += controleer_keten(keten, rijen, stand["aantal"], stand["zegel"], verwacht_zegel)
        gelezen += len(rijen)
        voortgang(gelezen)
    for keten, stand in standen.items():
        afwijkingen += controleer_keten(keten, [], stand["aantal"], stand["zegel"], verwacht_zegel)
    ankers, mis = _controleer_ankers(getuige)
    return Verslag(gelezen, ankers, [*afwijkingen, *mis, *_controleer_standen()])


def verwacht_zegel(rij: dict[str, Any]) -> bytes | None:
    """The seal this line should have; None when the key for it is not in the vault."""
    try:
        return zegel(zegelsleutel(rij["sleutel"])[1], VAN_REGEL, rij)
    except SleutelKwijt:
        return None


def _controleer_ankers(getuige: Anker | None) -> tuple[int, list[Afwijking]]:
    """The anchors form one chain, each with its own list of where the chains stood."""
    mis: list[Afwijking] = []
    vorige, verwacht = b"", 1
    ankers = list(_lees("SELECT nummer, op, sleutel, som, vorige, zegel FROM logboek.anker ORDER BY nummer"))
    for anker in ankers:
        if anker["nummer"] != verwacht or anker["vorige"] != vorige or not _is_heel(anker):
            mis.append(Afwijking(None, anker["nummer"], "Dit anker is veranderd, of sluit niet aan op het vorige."))
        if getuige and getuige.nummer == anker["nummer"] and getuige.zegel != anker["zegel"]:
            mis.append(Afwijking(None, anker["nummer"], "Dit anker is een ander dan het bewaarde."))
        vorige, verwacht = anker["zegel"], anker["nummer"] + 1
    if getuige and getuige.nummer >= verwacht:
        zin = "Dit bewaarde anker ontbreekt: het logboek is teruggezet naar een eerder moment."
        mis.append(Afwijking(None, getuige.nummer, zin))
    return verwacht - 1, mis


def _is_heel(anker: dict[str, Any]) -> bool:
    standen = _lees("SELECT keten, aantal, zegel FROM logboek.ankerstand WHERE anker = %s", anker["nummer"])
    if som((rij["keten"], rij["aantal"], rij["zegel"]) for rij in standen) != anker["som"]:
        return False
    try:
        sleutel = zegelsleutel(anker["sleutel"])[1]
    except SleutelKwijt:
        return False
    return zegel(sleutel, VAN_ANKER, anker) == bytes(anker["zegel"])


_AFGEKNIPT = """
    SELECT s.keten, s.aantal, s.anker FROM logboek.ankerstand s
    LEFT JOIN logboek.regel r ON r.keten = s.keten AND r.volgnummer = s.aantal
    WHERE r.zegel IS DISTINCT FROM s.zegel ORDER BY s.keten, s.anker
"""
_VOORBIJ = """
    SELECT k.kenmerk, k.verankerd FROM logboek.keten k
    LEFT JOIN logboek.ankerstand s ON s.keten = k.kenmerk AND s.aantal = k.verankerd
    WHERE k.verankerd > 0 AND s.keten IS NULL OR k.verankerd > k.aantal ORDER BY k.kenmerk
"""


def _controleer_standen() -> Iterator[Afwijking]:
    """What an anchor saw as the last line of a chain is there still, and no chain claims an anchor it never had."""
    for rij in _lees(_AFGEKNIPT):
        zin = f"Anker {rij['anker']} zag hier een regel die er niet meer is, of die toen anders was."
        yield Afwijking(rij["keten"], rij["aantal"], zin)
    for rij in _lees(_VOORBIJ):
        yield Afwijking(rij["kenmerk"], rij["verankerd"], "De stand van deze keten is veranderd.")


def _lees(sql: str, *waarden: Any) -> Iterator[dict[str, Any]]:
    """Rows by column name, one at a time: the log is larger than the memory. Read them all before asking again."""
    connection.ensure_connection()
    with connection.connection.cursor(name=None, row_factory=dict_row) as cursor:
        yield from cursor.stream(sql, waarden)


def kort(keten: UUID | None) -> str:
    """A chain as an administrator can name it."""
    return f"keten {keten.hex[:8]}" if keten else "de ankers"
