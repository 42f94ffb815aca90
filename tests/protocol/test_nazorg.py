"""What is discussed with whom after a refuted suspicion, and what the evaluation form asks (NZ-2, NZ-4)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from zicht.protocol.beeld import Persoon
from zicht.protocol.nazorg import (
    ANTWOORDEN,
    evaluatievragen,
    heeft_eigen_rechten,
    onderwerpen,
    steun,
    te_bespreken,
)

NU = date(2026, 5, 4)


def wie(geboren: date | None, rol: str = "kind") -> Persoon:
    return Persoon(UUID(int=1), rol, True, date(2026, 1, 1), geboren)


def test_nz_2_de_punten_staan_in_de_volgorde_van_een_slotgesprek() -> None:
    assert list(onderwerpen())[:3] == ["vertellen", "vernietiging", "zelf_vertellen"]


@pytest.mark.parametrize(
    ("geboren", "rol", "eigen"),
    [
        (date(2014, 5, 4), "kind", True),
        (date(2014, 5, 5), "kind", False),
        (None, "kind", False),
        (None, "moeder", True),
    ],
)
def test_re_8_eigen_rechten_vanaf_twaalf_en_bij_een_onbekende_leeftijd_naar_de_rol(
    geboren: date | None, rol: str, eigen: bool
) -> None:
    assert heeft_eigen_rechten(wie(geboren, rol), NU) is eigen


def test_nz_2_met_een_peuter_wordt_niets_besproken() -> None:
    assert te_bespreken(wie(date(2023, 1, 1)), NU, mogelijk_kwaadwillend=True) == ()


def test_nz_2_het_punt_over_de_melder_alleen_bij_die_mening() -> None:
    moeder = wie(date(1990, 1, 1), "moeder")
    zonder, met = (te_bespreken(moeder, NU, mogelijk_kwaadwillend=ja) for ja in (False, True))
    assert set(met) - set(zonder) == {"melder"}


def test_nz_2_veilig_thuis_verwijst_naar_wie_steun_geeft() -> None:
    assert list(steun()) == ["eigen_netwerk", "akj", "huisarts", "psycholoog", "wijkteam"]


def test_nz_2_een_afkorting_staat_er_met_wat_zij_betekent() -> None:
    """It is read out to somebody who may never have heard of it, and stands in a copy."""
    assert "praktijkondersteuner ggz bij de huisarts (POH-GGZ)" in steun()["huisarts"]
    assert "AKJ (Advies- en Klachtenbureau Jeugdzorg)" in steun()["akj"]


def test_nz_4_het_formulier_vraagt_naar_wat_te_beinvloeden_was() -> None:
    assert {"bejegening", "informatie", "eigen_inbreng", "duur"} <= set(evaluatievragen())


def test_nz_4_weet_ik_niet_is_een_antwoord() -> None:
    assert "weet niet" in ANTWOORDEN
