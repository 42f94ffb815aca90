"""Folders that the server's account can reach."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.huis.hulp import zicht
from zicht.kern.inbedding.plaats import Plaats


def _nieuwe_map() -> Path:
    map = Path(tempfile.mkdtemp(prefix="zicht-huis-"))
    map.chmod(0o711)
    return map.resolve()


@pytest.fixture
def plaats() -> Iterator[Plaats]:
    """An empty data folder."""
    map = _nieuwe_map()
    yield Plaats.van(map)
    shutil.rmtree(map)


@pytest.fixture(scope="session")
def gevuld() -> Iterator[Plaats]:
    """A data folder whose database has its tables, shared by the tests of this process."""
    map = _nieuwe_map()
    uitvoer = zicht("account", "maak", "a.test", "--naam", "A. Test", "--rol", "beheer", map=map).communicate()
    assert "Account a.test is gemaakt." in uitvoer[0], uitvoer
    yield Plaats.van(map)
    shutil.rmtree(map)
