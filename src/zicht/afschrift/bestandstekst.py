"""The text of a file that somebody sent, to look for names in it (RE-2). Run as a process of its own, with limits:

    python -m zicht.afschrift.bestandstekst application/pdf < file

A file can be made to hang or to fill the memory of who reads it; then this process ends, and the file counts as not
searched. Knows no Django. What is read is not shown to anybody: it is only searched.
"""

from __future__ import annotations

import html
import io
import json
import re
import resource
import sys
import zipfile
from collections.abc import Callable, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from pypdf import PdfReader

SECONDEN = 20
GEHEUGEN = 1024**3
LANGST = 2_000_000
"""Characters of text: what is longer is not searched to the end."""
_TEKENS = re.compile(r"</(?:w:p|text:p|text:h|si|p|div|li|tr)>|<br ?/?>", re.IGNORECASE)
_LABEL = re.compile(r"<[^>]*>")
_WORD = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_ODT = re.compile(r"(?:content|styles)\.xml")
_EXCEL = re.compile(r"xl/(?:sharedStrings|comments\d*|worksheets/sheet\d+)\.xml")
_BEELD = re.compile(r"(?:word|xl)/media/|Pictures/|embeddings/")
Gelezen = tuple[str, bool]
"""The text, and whether that is all there is: no picture or page without text beside it."""


def lees(mimetype: str, inhoud: bytes) -> Gelezen | None:
    """The text of this file; None for a kind that holds none, such as a photograph or a recording."""
    lezer = LEZERS.get(mimetype)
    return lezer(inhoud) if lezer else None


def _pdf(inhoud: bytes) -> Gelezen:
    bladen = [blad.extract_text() for blad in PdfReader(io.BytesIO(inhoud)).pages]
    return "\n".join(bladen), all(blad.strip() for blad in bladen)


def _ingepakt(delen: re.Pattern[str]) -> Callable[[bytes], Gelezen]:
    """A document of parts: the words between the marks. No XML is parsed, so none can play tricks."""

    def lezer(inhoud: bytes) -> Gelezen:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as ingepakt:
            namen = ingepakt.namelist()
            teksten = [_zonder_labels(_deel(ingepakt, naam)) for naam in namen if delen.fullmatch(naam)]
        return "\n".join(teksten), not any(_BEELD.match(naam) for naam in namen)

    return lezer


def _deel(ingepakt: zipfile.ZipFile, naam: str) -> str:
    with ingepakt.open(naam) as deel:
        return deel.read(8 * LANGST).decode(errors="replace")


def _zonder_labels(tekst: str) -> str:
    return html.unescape(_LABEL.sub("", _TEKENS.sub("\n", tekst)))


def _tekst(inhoud: bytes) -> Gelezen:
    try:
        return inhoud.decode(), True
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace"), True


def _mail(inhoud: bytes) -> Gelezen:
    """Who it is from and to, what it is about, and its text; what hangs on it is not opened."""
    bericht = message_from_bytes(inhoud, policy=default)
    assert isinstance(bericht, EmailMessage)
    koppen = [str(bericht.get(kop, "")) for kop in ("From", "To", "Cc", "Subject")]
    delen = [deel for deel in bericht.walk() if deel.get_content_maintype() == "text"]
    anders = [deel for deel in bericht.walk() if deel.get_content_maintype() not in ("text", "multipart")]
    return "\n".join([*koppen, *(_zonder_labels(str(deel.get_content())) for deel in delen)]), not anders


LEZERS: Mapping[str, Callable[[bytes], Gelezen]] = {
    "application/pdf": _pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _ingepakt(_WORD),
    "application/vnd.oasis.opendocument.text": _ingepakt(_ODT),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _ingepakt(_EXCEL),
    "text/plain": _tekst,
    "message/rfc822": _mail,
}


def main() -> None:
    """Read a file from standard input, write what was found as JSON. Whatever goes wrong ends the process."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    gelezen = lees(sys.argv[1], sys.stdin.buffer.read())
    if gelezen is not None:
        tekst, volledig = gelezen
        schoon = tekst[:LANGST].encode(errors="replace").decode()
        json.dump({"tekst": schoon, "volledig": volledig and len(tekst) <= LANGST}, sys.stdout)


if __name__ == "__main__":
    main()
