"""A region of one size in a data folder of its own: made when it is not there yet, kept when asked."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zicht.cli.omgeving import database, laad_django, richt_in
from zicht.cli.start import DRADEN, WEBPROCESSEN
from zicht.cli.voorbereiden import bouw_opmaak, maak_sleutels, verzamel_statisch, werk_schema_bij
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server

KLANTEN = os.cpu_count() or 1
"""Workers who ask without a pause, one for each core: more of them would only measure the waiting for each other."""
WERKERS = os.cpu_count() or 1
"""Processes that make and load a region."""
VERZOEKEN = 200
"""Per kind of page, over all workers together."""
GEDULD = 60.0
SERVER = {
    "shared_buffers": "4GB",
    "effective_cache_size": "14GB",
    "random_page_cost": "1.1",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "autovacuum": "off",
}
"""Settings of PostgreSQL for a machine of this size with a solid-state disk; docs/beheer says which to choose.

No autovacuum: it would come at another moment in each measurement. What it does is done once, after loading.
"""


@contextmanager
def installatie(map: Path) -> Iterator[None]:
    """Have the embedded server of `map` as `zicht start` runs it, and Django on it."""
    map.mkdir(parents=True, exist_ok=True)
    map.chmod(0o711)
    os.environ.pop("DATABASE_URL", None)
    os.environ |= {"ZICHT_MAP": str(map), "ZICHT_HTTPS": "0", "ZICHT_ONTWIKKELING": "0"}
    # One worker opens here what a whole organisation does: nobody asks why (TG-2).
    os.environ |= {"ZICHT_LEZEN_UUR": "1000000", "ZICHT_LEZEN_DAG": "1000000"}
    server = Server(Plaats.van(map), instellingen=SERVER)
    server.start()
    try:
        with database(richt_in()):
            laad_django()
            maak_sleutels()
            werk_schema_bij()
            bouw_opmaak(lambda _: None)
            verzamel_statisch(lambda _: None)
            yield
    finally:
        server.stop()


@contextmanager
def website() -> Iterator[int]:
    """Have the website run as `zicht start` runs it; gives the port."""
    poort = _vrije_poort()
    proces = subprocess.Popen(
        [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(poort)),
            *("--workers", str(WEBPROCESSEN), "--blocking-threads", str(DRADEN), "--log-level", "warning"),
            "zicht.web.wsgi:application",
        ],
        stdout=sys.stderr,  # what goes wrong there is said there; our own output is read by a program
    )
    try:
        _wacht(poort, proces)
        yield poort
    finally:
        proces.send_signal(signal.SIGTERM)
        proces.wait(GEDULD)


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
        return poort


def _wacht(poort: int, proces: subprocess.Popen[bytes]) -> None:
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde and proces.poll() is None:
        try:
            verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=5)
            verbinding.request("HEAD", "/inloggen/")
            verbinding.getresponse()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("De website antwoordt niet.")
