"""Small parts that stand a hundred times on one page: an icon, a status, a due date (docs/adr/0010)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from django.forms.renderers import get_default_renderer
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from zicht.kern import klok
from zicht.protocol.taal import MAANDEN, korte_datum
from zicht.web.onderdelen.termijn import termijntekst

TOONICONEN = {
    "te-laat": "waarschuwing",
    "vandaag": "klok",
    "binnenkort": "klok",
    "gedaan": "gelukt",
    "onbekend": "vraag",
}
LABELICONEN = ("waarschuwing", "gevaar", "gelukt")
DAGEN = 4096
"""Days that are kept as text: on most pages the same few come back."""


def deel(sjabloon: str, **gegevens: Any) -> SafeString:
    """Draw a Jinja2 template of `web/jinja2`, which escapes what it is given."""
    getekend = get_default_renderer().render(sjabloon, gegevens)
    return mark_safe(getekend)  # noqa: S308 - drawn by a template that escapes


@cache
def icoon(naam: str) -> SafeString:
    """A small drawing from `static/iconen.svg`. Decoration: the text beside it says it all."""
    return deel("web/onderdelen/icoon.html", bron=static("iconen.svg"), naam=naam)


def label(tekst: str, toon: str = "neutraal") -> SafeString:
    """A status in a word or two. `toon`: neutraal, info, waarschuwing, gevaar or gelukt."""
    return deel("web/onderdelen/label.html", tekst=tekst, toon=toon, teken=toon if toon in LABELICONEN else "")


def termijn(uiterlijk: date | datetime | None, gedaan: bool = False) -> SafeString:
    """How far away a due date is, in words, and the date itself. `gedaan`: nothing is owed any more, only the date."""
    tekst = termijntekst(uiterlijk, klok.nu())
    dag = klok.dag(uiterlijk) if uiterlijk else None
    return _termijn("gedaan" if gedaan else tekst.tekst, "gedaan" if gedaan else tekst.toon, dag)


@lru_cache(maxsize=DAGEN)
def _termijn(tekst: str, toon: str, dag: date | None) -> SafeString:
    teken = TOONICONEN.get(toon, "agenda")
    return deel("web/onderdelen/termijn.html", tekst=tekst, toon=toon, teken=teken, dag=dag)


@lru_cache(maxsize=DAGEN)
def in_tabel(dag: date) -> str:
    """A day as it stands in a table: "6 dec 2019"."""
    return date_format(dag, "j M Y").lower()


@lru_cache(maxsize=DAGEN)
def met_weekdag(dag: date) -> str:
    """A day of which the weekday matters: "vr 6 dec 2019"."""
    return date_format(dag, "D j M Y").lower()


def maand(dag: date) -> str:
    """A month of which the day is not known: "december 2019"."""
    return f"{MAANDEN[dag.month - 1]} {dag.year}"


def url(naam: str, *plaatsen: Any) -> str:
    """The address of the screen with this name."""
    return reverse(naam, args=plaatsen)


MIDDELEN: dict[str, Callable[..., str]] = {"icoon": icoon, "label": label, "termijn": termijn, "url": url}
"""What every Jinja2 template can call."""
ZEVEN: dict[str, Callable[[date], str]] = {
    "in_tabel": in_tabel,
    "met_weekdag": met_weekdag,
    "voluit": korte_datum,
    "maand": maand,
}
"""Its filters."""
