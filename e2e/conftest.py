"""One browser, one server, and one life of the database per file. Playwright waits by itself; no test sleeps."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pytest_django import DjangoDbBlocker

from e2e.klokstand import MAANDAG, het_is
from e2e.server import maak_leeg, server
from e2e.tabblad import AXE, Tabblad
from zicht.kern.models import Medewerker

VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
GEDULD = 60_000
"""Milliseconds a busy machine may take."""

NieuwTabblad = Callable[..., Tabblad]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    assert AXE.exists(), "Bouw eerst de voorkant: cd frontend && npm ci --ignore-scripts && npm run build"
    # Playwright runs a loop in this thread; Django then takes every query for one from async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    try:
        with sync_playwright() as speler:
            browser = speler.chromium.launch(executable_path="/usr/bin/chromium", args=VLAGGEN)
            yield browser
            browser.close()
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="module")
def adres(django_db_setup: None) -> Iterator[str]:
    with server() as adres:
        yield adres


@pytest.fixture(scope="module")
def databank(adres: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database that holds what the tests of one file make, and is empty afterwards."""
    with django_db_blocker.unblock():
        yield
        maak_leeg()


@pytest.fixture(autouse=True)
def op_maandag(databank: None) -> Iterator[None]:
    with het_is(MAANDAG):
        yield


@pytest.fixture
def tabblad(chromium: Browser, adres: str) -> Iterator[NieuwTabblad]:
    """Call it for a tab in a browser of its own: `door` is logged in there, `breedte` in CSS pixels."""
    with tabbladen(chromium, adres) as nieuw:
        yield nieuw


@contextmanager
def tabbladen(chromium: Browser, adres: str) -> Iterator[NieuwTabblad]:
    contexten: list[BrowserContext] = []

    def nieuw(door: Medewerker | None = None, breedte: int = 1280, met_script: bool = True) -> Tabblad:
        context = chromium.new_context(
            viewport={"width": breedte, "height": 900}, java_script_enabled=met_script, locale="nl-NL"
        )
        context.set_default_timeout(GEDULD)
        contexten.append(context)
        if door is not None:
            log_in(context, adres, door)
        return Tabblad.nieuw(context, adres)

    yield nieuw
    for context in contexten:
        context.close()


def log_in(context: BrowserContext, adres: str, medewerker: Medewerker) -> None:
    """By session cookie; `test_inloggen.py` takes the form."""
    client = Client()
    client.force_login(medewerker)
    sessie = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": adres}])
