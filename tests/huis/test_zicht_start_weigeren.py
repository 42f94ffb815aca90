"""`zicht start` does not start: one Dutch sentence that says what to do, and status 1."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.huis.hulp import processen_van, vrije_poort, zicht
from zicht.kern.inbedding.plaats import Plaats

pytestmark = pytest.mark.proces


def geweigerd(*woorden: str, map: Path, **extra: str) -> str:
    """The one sentence of a refusal."""
    proces = zicht("start", "--geen-demo", *woorden, map=map, **extra)
    uitvoer, fout = proces.communicate()
    assert proces.returncode == 1, uitvoer + fout
    (zin,) = fout.splitlines()
    return zin


def test_een_poort_die_in_gebruik_is(plaats: Plaats) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = bezet.getsockname()[1]
        assert geweigerd("--poort", str(poort), map=plaats.map).startswith(f"Poort {poort} is al in gebruik")


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("--poort", "70000"), "Poort 70000 bestaat niet"),
        (("--adres", "192.0.2.1"), "Op 192.0.2.1 kunnen anderen meelezen"),
        (("--adres", "0.0.0.0"), "Op 0.0.0.0 kunnen anderen meelezen"),
    ],
)
def test_een_adres_dat_niet_kan(plaats: Plaats, woorden: tuple[str, ...], zin: str) -> None:
    assert geweigerd(*woorden, map=plaats.map).startswith(zin)


def test_een_adres_van_een_ander_apparaat(plaats: Plaats) -> None:
    zin = geweigerd("--adres", "192.0.2.1", map=plaats.map, ZICHT_HTTPS="1")
    assert zin.startswith("Dit apparaat heeft geen adres 192.0.2.1")


@pytest.mark.parametrize(
    ("adres", "zin"),
    [
        ("mysql://a:geheim@host/x", "DATABASE_URL wijst niet naar PostgreSQL"),
        ("postgresql://a:geheim@127.0.0.1:{poort}/x", "De database van DATABASE_URL (x op 127.0.0.1:{poort}) is niet"),
    ],
)
def test_een_verkeerde_database_url(plaats: Plaats, adres: str, zin: str) -> None:
    dicht = vrije_poort()
    gezegd = geweigerd("--poort", str(vrije_poort()), map=plaats.map, DATABASE_URL=adres.format(poort=dicht))
    assert gezegd.startswith(zin.format(poort=dicht))
    assert "geheim" not in gezegd


def test_een_map_zonder_schrijfrecht() -> None:
    assert geweigerd("--poort", str(vrije_poort()), map=Path("/proc/zicht")).startswith(
        "Zicht mag niet schrijven in /proc"
    )


def test_een_verkeerde_schakelaar(plaats: Plaats) -> None:
    zin = geweigerd("--poort", str(vrije_poort()), map=plaats.map, ZICHT_HTTPS="ja")
    assert zin == "ZICHT_HTTPS is 'ja'; mogelijk zijn 0 en 1."


def test_een_verdwenen_sleutelbestand_wordt_nooit_stil_vervangen(gevuld: Plaats) -> None:
    """TG-7: with a new key all earlier text would be unreadable, and nobody would know why."""
    elders = gevuld.map / "elders.json"
    zin = geweigerd("--poort", str(vrije_poort()), map=gevuld.map, ZICHT_SLEUTELBESTAND=str(elders))
    assert zin.startswith(f"Het sleutelbestand {elders} ontbreekt")
    assert not elders.exists()
    assert not processen_van(gevuld)
