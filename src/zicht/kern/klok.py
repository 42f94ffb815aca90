"""The only clock. Scenarios and tests move it; nothing else in Zicht asks the machine what time it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

NEDERLAND = ZoneInfo("Europe/Amsterdam")

_verzet: ContextVar[datetime | None] = ContextVar("zicht_klok", default=None)


def nu() -> datetime:
    """The present moment, aware, in UTC."""
    return _verzet.get() or datetime.now(UTC)


def vandaag() -> date:
    """The present day in Europe/Amsterdam: a melding at 23:59 there counts on that day."""
    return nu().astimezone(NEDERLAND).date()


def dag(moment: datetime | date) -> date:
    """The day in Europe/Amsterdam on which `moment` falls; a date is its own day."""
    if isinstance(moment, datetime):
        return moment.astimezone(NEDERLAND).date()
    return moment


def moment(waarde: datetime | date | None) -> datetime:
    """`waarde` as an aware moment; a date without a time becomes noon there; None is now."""
    if waarde is None:
        return nu()
    if isinstance(waarde, datetime):
        return waarde if waarde.tzinfo else waarde.replace(tzinfo=NEDERLAND)
    return datetime.combine(waarde, time(12), tzinfo=NEDERLAND)


def alleen_dag(tijdstip: datetime) -> bool:
    """Does it stand at noon, as `moment` puts a date without a time? Then no more than the day is known."""
    return tijdstip.astimezone(NEDERLAND).time() == time(12)


@contextmanager
def op(tijdstip: datetime | date) -> Iterator[None]:
    """Let the clock stand at `tijdstip` (a date: noon in Europe/Amsterdam) inside the block."""
    teken = _verzet.set(moment(tijdstip).astimezone(UTC))
    try:
        yield
    finally:
        _verzet.reset(teken)
