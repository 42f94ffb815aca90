"""A database for one test run: a throwaway embedded server, unless DATABASE_URL names one.

It stands here and not in a fixture because Django reads its settings before the first fixture exists. Under
pytest-xdist the controlling process starts the server; each worker gets a database of its own on it.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django
import pytest

from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server
from zicht.kern.kluis import maak_sleutelbestand

WORTEL = Path(__file__).parent

# Nothing of a test run has to survive a power cut.
ONVEILIG_MAAR_SNEL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


def _richt_in() -> None:
    """Give this run a data folder, and a server below it. Workers of xdist inherit the environment."""
    map = Path(tempfile.mkdtemp(prefix="zicht-proef-"))
    map.chmod(0o711)
    atexit.register(shutil.rmtree, map, ignore_errors=True)
    os.environ |= {"ZICHT_MAP": str(map), "ZICHT_SLEUTELBESTAND": str(map / "sleutels.json"), "ZICHT_ONTWIKKELING": "1"}
    maak_sleutelbestand(map / "sleutels.json")
    if not os.environ.get("DATABASE_URL"):
        _start_server(Plaats.van(map))


def _start_server(plaats: Plaats) -> None:
    server = Server(plaats, instellingen=ONVEILIG_MAAR_SNEL)
    server.start()
    atexit.register(shutil.rmtree, plaats.servermap, ignore_errors=True)
    atexit.register(server.stop)


if "PYTEST_XDIST_WORKER" not in os.environ:
    _richt_in()
os.environ["DJANGO_SETTINGS_MODULE"] = "zicht.instellingen"
django.setup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow, so that `make check` can leave it out."""
    for item in items:
        vaste = getattr(item, "fixturenames", ())
        if item.get_closest_marker("django_db") or {"db", "transactional_db"} & set(vaste):
            item.add_marker(pytest.mark.db)
        if "e2e" in item.path.relative_to(WORTEL).parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def standaarden() -> Path:
    """The folder with published standards (`ZICHT_STANDAARDEN`); without it the test says what is missing."""
    map = os.environ.get("ZICHT_STANDAARDEN")
    if not map:
        pytest.skip("ZICHT_STANDAARDEN wijst niet naar de map met gepubliceerde standaarden")
    return Path(map)
