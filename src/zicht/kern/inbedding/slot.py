"""One owner per embedded server: a lock that the kernel drops when its holder dies, however it dies."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from zicht.kern.inbedding.fouten import ServerBezet


class Slot:
    """An exclusive lock on a file."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self._bestand: int | None = None

    def neem(self) -> None:
        """Take the lock. Raises ServerBezet when somebody else holds it."""
        bestand = os.open(self._pad, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            os.close(bestand)
            raise ServerBezet(
                f"Zicht draait al met de map {self._pad.parent}: stop dat eerst, of kies met ZICHT_MAP een andere map."
            ) from fout
        self._bestand = bestand

    def geef_vrij(self) -> None:
        """Let go of the lock; nothing happens when it is not held."""
        if self._bestand is not None:
            os.close(self._bestand)
            self._bestand = None
