"""The book of rules: complete, short, in plain Dutch, and found where it is used."""

import re
from pathlib import Path

import pytest

from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.regels import Regel, hoofdstukken, regel, regels
from zicht.protocol.vindplaatsen import met_vindplaatsen, vindplaatsen

AANTALLEN = {
    "ALG": 20,
    "EC": 6,
    "ADV": 11,
    "ML": 11,
    "VB": 12,
    "VV": 6,
    "OND": 6,
    "OV": 6,
    "FB": 3,
    "AF": 2,
    "MON": 7,
    "DW": 5,
    "RE": 11,
    "NZ": 7,
    "KL": 2,
    "SZ": 28,
    "TG": 10,
    "PT": 5,
    "BR": 3,
    "KV": 6,
    "ST": 6,
}
HARD = {
    *("ALG-7", "ALG-11", "ALG-12", "ALG-18", "ALG-19", "EC-4", "EC-5", "ADV-1", "ADV-9", "ADV-10"),
    *("ML-2", "ML-4", "VB-3", "VB-8", "OV-1", "SZ-3", "SZ-9", "SZ-26"),
}


def test_elk_hoofdstuk_is_er_met_al_zijn_nummers() -> None:
    assert {r.id for r in regels()} == {f"{h}-{n}" for h, aantal in AANTALLEN.items() for n in range(1, aantal + 1)}


def test_de_hoofdstukken_staan_in_de_volgorde_van_het_werk() -> None:
    assert hoofdstukken()[:5] == ("ALG", "EC", "ADV", "ML", "VB")


def test_alleen_deze_regels_zijn_hard() -> None:
    assert {r.id for r in regels() if r.hard} == HARD


def test_het_regelboek_zegt_u_zoals_de_schermen() -> None:
    gezegd = {r.id: f"{r.titel} {r.vraagt}" for r in regels()}
    assert [nummer for nummer, zin in gezegd.items() if re.search(r"\b([Jj]e|[Jj]ij|[Jj]ouw|[Jj]ou)\b", zin)] == []


@pytest.mark.parametrize("gevraagd", regels(), ids=lambda r: r.id)
def test_een_titel_heeft_hoogstens_acht_woorden(gevraagd: Regel) -> None:
    assert 1 <= len(gevraagd.titel.split()) <= 8


@pytest.mark.parametrize("gevraagd", regels(), ids=lambda r: r.id)
def test_wat_een_regel_vraagt_staat_in_een_tot_drie_zinnen(gevraagd: Regel) -> None:
    assert 1 <= len(re.findall(r"[.!?](?=\s|$)", gevraagd.vraagt)) <= 3


@pytest.mark.parametrize("gevraagd", regels(), ids=lambda r: r.id)
def test_elke_regel_heeft_een_bron(gevraagd: Regel) -> None:
    assert gevraagd.bronnen


def test_een_regel_is_op_te_vragen_met_zijn_nummer() -> None:
    assert str(regel("VB-1").bronnen[0]) == "HP2019 7.2"


def test_een_onbekend_nummer_noemt_de_nummers_van_dat_hoofdstuk() -> None:
    with pytest.raises(OnbekendeCode, match="AF-1, AF-2"):
        regel("AF-3")


def test_een_onbekend_hoofdstuk_noemt_de_hoofdstukken() -> None:
    with pytest.raises(OnbekendeCode, match="ALG"):
        regel("XX-1")


def test_vindplaatsen_zijn_de_bestanden_die_het_nummer_noemen(tmp_path: Path) -> None:
    (tmp_path / "kamer").mkdir()
    (tmp_path / "kamer" / "besluiten.py").write_text('"""Besluiten (VB-1, VB-12)."""', encoding="utf-8")
    (tmp_path / "kamer" / "getallen.yaml").write_text("regels: [VB-1]", encoding="utf-8")
    (tmp_path / "kamer" / "notitie.txt").write_text("VB-1", encoding="utf-8")
    assert vindplaatsen(tmp_path) == {
        "VB-1": ("kamer/besluiten.py", "kamer/getallen.yaml"),
        "VB-12": ("kamer/besluiten.py",),
    }


def test_het_regelboek_zelf_is_geen_vindplaats() -> None:
    assert not any("regelboek" in plaats for plaatsen in vindplaatsen().values() for plaats in plaatsen)


def test_een_regel_krijgt_zijn_vindplaatsen() -> None:
    [gevuld] = met_vindplaatsen([regel("SZ-9")], {"SZ-9": ("protocol/strafzorg.py",)})
    assert gevuld.waar == ("protocol/strafzorg.py",)


def test_elke_regel_die_het_programma_noemt_bestaat() -> None:
    hoofdletters = set(hoofdstukken())
    genoemd = {nummer for nummer in vindplaatsen() if nummer.partition("-")[0] in hoofdletters}
    assert genoemd <= {r.id for r in regels()}
