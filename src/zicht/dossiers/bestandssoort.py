"""Is a file what its sender says it is? A file that lies about its kind is what a sender of harm would make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import puremagic

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ODT = "application/vnd.oasis.opendocument.text"
_MACRO = "vbaProject.bin"


def past_bij(mimetype: str, inhoud: bytes) -> bool:
    """Whether the content can be of this kind; a kind that is not known here never fits. Nothing is unpacked."""
    toets = _TOETSEN.get(mimetype)
    return bool(toets and toets(inhoud))


def _met_ending(*endingen: str) -> Callable[[bytes], bool]:
    return lambda inhoud: bool(_endingen(inhoud) & set(endingen))


def _endingen(inhoud: bytes) -> set[str]:
    try:
        return {gok.extension for gok in puremagic.magic_string(inhoud)}
    except puremagic.PureError:
        return set()


def _ingepakt_met(deel: str) -> Callable[[bytes], bool]:
    """A document of parts: it holds this part, and no macro."""

    def toets(inhoud: bytes) -> bool:
        try:
            with zipfile.ZipFile(io.BytesIO(inhoud)) as ingepakt:
                namen = ingepakt.namelist()
        except (zipfile.BadZipFile, ValueError, OSError):
            return False
        return deel in namen and not any(naam.endswith(_MACRO) for naam in namen)

    return toets


def _is_tekst(inhoud: bytes) -> bool:
    return b"\0" not in inhoud and ".exe" not in _endingen(inhoud)


_TOETSEN: Mapping[str, Callable[[bytes], bool]] = {
    "application/pdf": _met_ending(".pdf"),
    "image/jpeg": _met_ending(".jpg", ".jpeg"),
    "image/png": _met_ending(".png"),
    "image/heic": _met_ending(".heic", ".heif"),
    "text/plain": _is_tekst,
    "message/rfc822": _is_tekst,
    "application/msword": _met_ending(".doc"),
    _WORD: _ingepakt_met("word/document.xml"),
    _ODT: _ingepakt_met("content.xml"),
    _EXCEL: _ingepakt_met("xl/workbook.xml"),
    "audio/mpeg": _met_ending(".mp3", ".mpga"),
    "audio/mp4": _met_ending(".m4a", ".mp4", ".f4a"),
}
