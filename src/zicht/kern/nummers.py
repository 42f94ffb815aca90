"""Numbers people can say over the phone, from a sequence of the database."""

from __future__ import annotations

from typing import Literal

from django.db import connection


def volgend(reeks: Literal["dossier", "melding"]) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s)", [f"zicht_{reeks}_nummer"])
        (nummer,) = cursor.fetchone()
    return int(nummer)
