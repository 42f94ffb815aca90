"""A text with places, taken apart once so that filling it in is quick."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from zicht.demo.regio.plekken import knip


class Sjabloon:
    """`plekken`: the names of what has to be filled in, in order."""

    def __init__(self, tekst: str) -> None:
        delen = knip(tekst)
        self.plekken = tuple(delen[1::2])
        self._tekst = "%s".join(deel.replace("%", "%%") for deel in delen[::2]) if self.plekken else tekst
        self._haal = itemgetter(*self.plekken) if self.plekken else None

    def vul(self, waarden: Mapping[str, str]) -> str:
        """Raises KeyError for a place without a value."""
        return self._tekst % self._haal(waarden) if self._haal else self._tekst
