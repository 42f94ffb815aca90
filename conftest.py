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
import hypothesis
import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django import DjangoDbBlocker

from tests.proefserver import Proefserver, enige_bouwer
from zicht.kern.inbedding.plaats import DATABASE
from zicht.kern.sleutelbestand import maak_sleutelbestand

WORTEL = Path(__file__).parent


def _richt_in() -> None:
    """Give this run a data folder, and a server below it. Workers of xdist inherit the environment."""
    map = Path(tempfile.mkdtemp(prefix="zicht-proef-"))
    map.chmod(0o711)
    atexit.register(shutil.rmtree, map, ignore_errors=True)
    os.environ |= {"ZICHT_MAP": str(map), "ZICHT_SLEUTELBESTAND": str(map / "sleutels.json"), "ZICHT_ONTWIKKELING": "1"}
    maak_sleutelbestand(map / "sleutels.json")
    if not os.environ.get("DATABASE_URL"):
        server = Proefserver(map)
        atexit.register(server.stop)
        server.start()


if "PYTEST_XDIST_WORKER" not in os.environ:
    _richt_in()
os.environ["DJANGO_SETTINGS_MODULE"] = "zicht.instellingen"
django.setup()

# A busy machine is not a slow function; on the build server the same examples every time.
hypothesis.settings.register_profile("zicht", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("zicht")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Make each test database a copy of the migrated one; an outside server is left as it is."""
    if os.environ.get("DATABASE_URL"):
        return
    with enige_bouwer(Path(os.environ["ZICHT_MAP"])) as moet_migreren:
        if moet_migreren:
            with django_db_blocker.unblock():
                call_command("migrate", interactive=False, verbosity=0)
                connection.close()
    connection.settings_dict["TEST"]["TEMPLATE"] = DATABASE


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
