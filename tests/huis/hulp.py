"""Real processes in tests: start them, wait for them with a bound, find what they left."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from zicht.kern.inbedding.plaats import Plaats

GEDULD = 120.0  # seconds; the machine may be busy


def wacht_tot(voorwaarde: Callable[[], object], *, omdat: str) -> None:
    """Poll until `voorwaarde` holds; fail with `omdat` when that takes too long."""
    einde = time.monotonic() + GEDULD
    while not voorwaarde():
        if time.monotonic() > einde:
            pytest.fail(f"na {GEDULD:.0f} s nog niet: {omdat}")
        time.sleep(0.05)


def processen_van(plaats: Plaats) -> set[int]:
    """Numbers of the living processes that work for this data folder."""
    return {int(pid.name) for pid in Path("/proc").iterdir() if pid.name.isdigit() and _hoort_bij(pid, plaats)}


def _hoort_bij(pid: Path, plaats: Plaats) -> bool:
    try:
        if (pid / "stat").read_text().rpartition(")")[2].split()[0] in "ZX":
            return False
        return (
            f"ZICHT_MAP={plaats.map}".encode() in (pid / "environ").read_bytes().split(b"\0")
            or (pid / "cwd").resolve() == plaats.datamap
        )
    except OSError:
        return False


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def zicht(*woorden: str, map: Path, **extra: str) -> subprocess.Popen[str]:
    """Start the command `zicht` with a clean environment."""
    schoon = {
        naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("ZICHT_", "DATABASE", "DJANGO"))
    }
    return subprocess.Popen(
        [sys.executable, "-c", "import sys; from zicht.cli.hoofd import main; sys.exit(main())", *woorden],
        env={**schoon, "ZICHT_MAP": str(map), **extra},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
