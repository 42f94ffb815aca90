"""The tables on security are complete, and lean on tests and settings that are really there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]
TABEL = WORTEL / "docs" / "asvs.md"
MODEL = WORTEL / "docs" / "dreigingsmodel.md"
RIJ = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| (.+?) \| (yes|part|no|install|n/a) \| (.*?) \| (.*?) \|$", re.M)
AANTAL = 253
"""Requirements of levels 1 and 2 in version 5.0.0."""


@pytest.fixture(scope="module")
def rijen() -> list[tuple[str, ...]]:
    return RIJ.findall(TABEL.read_text(encoding="utf-8"))


def test_elke_eis_staat_er_een_keer(rijen: list[tuple[str, ...]]) -> None:
    assert len({rij[0] for rij in rijen}) == len(rijen) == AANTAL


def test_wat_niet_of_half_is_zegt_wat_er_mist(rijen: list[tuple[str, ...]]) -> None:
    assert [rij[0] for rij in rijen if rij[3] in {"part", "no"} and len(rij[4]) < 10] == []


@pytest.mark.parametrize("bestand", [TABEL, MODEL], ids=lambda bestand: bestand.stem)
def test_elke_genoemde_toets_bestaat(bestand: Path) -> None:
    genoemd = set(re.findall(r"`((?:tests|e2e)/[\w/.]+\.py)`", bestand.read_text(encoding="utf-8")))
    assert genoemd
    assert sorted(een for een in genoemd if not (WORTEL / een).is_file()) == []


def test_elke_dreiging_heeft_een_toets() -> None:
    rijen = [regel for regel in MODEL.read_text(encoding="utf-8").splitlines() if regel.startswith("| ")]
    zonder = [regel for regel in rijen if "toets |" not in regel and "---" not in regel and "`tests/" not in regel]
    assert zonder == []


def test_de_regels_van_ruff_over_veiligheid_staan_aan() -> None:
    """eval, shell, pickle, SQL from strings: refused while coding."""
    instelling = tomllib.loads((WORTEL / "pyproject.toml").read_text())["tool"]["ruff"]["lint"]
    assert "S" in instelling["select"]
    assert {regel for regel in instelling["ignore"] if regel.startswith("S")} == {"S101", "S603"}


def test_geen_sjabloon_zet_ontsnappen_uit() -> None:
    """But for the square for the camera: a drawing that the library makes of a secret of ours."""
    paden = (WORTEL / "src").rglob("*.html")
    uit = re.compile(r"\|\s*safe\b|autoescape\s+off|\|\s*safeseq\b")
    assert [pad.name for pad in paden if uit.search(pad.read_text(encoding="utf-8"))] == ["app_instellen.html"]


def test_elke_afhankelijkheid_staat_vast_met_een_controlegetal() -> None:
    slot = tomllib.loads((WORTEL / "uv.lock").read_text())
    van_buiten = [pakket for pakket in slot["package"] if "registry" in pakket["source"]]
    assert van_buiten
    zonder = [
        pakket["name"]
        for pakket in van_buiten
        for bestand in [*pakket.get("wheels", []), *([pakket["sdist"]] if "sdist" in pakket else [])]
        if not bestand.get("hash", "").startswith("sha256:")
    ]
    assert zonder == []
