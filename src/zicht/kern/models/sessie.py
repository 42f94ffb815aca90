"""Sessions: one row per browser in which somebody is logged in, so that he can see and end them (TG-1).

Also the engine that Django stores sessions with. Time here is that of the machine, not of `kern.klok`: a clock that a
scenario moves forward logs nobody out.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone

from zicht.kern.models.medewerker import Medewerker

APPARAAT = "zicht_apparaat"
"""In the session: what tells this browser from the worker's others, and since when he is logged in."""
VERLENG_NA = timedelta(minutes=1)


class Sessie(AbstractBaseSession):
    """A session in the database; without a worker as long as nobody logged in."""

    kenmerk = models.UUIDField(null=True, db_index=True)
    """What it is called on a screen and in an address: the session key itself would let another in."""
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, null=True, related_name="sessies")
    browser = models.CharField(max_length=60, blank=True)
    begonnen_op = models.DateTimeField(null=True)
    gebruikt_op = models.DateTimeField()

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        return SessionStore


class SessionStore(DatabaseStore):
    """As Django's, with whose session it is, and an end that working does not put off."""

    eindigt_op: datetime | None = None
    """When it ends, as it was read; None before that."""

    @classmethod
    def get_model_class(cls) -> type[Sessie]:
        return Sessie

    def _get_session_from_db(self) -> Any:
        rij = super()._get_session_from_db()  # type: ignore[misc]  # missing in the stubs
        self.eindigt_op = rij.expire_date if rij else None
        return rij

    @property
    def te_verlengen(self) -> bool:
        """Whether working now puts the end off. At most once a minute: each time is a write to disk."""
        verst = timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE)
        return self.eindigt_op is not None and self.eindigt_op < verst - VERLENG_NA

    def create_model_instance(self, data: Any) -> Sessie:
        rij = super().create_model_instance(data)
        assert isinstance(rij, Sessie)
        rij.gebruikt_op = timezone.now()
        rij.medewerker_id = UUID(data[SESSION_KEY]) if SESSION_KEY in data else None
        if apparaat := data.get(APPARAAT):
            rij.kenmerk, rij.browser = UUID(apparaat["kenmerk"]), apparaat["browser"]
            rij.begonnen_op = datetime.fromisoformat(apparaat["begonnen"])
            rij.expire_date = min(rij.expire_date, rij.begonnen_op + timedelta(hours=settings.ZICHT_SESSIE_UREN))
        return rij


def begin_sessie(sessie: SessionBase, browser: str) -> None:
    """Note in the session of somebody who just logged in what `browser` this is; from now the hours are counted."""
    begonnen = timezone.now().isoformat()
    sessie[APPARAAT] = {"kenmerk": str(uuid4()), "browser": browser, "begonnen": begonnen}
