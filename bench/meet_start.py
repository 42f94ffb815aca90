"""How long a newcomer waits: the first and the second start, of the embedded server and of everything."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server

Meting = tuple[str, float, str]


def meet() -> Iterator[Meting]:
    """Seconds from the command until it can be used."""
    map = Path(tempfile.mkdtemp(prefix="zicht-meting-"))
    map.chmod(0o711)
    try:
        for keer in ("first", "second"):
            yield f"embedded server, {keer} start", _tijd(lambda: _start_server(map / "server")), "s"
        for keer in ("first", "second"):
            yield f"zicht start --geen-demo, {keer} start", _start_zicht(map / "zicht"), "s"
    finally:
        shutil.rmtree(map)


def _tijd(doe: Callable[[], None]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def _start_server(map: Path) -> None:
    server = Server(Plaats.van(map))
    server.start()
    server.stop()


def _start_zicht(map: Path) -> float:
    """Until the address is printed; stopping is not counted."""
    begin = time.perf_counter()
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_URL"}
    proces = subprocess.Popen(
        [sys.executable, "-c", "from zicht.cli.hoofd import main; main()", "start", "--geen-demo", "--poort", _poort()],
        env={**omgeving, "ZICHT_MAP": str(map)},
        stdout=subprocess.PIPE,
        text=True,
    )
    if proces.stdout is None or not any("draait op" in regel for regel in proces.stdout):
        raise RuntimeError("zicht start did not come up")
    duur = time.perf_counter() - begin
    proces.send_signal(signal.SIGTERM)
    proces.communicate()
    return duur


def _poort() -> str:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return str(proef.getsockname()[1])
