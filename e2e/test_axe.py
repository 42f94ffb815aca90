"""Every address of the application in a real browser: readable for everybody, on every screen, and silent about people.

Each pattern is opened on a dossier halfway, on one that ended and on one that has only just begun (S1). With
`ZICHT_BEELDEN=folder` every page is kept there as a picture, to look at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from django.urls import URLPattern
from playwright.sync_api import Browser, Response

from e2e.adressen import HOOFDSCHERMEN, ZONDER_INLOGGEN, Adres, adressen, patronen, zonder_opgave
from e2e.conftest import NieuwTabblad, tabbladen
from e2e.gevuld import Voorraad, maak_voorraad
from e2e.klokstand import MAANDAG, het_is
from e2e.tabblad import ALLES, OPMAAK, Tabblad, gewicht
from zicht.dossiers.models import Persoon
from zicht.web.hulp.taken import TAKEN

BREED, TELEFOON, SMALST = 1280, 360, 320
"""Widths in CSS pixels: a desk, a phone, and the narrowest that WCAG 1.4.10 asks."""
EERSTE_BEZOEK = 150_000
"""Bytes over the line, without fonts."""


@pytest.fixture(scope="module")
def voorraad(databank: None) -> Voorraad:
    return maak_voorraad()


@pytest.fixture(scope="module")
def namen(voorraad: Voorraad) -> set[str]:
    """First names and surnames of everybody in these dossiers."""
    alle = Persoon.objects.values_list("voornamen", "achternaam")
    return {naam for persoon in alle for naam in persoon if naam}


@pytest.fixture(scope="module")
def bladen(chromium: Browser, adres: str, voorraad: Voorraad) -> Iterator[dict[bool, Tabblad]]:
    """A tab in which somebody is logged in, and one in which nobody is."""
    with tabbladen(chromium, adres) as nieuw:
        yield {True: nieuw(voorraad.wie), False: nieuw()}


def gebreken(blad: Tabblad, adres: Adres, namen: set[str]) -> list[str]:
    """What is wrong with one page, as sentences."""
    blad.klachten.clear()
    blad.breedte(BREED)
    antwoord = blad.open(adres.pad)
    if antwoord.status != 200:
        return [f"antwoordt {antwoord.status}"]
    uit = [f"console: {klacht}" for klacht in blad.klachten]
    if (koppen := blad.page.locator("h1").count()) != 1:
        uit.append(f"{koppen} keer h1")
    uit += [f"{plek} noemt {naam}" for plek, tekst in _openbaar(blad) for naam in namen if naam in tekst]
    return uit + [vondst for breedte in _breedtes(adres) for vondst in _op_breedte(blad, adres, breedte)]


def _breedtes(adres: Adres) -> tuple[int, ...]:
    op_telefoon = adres.naam in HOOFDSCHERMEN or "ZICHT_BEELDEN" in os.environ  # who looks, looks at that width
    return (BREED, TELEFOON, SMALST) if op_telefoon else (BREED, SMALST)


def _op_breedte(blad: Tabblad, adres: Adres, breedte: int) -> Iterator[str]:
    """Everything at a desk; what depends on the width on a telephone; and at the narrowest only whether it fits."""
    blad.breedte(breedte)
    blad.beeld(f"{adres}-{breedte}")
    if breedte != SMALST:
        yield from (f"{breedte} px: {vondst}" for vondst in blad.axe(ALLES if breedte == BREED else OPMAAK))
    elif blad.schuift_opzij():
        yield f"schuift opzij op {breedte} px"


def _openbaar(blad: Tabblad) -> Iterator[tuple[str, str]]:
    """What stays behind outside the page: history, bookmarks, logs of a proxy (TG-10)."""
    yield "de titel", blad.page.title()
    yield "het adres", blad.page.url


def test_van_elk_adres_is_bekend_waar_het_om_vraagt() -> None:
    assert [zin for patroon in patronen() for zin in zonder_opgave(patroon)] == []


def test_elke_bladzijde_heeft_een_eigen_naam_en_zo_een_eigen_beeld(voorraad: Voorraad) -> None:
    """The manual has as many pages as tasks under one pattern; a fault says on which of them it is."""
    namen = [str(adres) for patroon in patronen() for adres in adressen(patroon, voorraad)]
    assert len(namen) == len(set(namen))
    assert {f"hulp-taak {taak}" for taak in TAKEN} <= set(namen)


@pytest.mark.parametrize("patroon", patronen(), ids=lambda patroon: str(patroon.name))
def test_elk_scherm_is_voor_iedereen_te_gebruiken(
    patroon: URLPattern, voorraad: Voorraad, bladen: dict[bool, Tabblad], namen: set[str]
) -> None:
    """TG-10, WCAG 2.2 AA: axe, one h1, no name outside the page, no complaint of the browser or of the CSP."""
    fouten = []
    blad = bladen[patroon.name not in ZONDER_INLOGGEN]
    for adres in adressen(patroon, voorraad):
        with het_is(adres.gevuld.nu if adres.gevuld else MAANDAG):
            fouten += [f"{adres}: {gebrek}" for gebrek in gebreken(blad, adres, namen)]
    assert not fouten, "\n".join(fouten)


def test_het_eerste_bezoek_aan_een_dossier_blijft_onder_150_kilobyte(tabblad: NieuwTabblad, voorraad: Voorraad) -> None:
    blad = tabblad(voorraad.wie)
    gehaald: list[Response] = []
    blad.page.on("response", lambda antwoord: gehaald.append(antwoord))
    with het_is(voorraad.midden.nu):
        blad.open(f"/dossiers/{voorraad.midden.dossier.pk}/")
        blad.page.wait_for_load_state("networkidle")
        assert len(gehaald) >= 4  # page, style, script, icons
        assert gewicht(gehaald) < EERSTE_BEZOEK


def test_het_menu_van_de_medewerker_is_voor_iedereen_te_gebruiken(tabblad: NieuwTabblad, voorraad: Voorraad) -> None:
    """It lies over the page when it is open, so it is looked at by itself."""
    blad = tabblad(voorraad.wie, breedte=TELEFOON)
    blad.open("/inloggen/")
    blad.page.locator(".gebruikersmenu summary").click()
    blad.page.get_by_role("button", name="Uitloggen").wait_for()
    assert [vondst for vondst in blad.axe() if "gebruikersmenu" in vondst] == []
