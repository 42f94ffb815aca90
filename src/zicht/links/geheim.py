"""The two halves of a personal link: a token that travels in the mail, a code that is told by telephone."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass

BYTES = 32
CIJFERS = 6


@dataclass(frozen=True)
class Geheim:
    """Shown to the worker once, kept nowhere."""

    token: str
    code: str

    def __repr__(self) -> str:
        """A secret stands in no trace of an error."""
        return "Geheim(…)"


def nieuw_geheim() -> Geheim:
    """256 random bits, and six random digits."""
    return Geheim(secrets.token_urlsafe(BYTES), f"{secrets.randbelow(10**CIJFERS):0{CIJFERS}d}")


def kenmerk(token: str) -> str:
    """By what a token is found. It is too long to guess, so a bare hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def slot(geheim: Geheim) -> str:
    """What the code is held against. Keyed with the token: six digits under a bare hash are guessed in a second."""
    return hmac.new(geheim.token.encode(), geheim.code.encode(), hashlib.sha256).hexdigest()
