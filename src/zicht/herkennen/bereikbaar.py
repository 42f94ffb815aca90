"""E-mail addresses and names on social media."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zicht.herkennen.vondst import Soort, Vondst, Zekerheid

# Lengths are bounded, so that a long run of letters is read once.
_EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{2,63}){1,4}")
_UITGESCHREVEN = re.compile(
    r"(?<![\w.])[\w.\-]{1,64} (?:apenstaartje|apestaartje|apenstaart|\(at\)|\[at\]) "
    r"[\w\-]{1,63}(?: ?(?:punt|\.) ?\w{2,24}){1,3}",
    re.IGNORECASE,
)
_APENSTAART = ("pestaart", "penstaart", "PENSTAART", "(at)", "[at]")
_PROFIEL = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{1,29}\w")
_PAGINA = re.compile(
    r"(?:https?://)?(?:www\.)?(?:facebook|instagram|tiktok|linkedin|snapchat|x|twitter)\.com/[\w.@/\-]{2,60}",
    re.IGNORECASE,
)


def vind_bereikbaar(tekst: str) -> Iterator[Vondst]:
    """Every e-mail address and profile name."""
    if "@" in tekst:
        yield from _elk(_EMAIL, tekst, Soort.EMAIL, "Een e-mailadres.")
        yield from _elk(_PROFIEL, tekst, Soort.PROFIEL, "Een naam op sociale media.")
    if any(teken in tekst for teken in _APENSTAART):
        yield from _elk(_UITGESCHREVEN, tekst, Soort.EMAIL, "Een uitgeschreven e-mailadres.")
    if ".com/" in tekst:
        yield from _elk(_PAGINA, tekst, Soort.PROFIEL, "Een pagina op sociale media.")


def _elk(patroon: re.Pattern[str], tekst: str, soort: Soort, waarom: str) -> Iterator[Vondst]:
    for plek in patroon.finditer(tekst):
        yield Vondst(soort, plek.start(), plek.end(), plek.group(), waarom, Zekerheid.ZEKER)
