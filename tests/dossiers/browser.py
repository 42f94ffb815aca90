"""Screens of a dossier in a real browser, from memory: fetched first (database), looked at afterwards (browser)."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from playwright.sync_api import Page, Route, sync_playwright

from tests.web.onderdelen_browser import AXE, HUIS, STATISCH, VLAGGEN

REGELS = "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"


def bekijk(bladen: dict[str, str], *, breedte: int, beelden: Path | None = None) -> dict[str, list[str]]:
    """What is wrong with each page (by name): findings of axe, and a page wider than the screen."""
    with sync_playwright() as speler:
        chromium = speler.chromium.launch(executable_path="/usr/bin/chromium", args=VLAGGEN)
        context = chromium.new_context(viewport={"width": breedte, "height": 900}, bypass_csp=True)
        page = context.new_page()
        page.route("**/*", lambda route: _antwoord(route, bladen))
        uit = {}
        for naam in bladen:
            page.goto(f"{HUIS}/{naam}")
            page.evaluate("document.querySelectorAll('main details').forEach((een) => { een.open = true })")
            uit[naam] = _fouten(page, breedte)
            if beelden is not None:
                page.screenshot(path=beelden / f"{naam}-{breedte}.png", full_page=True)
        chromium.close()
    return {naam: fouten for naam, fouten in uit.items() if fouten}


def _antwoord(route: Route, bladen: dict[str, str]) -> None:
    pad = route.request.url.removeprefix(f"{HUIS}/")
    if pad in bladen:
        route.fulfill(body=bladen[pad], content_type="text/html; charset=utf-8")
        return
    bestand = STATISCH / pad.removeprefix("static/").split("?")[0]
    if bestand.is_file():
        route.fulfill(path=bestand, content_type=mimetypes.guess_type(bestand.name)[0] or "application/octet-stream")
    else:
        route.fulfill(status=404)


def _fouten(page: Page, breedte: int) -> list[str]:
    page.add_script_tag(path=AXE)
    gevonden = [f"{een['id']}: {een['nodes'][0]['html']}" for een in page.evaluate(REGELS)["violations"]]
    breed = page.evaluate("document.documentElement.scrollWidth")
    return gevonden + ([f"breder dan het scherm: {breed}"] if breed > breedte else [])
