"""`zicht`: what it shows, and that it loads no more than it needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from zicht.cli import hoofd


def test_help_noemt_de_opdrachten(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        hoofd.main(["--help"])
    uitvoer = " ".join(capsys.readouterr().out.split())
    assert einde.value.code == 0
    assert all(opdracht.uitleg in uitvoer for opdracht in hoofd.OPDRACHTEN if opdracht.bestaat())


def test_zonder_opdracht_komt_de_hulp_en_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd.main([]) == 2
    assert "OPDRACHT" in capsys.readouterr().err


def test_een_onbekende_opdracht_geeft_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        hoofd.main(["strat"])
    assert einde.value.code == 2
    assert "start" in capsys.readouterr().err


def test_een_opdracht_zonder_module_wordt_niet_getoond(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hoofd, "OPDRACHTEN", (*hoofd.OPDRACHTEN, hoofd.Opdracht("bestaatniet", "komt later")))
    hoofd.main([])
    assert "bestaatniet" not in capsys.readouterr().err


@pytest.mark.proces
def test_de_hulp_laadt_geen_django() -> None:
    code = "import sys\nfrom zicht.cli.hoofd import main\nmain([])\nsys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
