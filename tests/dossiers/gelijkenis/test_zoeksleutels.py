"""Keys by which the database finds candidates (ML-9)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.dossiers.gelijkenis.kenmerken import Kenmerken, geboortedatum_bij_leeftijd
from zicht.dossiers.gelijkenis.zoeksleutels import (
    datumvarianten,
    huisnummer,
    klank,
    klanken,
    postcode,
    telefoon,
    zoeknaam,
)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("Jansen", "Janssen"),
        ("Jansen", "Janse"),
        ("Meijer", "Meyer"),
        ("Meijer", "Meier"),
        ("Kuiper", "Cuijper"),
        ("Bos", "Bosch"),
        ("de Wit", "Witte"),
        ("Bouwman", "Bauman"),
        ("Nieuwenhuis", "Nieuwenhuijs"),
        ("van der Heijden", "Heyden, v.d."),
        ("Mohamed", "Muhammad"),
        ("Ahmed", "Achmed"),
        ("Youssef", "Yusuf"),
        ("Khadija", "Khadidja"),
        ("Djamila", "Jamila"),
        ("El Khattabi", "Chattabi"),
        ("Yıldız", "Yildis"),
        ("Şahin", "Sahin"),
        ("Öztürk", "Ozturk"),
        ("Soekhoe", "Sukhu"),
        ("Wiśniewski", "Wisniewski"),
    ],
)
def test_klinkt_hetzelfde_ml_9(een: str, ander: str) -> None:
    assert klank(een) == klank(ander)


@pytest.mark.parametrize(
    ("een", "ander"),
    [("Jansen", "Jensen"), ("Bakker", "Dekker"), ("Hassan", "Hussein"), ("Visser", "Vos")],
)
def test_klinkt_anders_ml_9(een: str, ander: str) -> None:
    assert klank(een) != klank(ander)


@pytest.mark.parametrize(
    "geschreven",
    [
        Kenmerken("Anna", "van der", "Berg"),
        Kenmerken("anna", "", "van der Berg"),
        Kenmerken("Anna", "", "Berg, v.d."),
        Kenmerken("ÁNNA", "v/d", "BERG"),
    ],
)
def test_zoeknaam_kent_geen_voorvoegsels(geschreven: Kenmerken) -> None:
    assert zoeknaam(geschreven) == "berg anna"


def test_zoeknaam_houdt_beide_namen_van_een_dubbele_naam() -> None:
    assert zoeknaam(Kenmerken("Els", "de", "Vries-van 't Hof")) == "vries hof els"


def test_een_naam_die_een_voorvoegsel_is_blijft_staan() -> None:
    assert zoeknaam(Kenmerken("Minh", "", "Le")) == "le minh"


def test_klanken_zijn_gelijk_bij_verwisselde_namen_ml_9() -> None:
    assert klanken(Kenmerken("Hassan", "", "Ali")) == klanken(Kenmerken("Ali", "", "Hassan"))


@pytest.mark.parametrize(
    "nummer", ["0600123456", "06-00 12 34 56", "+31 6 00123456", "0031600123456", "+31 (0)6 00123456", "06/00123456"]
)
def test_telefoonnummer_heeft_een_schrijfwijze(nummer: str) -> None:
    assert telefoon(nummer) == "+31600123456"


@pytest.mark.parametrize("nummer", ["", "onbekend", "112", "06-1234", "+31 6 1", "١٢٣٤٥٦٧٨٩٠"])
def test_wat_geen_nummer_is_geeft_niets(nummer: str) -> None:
    assert telefoon(nummer) is None


def test_buitenlands_nummer_blijft_buitenlands() -> None:
    assert telefoon("0049 30 00000000") == "+493000000000"


@pytest.mark.parametrize("tekst", ["0110AB", "0110 ab", " 0110  Ab "])
def test_postcode_heeft_een_schrijfwijze(tekst: str) -> None:
    assert postcode(tekst) == "0110AB"


@pytest.mark.parametrize("tekst", ["", "0110", "AB 0110", "0110 A1", "01100 AB"])
def test_wat_geen_postcode_is_geeft_niets(tekst: str) -> None:
    assert postcode(tekst) is None


@pytest.mark.parametrize("tekst", ["12a", "12-A", "12 a", "012 A"])
def test_huisnummer_en_toevoeging(tekst: str) -> None:
    assert huisnummer(tekst) == ("12", "a")


def test_datumvarianten_beginnen_met_de_datum_zelf() -> None:
    assert datumvarianten(date(2014, 3, 12))[0] == date(2014, 3, 12)


@pytest.mark.parametrize(
    "variant",
    [date(2014, 12, 3), date(2014, 3, 13), date(2014, 3, 21), date(2013, 3, 12), date(2024, 3, 12), date(2014, 8, 12)],
)
def test_datumvarianten_bevatten_gewone_fouten_ml_9(variant: date) -> None:
    assert variant in datumvarianten(date(2014, 3, 12))


def test_datumvarianten_bevatten_geen_datum_met_twee_fouten() -> None:
    assert date(2013, 3, 13) not in datumvarianten(date(2014, 3, 12))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_datumvarianten_zijn_wederkerig(dag: date) -> None:
    assert all(dag in datumvarianten(variant) for variant in datumvarianten(dag))


@given(st.text(max_size=300), st.text(max_size=200))
def test_sleutels_kunnen_tegen_elke_tekst(voornamen: str, achternaam: str) -> None:
    kenmerken = Kenmerken(voornamen, "", achternaam)
    assert len(zoeknaam(kenmerken)) <= 400
    assert len(klank(achternaam)) <= 60


@given(st.text(), st.text())
def test_telefoon_en_postcode_kunnen_tegen_elke_tekst(nummer: str, tekst: str) -> None:
    assert telefoon(nummer) is None or telefoon(nummer)[0] == "+"  # type: ignore[index]
    assert postcode(tekst) is None or len(postcode(tekst) or "") == 6


def test_leeftijd_geeft_het_midden_van_het_jaar() -> None:
    assert geboortedatum_bij_leeftijd(8, date(2024, 7, 1)) == date(2015, 12, 31)


def test_onmogelijke_leeftijd_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="tussen 0 en 130"):
        geboortedatum_bij_leeftijd(-1, date(2024, 7, 1))
