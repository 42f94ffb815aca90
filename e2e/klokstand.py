"""The clock of the server under test: it stands where a test puts it, for every request (`zicht.kern.klok`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse

from zicht.kern import klok

MAANDAG = datetime(2026, 3, 2, 10, 0, tzinfo=klok.NEDERLAND)
"""A working day far from a holiday: where the clock stands when a test says nothing."""


class Klokstand:
    """The moment the server takes for now. One per process: the tests of one process run one after another."""

    nu: datetime | date = MAANDAG


class StaatStil:
    """Middleware, outermost: the clock of a thread is its own, so each request sets it anew."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with klok.op(Klokstand.nu):
            return self.get_response(request)


@contextmanager
def het_is(moment: datetime | date) -> Iterator[None]:
    """Let it be `moment` in the server and in the test itself."""
    vorige, Klokstand.nu = Klokstand.nu, moment
    try:
        with klok.op(moment):
            yield
    finally:
        Klokstand.nu = vorige
