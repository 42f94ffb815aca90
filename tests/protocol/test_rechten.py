"""Who exercises the rights, beyond the YAML cases (RE-8)."""

from datetime import date

import pytest

from zicht.protocol.rechten import uitoefening

GEBOREN = date(2010, 6, 1)


@pytest.mark.parametrize(
    ("op", "verwacht"),
    [
        (date(2022, 5, 31), (11, "vertegenwoordigers")),
        (date(2022, 6, 1), (12, "samen")),
        (date(2026, 5, 31), (15, "samen")),
        (date(2026, 6, 1), (16, "zelf")),
    ],
)
def test_wie_de_rechten_uitoefent_verandert_op_de_verjaardag(op: date, verwacht: tuple[int, str]) -> None:
    uitkomst = uitoefening(GEBOREN, op)
    assert (uitkomst.leeftijd, uitkomst.uitoefening) == verwacht


@pytest.mark.parametrize("op", [date(2022, 6, 1), date(2026, 6, 1), date(2040, 1, 1)])
def test_voor_wie_wilsonbekwaam_is_treden_de_vertegenwoordigers_op(op: date) -> None:
    assert uitoefening(GEBOREN, op, wilsonbekwaam=True).uitoefening == "vertegenwoordigers"


def test_de_bron_is_genoemd() -> None:
    assert str(uitoefening(GEBOREN, date(2022, 6, 1)).bron) == "HP2019 15.8.8"


def test_bij_samen_staat_dat_niemand_toestemming_van_de_ander_nodig_heeft() -> None:
    assert any("elkaars toestemming niet nodig" in zin for zin in uitoefening(GEBOREN, date(2023, 1, 1)).waarom)


def test_een_onbekende_geboortedatum_blijft_onbekend_en_wordt_gemist() -> None:
    uitkomst = uitoefening(None, date(2022, 6, 1))
    assert (uitkomst.uitoefening, uitkomst.ontbreekt) == ("onbekend", ("geboortedatum",))


def test_voor_de_geboorte_is_onbekend_wie_het_doet() -> None:
    assert uitoefening(GEBOREN, date(2010, 5, 31)).uitoefening == "onbekend"
