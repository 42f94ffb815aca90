"""Logging in by the form, and what a browser may and may not keep."""

from __future__ import annotations

import pytest

from e2e.conftest import NieuwTabblad
from zicht.kern.models import Medewerker

WACHTWOORD = "een-lange-zin-van-de-frontoffice"


@pytest.fixture(scope="module")
def eva(databank: None) -> Medewerker:
    medewerker = Medewerker.objects.maak(gebruikersnaam="eva", naam="Eva Brink", rollen=["frontoffice"])
    medewerker.set_password(WACHTWOORD)
    medewerker.save()
    return medewerker


def test_inloggen_met_het_toetsenbord(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    blad = tabblad()
    blad.open("/inloggen/")
    blad.page.keyboard.type(eva.get_username())  # the cursor stands in the first field
    blad.page.keyboard.press("Tab")
    blad.page.keyboard.type(WACHTWOORD)
    blad.page.keyboard.press("Enter")
    blad.page.get_by_role("heading", level=1, name="Werkvoorraad").wait_for()
    assert blad.klachten == []


def test_een_verkeerd_wachtwoord_zegt_wat_te_doen(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    blad = tabblad()
    blad.open("/inloggen/")
    blad.page.get_by_label("Gebruikersnaam").fill(eva.get_username())
    blad.page.get_by_label("Wachtwoord").fill("iets-heel-anders-getypt")
    blad.page.keyboard.press("Enter")
    blad.page.locator("[data-foutenlijst]").wait_for()
    assert blad.page.url.endswith("/inloggen/")


def test_na_het_uitloggen_komt_de_knop_terug_niet_bij_een_dossier(tabblad: NieuwTabblad, eva: Medewerker) -> None:
    """TG-10: nothing of a page stays in the browser."""
    blad = tabblad(eva)
    blad.open("/")
    blad.page.get_by_role("heading", level=1, name="Werkvoorraad").wait_for()
    blad.page.context.clear_cookies()
    blad.open("/inloggen/")
    blad.page.go_back()
    blad.page.get_by_role("heading", level=1, name="Inloggen").wait_for()
