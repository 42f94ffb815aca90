"""What a page asks of the database: how many queries, which one is slowest, and how it is carried out."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.regio.bladen import Blad
from bench.regio.klanten import Verzoek, log_in

KEREN = 40
TIK = 1000 / os.sysconf("SC_CLK_TCK")
"""Milliseconds per tick in which the system counts the time of a process."""


@dataclass(frozen=True)
class Vragen:
    """How many queries a page takes, the computing time on both sides (ms), and the slowest query with its plan."""

    aantal: int
    website_ms: float
    database_ms: float
    traagste_ms: float
    traagste: str
    plan: str


def tel(blad: Blad) -> Vragen:
    """Ask the page again and again in this process: computing time hardly changes when the machine is busy."""
    client = log_in(blad.wie[0])
    verzoeken = blad.maak(0)
    for verzoek in islice(verzoeken, 3):
        _doe(client, verzoek)
    website = database = 0.0
    for verzoek in islice(verzoeken, KEREN):
        for eerst in verzoek.vooraf:
            _vraag(client, eerst)
        begin = time.process_time(), _tijd_van_database()
        _vraag(client, verzoek)
        website += (time.process_time() - begin[0]) * 1000
        database += _tijd_van_database() - begin[1]
    vangst = _vang(client, next(verzoeken))
    traagste = max(vangst, key=lambda vraag: float(vraag["time"]))
    sql = traagste["sql"]
    return Vragen(len(vangst), website / KEREN, database / KEREN, float(traagste["time"]) * 1000, sql, _plan(sql))


def _vang(client: Client, verzoek: Verzoek) -> Sequence[dict[str, str]]:
    for eerst in verzoek.vooraf:
        _vraag(client, eerst)
    with CaptureQueriesContext(connection) as gevangen:
        _vraag(client, verzoek)
    return list(gevangen.captured_queries)


def _tijd_van_database() -> float:
    """Milliseconds that the process behind our connection has computed so far."""
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    delen = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(delen[11]) + int(delen[12])) * TIK


def _doe(client: Client, verzoek: Verzoek) -> None:
    for eerst in verzoek.vooraf:
        _vraag(client, eerst)
    _vraag(client, verzoek)


def _vraag(client: Client, verzoek: Verzoek) -> None:
    """Raises RuntimeError for an answer that was not expected."""
    koppen = {"HTTP_HOST": "127.0.0.1"}
    if verzoek.velden is None:
        antwoord = client.get(verzoek.pad, **koppen)  # type: ignore[arg-type]
    else:
        antwoord = client.post(verzoek.pad, verzoek.velden, **koppen)  # type: ignore[arg-type]
    if antwoord.status_code not in verzoek.goed:
        raise RuntimeError(f"{verzoek.pad} gaf {antwoord.status_code}")


def _plan(sql: str) -> str:
    """How PostgreSQL carries out a query that only reads tables; empty for any other."""
    if not sql.startswith("SELECT") or " FROM " not in sql or "FOR UPDATE" in sql:
        return ""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {sql}")
        return "\n".join(rij[0] for rij in cursor.fetchall())
