"""A copy as structured data, for who wants to take it along (RE-2). The form: docs/ontwikkelaars/afschrift.md."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from zicht.afschrift.indelen import Document, documenten, op_papier
from zicht.afschrift.inhoud import Afschriftbeeld

FORMAAT = "zicht-afschrift-1"


def als_gegevens(beeld: Afschriftbeeld, *, kenmerk: str) -> dict[str, Any]:
    """Only what the reader gets: nothing of a row that was left out as a whole."""
    return {
        "formaat": FORMAAT,
        "organisatie": settings.ZICHT_ORGANISATIE,
        "kenmerk": kenmerk,
        "over": beeld.voor,
        "voor": beeld.lezer,
        "datum": beeld.dag.isoformat(),
        "zin": beeld.zin,
        "documenten": [_document(een, beeld.zin) for een in documenten(beeld.gegeven)],
    }


def _document(document: Document, zin: str) -> dict[str, Any]:
    return {
        "zin": zin,
        "soort": document.soort.name.lower(),
        "titel": document.titel,
        "datum": document.op.isoformat() if document.op else None,
        "bijlage": document.bijlage,
        "stukken": [
            {
                "titel": stuk.titel,
                "datum": stuk.op.isoformat() if stuk.op else None,
                "onderdelen": [
                    {"kop": kop, "weggelaten" if merk else "tekst": tekst}
                    for kop, tekst, merk in op_papier(stuk.passages)
                ],
            }
            for stuk in document.stukken
        ],
    }
