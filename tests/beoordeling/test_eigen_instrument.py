"""VB-4: an organisation puts its own form in a folder; what is wrong with it is said before anybody screens with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from zicht.beoordeling import instrument
from zicht.beoordeling.apps import controleer_instrumenten
from zicht.beoordeling.instrument import MAP, Instrumentfout, lees_bestand, lees_mappen
from zicht.cli.hoofd import main

Wijzig = Callable[[dict[str, Any]], None]


@pytest.fixture
def schrijf(tmp_path: Path) -> Callable[..., Path]:
    """The form of Zicht under another name, with one change."""

    def doe(wijzig: Wijzig = lambda _: None, naam: str = "eigen") -> Path:
        inhoud = yaml.safe_load((MAP / "zicht-1.yaml").read_text(encoding="utf-8")) | {"code": naam}
        wijzig(inhoud)
        pad = tmp_path / f"{naam}.yaml"
        pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
        return pad

    return doe


def test_een_eigen_formulier_staat_naast_dat_van_zicht(schrijf: Callable[..., Path]) -> None:
    assert set(lees_mappen(MAP, schrijf().parent)) == {"zicht-1", "eigen-1"}


def test_het_nieuwste_formulier_gaat_voor(
    schrijf: Callable[..., Path], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ZICHT_INSTRUMENTEN = schrijf(lambda f: f.update(geldt_vanaf=date(2026, 1, 1))).parent
    monkeypatch.setattr(instrument, "alle", instrument.alle.__wrapped__)
    op = [instrument.instrument_op(dag).naam for dag in (date(2025, 12, 31), date(2026, 1, 1))]
    assert op == ["zicht-1", "eigen-1"]


def test_zonder_map_is_er_het_formulier_van_zicht(tmp_path: Path) -> None:
    assert set(lees_mappen(MAP, tmp_path / "is er niet")) == {"zicht-1"}


def test_een_formulier_dat_al_gebruikt_wordt_verandert_niet(schrijf: Callable[..., Path]) -> None:
    """A screening keeps the name of its form: under that name the questions stay what they were."""
    with pytest.raises(Instrumentfout, match="nieuwe versie"):
        lees_mappen(MAP, schrijf(naam="zicht").parent)


def _zonder(onderwerp: str) -> Wijzig:
    return lambda f: f["onderwerpen"].pop(onderwerp)


FOUT: dict[str, tuple[Wijzig, str]] = {
    "een onderwerp minder": (_zonder("acuut"), "ontbreekt"),
    "geen titel": (lambda f: f.pop("titel"), "'titel' ontbreekt"),
    "een vraag twee keer": (
        lambda f: f["onderwerpen"]["acuut"]["vragen"].append({"code": "gevaar_nu", "vraag": "?"}),
        "gevaar_nu",
    ),
    "te veel nodig": (lambda f: f["onderwerpen"]["acuut"].update(minstens=99), "minstens"),
    "geen vraag nodig": (lambda f: f["onderwerpen"]["acuut"].update(minstens=0), "minstens"),
    "niets voor iedereen": (
        lambda f: f["onderwerpen"].update(
            acuut={"titel": "T", "uitleg": "U", "vragen": [{"code": "x", "vraag": "?", "voor": {"ongeboren": True}}]}
        ),
        "elk gezin",
    ),
    "een onbekende leeftijdsregel": (
        lambda f: f["onderwerpen"]["acuut"]["vragen"][0].update(voor={"ouder": 3}),
        "geen formulier",
    ),
    "een vreemde uitkomst": (lambda f: f["richtlijnen"][0].update(als={"acuut": "misschien"}), "geen uitkomst"),
    "een vreemd onderwerp": (lambda f: f["richtlijnen"][0].update(als={"weer": "ja"}), "weer"),
    "een vreemde regel": (lambda f: f["richtlijnen"][0].update(regels=["XX-9"]), "XX-9"),
    "een vreemde bron": (lambda f: f.update(bron={"document": "Krant", "plaats": "1"}), "Krant"),
}


@pytest.mark.parametrize("wat", FOUT)
def test_wat_er_mis_is_wordt_gezegd(schrijf: Callable[..., Path], wat: str) -> None:
    wijzig, zin = FOUT[wat]
    with pytest.raises(Instrumentfout, match=zin):
        lees_bestand(schrijf(wijzig))


@pytest.mark.parametrize("tekst", ("", "- a\n- b", "a: [", "tekst"))
def test_wat_geen_formulier_is(tmp_path: Path, tekst: str) -> None:
    pad = tmp_path / "x.yaml"
    pad.write_text(tekst, encoding="utf-8")
    with pytest.raises(Instrumentfout, match=r"x\.yaml"):
        lees_bestand(pad)


def test_een_fout_formulier_houdt_het_starten_tegen(
    schrijf: Callable[..., Path], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ZICHT_INSTRUMENTEN = schrijf(_zonder("acuut")).parent
    monkeypatch.setattr(instrument, "alle", instrument.alle.__wrapped__)
    assert [een.id for een in controleer_instrumenten()] == ["beoordeling.E001"]


def test_de_opdracht_leest_een_formulier_na(schrijf: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["instrument", str(schrijf())]) == 0
    assert "eigen-1" in capsys.readouterr().out


def test_de_opdracht_zegt_wat_er_mis_is(schrijf: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["instrument", str(schrijf(_zonder("acuut")))]) == 1
    assert "acuut" in capsys.readouterr().err
