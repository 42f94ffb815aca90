"""Working days and holidays, also against the `holidays` package."""

from datetime import UTC, date, datetime

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.protocol.kalender import (
    dag_in_nederland,
    feestdag,
    is_werkdag,
    plus_werkdagen,
    reden,
    werkdag_op_of_na,
    werkdagen_tussen,
)

DAGEN = st.dates(date(2015, 1, 1), date(2060, 12, 31))
AANTALLEN = st.integers(-60, 60)
PAKKET = holidays.country_holidays("NL", categories=("public", "optional"), years=range(2014, 2062))
PAKKET_ZONDER_KEUZE = holidays.country_holidays("NL", years=range(2014, 2062))


@pytest.mark.parametrize("jaar", range(2014, 2061))
def test_werkdagen_komen_overeen_met_het_pakket(jaar: int) -> None:
    dagen = [date.fromordinal(n) for n in range(date(jaar, 1, 1).toordinal(), date(jaar + 1, 1, 1).toordinal())]
    assert [d for d in dagen if is_werkdag(d) != (d.weekday() < 5 and d not in PAKKET)] == []


def test_5_mei_is_elk_jaar_vrij_anders_dan_het_pakket_zonder_keuze() -> None:
    assert feestdag(date(2021, 5, 5)) == "Bevrijdingsdag"
    assert date(2021, 5, 5) not in PAKKET_ZONDER_KEUZE


def test_twee_feestdagen_op_een_dag_noemen_beide_namen() -> None:
    assert feestdag(date(2016, 5, 5)) == "Bevrijdingsdag en Hemelvaartsdag"


def test_koninginnedag_op_een_zondag_was_een_dag_eerder() -> None:
    assert feestdag(date(2006, 4, 29)) == "Koninginnedag"


def test_reden_noemt_de_feestdag() -> None:
    assert reden(date(2024, 12, 25)) == "woensdag, Eerste Kerstdag"


def test_reden_noemt_het_weekend() -> None:
    assert reden(date(2024, 12, 28)) == "zaterdag, weekend"


@given(DAGEN, AANTALLEN.filter(bool))
def test_plus_werkdagen_eindigt_nooit_op_een_vrije_dag(dag: date, aantal: int) -> None:
    assert is_werkdag(plus_werkdagen(dag, aantal))


@given(DAGEN, st.integers(0, 60))
def test_plus_werkdagen_en_werkdagen_tussen_zijn_elkaars_omgekeerde(dag: date, aantal: int) -> None:
    assert werkdagen_tussen(dag, plus_werkdagen(dag, aantal)) == aantal


@given(DAGEN.filter(is_werkdag), AANTALLEN)
def test_terugtellen_brengt_een_werkdag_weer_bij_zichzelf(dag: date, aantal: int) -> None:
    assert plus_werkdagen(plus_werkdagen(dag, aantal), -aantal) == dag


@given(DAGEN, DAGEN, st.integers(0, 60))
def test_later_beginnen_eindigt_nooit_eerder(een: date, ander: date, aantal: int) -> None:
    vroeg, laat = sorted((een, ander))
    assert plus_werkdagen(vroeg, aantal) <= plus_werkdagen(laat, aantal)


@given(DAGEN, st.integers(0, 60))
def test_een_werkdag_meer_is_altijd_later(dag: date, aantal: int) -> None:
    assert plus_werkdagen(dag, aantal) < plus_werkdagen(dag, aantal + 1)


@given(DAGEN, DAGEN)
def test_werkdagen_tussen_keert_van_teken_om(een: date, ander: date) -> None:
    assert werkdagen_tussen(een, ander) == -werkdagen_tussen(ander, een)


@given(DAGEN)
def test_werkdag_op_of_na_is_de_eerste_werkdag(dag: date) -> None:
    gevonden = werkdag_op_of_na(dag)
    assert is_werkdag(gevonden)
    assert werkdagen_tussen(dag, gevonden) == (0 if gevonden == dag else 1)


def test_nul_werkdagen_is_de_dag_zelf_ook_als_die_vrij_is() -> None:
    assert plus_werkdagen(date(2024, 12, 25), 0) == date(2024, 12, 25)


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        (datetime(2024, 1, 1, 22, 59, tzinfo=UTC), date(2024, 1, 1)),
        (datetime(2024, 1, 1, 23, 0, tzinfo=UTC), date(2024, 1, 2)),
        (datetime(2024, 7, 1, 21, 59, tzinfo=UTC), date(2024, 7, 1)),
        (datetime(2024, 7, 1, 22, 0, tzinfo=UTC), date(2024, 7, 2)),
        (datetime(2024, 3, 30, 22, 59, tzinfo=UTC), date(2024, 3, 30)),
        (datetime(2024, 3, 31, 22, 0, tzinfo=UTC), date(2024, 4, 1)),
    ],
)
def test_een_moment_hoort_bij_de_nederlandse_dag_in_zomer_en_winter(moment: datetime, dag: date) -> None:
    assert dag_in_nederland(moment) == dag


def test_een_moment_zonder_tijdzone_heeft_geen_dag() -> None:
    with pytest.raises(ValueError, match="tijdzone"):
        dag_in_nederland(datetime(2024, 1, 1, 12, 0))  # noqa: DTZ001
