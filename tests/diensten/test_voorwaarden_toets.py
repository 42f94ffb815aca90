"""The helper that points at weak spots of a condition (VV-3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.diensten.voorwaarden_toets import kwaliteiten, niet_gehaald, stukken, zwakke_plekken

GOED = "Joris drinkt geen alcohol op dagen dat Mieke bij hem is."


def gevonden(tekst: str, namen: tuple[str, ...] = ("Joris", "Mieke")) -> list[tuple[str, str]]:
    """(word, quality); the word is empty when something is missing."""
    return [
        (tekst[plek.begin : plek.eind] if plek.begin is not None else "", plek.kwaliteit)
        for plek in zwakke_plekken(tekst, namen)
    ]


def test_een_goede_voorwaarde_heeft_geen_zwakke_plek() -> None:
    assert gevonden(GOED) == []


@pytest.mark.parametrize(
    ("tekst", "woord", "kwaliteit"),
    [
        ("Joris houdt altijd voldoende afstand.", "voldoende", "toetsbaar"),
        ("Joris probeert elke dag niet te schreeuwen.", "probeert", "toetsbaar"),
        ("Joris belt in overleg elke dag.", "in overleg", "niet_onderhandelbaar"),
        ("Joris komt niet, tenzij het moet.", "tenzij", "niet_onderhandelbaar"),
        ("Joris heeft elke dag inzicht in wat hij doet.", "inzicht", "concreet_gedrag"),
        ("Joris praat elke dag normaal.", "normaal", "eenduidig"),
        ("Joris doet elke dag aan emotieregulatie.", "emotieregulatie", "begrijpelijk"),
    ],
)
def test_vv3_een_zwak_woord_wordt_aangewezen(tekst: str, woord: str, kwaliteit: str) -> None:
    assert gevonden(tekst) == [(woord, kwaliteit)]


def test_vv3_zonder_wie_wordt_ernaar_gevraagd() -> None:
    assert gevonden("Er wordt elke dag gebeld.") == [("", "eenduidig")]


def test_een_rol_in_het_gezin_is_ook_een_wie() -> None:
    assert gevonden("Moeder belt elke dag de school.", namen=()) == []


def test_vv3_zonder_wanneer_wordt_ernaar_gevraagd() -> None:
    assert gevonden("Joris belt Mieke.") == [("", "toetsbaar")]


def test_een_getal_is_een_wanneer() -> None:
    assert gevonden("Joris belt 2 keer.") == []


def test_een_lange_zin_wordt_aangewezen() -> None:
    assert ("", "begrijpelijk") in gevonden("Joris " + "belt " * 30 + "elke dag.")


def test_een_deel_van_een_woord_telt_niet() -> None:
    assert gevonden("Joris brengt elke dag de goederen.") == []


def test_een_lege_tekst_heeft_nog_geen_zwakke_plek() -> None:
    assert zwakke_plekken("  ") == ()


@given(st.text(max_size=300))
def test_de_tekst_wordt_nooit_veranderd(tekst: str) -> None:
    assert "".join(stuk.tekst for stuk in stukken(tekst, zwakke_plekken(tekst))) == tekst


@given(st.text(max_size=100), st.lists(st.text(max_size=10), max_size=3))
def test_geen_tekst_of_naam_is_te_gek(tekst: str, namen: list[str]) -> None:
    codes = {kwaliteit.code for kwaliteit in kwaliteiten()}
    assert {plek.kwaliteit for plek in zwakke_plekken(tekst, namen)} <= codes


def test_onbekend_is_niet_gehaald() -> None:
    antwoorden = {kwaliteit.code: True for kwaliteit in kwaliteiten()} | {"toetsbaar": None}
    assert [kwaliteit.code for kwaliteit in niet_gehaald(antwoorden)] == ["toetsbaar"]


def test_iedere_kwaliteit_noemt_haar_bron() -> None:
    assert {kwaliteit.bron.document for kwaliteit in kwaliteiten()} == {"HP2019"}
