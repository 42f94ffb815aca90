"""A worker who never touches the mouse: finds everything by Tab, and counts what it costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from e2e.tabblad import Tabblad

VERST = 400
"""Presses of Tab after which something counts as not there."""
TEKSTVELDEN = ("text", "textarea", "email", "password", "search", "number", "datetime-local")

# What has the focus, as a worker knows it: its label, the question above a group, and what it is.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const plat = (tekst) => (tekst ?? "").replace(/\\s+/g, " ").replace(" : ", ": ").trim();
  const label = e.labels?.length ? e.labels[0].innerText : e.getAttribute("aria-label") ?? e.innerText;
  return {
    naam: plat(label || e.value), groep: plat(e.closest("fieldset")?.querySelector("legend")?.innerText),
    soort: e.type || e.tagName.toLowerCase(), aan: e.checked === true, waarde: e.value ?? "",
    gekozen: plat(e.selectedOptions?.[0]?.innerText),
  };
}"""


@dataclass(frozen=True)
class Telling:
    """`toetsen`: keys to get somewhere and to choose; `tekens`: what was typed in fields; `velden`: fields filled."""

    toetsen: int
    tekens: int
    velden: int


@dataclass
class Toetsenbord:
    """One worker at one tab; the counters are those of `Telling`."""

    blad: Tabblad
    toetsen: int = 0
    tekens: int = 0
    velden: int = 0
    aangekomen: bool = False
    """A shortcut put the focus somewhere, and nothing was done there yet."""

    def druk(self, toets: str) -> None:
        self.blad.page.keyboard.press(toets)
        self.toetsen += 1
        self.aangekomen = False

    def typ(self, tekst: str) -> None:
        self.blad.page.keyboard.type(tekst)
        self.tekens += len(tekst)
        self.velden += 1

    @property
    def telling(self) -> Telling:
        """What it cost until now."""
        return Telling(self.toetsen, self.tekens, self.velden)

    @property
    def focus(self) -> dict[str, Any]:
        """What has the focus now; empty when nothing has."""
        return self.blad.page.evaluate(FOCUS) or {}

    def naar(self, naam: str, *soorten: str) -> dict[str, Any]:
        """Tab to what is called so (its name begins like this) and is of one of these kinds (none: any)."""
        return self._zoek(lambda nu: nu["naam"].startswith(naam) and (not soorten or nu["soort"] in soorten), naam)

    def _zoek(self, past: Callable[[dict[str, Any]], bool], naam: str) -> dict[str, Any]:
        for _ in range(VERST):
            if not self.aangekomen:
                self.druk("Tab")
            self.aangekomen = False
            nu = self.focus
            if nu and past(nu):
                return nu
        raise AssertionError(f"Met Tab is “{naam}” niet te vinden.")

    def vul(self, naam: str, tekst: str) -> None:
        """Type in a field; what stands there is replaced."""
        if self.naar(naam, *TEKSTVELDEN)["waarde"]:
            self.druk("Control+a")
        self.typ(tekst)

    def vul_alles(self, velden: Mapping[str, str]) -> None:
        """Fields in the order of the page."""
        for naam, tekst in velden.items():
            self.vul(naam, tekst)

    def datum(self, naam: str, dag: str) -> None:
        """A day, as `dd-mm-jjjj`."""
        nummer, maand, jaar = dag.split("-")
        self.naar(naam, "date")
        # Without its Dutch texts (chromium-l10n) the browser asks the month first.
        self.typ(f"{maand}{nummer}{jaar}")
        assert self.focus["waarde"] == f"{jaar}-{maand}-{nummer}", f"De datum bij “{naam}” kwam niet aan."

    def kies(self, naam: str, antwoord: str) -> None:
        """An answer in a drop-down list, by its first letters, or in a row of radio buttons, with the arrows."""
        nu = self._naar_keuze(naam)
        self.velden += 1
        if nu["soort"] == "radio":
            self._kies_knop(antwoord)
            return
        for letter in antwoord:
            if self.focus["gekozen"].startswith(antwoord):
                return
            self.druk(letter)
        assert self.focus["gekozen"].startswith(antwoord), f"“{antwoord}” staat niet in de lijst “{naam}”."

    def _naar_keuze(self, naam: str) -> dict[str, Any]:
        def past(nu: dict[str, Any]) -> bool:
            keuze = {"radio": nu["groep"], "select-one": nu["naam"]}.get(nu["soort"])
            return keuze is not None and keuze.startswith(naam)

        return self._zoek(past, naam)

    def _kies_knop(self, antwoord: str) -> None:
        eerste = self.focus["naam"]
        if not self.focus["aan"]:
            self.druk("Space")
        while not self.focus["naam"].startswith(antwoord):
            self.druk("ArrowDown")
            assert self.focus["naam"] != eerste, f"“{antwoord}” staat er niet bij."

    def kruis_aan(self, *namen: str) -> None:
        """Tick boxes, in the order of the page; what is ticked already stays so."""
        for naam in namen:
            if not self.naar(naam, "checkbox")["aan"]:
                self.druk("Space")
            self.velden += 1

    def formulier(self) -> None:
        """To the first field of the form on this page."""
        self.spring("f")

    def spring(self, toets: str) -> None:
        """A shortcut that puts the cursor in a block of this page."""
        self.druk(toets)
        self.aangekomen = True

    def blok(self, keer: int = 1) -> None:
        """To the first field of the next block, so many times."""
        for _ in range(keer):
            self.spring("Control+ArrowDown")

    def volg(self, naam: str) -> None:
        """Go to a link or button and press it; the page that follows is there afterwards."""
        self.naar(naam, "a", "submit")
        self._en_wacht("Enter")

    def sneltoets(self, toets: str) -> None:
        """A shortcut that leads to another page."""
        self._en_wacht(toets)

    def verstuur(self) -> None:
        """Send the form the cursor is in, and see that nothing was wrong with it."""
        fouten = self.verstuur_met_fouten()
        assert not fouten, f"{self.kop}: {fouten}"

    def verstuur_met_fouten(self) -> list[str]:
        """Send the form the cursor is in. The sentences that came back with it."""
        self._en_wacht("Control+Enter")
        return self.blad.waarden("main form .veld--fout, main form [role=alert], .weigering")

    def _en_wacht(self, toets: str) -> None:
        with self.blad.page.expect_navigation():
            self.druk(toets)

    @property
    def kop(self) -> str:
        return self.blad.page.locator("h1").inner_text()
