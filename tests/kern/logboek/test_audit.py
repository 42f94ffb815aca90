"""`zicht audit`: what an administrator sees, and the exit status that a monitor reads."""

from __future__ import annotations

import argparse
from uuid import UUID

import pytest

from tests.kern.logboek.conftest import Superuser
from zicht.cli import audit
from zicht.cli.startfout import Startfout
from zicht.cli.voorbereiden import bescherm_logboek
from zicht.kern.tasks import logboek_veranker

Uitvoer = pytest.CaptureFixture[str]


def draai(*woorden: str) -> int:
    parser = argparse.ArgumentParser()
    audit.registreer(parser.add_subparsers(required=True))
    return audit.voer_uit(parser.parse_args(["audit", *woorden]))


def test_een_heel_logboek_geeft_status_0(keten: UUID, capsys: Uitvoer) -> None:
    assert draai("controleer") == 0
    assert "4 regels en 0 ankers" in capsys.readouterr().out


def test_een_beschadigd_logboek_geeft_status_1_en_zegt_welke_regel(
    keten: UUID, superuser: Superuser, capsys: Uitvoer
) -> None:
    superuser("DELETE FROM logboek.regel WHERE keten = %s AND volgnummer = 3", keten)
    assert draai("controleer") == 1
    assert f"keten {keten.hex[:8]}, nummer 3: Deze regel ontbreekt." in capsys.readouterr().out


def test_een_account_dat_het_logboek_kan_wijzigen_geeft_status_1(
    keten: UUID, superuser: Superuser, capsys: Uitvoer
) -> None:
    superuser("GRANT UPDATE ON logboek.regel TO zicht")
    assert draai("controleer") == 1
    assert "schrijfrechten" in capsys.readouterr().out


def test_een_bewaard_anker_wordt_herkend(keten: UUID, capsys: Uitvoer) -> None:
    draai("anker")
    bewaard = capsys.readouterr().out.strip()
    assert draai("controleer", "--anker", bewaard) == 0
    assert draai("controleer", "--anker", f"9{bewaard}") == 1


def test_een_leeg_logboek_heeft_geen_anker(superuser: Superuser, capsys: Uitvoer) -> None:
    draai("anker")
    assert "nog niets" in capsys.readouterr().out


def test_wat_geen_anker_is_wordt_uitgelegd(db: None) -> None:
    with pytest.raises(Startfout, match="nummer:code"):
        draai("controleer", "--anker", "gisteren")


def test_bescherming_noemt_het_account(db: None, capsys: Uitvoer) -> None:
    assert draai("bescherming") == 0
    assert "neem_logboek_over('zicht')" in capsys.readouterr().out


def test_de_achtergrondtaak_verankert(keten: UUID, capsys: Uitvoer) -> None:
    logboek_veranker(timestamp=0)
    draai("controleer")
    assert "1 ankers" in capsys.readouterr().out


def test_bij_het_starten_is_een_zwakte_te_lezen(superuser: Superuser) -> None:
    """An outside server on which nobody prepared anything."""
    superuser("DROP SCHEMA zicht_beheer CASCADE")
    superuser("GRANT UPDATE ON logboek.regel TO zicht")
    gemeld: list[str] = []
    bescherm_logboek(gemeld.append)
    assert any("schrijfrechten" in zin for zin in gemeld)


def test_bij_het_starten_van_een_beschermd_logboek_is_het_stil(db: None) -> None:
    gemeld: list[str] = []
    bescherm_logboek(gemeld.append)
    assert gemeld == []
