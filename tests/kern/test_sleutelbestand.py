"""The key file: changed at once or not at all, and never so that something stays shut."""

from __future__ import annotations

import json
import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from zicht.kern.kluis import kluis
from zicht.kern.sleutelbestand import (
    WACHT,
    Sleutelfout,
    SleutelKwijt,
    activeer,
    haal_weg,
    lees,
    maak_sleutelbestand,
    voeg_toe,
)

NU = datetime(2026, 3, 9, 10, 0, tzinfo=UTC)


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    bestand = tmp_path / "sleutels.json"
    maak_sleutelbestand(bestand)
    return bestand


@pytest.fixture
def in_gebruik(bestand: Path, settings: Any) -> Path:
    settings.ZICHT_SLEUTELBESTAND = bestand
    return bestand


def test_een_bestaand_bestand_blijft_zoals_het_is(bestand: Path) -> None:
    voor = bestand.read_bytes()
    maak_sleutelbestand(bestand)
    assert bestand.read_bytes() == voor


def test_een_nieuwe_sleutel_is_nog_niet_actief(bestand: Path) -> None:
    assert (voeg_toe(bestand), lees(bestand).actief) == ("k2", "k1")


def test_alleen_het_eigen_account_kan_het_gewijzigde_bestand_lezen(bestand: Path) -> None:
    voeg_toe(bestand)
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600


def test_een_wijziging_die_halverwege_stopt_laat_het_oude_bestand_staan(
    bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voor = bestand.read_bytes()

    def geen_ruimte(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", geen_ruimte)
    with pytest.raises(Sleutelfout):
        voeg_toe(bestand)
    assert bestand.read_bytes() == voor


def test_een_half_bestand_van_een_vorige_keer_staat_niet_in_de_weg(bestand: Path) -> None:
    bestand.with_suffix(".half").write_text("{")
    assert voeg_toe(bestand) == "k2"


def test_een_lopend_proces_ziet_een_gewijzigd_bestand_meteen(in_gebruik: Path) -> None:
    assert kluis().actief == "k1"
    activeer(in_gebruik, voeg_toe(in_gebruik))
    assert kluis().actief == "k2"


def test_een_verdwenen_bestand_wordt_meteen_gemerkt(in_gebruik: Path) -> None:
    kluis()
    in_gebruik.unlink()
    with pytest.raises(SleutelKwijt, match="Zet het terug uit de kluis"):
        kluis()


@pytest.mark.parametrize("inhoud", ["", "{", "{}", '{"actief": "k9", "sleutels": {}}', '{"actief":"k1","sleutels":[]}'])
def test_een_beschadigd_bestand_wordt_gezegd(bestand: Path, inhoud: str) -> None:
    bestand.write_text(inhoud)
    with pytest.raises(SleutelKwijt, match="onleesbaar"):
        lees(bestand)


def test_de_actieve_sleutel_gaat_niet_weg(bestand: Path) -> None:
    with pytest.raises(Sleutelfout, match="actieve sleutel"):
        haal_weg(bestand, "k1")


def test_een_sleutel_waar_nog_werk_mee_kan_lopen_gaat_niet_weg(bestand: Path) -> None:
    activeer(bestand, voeg_toe(bestand), op=NU)
    with pytest.raises(Sleutelfout, match="nog geen uur"):
        haal_weg(bestand, "k1", op=NU + WACHT - timedelta(seconds=1))
    haal_weg(bestand, "k1", op=NU + WACHT)
    assert set(lees(bestand).sleutels) == {"k2"}


def test_een_onbekende_naam_noemt_de_sleutels_die_er_zijn(bestand: Path) -> None:
    with pytest.raises(Sleutelfout, match="Wel: k1"):
        activeer(bestand, "k7")


def test_wat_van_een_weggehaalde_sleutel_was_afgeleid_is_nog_te_maken(in_gebruik: Path) -> None:
    """The seals of the log stay verifiable; the key itself is not in the file any more."""
    voor = kluis().leid_af(label=b"zegel", naam="k1")
    sleutel = json.loads(in_gebruik.read_text())["sleutels"]["k1"]
    activeer(in_gebruik, voeg_toe(in_gebruik), op=NU)
    haal_weg(in_gebruik, "k1", op=NU + WACHT)
    assert kluis().leid_af(label=b"zegel", naam="k1") == voor
    assert sleutel not in in_gebruik.read_text()


def test_een_naam_wordt_nooit_opnieuw_gebruikt(bestand: Path) -> None:
    activeer(bestand, voeg_toe(bestand), op=NU)
    haal_weg(bestand, "k1", op=NU + WACHT)
    assert voeg_toe(bestand) == "k3"
