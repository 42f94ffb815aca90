"""The time limits of all organisations (SZ-13, HSSK bijlage 7)."""

from datetime import UTC, date, datetime

import pytest

from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.kalender import TIJDZONE
from zicht.protocol.ketentermijnen import bereken_in_keten, ketentermijn, ketentermijnen
from zicht.protocol.strafzorg import organisaties

BEGIN = date(2024, 1, 31)


@pytest.mark.parametrize(
    ("code", "dag"),
    [
        ("vt_triage", date(2024, 2, 7)),
        ("vt_onderzoek", date(2024, 4, 10)),
        ("pol_plan_van_aanpak", date(2024, 2, 14)),
        ("pol_dossier", date(2024, 7, 31)),
        ("pol_insturen", date(2024, 3, 1)),
        ("pol_studioverhoor", date(2024, 2, 14)),
        ("om_voorgeleiding", date(2024, 2, 3)),
        ("om_plan", date(2024, 2, 14)),
        ("om_beoordeling", date(2024, 3, 31)),
        ("om_zittingsdatum", date(2024, 7, 31)),
        ("recl_voorgeleiding", BEGIN),
        ("recl_supersnelrecht", BEGIN),
        ("recl_snelrecht", date(2024, 1, 29)),
        ("recl_om_zitting", date(2024, 1, 24)),
        ("recl_reguliere_zitting", date(2024, 1, 17)),
        ("rb_vasthouden", date(2024, 2, 3)),
        ("rb_hechtenis", date(2024, 2, 14)),
        ("rb_proforma", date(2024, 5, 14)),
        ("rb_huisverbod_verlenging", date(2024, 2, 10)),
        ("rb_vots", BEGIN),
    ],
)
def test_een_termijn_in_dagen_valt_op_een_dag(code: str, dag: date) -> None:
    assert bereken_in_keten(code, BEGIN).dag == dag


@pytest.mark.parametrize("code", ["rvdk_beschermingsonderzoek", "rb_huisverbod_houdbaar", "rb_ots"])
def test_zonder_termijn_is_er_geen_dag(code: str) -> None:
    assert bereken_in_keten(code, BEGIN).dag is None


def test_negen_uur_na_de_aanhouding_is_een_tijdstip() -> None:
    aanhouding = datetime(2024, 1, 31, 20, 0, tzinfo=TIJDZONE)
    assert bereken_in_keten("pol_inverzekeringstelling", aanhouding).tijdstip == datetime(
        2024, 2, 1, 5, 0, tzinfo=TIJDZONE
    )


def test_uren_lopen_door_in_de_nacht_van_de_zomertijd() -> None:
    aanhouding = datetime(2024, 3, 31, 0, 30, tzinfo=TIJDZONE)
    tijdstip = bereken_in_keten("zsm_afdoening", aanhouding).tijdstip
    assert tijdstip is not None
    assert (tijdstip.hour, tijdstip.minute) == (10, 30)


def test_uren_voor_een_zitting_tellen_terug() -> None:
    raadkamer = datetime(2024, 2, 1, 10, 0, tzinfo=TIJDZONE)
    assert bereken_in_keten("recl_raadkamer", raadkamer).dag == date(2024, 1, 31)


def test_een_termijn_in_uren_mist_het_tijdstip_bij_alleen_een_dag() -> None:
    uitkomst = bereken_in_keten("pol_inverzekeringstelling", BEGIN)
    assert (uitkomst.dag, uitkomst.ontbreekt) == (None, ("het tijdstip van de aanhouding",))


def test_een_moment_telt_op_de_nederlandse_dag() -> None:
    assert bereken_in_keten("pol_studioverhoor", datetime(2024, 1, 31, 23, 30, tzinfo=UTC)).dag == date(2024, 2, 15)


def test_een_moment_zonder_tijdzone_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="tijdzone"):
        bereken_in_keten("pol_inverzekeringstelling", datetime(2024, 1, 31, 20, 0))  # noqa: DTZ001


def test_de_verlenging_van_het_huisverbod_volgt_de_wet_en_toont_bijlage_7() -> None:
    termijn = ketentermijn("rb_huisverbod_verlenging")
    assert (termijn.organisatie, termijn.ernaast) == (
        "burgemeester",
        ("Daarnaast zegt hp2019: 14 dagen, rechtbank (HSSK bijlage 7).",),
    )


def test_volgens_het_protocol_van_2019_duurt_het_tot_de_verlenging_veertien_dagen() -> None:
    assert bereken_in_keten("rb_huisverbod_verlenging", BEGIN, "hp2019").dag == date(2024, 2, 14)


def test_bijlage_7_heeft_26_termijnen_die_elk_een_bestaande_organisatie_noemen() -> None:
    alle = ketentermijnen()
    assert len(alle) == 26
    assert {termijn.organisatie for termijn in alle} <= set(organisaties())


def test_een_onbekende_code_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeCode, match="pol_studioverhoor"):
        ketentermijn("pol_verhoor")
