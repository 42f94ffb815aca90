"""What the script of the pages does: drafts (TG-9), rows, shortcuts. And that all goes without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.web.onderdelen_browser import Blad, browser

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.web.onderdelen_adressen")]

FORMULIER = "/voorbeeld/formulier/"


@pytest.fixture(scope="module")
def nieuw() -> Iterator[Callable[..., Blad]]:
    with browser() as maak:
        yield maak


@pytest.fixture
def blad(nieuw: Callable[..., Blad]) -> Blad:
    blad = nieuw()
    blad.open(FORMULIER)
    return blad


def test_wat_getypt_is_wordt_als_concept_bewaard_tg9(blad: Blad) -> None:
    blad.page.get_by_label("Onderwerp").fill("Gesprek op school")
    blad.wacht_op("Concept bewaard om")
    laatste = blad.concepten.ontvangen[-1]
    assert (laatste["sleutel"], laatste["gegevens"]["onderwerp"]) == ("voorbeeld:1", ["Gesprek op school"])


def test_het_beveiligingsteken_gaat_in_de_kop_en_niet_in_het_concept(blad: Blad) -> None:
    blad.page.get_by_label("Onderwerp").fill("a")
    blad.wacht_op("Concept bewaard om")
    assert blad.concepten.koppen[-1]["x-csrftoken"]
    assert "csrfmiddlewaretoken" not in blad.concepten.ontvangen[-1]["gegevens"]


def test_na_een_storing_wordt_opnieuw_geprobeerd_tg9(blad: Blad) -> None:
    blad.concepten.stand = "weg"
    blad.page.get_by_label("Onderwerp").fill("Niet kwijt")
    blad.wacht_op("Niet bewaard, we proberen het opnieuw")
    blad.concepten.stand = "bewaard"
    blad.wacht_op("Concept bewaard om")
    assert blad.concepten.ontvangen[-1]["gegevens"]["onderwerp"] == ["Niet kwijt"]


def test_een_verlopen_sessie_wordt_gezegd_en_de_tekst_blijft_staan_tg9(blad: Blad) -> None:
    blad.concepten.stand = "uitgelogd"
    blad.page.get_by_label("Onderwerp").fill("Blijft staan")
    blad.wacht_op("Log in op een ander tabblad")
    assert blad.page.get_by_label("Onderwerp").input_value() == "Blijft staan"


def test_een_dossier_dat_er_niet_meer_is_wordt_gezegd_en_de_tekst_blijft_staan_tg9(blad: Blad) -> None:
    blad.concepten.stand = "vernietigd"
    blad.page.get_by_label("Onderwerp").fill("Te laat")
    blad.wacht_op("dit dossier is er niet meer")
    assert blad.page.get_by_label("Onderwerp").input_value() == "Te laat"


@pytest.mark.parametrize("stand", ["weg", "storing", "uitgelogd", "vernietigd"])
def test_zonder_bewaard_concept_wordt_niet_verstuurd_tg9(blad: Blad, stand: str) -> None:
    blad.concepten.stand = stand
    blad.page.get_by_label("Onderwerp").fill("Niet kwijt")
    blad.page.get_by_role("button", name="Verslag vastleggen").click()
    blad.wacht_op("Niet verstuurd")
    assert blad.verstuurd == []


def test_versturen_bewaart_eerst_het_concept_tg9(blad: Blad) -> None:
    blad.page.get_by_label("Onderwerp").fill("Bijna klaar")
    blad.page.get_by_role("button", name="Verslag vastleggen").click()
    blad.wacht_op("Dit klopt nog niet")
    assert blad.concepten.ontvangen[-1]["gegevens"]["onderwerp"] == ["Bijna klaar"]
    assert blad.verstuurd == [FORMULIER]


def test_een_bewaard_concept_wordt_teruggezet(blad: Blad) -> None:
    assert blad.page.get_by_label("Toelichting").input_value() == "Wat al was getypt </script> & meer"
    assert blad.page.get_by_label("Onbekend").is_checked()
    assert blad.page.get_by_text("is teruggezet").is_visible()


def test_terugzetten_laat_staan_wat_niet_in_het_concept_stond(blad: Blad) -> None:
    assert blad.page.get_by_label("Rol").input_value() == "ouder"


def test_begin_opnieuw_gooit_het_concept_weg(blad: Blad) -> None:
    with blad.page.expect_navigation():
        blad.page.get_by_role("button", name="Begin opnieuw").click()
    assert blad.concepten.ontvangen[-1] == {"sleutel": "voorbeeld:1", "gegevens": {}}


def test_weggaan_met_onbewaarde_tekst_wordt_gevraagd(blad: Blad) -> None:
    gevraagd: list[str] = []
    blad.page.on("dialog", lambda venster: (gevraagd.append(venster.type), venster.accept()))
    blad.concepten.stand = "weg"
    blad.page.get_by_label("Onderwerp").press_sequentially("Nog niet bewaard")
    blad.wacht_op("Niet bewaard")
    blad.open("/voorbeeld/")
    assert gevraagd == ["beforeunload"]


def test_weggaan_met_bewaarde_tekst_gaat_vanzelf(blad: Blad) -> None:
    gevraagd: list[str] = []
    blad.page.on("dialog", lambda venster: (gevraagd.append(venster.type), venster.accept()))
    blad.page.get_by_label("Onderwerp").press_sequentially("Bewaard")
    blad.wacht_op("Concept bewaard om")
    blad.open("/voorbeeld/")
    assert gevraagd == []


def test_in_de_browser_blijft_geen_tekst_achter_tg10(blad: Blad) -> None:
    blad.page.get_by_label("Onderwerp").fill("Noor Verhagen")
    blad.wacht_op("Concept bewaard om")
    opslag = blad.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "Verhagen" not in opslag


def test_een_rij_erbij_krijgt_een_eigen_nummer(blad: Blad) -> None:
    blad.page.get_by_role("button", name="Nog een persoon").click()
    assert (
        blad.page.get_by_role("group", name="Persoon 2").get_by_label("Naam").get_attribute("name") == "personen-1-naam"
    )


def test_een_rij_weghalen_stuurt_haar_mee_als_weg(blad: Blad) -> None:
    blad.page.get_by_role("button", name="Weghalen").click()
    blad.wacht_op("Concept bewaard om")
    assert blad.concepten.ontvangen[-1]["gegevens"]["personen-0-DELETE"] == ["on"]


def test_zonder_script_komt_er_een_rij_bij_door_versturen(nieuw: Callable[..., Blad]) -> None:
    page = nieuw(met_script=False).open(FORMULIER)
    page.get_by_role("button", name="Nog een persoon").click()
    assert page.get_by_role("group", name="Persoon 2").count() == 1


def test_ctrl_enter_verstuurt_het_formulier(blad: Blad) -> None:
    blad.page.get_by_label("Toelichting").press("Control+Enter")
    blad.wacht_op("Dit klopt nog niet")


def test_bij_fouten_staat_de_focus_op_de_foutenlijst(blad: Blad) -> None:
    blad.page.get_by_role("button", name="Verslag vastleggen").click()
    blad.wacht_op("Dit klopt nog niet")
    assert blad.page.evaluate("document.activeElement.hasAttribute('data-foutenlijst')")


def test_vraagteken_toont_de_sneltoetsen_van_deze_pagina(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/voorbeeld/")
    page.keyboard.press("?")
    assert page.get_by_role("dialog").get_by_text("Nieuw contact").is_visible()


def test_een_sneltoets_gaat_naar_zijn_scherm(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/voorbeeld/")
    page.keyboard.press("n")
    page.wait_for_url("**/nieuw_contact/")


def test_tijdens_typen_doen_sneltoetsen_niets(blad: Blad) -> None:
    blad.page.get_by_label("Onderwerp").press_sequentially("nw?")
    assert blad.page.get_by_label("Onderwerp").input_value() == "nw?"


def test_sneltoetsen_kunnen_uit(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/voorbeeld/")
    page.keyboard.press("?")
    page.get_by_label("Sneltoetsen gebruiken").uncheck()
    page.get_by_role("button", name="Sluiten").click()
    page.locator("main").focus()
    page.keyboard.press("n")
    assert page.url.endswith("/voorbeeld/")


def test_escape_sluit_het_menu_en_geeft_de_focus_terug(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/voorbeeld/")
    page.locator("summary", has_text="Sanne de Wit").click()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.parentElement.matches('.gebruikersmenu:not([open])')")


def test_een_lijst_vernieuwt_zichzelf_op_de_achtergrond(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/lijst/")
    begin = page.locator("#buiten").inner_text()
    page.wait_for_function("begin => !document.querySelector('#beurt').textContent.startsWith(begin + ' ')", arg=begin)
    assert page.locator("#beurt").inner_text().endswith(" 1")  # the header that must not lengthen a session (TG-1)
    assert page.locator("#buiten").inner_text() == begin


def test_een_lijst_vernieuwt_niet_zolang_er_iets_is_aangekruist(nieuw: Callable[..., Blad]) -> None:
    blad = nieuw()
    blad.page.clock.install()
    page = blad.open("/lijst/")
    page.get_by_label("Kies").check()
    page.locator("#buiten").focus()
    begin = page.locator("#beurt").inner_text()
    page.clock.run_for(5_000)
    assert page.locator("#beurt").inner_text() == begin
    assert page.get_by_label("Kies").is_checked()
