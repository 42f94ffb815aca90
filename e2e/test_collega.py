"""Choosing a colleague in a large organisation: typing a few letters, by keyboard, at the width of a phone too."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from e2e.conftest import NieuwTabblad
from e2e.tabblad import Tabblad
from zicht.dossiers.models import Dossier
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker, Rol, Team
from zicht.web.onderdelen.collega import LANGSTE_LIJST, MEER_VAKKEN


def _medewerker(team: Team, gebruikersnaam: str, naam: str, *rollen: str) -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam=gebruikersnaam, naam=naam, rollen=list(rollen), team=team)


@pytest.fixture(scope="module")
def lea(databank: None) -> Medewerker:
    """A leidinggevende among many."""
    team = Team.objects.create(naam="Noord")
    for nummer in range(LANGSTE_LIJST):
        _medewerker(team, f"mw{nummer}", f"Medewerker {nummer:02}", Rol.BACKOFFICE)
    return _medewerker(team, "lea", "Lea Winter", Rol.LEIDINGGEVENDE, Rol.BACKOFFICE)


@pytest.fixture(scope="module")
def dossier(lea: Medewerker) -> Dossier:
    return open_dossier(door=lea)


@pytest.fixture
def blad(tabblad: NieuwTabblad, lea: Medewerker) -> Tabblad:
    return tabblad(lea)


def test_wie_letters_typt_krijgt_namen_en_legt_er_een_vast(blad: Tabblad, dossier: Dossier) -> None:
    blad.open(reverse("dossiers-dossierhouder", kwargs={"dossier": dossier.pk}))
    vak = blad.page.get_by_label("Dossierhouder", exact=False)
    vak.fill("werker 07")
    naam = blad.page.locator("datalist option").first
    expect(naam).to_have_attribute("value", "Medewerker 07 (mw7)")
    vak.fill("Medewerker 07 (mw7)")
    vak.press("Enter")
    expect(blad.page.get_by_text("De dossierhouder is aangewezen.")).to_be_visible()
    dossier.refresh_from_db()
    assert dossier.dossierhouder == Medewerker.objects.get(gebruikersnaam="mw7")


def test_is_het_laatste_vak_gevuld_dan_komt_er_een_bij(blad: Tabblad, dossier: Dossier) -> None:
    blad.open(reverse("toegang-afschermen", kwargs={"dossier": dossier.pk}))
    vakken = blad.page.locator("[name=medewerkers]")
    vakken.nth(MEER_VAKKEN - 1).press_sequentially("mw")
    expect(vakken).to_have_count(MEER_VAKKEN + 1)
    expect(blad.page.locator("datalist").nth(MEER_VAKKEN - 1).locator("option")).not_to_have_count(0)


@pytest.mark.parametrize("breedte", [360, 1280])
def test_de_vakken_zijn_voor_iedereen_te_gebruiken(blad: Tabblad, dossier: Dossier, breedte: int) -> None:
    blad.breedte(breedte)
    blad.open(reverse("toegang-afschermen", kwargs={"dossier": dossier.pk}))
    gevonden = blad.axe()
    blad.beeld(f"collegas-{breedte}")
    assert gevonden == [] and not blad.schuift_opzij()
