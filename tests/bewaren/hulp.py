"""What the database holds, and rows that refer to a dossier from everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection


def alles() -> bytes:
    """All rows of all tables of all our schemas, bytes as they are, and every value as text."""
    uit = bytearray()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('public', 'logboek')"
        )
        for (tabel,) in cursor.fetchall():
            for vorm in ("binary", "text"):
                with cursor.copy(f"COPY {tabel} TO STDOUT (FORMAT {vorm})") as stroom:
                    for blok in stroom:
                        uit += bytes(blok)
    return bytes(uit)


def gevonden(ids: Iterable[UUID], in_: bytes) -> list[str]:
    """Which of these ids stand there, in either form."""
    return sorted(str(een) for een in ids if str(een).encode() in in_ or een.bytes in in_)
