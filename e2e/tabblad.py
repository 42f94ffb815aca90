"""A browser tab, and what was wrong with the pages it opened."""

from __future__ import annotations

import gzip
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page, Response

AXE = Path(__file__).resolve().parents[1] / "frontend/gebouwd/axe.min.js"
ALLES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OPMAAK = {
    "type": "rule",
    "values": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
}
"""Rules whose outcome depends on the width of the screen; all others see the same page at every width."""

GEEN_KLACHT = ("the server responded with a status of 422",)
"""What the browser notes when a form comes back with a sentence beside a field."""


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


@dataclass
class Tabblad:
    """`klachten`: errors in the console, scripts that failed, and whatever the Content-Security-Policy refused."""

    page: Page
    adres: str
    klachten: list[str] = field(default_factory=list)

    @classmethod
    def nieuw(cls, context: BrowserContext, adres: str) -> Tabblad:
        blad = cls(context.new_page(), adres)
        blad.page.on("console", lambda bericht: blad._noteer(bericht.type, bericht.text))
        blad.page.on("pageerror", lambda fout: blad.klachten.append(str(fout)))
        return blad

    def _noteer(self, soort: str, tekst: str) -> None:
        if soort in ("error", "warning") and not any(deel in tekst for deel in GEEN_KLACHT):
            self.klachten.append(tekst)

    def open(self, pad: str) -> Response:
        """Go to an address of the application. Raises AssertionError when nothing answered."""
        antwoord = self.page.goto(self.adres + pad)
        assert antwoord is not None
        return antwoord

    def breedte(self, punten: int) -> None:
        self.page.set_viewport_size({"width": punten, "height": 900})

    def axe(self, regels: Mapping[str, object] = ALLES) -> list[str]:
        """What axe finds against WCAG 2.2 AA and its best practices; the explanations in the page are opened first."""
        self.page.evaluate("document.querySelectorAll('main details').forEach((een) => { een.open = true })")
        if not self.page.evaluate("'axe' in window"):
            # Through the debugger, not as a tag: the Content-Security-Policy stays as it is.
            self.page.evaluate(_axe())
        opdracht = "(regels) => axe.run(document, {runOnly: regels, resultTypes: ['violations']})"
        gevonden = self.page.evaluate(opdracht, regels)
        return [f"{een['id']}: {punt['html'][:200]}" for een in gevonden["violations"] for punt in een["nodes"]]

    def schuift_opzij(self) -> bool:
        """True when the page is wider than the screen."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))

    def beeld(self, naam: str) -> None:
        """Keep a picture of the page, when somebody wants to look (`ZICHT_BEELDEN`)."""
        if map := os.environ.get("ZICHT_BEELDEN"):
            self.page.screenshot(path=Path(map) / f"{naam}.png", full_page=True)

    def waarden(self, keuze: str) -> list[str]:
        """The text of everything that matches a CSS selector."""
        try:
            return self.page.locator(keuze).all_inner_texts()
        except Error:  # the page was just being replaced by the next one
            self.page.wait_for_load_state()
            return self.page.locator(keuze).all_inner_texts()


def gewicht(antwoorden: list[Response]) -> int:
    """Bytes over the line as whitenoise sends them: static files compressed, pages not; fonts stand apart."""
    return sum(_gewicht(antwoord) for antwoord in antwoorden if not antwoord.url.endswith(".woff2"))


def _gewicht(antwoord: Response) -> int:
    inhoud: Any = antwoord.body()
    return len(gzip.compress(inhoud) if "/static/" in antwoord.url else inhoud)
