"""One spelling for what people write in many ways."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_EIGEN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "’": "'", "‘": "'"}
)


def vouw(woord: str) -> str:
    """Lower case, without accents."""
    klein = woord.lower()
    if klein.isascii():
        return klein
    uiteen = unicodedata.normalize("NFKD", klein.translate(_EIGEN_LETTERS))
    return "".join(teken for teken in uiteen if not unicodedata.combining(teken))


# In order: how one sound is written differently in Dutch names.
_KLANKEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(patroon), klank)
    for patroon, klank in (
        (r"tsj|sj|sch|sh", "s"),
        (r"ch", "g"),
        (r"ph|v", "f"),
        (r"th|dt|d\b", "t"),
        (r"ck|kh|q|c(?![eiy])", "k"),
        (r"c|z", "s"),
        (r"x", "ks"),
        (r"ij|ey|ei|ie|y|j", "i"),
        (r"ouw|auw|ou|au|w(?=\b)", "u"),
        (r"uu|oe", "u"),
        (r"h\b|(?<=[a-z])h", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=2**12)
def klank(gevouwen: str) -> str:
    """A rough key for how a folded name sounds: Meijer, Meyer and Meier have one, as have Jansen and Janssen."""
    for patroon, teken in _KLANKEN:
        gevouwen = patroon.sub(teken, gevouwen)
    return gevouwen
