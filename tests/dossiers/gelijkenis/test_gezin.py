"""A family in a melding beside the family of a dossier (ML-9, QUICKSCAN 4.6). All people are invented."""

from dataclasses import replace
from datetime import date

from zicht.dossiers.gelijkenis.gezin import vergelijk_gezin
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken

MOEDER = Kenmerken("Mieke", "", "Zomerhof", date(1984, 5, 20), "dag", "vrouw", "0110AB", "12", ("0600000011",))
JETTE = Kenmerken("Jette", "", "Wilgenkamp", date(2013, 9, 2), "dag", "vrouw", "0110AB", "12")
BRAM = Kenmerken("Bram", "", "Wilgenkamp", date(2011, 4, 17), "dag", "man", "0110AB", "12")
DOSSIER = [MOEDER, JETTE, BRAM]


def test_een_anders_gespelde_naam_verhindert_herkenning_niet_ml_9() -> None:
    melding = [MOEDER, replace(JETTE, achternaam="Wilchenkamp"), BRAM]
    assert vergelijk_gezin(melding, DOSSIER).oordeel == "zeer waarschijnlijk"


def test_namen_alleen_zijn_genoeg_als_het_hele_gezin_past_ml_9() -> None:
    melding = [Kenmerken("Mieke", "", "Zomerhof"), Kenmerken("Jette"), Kenmerken("Bram", "", "Wilgenkamp")]
    assert vergelijk_gezin(melding, DOSSIER).oordeel != "onwaarschijnlijk"


def test_ieder_wordt_naast_hoogstens_een_ander_gezet() -> None:
    paren = vergelijk_gezin([BRAM, MOEDER, JETTE], DOSSIER).paren
    assert [(paar.gezocht, paar.bekend) for paar in paren] == [(0, 2), (1, 0), (2, 1)]


def test_twee_gezinnen_met_dezelfde_naam_in_dezelfde_straat_zijn_niet_een_ml_9() -> None:
    hier = [
        Kenmerken("Sanne", "", "Zomerhof", date(1985, 2, 3), "dag", "vrouw", "0110AB", "12"),
        Kenmerken("Tim", "", "Zomerhof", date(2014, 6, 30), "dag", "man", "0110AB", "12"),
        Kenmerken("Lotte", "", "Zomerhof", date(2016, 8, 1), "dag", "vrouw", "0110AB", "12"),
    ]
    daar = [
        Kenmerken("Ellen", "", "Zomerhof", date(1979, 11, 23), "dag", "vrouw", "0110AB", "36"),
        Kenmerken("Daan", "", "Zomerhof", date(2009, 1, 14), "dag", "man", "0110AB", "36"),
        Kenmerken("Fleur", "", "Zomerhof", date(2012, 10, 9), "dag", "vrouw", "0110AB", "36"),
    ]
    assert vergelijk_gezin(hier, daar).oordeel == "onwaarschijnlijk"


def test_een_tweeling_komt_naast_de_goede_te_staan_ml_9() -> None:
    tim = Kenmerken("Tim", "", "Zomerhof", date(2015, 3, 4), "dag", "man", "0110AB", "12")
    tom = replace(tim, voornamen="Jesse")
    paren = vergelijk_gezin([tim, tom], [tom, tim]).paren
    assert [(paar.gezocht, paar.bekend) for paar in paren] == [(0, 1), (1, 0)]


def test_een_onbekende_tweelinghelft_wordt_niet_naast_de_bekende_gezet_ml_9() -> None:
    tim = Kenmerken("Tim", "", "Zomerhof", date(2015, 3, 4), "dag", "man", "0110AB", "12")
    assert vergelijk_gezin([replace(tim, voornamen="Jesse")], [tim]).paren == ()


def test_een_pasgeboren_kind_op_een_bekend_adres_wijst_naar_het_gezin_ml_9() -> None:
    baby = Kenmerken("Noor", "", "Wilgenkamp", date(2024, 5, 1), "dag", "vrouw", "0110AB", "12")
    assert vergelijk_gezin([baby], DOSSIER).oordeel == "mogelijk"


def test_een_mogelijke_tweelinghelft_wijst_wel_naar_het_gezin_ml_9() -> None:
    """The same child can have been given another name than the one it is called by."""
    tim = Kenmerken("Tim", "", "Distelwaard", date(2015, 3, 4), "dag", "man")
    assert vergelijk_gezin([replace(tim, voornamen="Jesse")], [tim]).oordeel == "mogelijk"


def test_nieuwe_bewoners_van_een_bekend_huis_zijn_een_ander_gezin() -> None:
    nieuw = Kenmerken("Ellen", "", "Ruigveld", date(1990, 2, 8), "dag", "vrouw", "0110AB", "12")
    assert vergelijk_gezin([nieuw], DOSSIER).oordeel == "onwaarschijnlijk"


def test_wie_niet_is_teruggevonden_weegt_niets() -> None:
    baby = Kenmerken("Noor", "", "Ruigveld", date(2024, 5, 1), "dag", "vrouw")
    assert vergelijk_gezin([*DOSSIER, baby], DOSSIER).score == vergelijk_gezin(DOSSIER, DOSSIER).score


def test_wie_niet_is_teruggevonden_wordt_genoemd_ml_9() -> None:
    baby = Kenmerken("Noor", "", "Ruigveld", date(2024, 5, 1), "dag", "vrouw")
    uitkomst = vergelijk_gezin([MOEDER, baby], DOSSIER)
    assert uitkomst.niet_gevonden == (1,)


def test_de_redenen_noemen_de_mensen_die_op_elkaar_lijken_ml_9() -> None:
    zinnen = [reden.zin for reden in vergelijk_gezin([replace(MOEDER, voornamen="Marieke")], DOSSIER).redenen]
    assert "Marieke Zomerhof lijkt op Mieke Zomerhof" in zinnen


def test_het_gedeelde_adres_telt_voor_een_gezin_een_keer() -> None:
    adressen = [reden for reden in vergelijk_gezin(DOSSIER, DOSSIER).redenen if reden.veld == "adres"]
    assert len(adressen) == 1


def test_een_leeg_gezin_lijkt_op_niemand() -> None:
    assert vergelijk_gezin([], DOSSIER).oordeel == "onwaarschijnlijk"


def test_een_groot_gezin_waarin_ieder_op_elkaar_lijkt_wordt_goed_naast_elkaar_gezet() -> None:
    kinderen = [Kenmerken("Jan", "", "Zomerhof", date(2001, 3, 1 + nummer)) for nummer in range(16)]
    paren = vergelijk_gezin(kinderen, kinderen).paren
    assert all(paar.gezocht == paar.bekend for paar in paren)
