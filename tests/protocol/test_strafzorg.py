"""The table of HSSK bijlage 3, cell by cell (SZ-9)."""

import pytest

from zicht.protocol.fouten import OnbekendeCode
from zicht.protocol.strafzorg import NIET_IN_TABEL, bevoegd, handelingen, organisaties

KOLOMMEN = ("politie", "veilig_thuis", "vertrouwensarts", "forensisch_arts", "rvdk")
# One letter per column, in the order above.
TABEL = {
    "eerste_verhaal_ouders": "jjjnj",
    "kind_vragen": "jjjnj",
    "taxatiegesprek": "jjjnj",
    "nadere_vragen_confronteren": "jjjnj",
    "derden_oorzaak": "jjjnj",
    "derden_omstandigheden": "jjjnj",
    "derden_opvoedsituatie": "jjjnj",
    "lichamelijk_onderzoek": "nnjjn",
    "aanvullend_medisch_onderzoek": "nnjnn",
    "letsel_vastleggen": "jnjjn",
    "oorzaak_uit_letsel": "nnjjn",
    "oorzaak_uit_letsel_en_verhaal": "nnjjn",
    "oorzaak_uit_eerder_onderzoek": "nnjjn",
    "oorzaak_uit_locatie": "nnjjn",
    "woning_betreden": "jnnnn",
    "foto_plaats_bewijs": "jnnnn",
    "deskundige_rapport": "nnnjn",
    "voorwerpen_bewijs": "jnnnn",
    "gegevensdragers": "jnnnn",
    "dossiers_opvragen": "jjjnj",
    "heimelijk_video": "jnnnn",
    "heimelijk_afluisteren": "jnnnn",
}
HARD = {
    "lichamelijk_onderzoek",
    "woning_betreden",
    "foto_plaats_bewijs",
    "deskundige_rapport",
    "voorwerpen_bewijs",
    "gegevensdragers",
    "heimelijk_video",
    "heimelijk_afluisteren",
}
CELLEN = [(h, k, letter == "j") for h, rij in TABEL.items() for k, letter in zip(KOLOMMEN, rij, strict=True)]


def test_de_tabel_heeft_deze_handelingen_in_deze_volgorde() -> None:
    assert list(handelingen()) == list(TABEL)


@pytest.mark.parametrize(("handeling", "organisatie", "verwacht"), CELLEN)
def test_elke_cel_van_de_tabel(handeling: str, organisatie: str, verwacht: bool) -> None:
    assert bevoegd(handeling, organisatie).bevoegd is verwacht


@pytest.mark.parametrize("organisatie", ["om", "nfi", "reclassering", "kinderarts", "leck", "gi", "ziekenhuis"])
def test_wie_geen_kolom_heeft_staat_niet_in_de_tabel(organisatie: str) -> None:
    uitkomst = bevoegd("woning_betreden", organisatie)
    assert (uitkomst.bevoegd, uitkomst.antwoord) == (None, NIET_IN_TABEL)


def test_wie_niet_in_de_tabel_staat_wordt_niet_geweigerd() -> None:
    assert not bevoegd("woning_betreden", "om").geweigerd


@pytest.mark.parametrize("handeling", TABEL)
def test_alleen_bij_dwang_lichaam_en_deskundige_is_de_weigering_hard(handeling: str) -> None:
    assert bevoegd(handeling, "veilig_thuis").hard is (handeling in HARD)


def test_een_harde_handeling_wordt_aan_een_onbevoegde_geweigerd() -> None:
    assert bevoegd("heimelijk_video", "veilig_thuis").geweigerd


def test_een_bevoegde_wordt_niet_geweigerd() -> None:
    assert not bevoegd("heimelijk_video", "politie").geweigerd


def test_zonder_hard_is_nee_geen_weigering() -> None:
    assert not bevoegd("letsel_vastleggen", "veilig_thuis").geweigerd


@pytest.mark.parametrize("handeling", TABEL)
def test_mogen_meer_organisaties_het_dan_moet_het_worden_afgestemd(handeling: str) -> None:
    assert bevoegd(handeling, "politie").afstemmen is (TABEL[handeling].count("j") > 1)


ONZEKER = {
    ("aanvullend_medisch_onderzoek", "forensisch_arts"),
    ("oorzaak_uit_locatie", "vertrouwensarts"),
    ("oorzaak_uit_locatie", "politie"),
}


def test_alleen_drie_cellen_zijn_onzeker() -> None:
    assert {(h, k) for h, k, _ in CELLEN if not bevoegd(h, k).zeker} == ONZEKER


def test_op_een_onzekere_cel_wordt_nooit_geweigerd() -> None:
    assert not any(bevoegd(h, k).geweigerd for h, k in ONZEKER)


def test_bij_de_politie_staat_dat_toestemming_nodig_kan_zijn() -> None:
    assert any("officier van justitie" in zin for zin in bevoegd("gegevensdragers", "politie").waarom)


def test_elke_kolom_is_een_organisatie() -> None:
    assert set(KOLOMMEN) <= set(organisaties())


@pytest.mark.parametrize(("handeling", "organisatie"), [("toveren", "politie"), ("taxatiegesprek", "brandweer")])
def test_een_onbekende_code_noemt_wat_mogelijk_is(handeling: str, organisatie: str) -> None:
    with pytest.raises(OnbekendeCode, match=r"taxatiegesprek|vertrouwensarts"):
        bevoegd(handeling, organisatie)
