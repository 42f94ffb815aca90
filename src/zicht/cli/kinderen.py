"""The child processes of `zicht start`: all of them run, or none."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence

from zicht.cli.startfout import Startfout
from zicht.kern.inbedding.processen import start_kind

TIK = 0.1
GEDULD = 20.0  # seconds a child may take to finish its work


class Kinderen:
    """Starts children, watches them, and stops them in the order opposite to their start."""

    def __init__(self) -> None:
        self._kinderen: list[tuple[str, subprocess.Popen[bytes]]] = []
        self._bewaakt: list[tuple[str, subprocess.Popen[bytes]]] = []

    def start(self, naam: str, opdracht: Sequence[str]) -> None:
        """Start a child; `naam` is what the user is told when it dies."""
        kind = start_kind(opdracht, sein=signal.SIGTERM)
        self._kinderen.append((naam, kind))
        self.bewaak(naam, kind)

    def bewaak(self, naam: str, proces: subprocess.Popen[bytes]) -> None:
        """Watch a process that somebody else stops."""
        self._bewaakt.append((naam, proces))

    def wacht(self, *, tot: Callable[[], bool]) -> None:
        """Wait until `tot` is true. Raises Startfout when one of the processes ends before that."""
        while not tot():
            for naam, proces in self._bewaakt:
                if proces.poll() is not None:
                    raise Startfout(f"{naam} is gestopt (code {proces.returncode}); Zicht stopt nu helemaal.")
            time.sleep(TIK)

    def stop(self) -> None:
        """Ask every child to finish, wait, and end what remains with all its descendants."""
        for _, kind in reversed(self._kinderen):
            kind.terminate()
        einde = time.monotonic() + GEDULD
        for _, kind in reversed(self._kinderen):
            _wacht_of_beeindig(kind, einde)
        self._kinderen.clear()


def _wacht_of_beeindig(kind: subprocess.Popen[bytes], einde: float) -> None:
    try:
        kind.wait(max(0.0, einde - time.monotonic()))
    except subprocess.TimeoutExpired:
        kind.kill()
        kind.wait()
    try:
        os.killpg(kind.pid, signal.SIGKILL)  # descendants that outlived it; the child leads its own group
    except ProcessLookupError:
        return
