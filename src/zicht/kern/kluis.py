"""The wrapping keys: they wrap the key of every dossier (TG-7). A port, with a file as default.

New dossier keys are wrapped by the active one; those wrapped by another stay readable. A vault takes the place of the
file by another `Kluis`.
"""

from __future__ import annotations

import hmac
import os
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from zicht.kern.sleutelbestand import SleutelKwijt, Sleutels, lees

NONCE = 12


class Kluis(Protocol):
    @property
    def actief(self) -> str:
        """Name of the key that wraps new keys."""

    @property
    def namen(self) -> frozenset[str]:
        """Names of all keys that can unwrap."""

    def verpak(self, sleutel: bytes, *, label: bytes) -> tuple[str, bytes]:
        """Wrap a key; returns the name of the wrapping key and the wrapped bytes."""

    def pak_uit(self, naam: str, verpakt: bytes, *, label: bytes) -> bytes:
        """Unwrap a key. Raises SleutelKwijt."""

    def leid_af(self, *, label: bytes, naam: str | None = None) -> tuple[str, bytes]:
        """A key of 32 bytes that this vault can always make again and that no database holds.

        `naam` is the wrapping key to make it from, by default the active one; its name comes back with the key. It can
        be made also from a wrapping key that was taken out. Raises SleutelKwijt when that one was never there.
        """


class BestandKluis:
    """Wrapping keys from a file that only the service account can read."""

    def __init__(self, inhoud: Sleutels) -> None:
        self._inhoud = inhoud
        self._sleutels = {naam: AESGCM(waarde) for naam, waarde in inhoud.sleutels.items()}

    @property
    def actief(self) -> str:
        return self._inhoud.actief

    @property
    def namen(self) -> frozenset[str]:
        return frozenset(self._sleutels)

    def verpak(self, sleutel: bytes, *, label: bytes) -> tuple[str, bytes]:
        nonce = os.urandom(NONCE)
        return self.actief, nonce + self._sleutels[self.actief].encrypt(nonce, sleutel, label)

    def pak_uit(self, naam: str, verpakt: bytes, *, label: bytes) -> bytes:
        try:
            return self._sleutels[naam].decrypt(verpakt[:NONCE], verpakt[NONCE:], label)
        except (KeyError, InvalidTag) as fout:
            raise SleutelKwijt(f"Sleutel {naam} uit het sleutelbestand ontbreekt of is niet de juiste.") from fout

    def leid_af(self, *, label: bytes, naam: str | None = None) -> tuple[str, bytes]:
        gekozen = naam or self.actief
        return gekozen, hmac.digest(self._inhoud.wortel(gekozen), label, "sha256")


@lru_cache(maxsize=4)
def _open(bestand: Path, stand: tuple[int, int, int]) -> Kluis:
    """`stand` tells one version of the file from the next: it is read again when it was changed."""
    return BestandKluis(lees(bestand))


def kluis() -> Kluis:
    """The vault as it stands at this moment: a running process sees a changed key file at once.

    Raises SleutelKwijt when the file is not there or cannot be read.
    """
    bestand = Path(settings.ZICHT_SLEUTELBESTAND)
    try:
        stand = bestand.stat()
    except OSError:
        return BestandKluis(lees(bestand))
    return _open(bestand, (stand.st_ino, stand.st_mtime_ns, stand.st_size))
