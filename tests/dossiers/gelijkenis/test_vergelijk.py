"""Two descriptions of a person: what they prove, and why (ML-9, QUICKSCAN 4.6). All people are invented."""

from dataclasses import replace
from datetime import date

import pytest

from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.gelijkenis.uitkomst import Gelijkenis
from zicht.dossiers.gelijkenis.vergelijk import vergelijk

SANNE = Kenmerken(
    voornamen="Sanne Maria",
    voorvoegsel="van der",
    achternaam="Heijden",
    geboortedatum=date(1986, 3, 12),
    geslacht="vrouw",
    postcode="0110 AB",
    huisnummer="12",
    telefoons=("06-00123456",),
)


def met(kenmerken: Kenmerken = SANNE, **anders: object) -> Kenmerken:
    return replace(kenmerken, **anders)  # type: ignore[arg-type]


def zin(gelijkenis: Gelijkenis, veld: str) -> str:
    return next(reden.zin for reden in gelijkenis.redenen if reden.veld == veld)


def richting(gelijkenis: Gelijkenis, veld: str) -> str:
    return next(reden.richting for reden in gelijkenis.redenen if reden.veld == veld)


# What the caller says; what it is compared with is SANNE.
ZELFDE_PERSOON = {
    "verhuisd, ander nummer": met(postcode="0511 KL", huisnummer="3", telefoons=("0600999999",)),
    "achternaam met y": met(achternaam="Heyden"),
    "voorvoegsel achteraan": met(voorvoegsel="", achternaam="Heijden, v.d."),
    "zonder voorvoegsel": met(voorvoegsel=""),
    "naam van de partner erbij": met(voorvoegsel="de", achternaam="Graaf-van der Heijden"),
    "alleen roepnaam": met(voornamen="Sanne"),
    "typefout in de voornaam": met(voornamen="Sannne"),
    "voorletters": met(voornamen="S.M."),
    "accenten en hoofdletters": met(voornamen="SÀNNE", achternaam="HEIJDEN"),
    "dag en maand verwisseld": met(geboortedatum=date(1986, 12, 3)),
    "één cijfer anders": met(geboortedatum=date(1986, 3, 17)),
    "twee cijfers omgedraaid": met(geboortedatum=date(1968, 3, 12)),
    "alleen jaar": met(geboortedatum=date(1986, 1, 1), geboortedatum_nauwkeurigheid="jaar"),
    "leeftijd geschat": met(geboortedatum=date(1985, 6, 1), geboortedatum_nauwkeurigheid="geschat"),
    "voor- en achternaam verwisseld": met(voornamen="van der Heijden", voorvoegsel="", achternaam="Sanne"),
    "partnernaam in plaats van eigen naam": met(voorvoegsel="", achternaam="Graafland"),
    "alleen naam en geboortedatum": Kenmerken("Sanne", "van der", "Heijden", date(1986, 3, 12)),
}


@pytest.mark.parametrize("gezocht", ZELFDE_PERSOON.values(), ids=ZELFDE_PERSOON.keys())
def test_dezelfde_persoon_wordt_herkend_ml_9(gezocht: Kenmerken) -> None:
    assert vergelijk(gezocht, SANNE).oordeel == "zeer waarschijnlijk"


ANDERE_PERSOON = {
    "alleen de naam gelijk, en een andere geboortedatum": Kenmerken("Sanne", "van der", "Heijden", date(1961, 7, 28)),
    "zus in hetzelfde huis": met(voornamen="Femke", geboortedatum=date(1989, 8, 30)),
    "moeder in hetzelfde huis": met(voornamen="Truus", geboortedatum=date(1957, 5, 21)),
    "broer in hetzelfde huis": met(voornamen="Daan", geslacht="man", geboortedatum=date(1984, 11, 2)),
    "zelfde dag geboren, verder niets": Kenmerken("Iris", "", "Zandbergen", date(1986, 3, 12), geslacht="vrouw"),
    "buren": met(voornamen="Kim", achternaam="Dekker", huisnummer="14", geboortedatum=date(1990, 1, 20), telefoons=()),
    "alleen voornaam en geslacht": Kenmerken("Sanne", geslacht="vrouw"),
}


@pytest.mark.parametrize("gezocht", ANDERE_PERSOON.values(), ids=ANDERE_PERSOON.keys())
def test_een_ander_wordt_niet_voorgesteld_ml_9(gezocht: Kenmerken) -> None:
    assert vergelijk(gezocht, SANNE).oordeel == "onwaarschijnlijk"


TIM = Kenmerken("Tim", "", "Zandbergen", date(2015, 3, 4), "dag", "man", "0110AB", "12", ("0600123456",))


def test_een_tweeling_wordt_nooit_voor_dezelfde_aangezien_ml_9() -> None:
    assert vergelijk(met(TIM, voornamen="Jesse"), TIM).oordeel == "mogelijk"


def test_dat_het_een_tweeling_kan_zijn_staat_erbij_ml_9() -> None:
    assert zin(vergelijk(met(TIM, voornamen="Jesse"), TIM), "tweeling").endswith("kan een tweeling zijn")


def test_de_tweelinghelft_van_het_andere_geslacht_weegt_zwaarder_tegen() -> None:
    zus = met(TIM, voornamen="Lotte", geslacht="vrouw")
    assert vergelijk(zus, TIM).kans < vergelijk(met(zus, geslacht="man"), TIM).kans


def test_bij_een_roepnaam_is_geen_sprake_van_een_tweeling() -> None:
    velden = {reden.veld for reden in vergelijk(met(TIM, voornamen="Timotheus"), TIM).redenen}
    assert "tweeling" not in velden


def test_een_gewone_naam_weegt_minder_dan_een_zeldzame() -> None:
    gewoon, zeldzaam = Kenmerken(achternaam="Jansen"), Kenmerken(achternaam="Distelwaard")
    assert vergelijk(gewoon, gewoon).score < vergelijk(zeldzaam, zeldzaam).score


def test_1_januari_zegt_niet_meer_dan_het_jaar() -> None:
    nieuwjaar = Kenmerken(geboortedatum=date(1985, 1, 1))
    assert vergelijk(nieuwjaar, nieuwjaar).score < 7


def test_een_registratie_als_x_wordt_niet_vergeleken() -> None:
    assert richting(vergelijk(met(geslacht="x"), SANNE), "geslacht") == "onbekend"


def test_de_reden_noemt_beide_schrijfwijzen_ml_9() -> None:
    gelijkenis = vergelijk(Kenmerken(achternaam="Jansen"), Kenmerken(achternaam="Janssen"))
    assert zin(gelijkenis, "achternaam").startswith("Achternaam klinkt hetzelfde: Jansen en Janssen")


def test_verwisselde_namen_worden_genoemd_ml_9() -> None:
    gelijkenis = vergelijk(Kenmerken("Hassan", "", "Tahiri"), Kenmerken("Tahiri", "", "Hassan"))
    assert zin(gelijkenis, "naam").startswith("Voornaam en achternaam kunnen verwisseld zijn")


def test_een_ander_adres_is_geen_ander_mens_ml_9() -> None:
    assert zin(vergelijk(met(postcode="0610 CD"), SANNE), "adres") == "Ander adres: kan verhuisd zijn"


def test_wat_ontbreekt_staat_erbij_als_onbekend_ml_9() -> None:
    assert richting(vergelijk(met(geboortedatum=None), SANNE), "geboortedatum") == "onbekend"


def test_geen_zin_verraadt_een_adres_of_telefoonnummer_tg_5() -> None:
    elders = met(postcode="0610 CD", huisnummer="77", telefoons=("06-00777777",))
    tekst = " ".join(reden.zin for reden in vergelijk(SANNE, elders).redenen)
    assert not any(geheim in tekst for geheim in ("0610", "CD", "77"))


def test_de_score_is_de_som_van_de_redenen_ml_9() -> None:
    gelijkenis = vergelijk(met(achternaam="Heyde", postcode="0610CD"), SANNE)
    assert gelijkenis.score == pytest.approx(sum(reden.gewicht for reden in gelijkenis.redenen))


def test_zonder_iets_te_vergelijken_is_er_geen_bewijs() -> None:
    assert vergelijk(Kenmerken(), SANNE).score == 0


def test_een_roepnaam_en_een_doopnaam_pleiten_voor_elkaar_ml_9() -> None:
    assert vergelijk(Kenmerken("Jan", "", "Kolkman"), Kenmerken("Johannes", "", "Kolkman")).gewicht("voornaam") > 0
