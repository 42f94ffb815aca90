"""ADV-1: what counts as personal data in free text, one kind at a time."""

from itertools import pairwise

import pytest

from zicht.herkennen import Bekend, Soort, Vondst, Zekerheid, vind


def fragmenten(tekst: str, soort: Soort) -> list[str]:
    return [vondst.fragment for vondst in vind(tekst) if vondst.soort is soort]


@pytest.mark.parametrize(
    ("soort", "tekst", "fragment"),
    [
        (Soort.BSN, "Haar nummer is 123456782 zegt zij.", "123456782"),
        (Soort.BSN, "Haar nummer is 1234.56.782 zegt zij.", "1234.56.782"),
        (Soort.BSN, "BSN: 123456789, zegt zij.", "123456789"),
        (Soort.TELEFOON, "Bel 06-12 34 56 78 na vijven.", "06-12 34 56 78"),
        (Soort.TELEFOON, "Bel (010) 123 45 67 na vijven.", "(010) 123 45 67"),
        (Soort.TELEFOON, "Bel +31 (0)6 1234 5678 na vijven.", "+31 (0)6 1234 5678"),
        (Soort.TELEFOON, "Bel 0032 470 12 34 56 na vijven.", "0032 470 12 34 56"),
        (Soort.EMAIL, "Mail naar juf.lies@deschool.example graag.", "juf.lies@deschool.example"),
        (Soort.EMAIL, "Mail naar liesje apenstaartje post punt nl graag.", "liesje apenstaartje post punt nl"),
        (Soort.PROFIEL, "Hij stuurt berichten als @stoere_bink9 elke dag.", "@stoere_bink9"),
        (Soort.GEBOORTEDATUM, "Het kind is geboren op 3 mei 2015.", "3 mei 2015"),
        (Soort.GEBOORTEDATUM, "Een jongen (geb. 03-05-2015).", "03-05-2015"),
        (Soort.GEBOORTEDATUM, "Zij is op de derde jarig, op drie mei dus.", "drie mei"),
        (Soort.GEBOORTEDATUM, "Geboortejaar 2015.", "2015"),
        (Soort.DATUM, "Het gebeurde op 12/3/'24 in de avond.".replace("'", ""), "12/3/24"),
        (Soort.ADRES, "Het gezin woont op Lange Kerkstraat 12a.", "Lange Kerkstraat 12a"),
        (Soort.ADRES, "Postcode 0123 AB 4 staat op de brief.", "0123 AB 4"),
        (Soort.ADRES, "Zij wonen in de Tureluurlaan.", "Tureluurlaan"),
        (Soort.IBAN, "Geld gaat naar NL91 ABNA 0417 1643 00 van oma.", "NL91 ABNA 0417 1643 00"),
        (Soort.KENTEKEN, "Een auto met 12-ABC-3 stond er.", "12-ABC-3"),
        (Soort.NUMMER, "Zaaknummer 2024-00123 bij de politie.", "2024-00123"),
        (Soort.INSTELLING, "Zij zitten op basisschool De Bonte Specht.", "basisschool De Bonte Specht"),
        (Soort.PLAATS, "Het speelt in Kolkhuizerveer.", "Kolkhuizerveer"),
    ],
)
def test_a_number_or_address_is_found_by_its_shape(soort: Soort, tekst: str, fragment: str) -> None:
    assert fragment in fragmenten(tekst, soort)


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("Vandaag vertelde Sanne de Wit het aan haar leraar.", "Sanne de Wit"),
        ("het jongetje heet daan van den berg en is vijf", "daan van den berg"),
        ("Ik sprak met dhr. J.P. van der Kolk hierover.", "J.P. van der Kolk"),
        ("Zijn zoon Xerwin is bang.", "Xerwin"),
        ("meneer bakker is boos", "bakker"),
        ("Gisteren zag de melder hoe Zwibbel hard werd geduwd.", "Zwibbel"),
        ("De moeder, Fatıma El Idrissi, huilt.", "Fatıma El Idrissi"),
        ("Bas slaat zijn moeder.", "Bas"),
        ("Dat is Emma's kamer.", "Emma's"),
    ],
)
def test_a_name_is_found_by_list_by_context_or_by_its_capital(tekst: str, naam: str) -> None:
    assert naam in fragmenten(tekst, Soort.NAAM)


@pytest.mark.parametrize(
    "tekst",
    [
        "De bakker om de hoek zag dat het kind alleen liep.",
        "Bel bij gevaar 112 en anders 0800-2000.",
        "Vader is van Marokkaanse afkomst, moeder spreekt Pools.",
        "Het meisje van 8 jaar durft op maandag niet naar school.",
        "De VT-medewerker wees op de Meldcode en de Raad voor de Kinderbescherming.",
        "Wil je dat wij meedenken? Dat kan altijd.",
        "Hij stond in de wal bij het veld en riep.",
    ],
)
def test_ordinary_words_numbers_and_services_are_left_alone(tekst: str) -> None:
    assert vind(tekst) == ()


def test_a_find_says_where_it_stands_and_why() -> None:
    tekst = "Het nummer is 123456782."
    zin = "Dit getal voldoet aan de elfproef van een burgerservicenummer."
    assert vind(tekst) == (Vondst(Soort.BSN, 14, 23, "123456782", zin, Zekerheid.ZEKER),)


def test_finds_stand_in_order_and_never_overlap() -> None:
    gevonden = vind("Jan de Wit, Kerkstraat 3, 0123 AB 3, geboren 1-2-1990, bsn 123456782, jan@post.example, zoon Jan.")
    assert [v.eind <= w.begin for v, w in pairwise(gevonden)] == [True] * (len(gevonden) - 1)


@pytest.mark.parametrize(
    ("bekend", "tekst", "fragment"),
    [
        (Bekend("Meijer"), "zei mevr Meyer toen", "Meyer"),
        (Bekend("Yasmine"), "en yasmin bleef thuis", "yasmin"),
        (Bekend("Wójcik"), "bij Wojcik in huis", "Wojcik"),
        (Bekend("Bouazzaoui"), "de heer Bouazaouwi belde", "Bouazaouwi"),
        (Bekend("Jan de Roos"), "de fiets van roos staat er", "roos"),
        (Bekend("2015-05-03", Soort.GEBOORTEDATUM), "werd 3 mei '15 gezien", "3 mei '15"),
        (Bekend("0612345678", Soort.TELEFOON), "via 0031 6 1234 5678 dus", "0031 6 1234 5678"),
        (Bekend("Kerkstraat 12a", Soort.ADRES), "aan de kerkstraat 12 A dus", "kerkstraat 12 A"),
        (Bekend("De Vlinder", Soort.INSTELLING), "op school de vlinder dus", "de vlinder"),
    ],
)
def test_what_the_caller_knows_is_found_in_another_spelling(bekend: Bekend, tekst: str, fragment: str) -> None:
    assert [(v.fragment, v.bekend) for v in vind(tekst, bekend=[bekend]) if v.bekend] == [(fragment, bekend)]


def test_a_known_name_inside_a_longer_name_gives_one_find() -> None:
    bekend = Bekend("Jan", over="vader")
    (vondst,) = vind("Gisteren kwam Jan Pietersen langs.", bekend=[bekend])
    assert (vondst.fragment, vondst.bekend) == ("Jan Pietersen", bekend)


def test_a_name_that_only_resembles_is_less_sure_than_the_name_itself() -> None:
    zeker, lijkt = vind("sarissa en sarisa", bekend=["Sarissa"])
    assert (zeker.zekerheid, lijkt.zekerheid) == (Zekerheid.ZEKER, Zekerheid.WAARSCHIJNLIJK)
