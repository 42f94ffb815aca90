"""Retention beyond the YAML cases: several dossiers, reasons, and versions that only serve to read (RE-10)."""

from datetime import date

import pytest

from zicht.protocol.bewaren import bewaren, bewaren_met_latere
from zicht.protocol.fouten import Protocolfout

OPEN = bewaren(None)
EERST = bewaren(date(2020, 5, 15))
LATER = bewaren(date(2024, 5, 15))


def test_een_dossier_blijft_tot_de_termijn_van_het_laatst_gemaakte() -> None:
    assert bewaren_met_latere(EERST, LATER).bewaren_tot_en_met == date(2044, 5, 15)


def test_een_later_dossier_maakt_de_eigen_termijn_nooit_korter() -> None:
    assert bewaren_met_latere(LATER, EERST) == LATER


def test_is_het_laatste_dossier_nog_open_dan_blijven_alle_bewaard() -> None:
    samen = bewaren_met_latere(EERST, OPEN)
    assert (samen.antwoord, samen.ontbreekt) == ("onbekend", ("het definitieve einde van de bemoeienis",))


def test_is_het_eigen_dossier_nog_open_dan_blijft_het_bewaard() -> None:
    assert not bewaren_met_latere(OPEN, LATER).mag_weg(date(2100, 1, 1))


def test_onbekend_mag_nooit_weg() -> None:
    assert not OPEN.mag_weg(date.max)


def test_alles_wat_ontbreekt_wordt_genoemd() -> None:
    assert len(bewaren(None, kind_zonder_geboortedatum=True).ontbreekt) == 2


def test_een_versie_van_voor_2019_is_er_niet_om_toe_te_passen() -> None:
    with pytest.raises(Protocolfout, match="hp2019 of hp2019-wet2026"):
        bewaren(date(2016, 1, 1), versie="hp2014")


def test_de_uitleg_zegt_waarom_het_jongste_kind_verlengt() -> None:
    waarom = bewaren(date(2020, 5, 15), jongste_kind=date(2019, 8, 20), versie="hp2019").waarom
    assert any("wordt 18 op donderdag 20 augustus 2037" in zin and "HP2019 15.3.4" in zin for zin in waarom)


def test_de_uitleg_zegt_dat_het_sluiten_als_laatste_wijziging_telt() -> None:
    assert "laatste wijziging" in EERST.waarom[0]


def test_de_uitleg_noemt_ook_de_termijn_van_het_protocol() -> None:
    assert any(zin.startswith("Daarnaast zegt hp2019: 15 jaar") for zin in EERST.waarom)
