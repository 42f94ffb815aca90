"""A text as sentences, so that one that reveals somebody can be left out and the rest given."""

from __future__ import annotations

import re
from collections.abc import Iterator

AFKORTING = re.compile(
    r"\b(?:mw|mevr|mvr|dhr|dr|drs|mr|ir|ing|prof|fam|st|nr|no|tel|ca|bijv|bv|o\.a|i\.v\.m|n\.a\.v|t\.a\.v|m\.b\.t|[A-Z])\.$",
    re.IGNORECASE,
)
GRENS = re.compile(r"(?<=[.!?])\s+|\n+")


def zinnen(tekst: str) -> Iterator[str]:
    """The sentences in order, with the white space that follows each; together they are the text."""
    begin = 0
    for grens in GRENS.finditer(tekst):
        if "\n" not in grens.group() and AFKORTING.search(tekst[begin : grens.start()]):
            continue
        yield tekst[begin : grens.end()]
        begin = grens.end()
    if begin < len(tekst):
        yield tekst[begin:]
