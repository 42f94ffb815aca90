"""Makes the cluster of the embedded server: once, and whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zicht.kern.inbedding.fouten import Serverfout
from zicht.kern.inbedding.plaats import DATABASE, GEBRUIKER, VOOR_ROOT, Plaats
from zicht.kern.inbedding.processen import als_servergebruiker, servergebruiker
from zicht.kern.inbedding.programma import Programma
from zicht.kern.logboek.eigenaar import INRICHTING

BEHEERDER = "postgres"
SJABLOON = "template1"


def maak_mappen(plaats: Plaats) -> None:
    """Make the folders: `map` passable for the server's account, the server's own closed to everybody else."""
    if not plaats.map.exists():
        plaats.map.mkdir(parents=True)
        plaats.map.chmod(0o711)
    if plaats.servermap.is_relative_to(VOOR_ROOT):
        VOOR_ROOT.mkdir(mode=0o755, parents=True, exist_ok=True)
    for map in (plaats.servermap, plaats.socketmap):
        map.mkdir(mode=0o700, parents=True, exist_ok=True)
        _draag_over(map)
        _eis_eigen(map)


def maak_cluster(plaats: Plaats, programma: Programma) -> None:
    """Make cluster, account and empty database unless they are there.

    The superuser gets a password nobody knows; the account of the application owns its database and no more.
    Raises Serverfout when data and password do not belong together: a lost folder must never look like a new start.
    """
    _eis_samenhang(plaats)
    if plaats.datamap.exists():
        return
    shutil.rmtree(plaats.nieuwe_datamap, ignore_errors=True)
    plaats.nieuwe_datamap.mkdir(mode=0o700)
    _draag_over(plaats.nieuwe_datamap)
    wachtwoord = _schrijf_wachtwoord(plaats.wachtwoordbestand)
    _initdb(plaats, programma)
    _maak_account(plaats, programma, wachtwoord)
    plaats.nieuwe_datamap.rename(plaats.datamap)


def _eis_samenhang(plaats: Plaats) -> None:
    data, wachtwoord = plaats.datamap.exists(), plaats.wachtwoordbestand.exists()
    if data and not wachtwoord:
        raise Serverfout(
            f"De database in {plaats.datamap} is er, maar {plaats.wachtwoordbestand} ontbreekt: "
            "zet dat bestand terug uit de back-up."
        )
    if wachtwoord and not data and not plaats.nieuwe_datamap.exists():
        raise Serverfout(
            f"De database hoort in {plaats.datamap}, maar staat daar niet: zet die map terug uit de back-up, "
            f"of verwijder {plaats.wachtwoordbestand} om leeg te beginnen."
        )


def _initdb(plaats: Plaats, programma: Programma) -> None:
    with _wachtwoordbriefje(plaats.servermap / "beheerder") as briefje:
        _draai(
            [
                programma.bin / "initdb",
                f"--pgdata={plaats.nieuwe_datamap}",
                f"--username={BEHEERDER}",
                f"--pwfile={briefje}",
                "--auth-local=scram-sha-256",
                "--auth-host=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                *programma.locale(),
            ]
        )


def _maak_account(plaats: Plaats, programma: Programma, wachtwoord: str) -> None:
    """In single-user mode, with -j: a statement ends at an empty line. Nobody can be connected yet.

    What takes the log over (TG-4) stands in the template, so that each later database has it.
    """
    opdrachten = (
        *INRICHTING,
        f"CREATE ROLE {GEBRUIKER} LOGIN CREATEDB PASSWORD '{wachtwoord}'",
        f"CREATE DATABASE {DATABASE} OWNER {GEBRUIKER}",
    )
    _draai(
        [programma.bin / "postgres", "--single", "-j", "-D", plaats.nieuwe_datamap, SJABLOON],
        invoer="".join(f"{opdracht};\n\n" for opdracht in opdrachten),
    )


def _draai(opdracht: list[str | Path], invoer: str = "") -> None:
    uitkomst = subprocess.run(
        opdracht,
        input=invoer,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
        **als_servergebruiker(),
    )
    fouten = [regel for regel in uitkomst.stderr.splitlines() if "ERROR:" in regel or "FATAL:" in regel]
    if uitkomst.returncode or fouten:
        raise Serverfout(f"De ingebedde database kon niet worden gemaakt: {uitkomst.stderr.strip()[-800:]}")


@contextmanager
def _wachtwoordbriefje(pad: Path) -> Iterator[Path]:
    _schrijf_wachtwoord(pad)
    try:
        _draag_over(pad)
        yield pad
    finally:
        pad.unlink()


def _schrijf_wachtwoord(pad: Path) -> str:
    wachtwoord = secrets.token_hex(24)
    pad.unlink(missing_ok=True)
    pad.touch(mode=0o600, exist_ok=False)
    pad.write_text(wachtwoord)
    return wachtwoord


def _draag_over(pad: Path) -> None:
    if gebruiker := servergebruiker():
        os.chown(pad, gebruiker.pw_uid, gebruiker.pw_gid)


def _eis_eigen(map: Path) -> None:
    """A socket folder below /tmp could have been laid ready by somebody else."""
    gebruiker = servergebruiker()
    eigenaar = gebruiker.pw_uid if gebruiker else os.geteuid()
    if map.is_symlink() or map.stat().st_uid != eigenaar:
        raise Serverfout(f"De map {map} is van een ander account: verwijder haar en start opnieuw.")
    map.chmod(0o700)
