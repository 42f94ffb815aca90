"""What must hold for any two descriptions (ML-9)."""

from dataclasses import fields, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from zicht.dossiers.gelijkenis.gegevens import lees
from zicht.dossiers.gelijkenis.gezin import vergelijk_gezin
from zicht.dossiers.gelijkenis.kenmerken import Kenmerken
from zicht.dossiers.gelijkenis.vergelijk import vergelijk

_VOORNAMEN = ["", "Jan", "Johannes", "J.", "J.W.", "Jan-Willem", "Fatima", "Fatma", "Sanne", "Sem Jan", "Ali", "Hassan"]
_ACHTERNAMEN = ["", "Jansen", "Janssen", "de Vries-Jansen", "B.", "van der Berg", "Berg, v.d.", "Hassan", "Jan", "Le"]
_DAGEN = [None, date(2015, 3, 12), date(2015, 12, 3), date(2016, 3, 12), date(1985, 1, 1), date(1985, 6, 30)]

bekende_vormen = st.builds(
    Kenmerken,
    voornamen=st.sampled_from(_VOORNAMEN),
    voorvoegsel=st.sampled_from(["", "van", "de"]),
    achternaam=st.sampled_from(_ACHTERNAMEN),
    geboortedatum=st.sampled_from(_DAGEN),
    geboortedatum_nauwkeurigheid=st.sampled_from(["dag", "maand", "jaar", "geschat", "onbekend"]),
    geslacht=st.sampled_from(["", "man", "vrouw", "x"]),
    postcode=st.sampled_from(["", "0110AB", "0110 ac", "0510XX"]),
    huisnummer=st.sampled_from(["", "1", "1a", "2"]),
    telefoons=st.sampled_from([(), ("0600000001",), ("0600000002", "06-00000001"), ("+31600999999",)]),
)
willekeurig = st.builds(
    Kenmerken,
    voornamen=st.text(max_size=40),
    voorvoegsel=st.text(max_size=10),
    achternaam=st.text(max_size=40),
    geboortedatum=st.none() | st.dates(),
    geboortedatum_nauwkeurigheid=st.sampled_from(["dag", "maand", "jaar", "geschat", "onbekend"]),
    geslacht=st.text(max_size=5),
    postcode=st.text(max_size=8),
    huisnummer=st.text(max_size=8),
    telefoons=st.lists(st.text(max_size=15), max_size=3).map(tuple),
)
LEEG = Kenmerken()
_AFRONDING = 1e-9
# Which fields of the description a reason rests on.
_VELDEN: dict[str, dict[str, object]] = {
    "achternaam": {"achternaam": "", "voorvoegsel": ""},
    "voornaam": {"voornamen": ""},
    "naam": {"achternaam": "", "voorvoegsel": "", "voornamen": ""},
    "geboortedatum": {"geboortedatum": None},
    "geslacht": {"geslacht": ""},
    "adres": {"postcode": ""},
    "telefoon": {"telefoons": ()},
}


@given(bekende_vormen, bekende_vormen)
def test_de_volgorde_maakt_niet_uit(een: Kenmerken, ander: Kenmerken) -> None:
    assert abs(vergelijk(een, ander).score - vergelijk(ander, een).score) < _AFRONDING


@given(bekende_vormen, bekende_vormen)
def test_niemand_lijkt_meer_op_iemand_dan_die_zelf(een: Kenmerken, ander: Kenmerken) -> None:
    assert vergelijk(een, een).score >= vergelijk(een, ander).score - _AFRONDING


@given(willekeurig, willekeurig)
def test_elke_tekst_kan_worden_vergeleken(een: Kenmerken, ander: Kenmerken) -> None:
    assert 0 <= vergelijk(een, ander).kans <= 1


@given(st.lists(willekeurig, max_size=4), st.lists(willekeurig, max_size=4))
def test_elk_gezin_kan_worden_vergeleken(gezochten: list[Kenmerken], bekenden: list[Kenmerken]) -> None:
    assert 0 <= vergelijk_gezin(gezochten, bekenden).kans <= 1


@given(bekende_vormen, bekende_vormen)
def test_een_gegeven_dat_ontbreekt_pleit_voor_noch_tegen(een: Kenmerken, ander: Kenmerken) -> None:
    volledig = vergelijk(een, ander)
    for reden in volledig.redenen:
        if reden.veld not in _VELDEN or reden.richting == "onbekend":
            continue
        zonder = vergelijk(replace(een, **_VELDEN[reden.veld]), ander)  # type: ignore[arg-type]
        if reden.richting == "voor":
            assert zonder.score <= volledig.score + _AFRONDING
        else:
            assert zonder.score >= volledig.score - _AFRONDING


@given(bekende_vormen)
def test_wat_niet_is_ingevuld_weegt_niets(een: Kenmerken) -> None:
    assert vergelijk(een, LEEG).score == 0


def test_de_beschrijving_heeft_geen_veld_dat_vergeten_wordt() -> None:
    vergeleken = {naam for velden in _VELDEN.values() for naam in velden} | {"huisnummer"}
    assert vergeleken | {"geboortedatum_nauwkeurigheid"} == {veld.name for veld in fields(Kenmerken)}


def test_een_ander_gezinslid_en_een_vreemde_pleiten_dezelfde_kant_op() -> None:
    """Otherwise a missing field could raise a score."""
    regels = [regel for velden in lees("gewichten")["velden"].values() for regel in velden.values()]
    assert all(
        (regel["zelfde"] - regel["vreemde"]) * (regel["zelfde"] - regel.get("gezinslid", regel["zelfde"])) >= 0
        for regel in regels
    )


def test_gelijk_weegt_in_elk_naamveld_het_zwaarst() -> None:
    for veld in ("achternaam", "voornaam"):
        verhouding = {
            naam: regel["zelfde"] / regel["vreemde"]
            for naam, regel in lees("gewichten")["velden"][veld].items()
            if regel["zelfde"] > regel["vreemde"]
        }
        assert max(verhouding, key=verhouding.__getitem__) == "gelijk"
