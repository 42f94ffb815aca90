"""`zicht protocol`: answers as text and JSON, and kind sentences for what is not possible."""

import argparse
import json
import subprocess
import sys
from typing import Any

import pytest

from zicht.cli.protocol import main, registreer, voer_uit


def _json(capsys: pytest.CaptureFixture[str], *woorden: str) -> Any:
    assert main([*woorden, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def _fout(capsys: pytest.CaptureFixture[str], *woorden: str) -> str:
    try:
        status = main(woorden)
    except SystemExit as einde:
        status = einde.code  # type: ignore[assignment]
    assert status == 2
    opgevangen = capsys.readouterr()
    assert opgevangen.out == ""
    return opgevangen.err


def test_termijn_geeft_een_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    antwoord = _json(capsys, "termijn", "veiligheidsbeoordeling", "--vanaf", "2019-12-06", "--versie", "hp2019")
    waarom = antwoord.pop("waarom")
    assert waarom
    assert antwoord == {
        "code": "veiligheidsbeoordeling",
        "versie": "hp2019",
        "vanaf": "2019-12-06",
        "uiterlijk": "2019-12-13",
        "bron": "HP2019 7.2",
    }


def test_zonder_versie_geldt_de_standaard(capsys: pytest.CaptureFixture[str]) -> None:
    assert _json(capsys, "termijn", "onderzoek", "--vanaf", "2026-01-05")["versie"] == "hp2019-wet2026"


def test_bewaren_geeft_de_laatste_dag(capsys: pytest.CaptureFixture[str]) -> None:
    woorden = ("bewaren", "--gesloten", "2020-05-15", "--jongste-kind", "2019-08-20", "--versie", "hp2019")
    assert _json(capsys, *woorden)["bewaren_tot_en_met"] == "2037-12-31"


def test_bewaren_telt_onder_de_wet_van_2026_vanaf_de_laatste_wijziging(capsys: pytest.CaptureFixture[str]) -> None:
    woorden = ("bewaren", "--gesloten", "2020-05-15", "--laatste-wijziging", "2022-06-01")
    assert _json(capsys, *woorden)["bewaren_tot_en_met"] == "2042-06-01"


def test_rechten_geeft_leeftijd_en_uitoefening(capsys: pytest.CaptureFixture[str]) -> None:
    antwoord = _json(capsys, "rechten", "--geboren", "2008-03-15", "--op", "2020-03-15")
    assert (antwoord["leeftijd"], antwoord["uitoefening"]) == (12, "samen")


def test_rechten_van_wie_wilsonbekwaam_is(capsys: pytest.CaptureFixture[str]) -> None:
    antwoord = _json(capsys, "rechten", "--geboren", "2008-03-15", "--op", "2025-03-15", "--wilsonbekwaam")
    assert antwoord["uitoefening"] == "vertegenwoordigers"


def test_werkdag_zegt_waarom_niet(capsys: pytest.CaptureFixture[str]) -> None:
    antwoord = _json(capsys, "werkdag", "2021-05-05")
    assert (antwoord["werkdag"], antwoord["reden"]) == (False, "woensdag, Bevrijdingsdag")


@pytest.mark.parametrize(("organisatie", "verwacht"), [("politie", True), ("veilig_thuis", False), ("nfi", None)])
def test_bevoegd_zegt_ja_nee_of_niet_in_de_tabel(
    organisatie: str, verwacht: bool | None, capsys: pytest.CaptureFixture[str]
) -> None:
    antwoord = _json(capsys, "bevoegd", "--handeling", "woning_betreden", "--organisatie", organisatie)
    assert antwoord["bevoegd"] is verwacht


def test_regels_zegt_waar_een_regel_staat(capsys: pytest.CaptureFixture[str]) -> None:
    regels = {regel["id"]: regel for regel in _json(capsys, "regels")["regels"]}
    assert "protocol/strafzorg.py" in regels["SZ-9"]["waar"]


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("termijn", "vernietiging", "--vanaf", "2026-01-05"), "Uiterlijk: dinsdag 7 april 2026"),
        (("termijn", "zicht_op_veiligheid", "--vanaf", "2026-01-05"), "In ieder geval vanaf: dinsdag 13 januari 2026"),
        (("bewaren", "--gesloten", "2020-05-15"), "Bewaren tot en met dinsdag 15 mei 2040"),
        (("rechten", "--geboren", "2008-03-15", "--op", "2020-03-15"), "Rechten: samen"),
        (("werkdag", "2024-12-31"), "dinsdag 31 december 2024: werkdag"),
        (("bevoegd", "--handeling", "taxatiegesprek", "--organisatie", "rvdk"), "Bevoegd: ja"),
        (("regels",), "VB-1 Op tijd besluiten na een melding"),
    ],
)
def test_zonder_json_is_het_antwoord_een_zin(
    woorden: tuple[str, ...], zin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(woorden) == 0
    assert zin in capsys.readouterr().out


@pytest.mark.parametrize(
    ("woorden", "mogelijk"),
    [
        (("termijn", "triage", "--vanaf", "2026-01-05"), "veiligheidsbeoordeling"),
        (("termijn", "onderzoek", "--vanaf", "2026-01-05", "--versie", "hp1999"), "hp2014, hp2019, hp2019-wet2026"),
        (("termijn", "onderzoek", "--vanaf", "2026-02-30"), "2026-03-31"),
        (("termijn", "onderzoek", "--vanaf", "5-1-2026"), "jaar-maand-dag"),
        (("termijn", "onderzoek", "--vanaf", "20260105"), "jaar-maand-dag"),
        (("termijn", "onderzoek", "--vanaf", "9999-12-31"), "van 1900 tot en met 2199"),
        (("termijn", "onderzoek"), "--vanaf"),
        (("termijn", "onderzoek", "--vanaf"), "--vanaf"),
        (("werkdag", "morgen"), "jaar-maand-dag"),
        (("rechten", "--geboren", "2020-01-02", "--op", "2020-01-01"), "donderdag 2 januari 2020"),
        (("bewaren", "--gesloten", "2020-05-15", "--versie", "hp2014"), "hp2019 of hp2019-wet2026"),
        (("bevoegd", "--handeling", "toveren", "--organisatie", "politie"), "taxatiegesprek"),
        (("bevoegd", "--handeling", "taxatiegesprek", "--organisatie", "brandweer"), "vertrouwensarts"),
        (("raad",), "termijn"),
        ((), "termijn"),
        (("werkdag", "2024-12-31", "--snel"), "--snel"),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_die_zegt_wat_wel_kan(
    woorden: tuple[str, ...], mogelijk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mogelijk in _fout(capsys, *woorden)


def test_een_fout_is_nederlands(capsys: pytest.CaptureFixture[str]) -> None:
    assert _fout(capsys, "termijn", "onderzoek").startswith("Er ontbreekt iets. Geef ook: --vanaf.")


def test_het_antwoord_komt_zonder_django_en_zonder_database() -> None:
    script = (
        "import sys; from zicht.cli.protocol import main; main(['termijn', 'onderzoek', '--vanaf', '2026-01-05']);"
        "sys.exit(bool({'django', 'psycopg'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_zicht_geeft_ook_de_opties_na_protocol_door(capsys: pytest.CaptureFixture[str]) -> None:
    zicht = argparse.ArgumentParser(prog="zicht")
    registreer(zicht.add_subparsers())
    assert voer_uit(zicht.parse_args(["protocol", "werkdag", "2021-05-05", "--json"])) == 0
    assert json.loads(capsys.readouterr().out)["werkdag"] is False
