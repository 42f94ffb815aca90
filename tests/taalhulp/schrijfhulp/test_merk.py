"""What the writing help marks, and when it keeps silent (ALG-7, ALG-8, ALG-11, ALG-14, DW-5, NZ-7)."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from zicht.taalhulp.schrijfhulp import Soort, Tekstsoort, merk


def gemerkt(tekst: str, **omstandigheden: Any) -> list[tuple[str, Soort]]:
    return [(een.fragment, een.soort) for een in merk(tekst, **omstandigheden)]


def regels(tekst: str, **omstandigheden: Any) -> list[str]:
    return [een.regel for een in merk(tekst, **omstandigheden)]


def test_een_merk_wijst_de_woorden_aan_zoals_ze_er_staan() -> None:
    tekst = "Tijdens het overleg: moeder doet aan Gaslighting."
    [een] = merk(tekst)
    assert tekst[een.begin : een.eind] == een.fragment == "Gaslighting"


def test_een_merk_zegt_waarom_en_wat_er_dan_kan_staan() -> None:
    [een] = merk("Moeder heeft borderline.")
    assert (een.soort, een.regel) == (Soort.DIAGNOSE, "ALG-7")
    assert "bevoegde professional" in een.waarom
    assert een.liever.startswith("Noem wie de diagnose stelde")


def test_lege_tekst_geeft_niets() -> None:
    assert merk(" \n ") == ()


def test_een_diagnose_met_bevoegde_professional_en_datum_is_goed() -> None:
    """ALG-7."""
    assert gemerkt("De psychiater stelde op 3 maart 2024 de diagnose PTSS.") == []


def test_de_professional_mag_in_de_zin_ervoor_staan() -> None:
    """ALG-7."""
    assert gemerkt("Op 3 maart 2024 zag de psychiater moeder. Zij stelde PTSS vast.") == []


def test_een_professional_in_een_andere_alinea_telt_niet() -> None:
    """ALG-7."""
    assert gemerkt("Op 3 maart 2024 belde de huisarts.\nZij heeft borderline.") == [("borderline", Soort.DIAGNOSE)]


def test_een_diagnose_zonder_datum_vraagt_om_de_datum() -> None:
    """ALG-7: the qualified professional who made it, and its date."""
    [een] = merk("De psychiater stelde de diagnose PTSS.")
    assert "niet wanneer" in een.waarom


def test_een_diagnose_uit_de_mond_van_een_leek_blijft_gemerkt() -> None:
    """ALG-7: who says it is known, and is not qualified."""
    [een] = merk("Vader zegt dat moeder borderline heeft.")
    assert "niet bevoegd" in een.waarom


def test_een_diagnose_in_een_citaat_blijft_gemerkt() -> None:
    """OMBUDSMAN klacht 3: the word hurts, whoever said it."""
    assert gemerkt("Aan tafel zei hij: “Zij doet volgens mij de hele tijd aan gaslighting.”") == [
        ("gaslighting", Soort.DIAGNOSE)
    ]


def test_een_formulier_dat_de_professional_noemt_zwijgt_over_de_diagnose() -> None:
    assert gemerkt("Moeder heeft borderline.", status="diagnose", bevoegd=True) == []


@pytest.mark.parametrize("tekst", ["Er loopt onderzoek naar autisme.", "Moeder vindt de term gaslighting kwetsend."])
def test_over_het_woord_praten_is_geen_diagnose(tekst: str) -> None:
    assert gemerkt(tekst) == []


@pytest.mark.parametrize("tekst", ["Hij heeft een add-on gekocht.", "Er lag as in de bak.", "De dis werd opgediend."])
def test_een_afkorting_telt_alleen_in_hoofdletters(tekst: str) -> None:
    assert gemerkt(tekst) == []


def test_een_mening_zonder_houder_leest_als_feit() -> None:
    """ALG-7."""
    assert gemerkt("Vader is agressief.") == [("agressief", Soort.MENING)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Oma noemt vader agressief.",
        "Vader is volgens oma agressief.",
        "Vader is agressief, zegt oma.",
        "Oma zei: “Hij is zo agressief als hij gedronken heeft.”",
    ],
)
def test_een_mening_met_houder_is_herkenbaar_als_mening(tekst: str) -> None:
    """ALG-7; HP2019 15.4."""
    assert gemerkt(tekst) == []


def test_wie_erna_nog_iets_zegt_is_geen_houder() -> None:
    """ALG-7."""
    assert gemerkt("Vader is agressief en zegt weinig.") == [("agressief", Soort.MENING)]


def test_iedereen_is_geen_houder() -> None:
    """ALG-7."""
    assert ("agressief", Soort.MENING) in gemerkt("Iedereen zegt dat vader agressief is.")


@pytest.mark.parametrize("status", ["mening", "oordeel", "interpretatie", "hypothese"])
def test_wat_als_mening_is_vastgelegd_leest_niet_als_feit(status: str) -> None:
    """ALG-7: the status says it."""
    assert gemerkt("Vader is agressief.", status=status) == []


def test_als_feit_vastgelegd_blijft_een_mening_gemerkt() -> None:
    """ALG-7."""
    assert gemerkt("Vader is agressief.", status="feit", bron=True) == [("agressief", Soort.MENING)]


def test_bij_een_overdracht_krijgt_ook_een_mening_met_houder_een_merk() -> None:
    """ALG-11."""
    assert regels("Oma noemt vader agressief.", soort=Tekstsoort.OVERDRACHT) == ["ALG-11"]


def test_iets_wat_niemand_zegt_vraagt_om_een_bron() -> None:
    """ALG-7; HP2019 15.4."""
    assert gemerkt("Er wordt gezegd dat hij drinkt.") == [("Er wordt gezegd", Soort.BRON)]


def test_een_bron_naast_de_tekst_is_genoeg() -> None:
    """ALG-7."""
    assert gemerkt("Er wordt gezegd dat hij drinkt.", bron=True) == []


def test_een_brief_hoeft_niet_te_zeggen_wie_iets_meldde() -> None:
    """ML-2: the family may not know who reported it, so the help never asks for a name there."""
    assert gemerkt("Er is gemeld dat er wordt geschreeuwd.", soort=Tekstsoort.BRIEF) == []


def test_zou_van_horen_zeggen_vraagt_om_een_bron() -> None:
    """ALG-7."""
    assert gemerkt("Vader zou haar hebben geslagen.") == [("zou", Soort.BRON)]


@pytest.mark.parametrize("tekst", ["Wij zouden u graag spreken.", "Als hij belt, zou dat helpen."])
def test_zou_als_wens_of_voorwaarde_is_gewoon(tekst: str) -> None:
    assert gemerkt(tekst) == []


def test_een_verwijt_legt_de_schuld_bij_iemand() -> None:
    """ALG-8."""
    [een] = merk("Moeder faalt in de opvoeding.")
    assert (een.soort, een.regel) == (Soort.VERWIJT, "ALG-8")


def test_woorden_met_andere_ertussen_zijn_een_merk() -> None:
    """ALG-8."""
    assert gemerkt("Moeder lokt het geweld uit.") == [("lokt het geweld uit", Soort.VERWIJT)]


def test_drang_is_geen_soort_hulp() -> None:
    """DW-5."""
    assert regels("De gemeente zet drang in.") == ["DW-5"]


def test_de_drang_om_te_drinken_is_iets_anders() -> None:
    assert gemerkt("Hij beschrijft zijn drang om te drinken.") == []


@pytest.mark.parametrize("tekst", ["De melding bleek onterecht.", "Het was een onterechte melding."])
def test_een_weerlegde_melding_heet_niet_onterecht(tekst: str) -> None:
    """NZ-7."""
    assert regels(tekst) == ["NZ-7"]


def test_een_melder_heet_niet_kwaadwillig() -> None:
    """NZ-7."""
    assert regels("Dit is een kwaadwillige melder.") == ["NZ-7"]


def test_onderzoek_in_een_brief_over_een_andere_aanpak_wordt_gemerkt() -> None:
    """ALG-14; OMBUDSMAN klacht 2."""
    assert regels("Wij doen onderzoek.", soort=Tekstsoort.BRIEF_ZONDER_ONDERZOEK) == ["ALG-14"]


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("Dit is geen onderzoek.", Tekstsoort.BRIEF_ZONDER_ONDERZOEK),
        ("Wij doen onderzoek.", Tekstsoort.BRIEF),
        ("Wij doen onderzoek.", Tekstsoort.VERSLAG),
    ],
)
def test_onderzoek_mag_waar_het_klopt(tekst: str, soort: Tekstsoort) -> None:
    assert gemerkt(tekst, soort=soort) == []


def test_dezelfde_woorden_krijgen_een_merk() -> None:
    tekst = "Moeder is de schuld van alles, en natuurlijk is zij een leugenaar en een narcist."
    plekken = [(een.begin, een.eind) for een in merk(tekst)]
    assert plekken == sorted(plekken)
    assert all(eerste[1] <= tweede[0] for eerste, tweede in pairwise(plekken))
