"""Anchors: now and then, how far every chain goes. A line that is cut off at the end is missed by the last anchor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from zicht.kern import klok
from zicht.kern.logboek.zegel import VAN_ANKER, som, zegel, zegelsleutel


@dataclass(frozen=True)
class Anker:
    """Number and seal of an anchor. Kept outside Zicht it proves later that nothing before it was put back."""

    nummer: int
    zegel: bytes

    def __str__(self) -> str:
        return f"{self.nummer}:{self.zegel.hex()}"

    @classmethod
    def lees(cls, tekst: str) -> Anker:
        """Read what `str` wrote. Raises ValueError."""
        nummer, _, code = tekst.strip().partition(":")
        return cls(int(nummer), bytes.fromhex(code))


def veranker() -> Anker | None:
    """Set an anchor for all chains that grew. Gives the last anchor; None when nothing was ever logged."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM logboek.te_verankeren()")
        standen: list[tuple[UUID, int, bytes]] = [(k, n, bytes(z)) for k, n, z in cursor.fetchall()]
        laatste = _laatste(cursor)
        if not standen:
            return laatste
        naam, sleutel = zegelsleutel()
        rij: dict[str, Any] = {
            "nummer": laatste.nummer + 1 if laatste else 1,
            "op": klok.nu(),
            "sleutel": naam,
            "som": som(standen),
            "vorige": laatste.zegel if laatste else b"",
        }
        rij["zegel"] = zegel(sleutel, VAN_ANKER, rij)
        cursor.execute(
            "SELECT logboek.veranker(nummer => %(nummer)s, op => %(op)s, sleutel => %(sleutel)s, som => %(som)s,"
            " vorige => %(vorige)s, zegel => %(zegel)s, ketens => %(ketens)s)",
            {**rij, "ketens": [keten for keten, _, _ in standen]},
        )
    return Anker(rij["nummer"], rij["zegel"])


def _laatste(cursor: Any) -> Anker | None:
    cursor.execute("SELECT nummer, zegel FROM logboek.anker ORDER BY nummer DESC LIMIT 1")
    rij = cursor.fetchone()
    return Anker(rij[0], bytes(rij[1])) if rij else None
