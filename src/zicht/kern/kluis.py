"""The wrapping keys: they wrap the key of every dossier (TG-7). A port, with a file as default.

The file is JSON: {"actief": "k1", "sleutels": {"k1": "<32 bytes, base64>"}}. New dossier keys are wrapped by the active
one; older ones stay readable. A vault takes the place of the file by another `Kluis`.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE = 12


class SleutelKwijt(Exception):
    """A key that is needed to read is not there, or is not the right one."""


class Kluis(Protocol):
    def verpak(self, sleutel: bytes, *, label: bytes) -> tuple[str, bytes]:
        """Wrap a key; returns the name of the wrapping key and the wrapped bytes."""

    def pak_uit(self, naam: str, verpakt: bytes, *, label: bytes) -> bytes:
        """Unwrap a key. Raises SleutelKwijt."""

    def leid_af(self, *, label: bytes, naam: str | None = None) -> tuple[str, bytes]:
        """A key of 32 bytes that this vault can always make again and that no database holds.

        `naam` is the wrapping key to make it from, by default the active one; its name comes back with the key.
        Raises SleutelKwijt when that wrapping key is not there.
        """


class BestandKluis:
    """Wrapping keys from a file that only the service account can read."""

    def __init__(self, bestand: Path) -> None:
        try:
            inhoud = json.loads(bestand.read_text(encoding="utf-8"))
            self._ruw = {naam: base64.b64decode(waarde) for naam, waarde in inhoud["sleutels"].items()}
            self._sleutels = {naam: AESGCM(waarde) for naam, waarde in self._ruw.items()}
            self._actief = inhoud["actief"]
        except (OSError, ValueError, KeyError) as fout:
            raise SleutelKwijt(
                f"Het sleutelbestand {bestand} is er niet of is onleesbaar. Zet het terug uit de kluis; "
                "zonder dit bestand is geen dossier te lezen."
            ) from fout

    def verpak(self, sleutel: bytes, *, label: bytes) -> tuple[str, bytes]:
        nonce = os.urandom(NONCE)
        return self._actief, nonce + self._sleutels[self._actief].encrypt(nonce, sleutel, label)

    def pak_uit(self, naam: str, verpakt: bytes, *, label: bytes) -> bytes:
        try:
            return self._sleutels[naam].decrypt(verpakt[:NONCE], verpakt[NONCE:], label)
        except (KeyError, InvalidTag) as fout:
            raise SleutelKwijt(f"Sleutel {naam} uit het sleutelbestand ontbreekt of is niet de juiste.") from fout

    def leid_af(self, *, label: bytes, naam: str | None = None) -> tuple[str, bytes]:
        gekozen = naam or self._actief
        if gekozen not in self._ruw:
            raise SleutelKwijt(f"Sleutel {gekozen} uit het sleutelbestand ontbreekt.")
        return gekozen, hmac.digest(self._ruw[gekozen], label, "sha256")


def maak_sleutelbestand(bestand: Path) -> None:
    """Write a new key file (mode 600) when there is none; an existing one is never touched."""
    bestand.parent.mkdir(parents=True, exist_ok=True)
    inhoud = {"actief": "k1", "sleutels": {"k1": base64.b64encode(os.urandom(32)).decode()}}
    try:
        greep = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(greep, "w", encoding="utf-8") as uit:
        json.dump(inhoud, uit)


@lru_cache(maxsize=4)
def _open(bestand: Path) -> Kluis:
    return BestandKluis(bestand)


def kluis() -> Kluis:
    return _open(Path(settings.ZICHT_SLEUTELBESTAND))
