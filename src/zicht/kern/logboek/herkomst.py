"""From where somebody works (BIO2 8.15.01): the door and the network it came in by, never the whole address."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

OPDRACHT = "opdracht"
"""The command line or a background job."""

_herkomst: ContextVar[str] = ContextVar("zicht_herkomst", default=OPDRACHT)


def herkomst() -> str:
    return _herkomst.get()


@contextmanager
def van(waar: str) -> Iterator[None]:
    """Everything in the block comes from `waar`."""
    teken = _herkomst.set(waar)
    try:
        yield
    finally:
        _herkomst.reset(teken)


def netwerk(adres: str) -> str:
    """The network of a client: the first 24 bits of IPv4, 48 of IPv6; "onbekend" for what is no address."""
    try:
        gelezen = ipaddress.ip_address(adres)
    except ValueError:
        return "onbekend"
    lengte = 24 if gelezen.version == 4 else 48
    return str(ipaddress.ip_network((gelezen, lengte), strict=False))
