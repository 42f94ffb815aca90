"""What a page asks of the database: how many queries, which one is slowest, and how it is carried out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.regio.bladen import Blad
from bench.regio.klanten import Verzoek


@dataclass(frozen=True)
class Vragen:
    """How many queries a page takes, and the slowest of them with its plan."""

    aantal: int
    traagste_ms: float
    traagste: str
    plan: str


def tel(blad: Blad, medewerker: Any) -> Vragen:
    """Ask the page three times; counted is the last one, when everything is warm."""
    client = Client()
    client.force_login(medewerker)
    vangst: Sequence[dict[str, str]] = []
    for verzoek in islice(blad.maak(0), 3):
        for eerst in verzoek.vooraf:
            _vraag(client, eerst)
        with CaptureQueriesContext(connection) as gevangen:
            _vraag(client, verzoek)
        vangst = gevangen.captured_queries
    traagste = max(vangst, key=lambda vraag: float(vraag["time"]))
    sql = traagste["sql"]
    return Vragen(len(vangst), float(traagste["time"]) * 1000, sql, _plan(sql))


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
    """How PostgreSQL carries out a reading query; empty for one that writes."""
    if not sql.lstrip("( ").upper().startswith("SELECT") or "FOR UPDATE" in sql.upper():
        return ""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {sql}")
        return "\n".join(rij[0] for rij in cursor.fetchall())
