"""The letter on paper: HTML with all that is in it, and from that a tagged PDF (PDF/UA) for a screen reader."""

from __future__ import annotations

from datetime import date
from functools import cache
from threading import Thread
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from zicht.brieven.inhoud import Inhoud, Vertaling
from zicht.brieven.opmaak import als_html
from zicht.brieven.sjabloontaal import Blok
from zicht.brieven.talen import talen
from zicht.brieven.velden import dagtekst

VARIANT = "pdf/ua-1"


def als_document(inhoud: Inhoud, *, kenmerk: str, op: date, concept: bool = False) -> str:
    """The whole letter as HTML. No address of the recipient stands in it: that is for the envelope (TG-5)."""
    return render_to_string("brieven/brief.html", als_context(inhoud, kenmerk=kenmerk, op=op, concept=concept))


def als_context(inhoud: Inhoud, *, kenmerk: str, op: date, concept: bool = False) -> dict[str, Any]:
    """What the layout of a letter needs. `bijlage`: blocks on a sheet of their own."""
    gevuld = [blok for blok in inhoud.blokken if blok.tekst.strip()]
    return {
        "inhoud": inhoud,
        "blokken": [_op_papier(blok) for blok in gevuld if blok.code not in inhoud.bijlage],
        "bijlage": [_op_papier(blok) for blok in gevuld if blok.code in inhoud.bijlage],
        "vertaling": _vertaling(inhoud.vertaling),
        "organisatie": settings.ZICHT_ORGANISATIE,
        "adres": settings.ZICHT_ADRES,
        "telefoon": settings.ZICHT_TELEFOON,
        "kenmerk": kenmerk,
        "datum": dagtekst(op),
        "concept": concept,
    }


def _vertaling(vertaling: Vertaling | None) -> dict[str, Any] | None:
    """The same letter in another language; without blocks only the sentence that says so, in that language."""
    if vertaling is None:
        return None
    blokken = [_op_papier(blok) for blok in vertaling.blokken if blok.tekst.strip()]
    return {"taal": talen()[vertaling.taal], "titel": vertaling.titel, "blokken": blokken}


def _op_papier(blok: Blok) -> tuple[str, SafeString]:
    return blok.kop, als_html(blok.tekst)


def als_pdf(html: str) -> bytes:
    """A tagged PDF/UA. Raises when the HTML would want to fetch anything: a letter has all it needs."""
    weasyprint = _weasyprint()
    ophalen = weasyprint.urls.URLFetcher(allowed_protocols=(), fail_on_errors=True)
    inhoud: bytes = weasyprint.HTML(string=html, url_fetcher=ophalen).write_pdf(pdf_variant=VARIANT, pdf_tags=True)
    return inhoud


def maak_klaar() -> None:
    """Begin loading what makes a PDF: who sends a letter in a moment does not wait for it with a dossier locked."""
    Thread(target=_weasyprint, name="pdf-klaarmaken", daemon=True).start()


@cache
def _weasyprint() -> Any:
    """Imported at the first letter: it takes seconds, and most processes never make one."""
    import weasyprint

    return weasyprint
