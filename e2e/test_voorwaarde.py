"""A safety condition is tested on its qualities while somebody writes it (VV-3)."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from e2e.conftest import NieuwTabblad
from e2e.tabblad import Tabblad
from zicht.dossiers.models import Dossier
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker, Rol, Team


@pytest.fixture(scope="module")
def eva(databank: None) -> Medewerker:
    team = Team.objects.create(naam="Noord")
    return Medewerker.objects.maak(gebruikersnaam="eva", naam="Eva Brink", rollen=[Rol.BACKOFFICE], team=team)


@pytest.fixture(scope="module")
def dossier(eva: Medewerker) -> Dossier:
    return open_dossier(door=eva)


@pytest.fixture
def blad(tabblad: NieuwTabblad, eva: Medewerker, dossier: Dossier) -> Tabblad:
    blad = tabblad(eva)
    blad.open(reverse("diensten-voorwaarde-nieuw", kwargs={"dossier": dossier.pk}))
    return blad


def test_een_zwak_woord_wordt_aangewezen_en_de_tekst_blijft_wie_schrijft(blad: Tabblad) -> None:
    tekst = blad.page.locator("[name=tekst]")
    tekst.press_sequentially("Vader drinkt regelmatig minder.")
    meekijken = blad.page.locator("#meekijken")
    expect(meekijken).to_contain_text("Hoeveel of wanneer is dat?")
    expect(meekijken).to_contain_text("Toetsbaar")
    expect(tekst).to_have_value("Vader drinkt regelmatig minder.")
    expect(tekst).to_be_focused()


def test_wat_is_hersteld_verdwijnt_uit_de_lijst(blad: Tabblad) -> None:
    tekst, meekijken = blad.page.locator("[name=tekst]"), blad.page.locator("#meekijken")
    tekst.press_sequentially("Vader drinkt regelmatig minder.")
    expect(meekijken).to_contain_text("regelmatig")
    tekst.fill("")
    tekst.press_sequentially("Vader drinkt geen alcohol als hij op vrijdag voor Sem zorgt.")
    expect(meekijken).not_to_contain_text("regelmatig")
