"""What can be wrong, in sentences a worker can act on. Doors show them; acts raise them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Fout(Exception):
    """Something a person can mend. `zin` is kind, short Dutch that says what to do."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


class Invoerfout(Fout):
    """Input that is incomplete or impossible: a sentence per field."""

    def __init__(self, velden: Mapping[str, str]) -> None:
        super().__init__(" ".join(velden.values()))
        self.velden = dict(velden)


class Geweigerd(Fout):
    """A hard rule stands in the way: the law or somebody's safety forbids it. Nothing was saved."""

    def __init__(self, regel: str, zin: str) -> None:
        super().__init__(zin)
        self.regel = regel


class RedenNodig(Fout):
    """The protocol says otherwise. The worker may deviate, with a reason that is kept (in `veld`).

    `ook`: sentences per other field, for what is asked at the same time.
    """

    def __init__(
        self, regel: str, zin: str, *, veld: str = "afwijking_reden", ook: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(zin)
        self.regel = regel
        self.veld = veld
        self.ook = dict(ook or {})


class Verouderd(Fout):
    """Somebody else changed it in between (TG-9). Nobody's text is lost: both are here."""

    def __init__(self, actueel: Any, *, velden: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(
            "Een collega heeft dit intussen gewijzigd. Vergelijk beide teksten en bewaar wat moet blijven."
        )
        self.actueel = actueel
        self.velden = dict(velden)
        """Per field: (the text that stands there now, the text that was sent)."""


class NietGevonden(Fout):
    """It does not exist, or not for this worker: the two look the same (TG-2, TG-3)."""

    def __init__(self) -> None:
        super().__init__("Dit bestaat niet, of u hebt er geen toegang toe.")
