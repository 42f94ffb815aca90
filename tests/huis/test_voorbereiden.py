"""What `zicht start` makes ready, and that it does so once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from zicht.cli import voorbereiden
from zicht.cli.startfout import Startfout
from zicht.kern.models import Medewerker

ACCOUNT = ("v.regio", "verzonnen", "frontoffice")


def maak_medewerker() -> None:
    Medewerker.objects.maak(gebruikersnaam=ACCOUNT[0], naam="V. Regio", rollen=[ACCOUNT[2]], wachtwoord=ACCOUNT[1])


@pytest.fixture
def regio(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Lets a test say what loading the region does."""

    def gebruik(doe: Callable[[], None]) -> None:
        module = ModuleType("zicht.demo.laden")
        module.__spec__ = ModuleSpec(module.__name__, None)

        def laad_kleine_regio(*, meld: Callable[[str], None]) -> list[tuple[str, str, str]]:
            doe()
            return [ACCOUNT]

        vars(module)["laad_kleine_regio"] = laad_kleine_regio
        monkeypatch.setitem(sys.modules, module.__name__, module)

    return gebruik


Regio = Callable[[Callable[[], None]], None]


@pytest.mark.django_db
def test_een_lege_database_krijgt_de_verzonnen_regio(regio: Regio, tmp_path: Path) -> None:
    regio(maak_medewerker)
    assert voorbereiden.laad_demo(tmp_path, print) == [ACCOUNT]


@pytest.mark.django_db
def test_de_tweede_keer_wordt_niets_geladen_en_zijn_de_accounts_bekend(regio: Regio, tmp_path: Path) -> None:
    regio(maak_medewerker)
    voorbereiden.laad_demo(tmp_path, print)
    assert voorbereiden.laad_demo(tmp_path, print) == [ACCOUNT]
    assert Medewerker.objects.count() == 1


@pytest.mark.django_db
def test_een_database_met_medewerkers_krijgt_geen_verzonnen_personen(regio: Regio, tmp_path: Path) -> None:
    regio(lambda: pytest.fail("er stonden al medewerkers in"))
    maak_medewerker()
    assert voorbereiden.laad_demo(tmp_path, print) == []


@pytest.mark.django_db
def test_een_half_geladen_regio_laat_niets_achter(regio: Regio, tmp_path: Path) -> None:
    def breekt_af() -> None:
        maak_medewerker()
        raise KeyboardInterrupt

    regio(breekt_af)
    with pytest.raises(KeyboardInterrupt):
        voorbereiden.laad_demo(tmp_path, print)
    assert not Medewerker.objects.exists()


@pytest.mark.django_db
def test_de_accounts_zijn_alleen_voor_het_eigen_account_leesbaar(regio: Regio, tmp_path: Path) -> None:
    regio(maak_medewerker)
    voorbereiden.laad_demo(tmp_path, print)
    assert (tmp_path / "demo-accounts.json").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def opmaak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A front end that was not built."""
    monkeypatch.setattr(voorbereiden, "FRONTEND", tmp_path)
    monkeypatch.setattr(voorbereiden, "OPMAAK", tmp_path / "gebouwd")
    return tmp_path / "gebouwd"


def test_zonder_node_zegt_de_bouw_wat_ontbreekt(opmaak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda naam: None)
    with pytest.raises(Startfout, match="installeer nodejs en npm"):
        voorbereiden.bouw_opmaak(print)


def test_een_mislukte_bouw_wordt_gemeld(opmaak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda naam: "/bin/false")
    with pytest.raises(Startfout, match="De opmaak bouwen lukt niet"):
        voorbereiden.bouw_opmaak(print)


def test_gebouwde_opmaak_wordt_niet_opnieuw_gebouwd(opmaak: Path) -> None:
    opmaak.mkdir()
    (opmaak / "stijl.css").touch()
    gemeld: list[str] = []
    voorbereiden.bouw_opmaak(gemeld.append)
    assert gemeld == []
