"""The gallery in a real browser: readable for everybody, at every width, under the strict policy."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Response

from tests.web.onderdelen_browser import Blad, browser

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.web.onderdelen_adressen")]

WEINIG = 0.1
"""Cumulative layout shift that is called good; not zero: a slow machine draws a table before its last row is read."""
PLAATSEN = """() => [...document.querySelectorAll("body :not(svg *)")].map((een) => {
  const {x, y, width, height} = een.getBoundingClientRect();
  return [een.tagName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
})"""
PAGINAS = ("/voorbeeld/", "/voorbeeld/formulier/", "/voorbeeld/verschil/", "/voorbeeld/bevestigen/")


@pytest.fixture(scope="module")
def nieuw() -> Iterator[Callable[..., Blad]]:
    with browser() as maak:
        yield maak


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize("pad", PAGINAS)
def test_axe_vindt_niets(nieuw: Callable[..., Blad], pad: str, breedte: int) -> None:
    blad = nieuw(breedte)
    blad.open(pad)
    assert blad.axe() == []


def test_axe_vindt_niets_bij_fouten(nieuw: Callable[..., Blad]) -> None:
    blad = nieuw()
    blad.open("/voorbeeld/formulier/").get_by_role("button", name="Verslag vastleggen").click()
    blad.wacht_op("Dit klopt nog niet")
    assert blad.axe() == []


def test_axe_vindt_niets_met_alles_open(nieuw: Callable[..., Blad]) -> None:
    blad = nieuw()
    blad.open("/voorbeeld/").evaluate("document.querySelectorAll('details').forEach((een) => { een.open = true })")
    assert blad.axe() == []


@pytest.mark.parametrize("pad", PAGINAS)
def test_op_320_pixels_schuift_de_pagina_niet_opzij(nieuw: Callable[..., Blad], pad: str) -> None:
    page = nieuw(320).open(pad)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("pad", PAGINAS)
def test_onder_het_strenge_beleid_wordt_niets_geweigerd(nieuw: Callable[..., Blad], pad: str) -> None:
    blad = nieuw(streng=True)
    blad.open(pad).wait_for_load_state("networkidle")
    assert blad.klachten == []


@pytest.mark.parametrize("pad", PAGINAS)
def test_de_pagina_verspringt_niet_als_letter_en_pictogrammen_komen(nieuw: Callable[..., Blad], pad: str) -> None:
    blad = nieuw()
    blad.page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ window.eerst = ({PLAATSEN})() }})")
    page = blad.open(pad)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(PLAATSEN) == page.evaluate("window.eerst")


@pytest.mark.parametrize("pad", PAGINAS)
def test_de_pagina_verspringt_weinig_terwijl_ze_binnenkomt(nieuw: Callable[..., Blad], pad: str) -> None:
    page = nieuw().open(pad)
    page.wait_for_load_state("networkidle")
    verschuiving = page.evaluate(
        """new Promise((klaar) => new PerformanceObserver((lijst) => klaar(
          lijst.getEntries().reduce((som, een) => som + een.value, 0)
        )).observe({type: "layout-shift", buffered: true}) || setTimeout(() => klaar(0), 300))"""
    )
    assert verschuiving < WEINIG


def test_de_eerste_tab_springt_naar_de_inhoud(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/voorbeeld/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_elk_bereikbaar_element_laat_de_focus_zien(nieuw: Callable[..., Blad]) -> None:
    page = nieuw().open("/voorbeeld/formulier/")
    zonder = []
    for _ in range(40):
        page.keyboard.press("Tab")
        zonder += page.evaluate(
            """(() => {
              const doel = document.activeElement;
              const houder = doel.closest(".segmenten > label") ?? doel;
              const breed = (een) => {
                const {outlineStyle, outlineWidth} = getComputedStyle(een);
                return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
              };
              return doel === document.body || breed(doel) >= 2 || breed(houder) >= 2 ? [] : [doel.outerHTML];
            })()"""
        )
    assert zonder == []


def test_het_eerste_bezoek_blijft_onder_150_kilobyte(nieuw: Callable[..., Blad]) -> None:
    blad = nieuw()
    gehaald: list[int] = []
    blad.page.on("requestfinished", lambda vraag: gehaald.append(_over_de_lijn(vraag.response())))
    blad.open("/voorbeeld/").wait_for_load_state("networkidle")
    assert len(gehaald) >= 4  # page, style, script, icons
    assert sum(gehaald) < 150_000


def _over_de_lijn(antwoord: Response | None) -> int:
    """Bytes as whitenoise sends them; fonts stand apart in the budget."""
    if antwoord is None or antwoord.url.endswith(".woff2"):
        return 0
    return len(gzip.compress(antwoord.body()))
