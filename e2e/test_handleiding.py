"""The pictures of the manual can be made, from an invented region, and each stands on a page that exists.

They are kept in the manual only with `ZICHT_HANDLEIDING=ja`; otherwise in a folder of the test, to be thrown away.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from e2e.beelden import BEELDEN, BREED, TELEFOON, Beeld, neem_op, van, verberg_adres
from e2e.conftest import NieuwTabblad, tabbladen
from e2e.klokstand import MAANDAG, het_is
from e2e.tabblad import Tabblad
from zicht.demo.laden import laad_kleine_regio
from zicht.kern.models import Medewerker, Rol
from zicht.web.hulp.bladzijden import beelden
from zicht.web.hulp.taken import BEELDEN as MAP
from zicht.web.hulp.taken import TAKEN

SCHAKELAAR = "ZICHT_HANDLEIDING"
LICHT = 80_000
"""Bytes of one picture."""


@pytest.fixture(scope="module")
def regio(databank: None) -> dict[Rol, Medewerker]:
    """Who works in the demo region, by role."""
    with het_is(MAANDAG):
        laad_kleine_regio(meld=lambda zin: None)
        verberg_adres()
    return {Rol(medewerker.rollen[0]): medewerker for medewerker in Medewerker.objects.all()}


@pytest.fixture(scope="module")
def nieuw(chromium: Browser, adres: str) -> Iterator[NieuwTabblad]:
    with tabbladen(chromium, adres) as maak:
        yield maak


@pytest.fixture(scope="module")
def bladen(nieuw: NieuwTabblad, regio: dict[Rol, Medewerker]) -> dict[Rol, Tabblad]:
    """A tab for each role that a picture is of."""
    return {rol: nieuw(regio[rol]) for rol in {beeld.rol for beeld in BEELDEN}}


@pytest.fixture(scope="module")
def map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return MAP if os.environ.get(SCHAKELAAR) else tmp_path_factory.mktemp("beelden")


def test_elk_beeld_dat_de_handleiding_noemt_wordt_gemaakt() -> None:
    genoemd = [naam for taak in TAKEN for naam in beelden(taak)]
    assert sorted(genoemd) == sorted(f"{beeld.naam}.png" for beeld in BEELDEN)


@pytest.mark.parametrize("beeld", BEELDEN, ids=lambda beeld: beeld.naam)
def test_het_scherm_van_het_beeld_bestaat(beeld: Beeld, bladen: dict[Rol, Tabblad], map: Path) -> None:
    png = neem_op(bladen[beeld.rol], beeld)
    assert len(png) < LICHT
    (map / f"{beeld.naam}.png").write_bytes(png)


def test_wie_typt_ziet_de_aanwijzing_en_houdt_zijn_tekst(bladen: dict[Rol, Tabblad]) -> None:
    """ALG-7: the help marks while typing, by keyboard, is announced once, and changes nothing."""
    blad = bladen[Rol.BACKOFFICE]
    blad.breedte(BREED)
    blad.open(van("dossiers-bevinding-vastleggen", "Yara Terlouw")())
    veld = blad.page.get_by_label("Wat is er gezegd of gezien?")
    tekst = "Moeder doet aan gaslighting. Vader liegt, en oma zeurt."
    veld.press_sequentially(tekst)
    gehoord = blad.page.locator("[data-schrijfhulp-stand]")
    expect(gehoord).to_have_text("Schrijfhulp: 3 plekken om nog eens naar te kijken")
    blad.page.keyboard.press("Tab")
    blad.page.keyboard.press("Enter")
    gekozen = "(veld) => veld.value.slice(veld.selectionStart, veld.selectionEnd)"
    assert veld.evaluate(gekozen) == "gaslighting"
    assert veld.input_value() == tekst
    blad.beeld("schrijfhulp-1280")
    assert blad.axe() == []
    assert blad.klachten == []
    blad.breedte(TELEFOON)
    blad.beeld("schrijfhulp-360")
    assert not blad.schuift_opzij()


def test_op_de_telefoon_past_de_hulp_en_is_zij_te_lezen(bladen: dict[Rol, Tabblad]) -> None:
    blad = bladen[Rol.BACKOFFICE]
    blad.breedte(TELEFOON)
    blad.open("/hulp/gesprek-en-verslag/")
    blad.beeld("hulp-360")
    assert not blad.schuift_opzij()
    assert blad.axe() == []
