"""`zicht start`: everything runs and nothing stays behind."""

from __future__ import annotations

import http.client
import logging
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.huis.hulp import GEDULD, processen_van, vrije_poort, wacht_tot, zicht
from zicht.cli import weblog
from zicht.kern.inbedding.plaats import Plaats

pytestmark = pytest.mark.proces


@contextmanager
def gestart(plaats: Plaats, poort: int) -> Iterator[subprocess.Popen[str]]:
    """`zicht start`, from when it says where it runs; whatever it left is ended and reported."""
    proces = zicht("start", "--geen-demo", "--poort", str(poort), map=plaats.map)
    assert proces.stdout is not None
    try:
        assert any(f"draait op http://127.0.0.1:{poort}" in regel for regel in proces.stdout), proces.communicate(
            timeout=GEDULD
        )[1]
        yield proces
    finally:
        proces.kill()
        proces.communicate(timeout=GEDULD)
    wacht_tot(lambda: not processen_van(plaats), omdat="geen processen meer over")


def onderdeel(plaats: Plaats, woord: str) -> int:
    """Number of the process of which the command line holds `woord`."""
    (pid,) = [pid for pid in processen_van(plaats) if woord in _opdrachtregel(pid) and _ouder_is_zicht(pid)]
    return pid


def _opdrachtregel(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_text().split("\0")


def _ouder_is_zicht(pid: int) -> bool:
    ouder = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return "--geen-demo" in _opdrachtregel(ouder)


@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM])
def test_een_stopsein_stopt_alles(gevuld: Plaats, sein: signal.Signals) -> None:
    with gestart(gevuld, vrije_poort()) as proces:
        proces.send_signal(sein)
        assert proces.wait(GEDULD) == 0
        assert not processen_van(gevuld)


def test_de_website_antwoordt(gevuld: Plaats) -> None:
    poort = vrije_poort()
    with gestart(gevuld, poort):
        verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=GEDULD)
        verbinding.request("GET", "/")
        assert verbinding.getresponse().status < 500
        verbinding.close()


def test_wie_start_leest_geen_raad_die_de_metingen_tegenspreken(gevuld: Plaats) -> None:
    """More web processes than cores is a choice (docs/metingen.md)."""
    proces = zicht("start", "--geen-demo", "--poort", str(vrije_poort()), map=gevuld.map)
    assert proces.stdout is not None
    gezegd = []
    for regel in proces.stdout:
        gezegd.append(regel)
        if "Zicht draait op" in regel:
            break
    proces.send_signal(signal.SIGTERM)
    proces.communicate(timeout=GEDULD)
    assert "Zicht draait op" in gezegd[-1] and "CPU cores" not in "".join(gezegd)


@pytest.mark.parametrize(("zin", "blijft"), [(weblog.RAAD, False), ("Configured number of Rust threads appears", True)])
def test_alleen_die_ene_raad_blijft_weg(zin: str, blijft: bool) -> None:
    regel = logging.LogRecord("_granian", logging.WARNING, __file__, 1, f"{zin} Mind that.", None, None)
    assert weblog.ZonderRaadOverProcessen().filter(regel) is blijft


def test_na_kill_9_blijft_niets_draaien_en_start_het_opnieuw(gevuld: Plaats) -> None:
    with gestart(gevuld, vrije_poort()) as proces:
        proces.kill()
        proces.wait()
        wacht_tot(lambda: not processen_van(gevuld), omdat="geen processen meer over")
    with gestart(gevuld, vrije_poort()) as proces:
        assert proces.poll() is None


@pytest.mark.parametrize(
    ("woord", "naam"),
    [("granian", "De website"), ("procrastinate", "De achtergrondtaken"), ("-D", "De ingebedde database")],
)
def test_als_een_onderdeel_omvalt_stopt_de_rest(gevuld: Plaats, woord: str, naam: str) -> None:
    with gestart(gevuld, vrije_poort()) as proces:
        os.kill(onderdeel(gevuld, woord), signal.SIGKILL)
        assert proces.wait(GEDULD) == 1
        assert proces.stderr is not None
        assert f"{naam} is gestopt" in proces.stderr.read()
        assert not processen_van(gevuld)


def test_geheimen_zijn_alleen_voor_het_eigen_account(gevuld: Plaats) -> None:
    geheim = [gevuld.map / naam for naam in ("sessiegeheim", "sleutels.json", "databasewachtwoord")]
    assert [oct(bestand.stat().st_mode & 0o777) for bestand in geheim] == ["0o600"] * 3
