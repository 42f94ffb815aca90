"""`zicht account`: accounts of workers."""

from __future__ import annotations

import argparse

import pytest
from django.contrib.auth import authenticate

from zicht.cli import account
from zicht.cli.startfout import Startfout
from zicht.kern.fouten import Fout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def draai(*woorden: str) -> None:
    parser = argparse.ArgumentParser()
    account.registreer(parser.add_subparsers(required=True))
    account.voer_uit(parser.parse_args(["account", *woorden]))


@pytest.fixture
def wachtwoord(monkeypatch: pytest.MonkeyPatch) -> str:
    """What the administrator types, twice."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda vraag: "een-lang-wachtwoord")
    return "een-lang-wachtwoord"


def maak() -> None:
    draai("maak", "a.test", "--naam", "A. Test", "--rol", "beheer", "--rol", "frontoffice")


def test_een_nieuw_account_kan_inloggen(wachtwoord: str) -> None:
    maak()
    assert authenticate(username="a.test", password=wachtwoord) is not None


def test_een_account_heeft_de_gevraagde_rollen(wachtwoord: str) -> None:
    maak()
    assert Medewerker.objects.get(gebruikersnaam="a.test").rollen == ["beheer", "frontoffice"]


def test_een_gebruikersnaam_bestaat_maar_een_keer(wachtwoord: str) -> None:
    maak()
    with pytest.raises(Fout, match=r"al een account a\.test"):
        maak()


def test_een_onbekende_rol_wordt_geweigerd(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        draai("maak", "a.test", "--naam", "A. Test", "--rol", "baas")
    assert "frontoffice" in capsys.readouterr().err


def test_een_kort_wachtwoord_wordt_geweigerd(wachtwoord: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getpass", lambda vraag: "kort")
    with pytest.raises(Startfout, match="12"):
        maak()


def test_twee_verschillende_wachtwoorden_worden_geweigerd(wachtwoord: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getpass", lambda vraag: f"een-lang-wachtwoord {vraag}")
    with pytest.raises(Startfout, match="niet gelijk"):
        maak()


def test_zonder_terminal_komt_er_een_wachtwoord_op_het_scherm(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    maak()
    gemaakt = capsys.readouterr().out.splitlines()[0].removeprefix("Wachtwoord: ")
    assert authenticate(username="a.test", password=gemaakt) is not None


def test_een_nieuw_wachtwoord_vervangt_het_oude(wachtwoord: str, monkeypatch: pytest.MonkeyPatch) -> None:
    maak()
    monkeypatch.setattr("getpass.getpass", lambda vraag: "een-ander-lang-wachtwoord")
    draai("nieuw-begin", "a.test")
    assert authenticate(username="a.test", password=wachtwoord) is None
    assert authenticate(username="a.test", password="een-ander-lang-wachtwoord") is not None


def test_een_geblokkeerd_account_kan_niet_inloggen(wachtwoord: str) -> None:
    maak()
    draai("blokkeer", "a.test")
    assert authenticate(username="a.test", password=wachtwoord) is None


def test_een_onbekend_account_wordt_gemeld() -> None:
    with pytest.raises(Startfout, match=r"geen account b\.test"):
        draai("blokkeer", "b.test")


def test_een_geblokkeerd_account_gaat_weer_open(wachtwoord: str) -> None:
    maak()
    draai("blokkeer", "a.test")
    draai("deblokkeer", "a.test")
    assert authenticate(username="a.test", password=wachtwoord) is not None


def test_een_team_dat_er_niet_is_wordt_gemaakt(wachtwoord: str) -> None:
    draai("maak", "b.test", "--naam", "B. Test", "--rol", "monitor", "--team", "Oost")
    assert str(Medewerker.objects.get(gebruikersnaam="b.test").team) == "Oost"


def test_een_gegeven_wachtwoord_is_tijdelijk(wachtwoord: str) -> None:
    maak()
    assert Medewerker.objects.get(gebruikersnaam="a.test").wachtwoord_tijdelijk
