"""Starts and stops the embedded PostgreSQL as a child process."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg

from zicht.kern.inbedding.aanmaken import maak_cluster, maak_mappen
from zicht.kern.inbedding.fouten import ServerBezet, Serverfout
from zicht.kern.inbedding.plaats import DATABASE, GEBRUIKER, Plaats
from zicht.kern.inbedding.processen import als_servergebruiker, leeft, start_kind
from zicht.kern.inbedding.programma import Programma
from zicht.kern.inbedding.slot import Slot

GEDULD = 60.0  # seconds in which an earlier server may finish, or recovery may run without a word
TIK = 0.05

# A rejected row or statement may hold a name or an address: the server's log says that it happened, not with what.
ZWIJGEND = {
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
    "lc_messages": "C",
}


class Server:
    """The embedded PostgreSQL of one data folder; PostgreSQL 15 and newer."""

    def __init__(
        self, plaats: Plaats, *, programma: Programma | None = None, instellingen: Mapping[str, str] | None = None
    ) -> None:
        """`instellingen` are settings of postgresql.conf that are put on top of ours."""
        self._plaats = plaats
        self._programma = programma
        self._instellingen = {**ZWIJGEND, **(instellingen or {})}
        self._slot = Slot(plaats.slotbestand)
        self.proces: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make what is missing and start; returns when the database answers.

        Raises ServerBezet when another process runs it, Serverfout when it does not come up.
        """
        maak_mappen(self._plaats)
        self._slot.neem()
        try:
            programma = self._programma or Programma.zoek()
            maak_cluster(self._plaats, programma)
            stop_achtergebleven(self._plaats)
            self._start_met_geduld(programma)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop in order (SIGINT: connections are ended, nothing is lost) and let go of the lock."""
        if self.proces is not None:
            _beeindig(self.proces)
            self.proces = None
        self._slot.geef_vrij()

    def _start_met_geduld(self, programma: Programma) -> None:
        """After kill -9 the old shared memory stays in use until the last old backend has noticed."""
        einde = time.monotonic() + GEDULD
        while True:
            self.proces = self._start_proces(programma)
            if _wacht_op_antwoord(self._plaats, self.proces):
                return
            log = self._plaats.logbestand.read_text(errors="replace")
            if "shared memory block" not in log or time.monotonic() > einde:
                raise Serverfout(
                    f"De ingebedde database start niet; lees {self._plaats.logbestand}. "
                    f"Laatste regel: {(log.splitlines() or ['(leeg)'])[-1]}"
                )
            time.sleep(4 * TIK)

    def _start_proces(self, programma: Programma) -> subprocess.Popen[bytes]:
        instellingen = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._plaats.socketmap),
            "port": str(self._plaats.poort),
            **self._instellingen,
        }
        opties = [f"--{naam}={waarde}" for naam, waarde in instellingen.items()]
        with self._plaats.logbestand.open("wb") as log:
            return start_kind(
                [programma.bin / "postgres", "-D", self._plaats.datamap, *opties],
                sein=signal.SIGINT,
                uitvoer=log,
                omgeving={"LC_ALL": "C", "TZ": "UTC"},
                cwd="/",
                **als_servergebruiker(),
            )


@contextmanager
def draaiende_server(plaats: Plaats) -> Iterator[None]:
    """Have the embedded server while the block runs: the one that runs already, else our own."""
    server = Server(plaats)
    try:
        server.start()
    except ServerBezet:
        if not is_bereikbaar(plaats):
            raise
    try:
        yield
    finally:
        server.stop()


def is_bereikbaar(plaats: Plaats) -> bool:
    """True when the database answers the application's account."""
    try:
        psycopg.connect(
            host=str(plaats.socketmap),
            port=plaats.poort,
            dbname=DATABASE,
            user=GEBRUIKER,
            password=plaats.wachtwoord(),
            connect_timeout=5,
        ).close()
    except psycopg.OperationalError:
        return False
    return True


def stop_achtergebleven(plaats: Plaats) -> None:
    """Clear what an earlier server left behind; call it only while holding the lock.

    A living one has lost its `zicht start` and is stopped; a pid file of a dead process or a zombie is removed,
    because PostgreSQL would take a reused number for a living server.
    """
    pid = _lees_pid(plaats)
    if pid is None:
        return
    if leeft(pid, plaats.datamap):
        _stop_vreemd_proces(pid, plaats)
    plaats.pidbestand.unlink(missing_ok=True)


def _lees_pid(plaats: Plaats) -> int | None:
    try:
        return int(plaats.pidbestand.read_text().split("\n", 1)[0])
    except FileNotFoundError:
        return None
    except ValueError:  # killed while it wrote the file
        return 0


def _stop_vreemd_proces(pid: int, plaats: Plaats) -> None:
    os.kill(pid, signal.SIGINT)
    einde = time.monotonic() + GEDULD
    while leeft(pid, plaats.datamap):
        if time.monotonic() > einde:
            raise Serverfout(f"Een eerdere ingebedde database (proces {pid}) stopt niet: beëindig dat proces.")
        time.sleep(TIK)


def _wacht_op_antwoord(plaats: Plaats, proces: subprocess.Popen[bytes]) -> bool:
    """True when it answers, False when it ended. Recovery of a large database may take long: no limit."""
    while proces.poll() is None:
        if is_bereikbaar(plaats):
            return True
        time.sleep(TIK)
    return False


def _beeindig(proces: subprocess.Popen[bytes]) -> None:
    for sein in (signal.SIGINT, signal.SIGQUIT):
        proces.send_signal(sein)
        try:
            proces.wait(GEDULD)
            return
        except subprocess.TimeoutExpired:
            continue
    proces.kill()
    proces.wait()
