"""Child processes that never outlive their parent, and what /proc says about a process."""

from __future__ import annotations

import ctypes
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

PR_SET_PDEATHSIG = 1


def servergebruiker() -> pwd.struct_passwd | None:
    """The account PostgreSQL runs as: `nobody` for root (PostgreSQL refuses root), else None: our own."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def als_servergebruiker() -> dict[str, Any]:
    """The arguments of `subprocess` that make a child run as the server's account."""
    gebruiker = servergebruiker()
    if gebruiker is None:
        return {}
    return {"user": gebruiker.pw_uid, "group": gebruiker.pw_gid, "extra_groups": []}


def start_kind(
    opdracht: Sequence[str | Path],
    *,
    sein: signal.Signals,
    uitvoer: IO[bytes] | None = None,
    omgeving: Mapping[str, str] | None = None,
    **opties: Any,
) -> subprocess.Popen[bytes]:
    """Start a child in a session of its own, so that Ctrl-C in the terminal reaches only the parent.

    `sein` is the signal the kernel sends it when this process dies (Linux). `uitvoer` takes what it says.
    """
    return subprocess.Popen(
        [str(deel) for deel in opdracht],
        stdin=subprocess.DEVNULL,
        stdout=uitvoer,
        stderr=subprocess.STDOUT if uitvoer else None,
        env=omgeving,
        start_new_session=True,
        preexec_fn=_sterf_met_ouder(sein),
        **opties,
    )


def _sterf_met_ouder(sein: signal.Signals) -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    prctl, ouder = ctypes.CDLL(None).prctl, os.getpid()

    def bind() -> None:
        prctl(PR_SET_PDEATHSIG, int(sein))
        if os.getppid() != ouder:  # it died before the bond was made
            os._exit(1)

    return bind


def leeft(pid: int, map: Path) -> bool:
    """True when process `pid` runs (a zombie does not) with `map` as its working folder.

    Without /proc every existing process counts as running: PostgreSQL then judges by itself.
    """
    proces = Path("/proc") / str(pid)
    if not Path("/proc/self").exists():
        return _bestaat(pid)
    try:
        stand = (proces / "stat").read_text().rpartition(")")[2].split()[0]
        return stand not in "ZX" and (proces / "cwd").samefile(map)
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return False


def _bestaat(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
