"""Ages and what is tied to them (ALG-3, RE-8, RE-10, DW-3, SZ-5, SZ-6, SZ-7)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.leeftijden import grens, groep, jarig_op, leeftijd

GEBOREN = st.dates(date(1930, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("geboren", "op", "verwacht"),
    [
        (date(2008, 3, 15), date(2020, 3, 14), 11),
        (date(2008, 3, 15), date(2020, 3, 15), 12),
        (date(2008, 2, 29), date(2020, 2, 28), 11),
        (date(2008, 2, 29), date(2020, 2, 29), 12),
        (date(2008, 2, 29), date(2024, 2, 28), 15),
        (date(2008, 2, 29), date(2025, 2, 28), 16),
        (date(2008, 2, 29), date(2025, 3, 1), 17),
        (date(2008, 12, 31), date(2024, 12, 30), 15),
        (date(2008, 12, 31), date(2024, 12, 31), 16),
        (date(2024, 5, 5), date(2024, 5, 5), 0),
    ],
)
def test_leeftijd_telt_vanaf_het_begin_van_de_verjaardag(geboren: date, op: date, verwacht: int) -> None:
    assert leeftijd(geboren, op) == verwacht


def test_zonder_geboortedatum_is_de_leeftijd_niet_bekend() -> None:
    assert leeftijd(None, date(2024, 1, 1)) is None


def test_voor_de_geboorte_is_er_geen_leeftijd() -> None:
    assert leeftijd(date(2024, 1, 2), date(2024, 1, 1)) is None


def test_wie_op_29_februari_geboren_is_wordt_in_een_gewoon_jaar_op_1_maart_ouder() -> None:
    assert jarig_op(date(2008, 2, 29), 18) == date(2026, 3, 1)


def test_wie_op_29_februari_geboren_is_wordt_in_een_schrikkeljaar_op_de_dag_zelf_ouder() -> None:
    assert jarig_op(date(2008, 2, 29), 16) == date(2024, 2, 29)


@given(GEBOREN, st.integers(0, 90))
def test_op_de_verjaardag_is_iemand_precies_zo_oud(geboren: date, jaren: int) -> None:
    assert leeftijd(geboren, jarig_op(geboren, jaren)) == jaren


@given(GEBOREN, st.integers(1, 90))
def test_de_dag_voor_de_verjaardag_is_iemand_een_jaar_jonger(geboren: date, jaren: int) -> None:
    ervoor = date.fromordinal(jarig_op(geboren, jaren).toordinal() - 1)
    assert leeftijd(geboren, ervoor) == jaren - 1


@pytest.mark.parametrize(
    ("code", "jaren", "uitkomst"),
    [
        ("horen", 3, "zien"),
        ("horen", 4, "horen"),
        ("rechten", 11, "vertegenwoordigers"),
        ("rechten", 12, "samen"),
        ("rechten", 15, "samen"),
        ("rechten", 16, "zelf"),
        ("meerderjarig", 17, "minderjarig"),
        ("meerderjarig", 18, "meerderjarig"),
        ("sporenonderzoek", 12, "arts_nfi"),
        ("sporenonderzoek", 13, "overleg_met_nfi"),
        ("sporenonderzoek", 14, "overleg_met_nfi"),
        ("sporenonderzoek", 15, "overleg_met_nfi"),
        ("sporenonderzoek", 16, "forensisch_arts"),
        ("studioverhoor", 3, "in_beginsel_niet"),
        ("studioverhoor", 4, "na_onthulling"),
        ("studioverhoor", 11, "na_onthulling"),
        ("studioverhoor", 12, "mogelijk"),
        ("botbreuken", 2, "nfi_categorie"),
        ("botbreuken", 3, "geen_nfi_categorie"),
    ],
)
def test_wat_bij_een_leeftijd_hoort(code: str, jaren: int, uitkomst: str) -> None:
    gevonden = groep(code, jaren)
    assert gevonden is not None
    assert gevonden.uitkomst == uitkomst


@pytest.mark.parametrize("jaren", [12, 13, 14])
def test_alleen_over_dertienjarigen_zwijgt_de_bron(jaren: int) -> None:
    gevonden = groep("sporenonderzoek", jaren)
    assert gevonden is not None
    assert gevonden.bron_zwijgt is (jaren == 13)


def test_zonder_leeftijd_is_er_geen_groep() -> None:
    assert groep("horen", None) is None


def test_de_grens_van_meerderjarig_is_achttien() -> None:
    assert grens("meerderjarig", "meerderjarig") == 18


def test_een_uitkomst_die_niet_bestaat_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeCode, match="meerderjarig"):
        grens("meerderjarig", "volwassen")


def test_een_onbekend_onderwerp_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeCode, match="sporenonderzoek"):
        groep("stemrecht", 18)
