"""A real browser that gets its pages from memory: no server, no port, no network, no database."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, Route, sync_playwright

WORTEL = Path(__file__).resolve().parents[2]
AXE = WORTEL / "frontend/gebouwd/axe.min.js"
STATISCH = WORTEL / "src/zicht/web/static"
SOORTEN = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain",
}
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HUIS = "http://localhost"


@dataclass
class Conceptserver:
    """Plays `/concept/`: keeps what came in; `stand` is bewaard, storing, weg, vernietigd or uitgelogd."""

    stand: str = "bewaard"
    ontvangen: list[dict[str, Any]] = field(default_factory=list)
    koppen: list[dict[str, str]] = field(default_factory=list)

    def antwoord(self, route: Route) -> None:
        if self.stand == "weg":
            route.abort("internetdisconnected")
        elif self.stand == "uitgelogd":
            route.fulfill(status=302, headers={"Location": f"{HUIS}/inloggen/"})
        elif self.stand == "vernietigd":
            route.fulfill(status=410, json={"fout": "weg"})
        elif self.stand == "storing":
            route.fulfill(status=503)
        else:
            self.ontvangen.append(json.loads(route.request.post_data or "{}"))
            self.koppen.append(route.request.headers)
            route.fulfill(json={"bewaard_op": "2026-03-02T14:03:00Z"})


@dataclass
class Blad:
    """A browser tab on the gallery, what it complained about, and the forms that were sent."""

    page: Page
    concepten: Conceptserver
    klachten: list[str]
    verstuurd: list[str]

    def open(self, pad: str) -> Page:
        self.page.goto(HUIS + pad)
        return self.page

    def wacht_op(self, zin: str) -> None:
        self.page.get_by_text(zin).wait_for(timeout=15_000)

    def axe(self) -> list[str]:
        """What axe finds against WCAG 2.2 A and AA and its best practices, as sentences."""
        self.page.add_script_tag(path=AXE)
        gevonden = self.page.evaluate(
            "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
        )
        return [f"{een['id']}: {een['nodes'][0]['html']}" for een in gevonden["violations"]]


@contextmanager
def browser() -> Iterator[Callable[..., Blad]]:
    """Chromium; call what you get for a new tab (`breedte`, `met_script`, `streng`: with the real CSP)."""
    assert AXE.exists(), "Bouw eerst de voorkant: cd frontend && npm ci --ignore-scripts && npm run build"
    with sync_playwright() as speler:
        chromium = speler.chromium.launch(executable_path="/usr/bin/chromium", args=VLAGGEN)

        def nieuw(breedte: int = 1280, met_script: bool = True, streng: bool = False) -> Blad:
            context = chromium.new_context(
                viewport={"width": breedte, "height": 900}, java_script_enabled=met_script, bypass_csp=not streng
            )
            blad = Blad(context.new_page(), Conceptserver(), [], [])
            blad.page.on("console", lambda bericht: blad.klachten.append(bericht.text))
            blad.page.on("pageerror", lambda fout: blad.klachten.append(str(fout)))
            blad.page.route("**/*", lambda route: _antwoord(route, blad))
            return blad

        yield nieuw
        chromium.close()


def _antwoord(route: Route, blad: Blad) -> None:
    pad = route.request.url.removeprefix(HUIS).partition("?")[0].partition("#")[0]
    if pad.startswith(settings.STATIC_URL):
        bestand = STATISCH / pad.removeprefix(settings.STATIC_URL)
        route.fulfill(body=bestand.read_bytes(), content_type=SOORTEN[bestand.suffix])
    elif pad == "/concept/":
        blad.concepten.antwoord(route)
    else:
        _pagina(route, pad, blad)


def _pagina(route: Route, pad: str, blad: Blad) -> None:
    klant = Client(HTTP_HOST="localhost")
    if route.request.method == "POST":
        blad.verstuurd.append(pad)
        soort = route.request.headers["content-type"]
        antwoord = klant.generic("POST", pad, route.request.post_data or "", content_type=soort)
    else:
        stil = route.request.headers.get("zicht-achtergrond")
        antwoord = klant.get(pad, headers={"Zicht-Achtergrond": stil} if stil else {})
    csp = antwoord.headers.get("Content-Security-Policy", "")
    koppen = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": csp}
    route.fulfill(status=antwoord.status_code, body=antwoord.content, headers=koppen)
