"""One page of the manual: Markdown made into HTML. Markup in the text itself is shown, not used."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from zicht.web.hulp.taken import BEELDEN, TAKEN, TEKSTEN

_LEZER = MarkdownIt("commonmark", {"html": False}).enable("table")
_BEGIN_VAN_PNG = 16
"""Bytes before width and height."""


@dataclass(frozen=True)
class Bladzijde:
    """A page: its task, its title, and the text below the title as safe HTML."""

    taak: str
    titel: str
    html: SafeString

    @property
    def url(self) -> str:
        return reverse("hulp-taak", kwargs={"taak": self.taak})


@cache
def bladzijde(taak: str) -> Bladzijde:
    """The page of a task. Raises KeyError for a task that is not in the manual."""
    delen = _LEZER.parse(_lees(taak).partition("\n")[2])
    _pas_aan(delen)
    html = _LEZER.renderer.render(delen, _LEZER.options, {})
    # Safe: the text is ours, and the reader escapes whatever markup stands in it.
    return Bladzijde(taak, titel(taak), mark_safe(html))  # noqa: S308


@cache
def titel(taak: str) -> str:
    """What a page is called."""
    return _lees(taak).partition("\n")[0].removeprefix("#").strip()


def alle() -> tuple[Bladzijde, ...]:
    """The whole manual, in the order of the work."""
    return tuple(bladzijde(taak) for taak in TAKEN)


def beelden(taak: str) -> tuple[str, ...]:
    """The file names of the pictures on a page."""
    delen = _alle_delen(_LEZER.parse(_lees(taak)))
    return tuple(Path(str(deel.attrs["src"])).name for deel in delen if deel.type == "image")


def _lees(taak: str) -> str:
    if taak not in TAKEN:
        raise KeyError(taak)
    return TEKSTEN.joinpath(f"{taak}.md").read_text(encoding="utf-8")


def _pas_aan(delen: Sequence[Token]) -> None:
    """Links between files become links between pages; a picture has its size, so that nothing jumps."""
    for deel in _alle_delen(delen):
        if deel.type == "link_open" and str(deel.attrs["href"]).endswith(".md"):
            deel.attrs["href"] = f"../{str(deel.attrs['href']).removesuffix('.md')}/"
        elif deel.type == "image":
            breedte, hoogte = _maat(BEELDEN / Path(str(deel.attrs["src"])).name)
            deel.attrs.update(loading="lazy", width=breedte, height=hoogte)


def _alle_delen(delen: Sequence[Token]) -> list[Token]:
    return [een for deel in delen for een in (deel, *_alle_delen(deel.children or ()))]


def _maat(beeld: Path) -> tuple[int, int]:
    """Width and height in pixels, as a PNG says at its beginning. Raises FileNotFoundError."""
    with beeld.open("rb") as bestand:
        breedte, hoogte = struct.unpack_from(">II", bestand.read(24), _BEGIN_VAN_PNG)
    return breedte, hoogte
