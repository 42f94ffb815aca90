"""The embedded server: made once, started again, and never left in a state it cannot start from."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.huis.hulp import processen_van, wacht_tot
from zicht.kern.inbedding import aanmaken, programma
from zicht.kern.inbedding import plaats as plaatsmodule
from zicht.kern.inbedding.fouten import ServerBezet, Serverfout
from zicht.kern.inbedding.plaats import DATABASE, GEBRUIKER, LANGSTE_SOCKET, Plaats
from zicht.kern.inbedding.processen import als_servergebruiker, leeft, servergebruiker, start_kind
from zicht.kern.inbedding.programma import Programma
from zicht.kern.inbedding.server import Server, draaiende_server

pytestmark = pytest.mark.proces


@contextmanager
def draaiend(plaats: Plaats) -> Iterator[Server]:
    server = Server(plaats)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def vraag(plaats: Plaats, sql: str, **anders: Any) -> list[tuple[Any, ...]]:
    toegang = {"user": GEBRUIKER, "password": plaats.wachtwoord(), **anders}
    with psycopg.connect(host=str(plaats.socketmap), port=plaats.poort, dbname=DATABASE, **toegang) as verbinding:
        uitkomst = verbinding.execute(sql)
        return uitkomst.fetchall() if uitkomst.description else []


def pid_van(server: Server) -> int:
    assert server.proces is not None
    return server.proces.pid


def test_een_tweede_start_vindt_de_gegevens_terug(plaats: Plaats) -> None:
    with draaiend(plaats):
        vraag(plaats, "CREATE TABLE t AS SELECT 7 AS n")
    with draaiend(plaats):
        assert vraag(plaats, "SELECT n FROM t") == [(7,)]


def test_na_kill_9_van_de_server_zijn_de_gegevens_er_nog(plaats: Plaats) -> None:
    with draaiend(plaats) as server:
        vraag(plaats, "CREATE TABLE t AS SELECT 7 AS n")
        os.kill(pid_van(server), signal.SIGKILL)
    with draaiend(plaats):
        assert vraag(plaats, "SELECT n FROM t") == [(7,)]


def test_na_kill_9_van_de_ouder_stopt_de_server_en_start_een_nieuwe(plaats: Plaats) -> None:
    code = (
        "import sys, signal; from pathlib import Path; from zicht.kern.inbedding.plaats import Plaats; "
        "from zicht.kern.inbedding.server import Server; "
        "s = Server(Plaats.van(Path(sys.argv[1]))); s.start(); print('klaar', flush=True); signal.pause()"
    )
    ouder = subprocess.Popen([sys.executable, "-c", code, str(plaats.map)], stdout=subprocess.PIPE, text=True)
    assert ouder.stdout is not None
    assert ouder.stdout.readline() == "klaar\n"
    ouder.kill()
    ouder.communicate()
    with draaiend(plaats):
        assert vraag(plaats, "SELECT 1") == [(1,)]
    wacht_tot(lambda: not processen_van(plaats), omdat="geen server meer over")


def test_het_procesnummer_van_een_ander_houdt_de_start_niet_tegen(plaats: Plaats) -> None:
    with draaiend(plaats):
        pass
    ander = start_kind(["sleep", "600"], sein=signal.SIGTERM, cwd="/", **als_servergebruiker())
    try:
        plaats.pidbestand.write_text(f"{ander.pid}\n{plaats.datamap}\n")
        with draaiend(plaats):
            assert vraag(plaats, "SELECT 1") == [(1,)]
    finally:
        ander.kill()
        ander.wait()


def test_een_half_geschreven_pidbestand_houdt_de_start_niet_tegen(plaats: Plaats) -> None:
    with draaiend(plaats):
        pass
    plaats.pidbestand.write_text("")
    with draaiend(plaats):
        assert vraag(plaats, "SELECT 1") == [(1,)]


def test_een_zombie_leeft_niet() -> None:
    kind = start_kind(["true"], sein=signal.SIGTERM, cwd="/")
    stand = Path(f"/proc/{kind.pid}/stat")
    wacht_tot(lambda: stand.read_text().rpartition(")")[2].split()[0] == "Z", omdat="het kind is een zombie")
    assert not leeft(kind.pid, Path("/"))
    kind.wait()


def test_een_achtergebleven_server_wordt_eerst_gestopt(plaats: Plaats) -> None:
    eerste = Server(plaats)
    eerste.start()
    eerste._slot.geef_vrij()  # as when its owner died where the kernel knows no bond between the two
    with draaiend(plaats) as tweede:
        assert eerste.proces is not None
        assert eerste.proces.poll() is not None
        assert pid_van(tweede) != eerste.proces.pid


def test_root_laat_de_server_als_nobody_draaien(plaats: Plaats) -> None:
    verwacht = gebruiker.pw_uid if (gebruiker := servergebruiker()) else os.geteuid()
    with draaiend(plaats) as server:
        assert Path(f"/proc/{pid_van(server)}").stat().st_uid == verwacht
    assert verwacht != 0


def test_wat_nobody_niet_kan_bereiken_staat_onder_var_lib(
    plaats: Plaats, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elders = plaats.map / "elders"
    for module in (plaatsmodule, aanmaken):
        monkeypatch.setattr(module, "VOOR_ROOT", elders)
    tmp_path.chmod(0o700)
    gesloten = Plaats.van(tmp_path / "map")
    assert gesloten.servermap.is_relative_to(elders if os.geteuid() == 0 else tmp_path)
    with draaiend(gesloten):
        assert vraag(gesloten, "SELECT 1") == [(1,)]


def test_een_programma_dat_nobody_niet_kan_bereiken_wordt_gekopieerd(
    plaats: Plaats, monkeypatch: pytest.MonkeyPatch
) -> None:
    elders = plaats.map / "elders"
    monkeypatch.setattr(programma, "VOOR_ROOT", elders)
    monkeypatch.setattr(programma, "is_voor_iedereen_bereikbaar", lambda pad: False)
    assert Programma.zoek().bin.is_relative_to(elders) is (os.geteuid() == 0)
    with draaiend(plaats):
        assert vraag(plaats, "SELECT 1") == [(1,)]


def test_de_servermap_is_voor_anderen_gesloten(plaats: Plaats) -> None:
    with draaiend(plaats):
        assert [oct(map.stat().st_mode & 0o777) for map in (plaats.servermap, plaats.socketmap)] == ["0o700", "0o700"]


def test_zonder_het_wachtwoord_komt_niemand_binnen(plaats: Plaats) -> None:
    with draaiend(plaats), pytest.raises(psycopg.OperationalError):
        vraag(plaats, "SELECT 1", password="geraden")


def test_het_account_van_de_toepassing_is_geen_beheerder(plaats: Plaats) -> None:
    with draaiend(plaats):
        assert vraag(plaats, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == [(False,)]


def test_het_logboek_van_de_server_noemt_geen_waarden(plaats: Plaats) -> None:
    """TG-10: no personal data in logs, also not when PostgreSQL refuses a row."""
    with draaiend(plaats):
        vraag(plaats, "CREATE TABLE t (naam text PRIMARY KEY)")
        vraag(plaats, "INSERT INTO t VALUES ('Verzonnen-Persoon')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            vraag(plaats, "INSERT INTO t VALUES ('Verzonnen-Persoon')")
    log = plaats.logbestand.read_text()
    assert "duplicate key" in log
    assert "Verzonnen-Persoon" not in log


def test_twee_servers_op_een_map_kan_niet(plaats: Plaats) -> None:
    with draaiend(plaats), pytest.raises(ServerBezet, match="draait al"):
        Server(plaats).start()


def test_wie_een_server_nodig_heeft_gebruikt_de_draaiende(plaats: Plaats) -> None:
    with draaiend(plaats) as server, draaiende_server(plaats):
        assert vraag(plaats, "SELECT pg_postmaster_start_time() IS NOT NULL") == [(True,)]
        assert processen_van(plaats) >= {pid_van(server)}


def test_een_verdwenen_datamap_lijkt_nooit_op_een_nieuw_begin(plaats: Plaats) -> None:
    with draaiend(plaats):
        pass
    shutil.rmtree(plaats.datamap)
    with pytest.raises(Serverfout, match="zet die map terug"):
        Server(plaats).start()


def test_een_verdwenen_wachtwoord_wordt_gemeld(plaats: Plaats) -> None:
    with draaiend(plaats):
        pass
    plaats.wachtwoordbestand.unlink()
    with pytest.raises(Serverfout, match="zet dat bestand terug"):
        Server(plaats).start()


def test_een_afgebroken_eerste_start_begint_opnieuw(plaats: Plaats) -> None:
    aanmaken.maak_mappen(plaats)
    plaats.nieuwe_datamap.mkdir()
    (plaats.nieuwe_datamap / "half").touch()
    plaats.wachtwoordbestand.write_text("half")
    with draaiend(plaats):
        assert vraag(plaats, "SELECT 1") == [(1,)]


def test_een_lange_map_geeft_een_kort_socketpad(plaats: Plaats) -> None:
    lang = plaats.map / ("m" * 120)
    with draaiend(gekozen := Plaats.van(lang)):
        assert len(str(gekozen.socketmap / ".s.PGSQL.5432")) <= LANGSTE_SOCKET
        assert vraag(gekozen, "SELECT 1") == [(1,)]
    shutil.rmtree(gekozen.socketmap)


def test_een_socketmap_van_een_ander_wordt_geweigerd(plaats: Plaats) -> None:
    plaats.servermap.mkdir()
    plaats.socketmap.symlink_to("/tmp")
    with pytest.raises(Serverfout, match="van een ander account"):
        Server(plaats).start()


def test_na_stoppen_is_er_niets_meer(plaats: Plaats) -> None:
    with draaiend(plaats):
        assert processen_van(plaats)
    assert not processen_van(plaats)
