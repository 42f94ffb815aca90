"""Runs a command against a throwaway cluster made with the PostgreSQL of the system.

`python scripts/op_systeemserver.py pytest …` sets DATABASE_URL (over TCP, on a free port) for the command and ends
with its exit status. The newest version below /usr/lib/postgresql is taken.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.proefserver import VAR_BEHEERDER, dsn_beheerder, laat_beheerder_binnen
from zicht.kern.inbedding.plaats import DATABASE, GEBRUIKER, Plaats
from zicht.kern.inbedding.programma import Programma
from zicht.kern.inbedding.server import Server

VERSIES = Path("/usr/lib/postgresql")


def zoek_programma() -> Programma:
    """The newest server of the system."""
    gevonden = sorted(VERSIES.glob("*/bin/postgres"), key=lambda pad: int(pad.parts[-3]))
    if not gevonden:
        sys.exit(f"There is no PostgreSQL below {VERSIES}.")
    return Programma(gevonden[-1].parent)


def vrije_poort() -> int:
    """A TCP port nobody listens on."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def draai(opdracht: list[str]) -> int:
    """Run the command beside its server; gives the exit status of the command."""
    map = Path(tempfile.mkdtemp(prefix="zicht-systeem-"))
    map.chmod(0o711)
    plaats = replace(Plaats.van(map), poort=vrije_poort())
    instellingen = {"listen_addresses": "127.0.0.1", "fsync": "off", **laat_beheerder_binnen(map)}
    server = Server(plaats, programma=zoek_programma(), instellingen=instellingen)
    server.start()
    adres = f"postgresql://{GEBRUIKER}:{plaats.wachtwoord()}@127.0.0.1:{plaats.poort}/{DATABASE}"
    try:
        omgeving = {**os.environ, "DATABASE_URL": adres, VAR_BEHEERDER: dsn_beheerder(plaats)}
        return subprocess.run(opdracht, env=omgeving, check=False).returncode
    finally:
        server.stop()
        shutil.rmtree(plaats.servermap)
        shutil.rmtree(map, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(draai(sys.argv[1:]))
