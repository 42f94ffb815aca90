"""Where a rule or a number comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.gegevens import lees


@dataclass(frozen=True)
class Bron:
    """One place in one source document.

    `document` is a short name of `documenten.yaml`, `plaats` the paragraph or article in it, `uitleg` what has to be
    known to read it well. `str()` gives the citation a screen or letter shows.
    """

    document: str
    plaats: str
    uitleg: str = ""
    url: str | None = None

    def __str__(self) -> str:
        return f"{self.document} {self.plaats}"


@dataclass(frozen=True)
class Document:
    """A source document: full title, year of publication, and address where it can be read, if any."""

    naam: str
    titel: str
    jaar: int
    url: str | None


@cache
def documenten() -> Mapping[str, Document]:
    """All source documents by their short name."""
    return {
        naam: Document(naam, gegeven["titel"], gegeven["jaar"], gegeven.get("url"))
        for naam, gegeven in lees("documenten.yaml").items()
    }


def lees_bron(gegeven: Mapping[str, Any]) -> Bron:
    """A `Bron` from its YAML form; the address of the document is added when the place gives none of its own.

    Raises OnbekendeCode for a document that is not in `documenten.yaml`, KeyError when document or place is missing.
    """
    naam = gegeven["document"]
    if naam not in documenten():
        raise OnbekendeCode("bron", naam, documenten())
    return Bron(
        document=naam,
        plaats=str(gegeven["plaats"]),
        uitleg=gegeven.get("uitleg", ""),
        url=gegeven.get("url", documenten()[naam].url),
    )
