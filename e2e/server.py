"""The application as a browser meets it: every middleware, a real database, a free port."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.test.utils import override_settings
from pytest_django.live_server_helper import LiveServer

from e2e.klokstand import StaatStil
from tests.proefserver import VAR_BEHEERDER

KLOK = f"{StaatStil.__module__}.{StaatStil.__qualname__}"


@contextmanager
def server() -> Iterator[str]:
    """The address of a server on the test database."""
    with override_settings(MIDDLEWARE=[KLOK, *settings.MIDDLEWARE]):
        draait = LiveServer("localhost")
        try:
            yield draait.url
        finally:
            draait.stop()


def maak_leeg() -> None:
    """Leave the database as a test expects to find it."""
    call_command("flush", verbosity=0, interactive=False)
    _maak_logboek_leeg()
    for verbinding in connections.all():
        verbinding.close()


def _maak_logboek_leeg() -> None:
    """The log is out of reach of the application's own account: only the superuser of a test server empties it."""
    if VAR_BEHEERDER in os.environ:
        database = connection.settings_dict["NAME"]
        with psycopg.connect(os.environ[VAR_BEHEERDER], dbname=database, autocommit=True) as verbinding:
            verbinding.execute("TRUNCATE logboek.ankerstand, logboek.anker, logboek.regel, logboek.keten")
