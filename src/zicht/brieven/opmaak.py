"""From the plain text of a block to the HTML of a letter: paragraphs, lists, nothing that could do anything."""

from __future__ import annotations

import re
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

STREEP = re.compile(r"^- (?P<tekst>.*)$")
NUMMER = re.compile(r"^\d+\. (?P<tekst>.*)$")


def als_html(tekst: str) -> SafeString:
    """Paragraphs apart by an empty line; lines with "- " or "1. " become a list. Everything is escaped."""
    delen = [als for alinea in re.split(r"\n\s*\n", tekst.strip()) for als in _alinea(alinea)]
    return mark_safe("\n".join(delen))  # noqa: S308 - every part was made by format_html


def _alinea(alinea: str) -> list[SafeString]:
    return [_groep(soort, list(regels)) for soort, regels in groupby(alinea.splitlines(), key=_soort)]


def _soort(regel: str) -> str:
    if STREEP.match(regel):
        return "ul"
    return "ol" if NUMMER.match(regel) else "p"


def _groep(soort: str, regels: list[str]) -> SafeString:
    if soort == "p":
        return format_html("<p>{}</p>", format_html_join(mark_safe("<br>"), "{}", ((regel,) for regel in regels)))
    vorm = STREEP if soort == "ul" else NUMMER
    punten = format_html_join("\n", "<li>{}</li>", ((treffer["tekst"],) for r in regels if (treffer := vorm.match(r))))
    return format_html("<{}>{}</{}>", soort, punten, soort)
