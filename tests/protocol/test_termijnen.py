"""What the YAML cases in protocol_cases cannot say: reasons, sources, errors and the rules behind a time limit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.protocol.duur import Duur, plus, plus_maanden
from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.kalender import is_werkdag
from zicht.protocol.termijnen import bepaling, bereken, codes, te_laat_vanaf
from zicht.protocol.versies import VERSIES, OnbekendeVersie

DAGEN = st.dates(date(2019, 1, 1), date(2050, 12, 31))
ALLE = [(versie, code) for versie in VERSIES for code in codes(versie)]


@pytest.mark.parametrize(
    ("code", "regel"),
    [
        ("veiligheidsbeoordeling", "VB-1"),
        ("zicht_op_veiligheid", "VB-2"),
        ("voorwaarden_en_vervolg", "VV-1"),
        ("onderzoek", "OND-1"),
        ("vooronderzoek", "OND-3"),
        ("vooronderzoek_verlenging", "OND-3"),
        ("feedback_na_beoordeling", "VB-12"),
        ("feedback_na_beoordeling", "FB-1"),
        ("feedback_na_beoordeling", "FB-2"),
        ("monitoren_3", "MON-1"),
        ("monitoren_12", "MON-1"),
        ("correctie_antwoord", "RE-4"),
        ("inzage_antwoord", "RE-2"),
        ("vernietiging", "RE-6"),
        ("vernietiging_weerlegd_antwoord", "RE-7"),
        ("bewaren_advies", "ADV-3"),
        ("bewaren_dossier", "RE-10"),
        ("nazorg_contact", "NZ-3"),
        ("afspraken_bevestigen", "ALG-15"),
        ("vraag_beantwoorden", "ALG-15"),
        ("diagnose_bruikbaar", "ALG-7"),
        ("sporen_zedenpolitie", "SZ-6"),
        ("informeren_betrokkene", "ALG-2"),
        ("klacht_reactie", "KL-1"),
    ],
)
def test_een_termijn_noemt_de_regel_waar_zij_bij_hoort(code: str, regel: str) -> None:
    assert regel in bepaling(code).regels


@pytest.mark.parametrize(
    ("code", "versie", "bron"),
    [
        ("veiligheidsbeoordeling", "hp2019", "HP2019 7.2"),
        ("veiligheidsbeoordeling", "hp2014", "HSSK bijlage 7"),
        ("onderzoek", "hp2019", "HP2019 10.2"),
        ("onderzoek", "hp2019-wet2026", "Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 2"),
        ("bewaren_dossier", "hp2019-wet2026", "Wmo 2015 art. 5.3.4 lid 2"),
        ("voorwaarden_en_vervolg", "hp2019-wet2026", "HP2019 9.2"),
    ],
)
def test_een_termijn_noemt_haar_bron(code: str, versie: str, bron: str) -> None:
    assert str(bereken(code, date(2026, 1, 5), versie).bron) == bron


def test_een_termijn_draagt_wat_gevraagd_was() -> None:
    termijn = bereken("vooronderzoek", date(2026, 1, 5), "hp2019")
    assert (termijn.code, termijn.versie, termijn.vanaf) == ("vooronderzoek", "hp2019", date(2026, 1, 5))


def test_zonder_keuze_geldt_de_standaardversie() -> None:
    assert bereken("onderzoek", date(2026, 1, 5)).versie == "hp2019-wet2026"


def test_de_uitleg_zegt_dat_de_eerste_dag_niet_meetelt() -> None:
    waarom = bereken("veiligheidsbeoordeling", date(2019, 12, 6)).waarom
    assert waarom[0] == "Begint bij de ontvangst van de melding: vrijdag 6 december 2019. Die dag telt niet mee."


def test_de_uitleg_noemt_de_feestdagen_ertussen() -> None:
    waarom = bereken("veiligheidsbeoordeling", date(2020, 4, 8)).waarom
    assert any("Goede Vrijdag" in zin and "Tweede Paasdag" in zin for zin in waarom)


def test_de_uitleg_noemt_de_termijnenwet_als_de_termijn_doorloopt() -> None:
    waarom = bereken("onderzoek", date(2021, 2, 24), "hp2019").waarom
    assert any("Bevrijdingsdag" in zin and "Algemene termijnenwet art. 1 en 4" in zin for zin in waarom)


def test_de_uitleg_zegt_het_als_een_termijn_niet_doorloopt() -> None:
    waarom = bereken("voorwaarden_en_vervolg", date(2021, 2, 24)).waarom
    assert any("loopt niet door" in zin for zin in waarom)


def test_de_uitleg_noemt_wat_het_protocol_naast_de_wet_zegt() -> None:
    waarom = bereken("onderzoek", date(2026, 1, 5)).waarom
    assert (
        waarom[-1] == "Daarnaast zegt hp2019: 10 weken vanaf de afronding van de veiligheidsbeoordeling (HP2019 10.2)."
    )


def test_feedback_op_zaterdag_is_pas_maandag_te_laat() -> None:
    assert te_laat_vanaf(bereken("feedback_na_beoordeling", date(2024, 6, 1))) == date(2024, 6, 3)


@pytest.mark.parametrize("code", ["zicht_op_veiligheid", "monitoren_gemiddeld", "nazorg_contact"])
def test_een_begin_verwachting_of_voorstel_is_nooit_te_laat(code: str) -> None:
    assert te_laat_vanaf(bereken(code, date(2024, 6, 3))) is None


@pytest.mark.parametrize(
    ("code", "versie", "loopt_door"),
    [
        ("onderzoek", "hp2019", True),
        ("onderzoek", "hp2019-wet2026", True),
        ("vernietiging", "hp2019", True),
        ("informeren_betrokkene", "hp2019-wet2026", True),
        ("klacht_reactie", "hp2019-wet2026", True),
        ("voorwaarden_en_vervolg", "hp2019", False),
        ("correctie_antwoord", "hp2019", False),
        ("vooronderzoek", "hp2019", False),
        ("monitoren_3", "hp2019", False),
        ("bewaren_dossier", "hp2019", False),
        ("onderzoek", "hp2014", False),
    ],
)
def test_alleen_een_wettelijke_termijn_loopt_door(code: str, versie: str, loopt_door: bool) -> None:
    assert bepaling(code, versie).loopt_door is loopt_door


def test_een_onbekende_code_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeCode, match="veiligheidsbeoordeling"):
        bereken("triage", date(2024, 1, 1))


def test_een_onbekende_versie_noemt_wat_mogelijk_is() -> None:
    with pytest.raises(OnbekendeVersie, match="hp2019"):
        bereken("onderzoek", date(2024, 1, 1), "hp1999")


def test_voor_2019_bestond_voorwaarden_en_vervolg_niet() -> None:
    with pytest.raises(OnbekendeCode, match="hp2014"):
        bereken("voorwaarden_en_vervolg", date(2017, 1, 2), "hp2014")


@given(st.sampled_from(ALLE), DAGEN, DAGEN)
def test_later_beginnen_eindigt_nooit_eerder(welke: tuple[str, str], een: date, ander: date) -> None:
    vroeg, laat = sorted((een, ander))
    versie, code = welke
    assert bereken(code, vroeg, versie).uiterlijk <= bereken(code, laat, versie).uiterlijk


@given(DAGEN)
def test_een_wettelijke_termijn_eindigt_altijd_op_een_werkdag(dag: date) -> None:
    assert is_werkdag(bereken("vernietiging", dag).uiterlijk)


@given(DAGEN)
def test_verantwoordelijk_is_veilig_thuis_de_eerste_werkdag_na_de_termijn(dag: date) -> None:
    uiterlijk = bereken("veiligheidsbeoordeling", dag).uiterlijk
    verantwoordelijk = bereken("zicht_op_veiligheid", dag).uiterlijk
    assert plus(uiterlijk, Duur(1, "werkdagen")) == verantwoordelijk


@given(DAGEN, st.integers(-40, 400))
def test_een_maand_verder_blijft_in_de_bedoelde_maand(dag: date, aantal: int) -> None:
    later = plus_maanden(dag, aantal)
    assert later.year * 12 + later.month == dag.year * 12 + dag.month + aantal


def test_een_maand_na_31_januari_is_de_laatste_dag_van_februari() -> None:
    assert plus_maanden(date(2023, 1, 31), 1) == date(2023, 2, 28)


def test_een_onbekende_eenheid_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="werkdagen"):
        Duur(1, "kwartalen")


def test_uren_passen_niet_op_een_kalender_van_dagen() -> None:
    with pytest.raises(ValueError, match="tijdstip"):
        plus(date(2024, 1, 1), Duur(9, "uren"))


@pytest.mark.parametrize(
    ("duur", "tekst"), [(Duur(1, "maanden"), "1 maand"), (Duur(2, "jaren"), "2 jaar"), (Duur(10, "weken"), "10 weken")]
)
def test_een_duur_leest_als_nederlands(duur: Duur, tekst: str) -> None:
    assert str(duur) == tekst
