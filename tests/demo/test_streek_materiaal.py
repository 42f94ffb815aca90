"""Names, places, numbers and organisations of a region that does not exist."""

import re
from collections import Counter
from random import Random

import pytest

from zicht.demo.streek.bereikbaar import mailadres, telefoonnummer
from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.namen import Achternaam, achternaam, splits, voornaam
from zicht.demo.streek.organisaties import organisaties, van_soort
from zicht.demo.streek.plaatsen import adres, dorpen, gemeenten
from zicht.demo.streek.verschrijven import typefout, verschrijf

_HERKOMSTEN = ["nederlands", "fries", "turks", "marokkaans", "surinaams", "pools", "syrisch"]


def test_geen_postcode_kan_bestaan() -> None:
    """Real ones begin with 1 to 9."""
    rng = Random(1)
    assert all(re.fullmatch(r"0\d{3}[A-Z]{2}", adres(rng).postcode) for _ in range(2000))


def test_een_postcode_hoort_bij_een_straat() -> None:
    rng = Random(1)
    straten: dict[str, set[str]] = {}
    for _ in range(20_000):
        woning = adres(rng)
        straten.setdefault(woning.postcode, set()).add(woning.straat)
    assert all(len(namen) == 1 for namen in straten.values())


def test_een_adres_in_een_gemeente() -> None:
    assert adres(Random(1), "Ringwade").gemeente == "Ringwade"


def test_geen_telefoonnummer_kan_bestaan() -> None:
    """No number for mobile phones begins with 06-0."""
    rng = Random(1)
    assert all(re.fullmatch(r"0600\d{6}", telefoonnummer(rng)) for _ in range(1000))


def test_mail_gaat_naar_een_voorbeelddomein() -> None:
    assert mailadres("Büşra", "Yılmaz", 1994) == "busra.yilmaz94@example.nl"


@pytest.mark.parametrize("herkomst", _HERKOMSTEN)
@pytest.mark.parametrize("geslacht", ["man", "vrouw"])
@pytest.mark.parametrize("jaar", [1925, 1948, 1975, 1999, 2024])
def test_er_zijn_voornamen_voor_elke_herkomst_en_tijd(herkomst: str, geslacht: str, jaar: int) -> None:
    rng = Random(5)
    assert len({voornaam(rng, herkomst, geslacht, jaar).roepnaam for _ in range(200)}) >= 5


@pytest.mark.parametrize("herkomst", _HERKOMSTEN)
def test_achternamen_lopen_uit_in_een_lange_staart(herkomst: str) -> None:
    rng = Random(5)
    geteld = Counter(achternaam(rng, herkomst) for _ in range(4000))
    assert len(geteld) > 200
    assert geteld.most_common(1)[0][1] >= 10


def test_ouderen_heten_anders_dan_kinderen() -> None:
    rng = Random(5)
    oud = {voornaam(rng, "nederlands", "vrouw", 1935).roepnaam for _ in range(300)}
    jong = {voornaam(rng, "nederlands", "vrouw", 2021).roepnaam for _ in range(300)}
    assert len(oud & jong) <= 6


@pytest.mark.parametrize(
    ("voluit", "delen"),
    [
        ("van der Meer", Achternaam("van der", "Meer")),
        ("'t Hart", Achternaam("'t", "Hart")),
        ("El Amrani", Achternaam("", "El Amrani")),
        ("Demir", Achternaam("", "Demir")),
    ],
)
def test_voorvoegsel_staat_apart(voluit: str, delen: Achternaam) -> None:
    assert splits(voluit) == delen


def test_dorpen_liggen_in_zes_gemeenten() -> None:
    assert {dorp.gemeente for dorp in dorpen()} == set(gemeenten())
    assert len(gemeenten()) == 6


def test_vier_cijfers_horen_bij_een_dorp() -> None:
    cijfers = [wijk for dorp in dorpen() for wijk in dorp.cijfers]
    assert len(cijfers) == len(set(cijfers))


@pytest.mark.parametrize("soort", ["basisschool", "huisartsenpraktijk", "lokaal_team", "politie", "ziekenhuis"])
def test_elke_gemeente_heeft_deze_organisaties(soort: str) -> None:
    assert all(van_soort(soort, gemeente) for gemeente in gemeenten())


def test_organisaties_hebben_elk_een_eigen_naam_en_nummer() -> None:
    alle = organisaties()
    assert len({een.naam for een in alle}) == len({een.telefoon for een in alle}) == len(alle)


def test_organisaties_mailen_vanaf_een_voorbeelddomein() -> None:
    assert all(re.fullmatch(r"info@[a-z0-9-]+\.example\.nl", een.email) for een in organisaties())


def test_wie_opnieuw_wordt_beschreven_is_vaak_niet_letterlijk_dezelfde() -> None:
    rng = Random(9)
    gezinnen = [gezin(rng, 2024) for _ in range(200)]
    gelijk = [verschrijf(rng, een, persoon) == een.kenmerken(persoon) for een in gezinnen for persoon in een.personen]
    assert 0.02 < sum(gelijk) / len(gelijk) < 0.5


def test_een_typefout_verandert_hoogstens_een_letter_in_lengte() -> None:
    rng = Random(9)
    assert all(abs(len(typefout(rng, "Zomerhof")) - 8) <= 1 for _ in range(200))


def test_een_letter_kan_geen_typefout_hebben() -> None:
    assert typefout(Random(1), "J") == "J"
