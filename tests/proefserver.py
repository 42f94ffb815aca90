"""The throwaway server of one test run, with a template database that is migrated once and then kept.

Migrating takes most of the time of a short run. So the first test that needs a database migrates the server's own
database `zicht`, every test database is a copy of it, and the stopped cluster is kept below .pytest_cache until a
migration or a locked version changes.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zicht.kern.inbedding.aanmaken import BEHEERDER, maak_mappen
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server

WORTEL = Path(__file__).resolve().parents[1]
BEWAARD = WORTEL / ".pytest_cache" / "sjablonen"
MERK = "gemigreerd"
VAR_BEHEERDER = "ZICHT_PROEF_BEHEERDER"
"""Environment variable with `dsn_beheerder`, for tests that tamper with what the application cannot."""
DAG = 24 * 60 * 60

# Nothing of a test run has to survive a power cut.
ONVEILIG_MAAR_SNEL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


def laat_beheerder_binnen(map: Path) -> dict[str, str]:
    """Settings with which the superuser needs no password on the socket of this server; writes a file in `map`."""
    toegang = map / "pg_hba.conf"
    toegang.write_text(f"local all {BEHEERDER} trust\nlocal all all scram-sha-256\nhost all all all scram-sha-256\n")
    return {"hba_file": str(toegang)}


def dsn_beheerder(plaats: Plaats) -> str:
    """How to connect as superuser; add the database."""
    return f"host={plaats.socketmap} port={plaats.poort} user={BEHEERDER}"


def kenmerk() -> str:
    """Changes with every migration and shipped letter, the log's own role and tables, and every locked version."""
    som = hashlib.sha256((WORTEL / "uv.lock").read_bytes())
    bron = WORTEL / "src" / "zicht"
    logboek = bron / "kern" / "logboek"
    brieven = bron.glob("brieven/standaardsjablonen/**/*.txt")
    for bestand in sorted(
        [*bron.glob("*/migrations/*.py"), *brieven, logboek / "tabellen.sql", logboek / "eigenaar.py"]
    ):
        som.update(bestand.name.encode() + bestand.read_bytes())
    return som.hexdigest()[:16]


class Proefserver:
    """An embedded server below `map`; copied from the kept template when that fits.

    Unlike a real one it lets a test in as superuser without a password, to tamper with what the application cannot.
    """

    def __init__(self, map: Path) -> None:
        self._plaats = Plaats.van(map)
        self._bewaard = BEWAARD / kenmerk()
        instellingen = {**ONVEILIG_MAAR_SNEL, **laat_beheerder_binnen(map)}
        self._server = Server(self._plaats, instellingen=instellingen)

    def start(self) -> None:
        """Start it; the template is only there when it was kept, see `eis_sjabloon`."""
        if self._bewaard.exists():
            maak_mappen(self._plaats)
            _kopieer(self._bewaard / "data", self._plaats.datamap)
            for naam in (self._plaats.wachtwoordbestand.name, MERK):
                shutil.copy2(self._bewaard / naam, self._plaats.map)
        self._server.start()
        os.environ[VAR_BEHEERDER] = dsn_beheerder(self._plaats)

    def stop(self) -> None:
        """Stop it, keep its template for a next run, and remove all else."""
        self._server.stop()
        if (self._plaats.map / MERK).exists() and not self._bewaard.exists():
            self._bewaar()
        shutil.rmtree(self._plaats.servermap, ignore_errors=True)

    def _bewaar(self) -> None:
        half = BEWAARD / f"half-{os.getpid()}"
        half.mkdir(parents=True)
        _kopieer(self._plaats.datamap, half / "data")
        for naam in (self._plaats.wachtwoordbestand.name, MERK):
            shutil.copy2(self._plaats.map / naam, half)
        try:
            half.rename(self._bewaard)
        except OSError:  # another run was first
            shutil.rmtree(half)
        _ruim_oude_op()


@contextmanager
def enige_bouwer(map: Path) -> Iterator[bool]:
    """True for the one process that has to migrate the template; the workers of one run wait for it."""
    with (map / "sjabloon.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        merk = map / MERK
        yield not merk.exists()
        merk.touch()


def _kopieer(van: Path, naar: Path) -> None:
    """With owner and rights: the files belong to the server's account."""
    subprocess.run(["cp", "-a", str(van), str(naar)], check=True)


def _ruim_oude_op() -> None:
    for map in BEWAARD.iterdir():
        if time.time() - map.stat().st_mtime > DAG:
            shutil.rmtree(map, ignore_errors=True)
