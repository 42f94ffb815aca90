"""The folders and files of the embedded server of one installation."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

DATABASE = "zicht"
GEBRUIKER = "zicht"
POORT = 5432
LANGSTE_SOCKET = 107  # sun_path of Linux, without its closing nul
VOOR_ROOT = Path("/var/lib/zicht")


@dataclass(frozen=True)
class Plaats:
    """What the embedded server of the data folder `map` uses.

    `map` belongs to whoever runs Zicht and holds secrets; `servermap` belongs to the server's own user.
    """

    map: Path
    servermap: Path
    socketmap: Path
    poort: int = POORT
    """Part of the name of the socket; on TCP nobody listens."""

    @classmethod
    def van(cls, map: Path) -> Plaats:
        """Choose the folders: below `map`, unless the server's user cannot get there or the socket path is too long."""
        map = map.resolve()
        kenmerk = hashlib.sha256(os.fsencode(map)).hexdigest()[:12]
        servermap = map / "postgres"
        if os.geteuid() == 0 and not is_voor_iedereen_bereikbaar(map):
            servermap = VOOR_ROOT / kenmerk
        socketmap = servermap / "socket"
        if len(os.fsencode(socketmap / f".s.PGSQL.{POORT}.lock")) > LANGSTE_SOCKET:
            socketmap = Path(tempfile.gettempdir()) / f"zicht-{os.geteuid()}-{kenmerk}"
        return cls(map=map, servermap=servermap, socketmap=socketmap)

    @property
    def datamap(self) -> Path:
        """The cluster itself (PGDATA)."""
        return self.servermap / "data"

    @property
    def nieuwe_datamap(self) -> Path:
        """The cluster while it is being made; becomes `datamap` in one rename."""
        return self.servermap / "data.nieuw"

    @property
    def pidbestand(self) -> Path:
        """Where PostgreSQL notes its process number."""
        return self.datamap / "postmaster.pid"

    @property
    def logbestand(self) -> Path:
        """What the server says."""
        return self.map / "server.log"

    @property
    def wachtwoordbestand(self) -> Path:
        """Password of the application's account; only for who runs Zicht, not for the server's user."""
        return self.map / "databasewachtwoord"

    @property
    def slotbestand(self) -> Path:
        """Locked as long as somebody runs this server."""
        return self.map / "server.slot"

    def wachtwoord(self) -> str:
        """The password of the application's account; empty as long as there is no server yet."""
        try:
            return self.wachtwoordbestand.read_text().strip()
        except FileNotFoundError:
            return ""


def is_voor_iedereen_bereikbaar(pad: Path) -> bool:
    """True when each existing folder on the way to and including `pad` may be entered by every user."""
    return all(_is_open(map) for map in (pad, *pad.parents) if map.exists())


def _is_open(map: Path) -> bool:
    return bool(map.stat().st_mode & stat.S_IXOTH)
