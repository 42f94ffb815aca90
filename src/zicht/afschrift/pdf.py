"""A copy on paper: a tagged PDF, with the prescribed sentence at the top of each document (BR-3)."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string

from zicht.afschrift.indelen import Document, documenten, op_papier
from zicht.afschrift.inhoud import Afschriftbeeld
from zicht.brieven.opmaak import als_html
from zicht.brieven.velden import dagtekst


def als_papier(beeld: Afschriftbeeld, *, kenmerk: str) -> str:
    """The whole copy as HTML. No address of the reader stands in it: that is for the envelope (TG-5)."""
    return render_to_string(
        "afschrift/afschrift.html",
        {
            "beeld": beeld,
            "documenten": [_document(een) for een in documenten(beeld.gegeven)],
            "organisatie": settings.ZICHT_ORGANISATIE,
            "telefoon": settings.ZICHT_TELEFOON,
            "kenmerk": kenmerk,
            "datum": dagtekst(beeld.dag),
        },
    )


def _document(document: Document) -> dict[str, object]:
    return {
        "titel": document.titel,
        "datum": dagtekst(document.op) if document.op else "",
        "kop_per_stuk": len(document.stukken) > 1 or document.titel != document.stukken[0].titel,
        "bijlage": document.bijlage,
        "stukken": [
            {
                "titel": stuk.titel,
                "datum": dagtekst(stuk.op) if stuk.op else "",
                "onderdelen": [(kop, als_html(tekst), merk) for kop, tekst, merk in op_papier(stuk.passages)],
            }
            for stuk in document.stukken
        ],
    }
