"""A call, by keyboard alone: what a usual advice and a usual melding ask of the worker (EC-1 to EC-6, ADV-4 to ADV-6).

The figures stand in docs/metingen.md: a change that asks more of who has somebody on the line is seen here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import astuple
from uuid import uuid4

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect

from e2e import handelingen as doe
from e2e.conftest import tabbladen
from e2e.klokstand import MAANDAG, het_is
from e2e.toetsenbord import Telling, Toetsenbord
from zicht.contact.models import Melding
from zicht.kern.models import Medewerker, Rol, Team

RUIMTE = 1.15
"""How much more than measured may be asked before somebody has to look."""
GESPREKKEN: dict[str, tuple[Callable[[Toetsenbord], None], Telling]] = {
    "advies": (doe.geef_advies, Telling(toetsen=43, tekens=151, velden=12)),
    "melding": (doe.neem_melding_aan, Telling(toetsen=76, tekens=258, velden=31)),
}
"""From the queue until it is saved; what docs/metingen.md says."""


@pytest.fixture(scope="module")
def eva(databank: None) -> Medewerker:
    team = Team.objects.create(naam="Noord")
    return Medewerker.objects.maak(gebruikersnaam="eva", naam="Eva Brink", rollen=[Rol.FRONTOFFICE], team=team)


@pytest.fixture(scope="module")
def toetsen(chromium: Browser, adres: str, eva: Medewerker) -> Iterator[Toetsenbord]:
    with tabbladen(chromium, adres) as nieuw:
        yield Toetsenbord(nieuw(door=eva))


@pytest.fixture(scope="module")
def gevraagd(toetsen: Toetsenbord) -> dict[str, Telling]:
    """What each conversation asked, when nobody is known yet."""
    telling: dict[str, Telling] = {}
    for naam, (neem_aan, _) in GESPREKKEN.items():
        with het_is(MAANDAG):
            naar_voorraad(toetsen)
            neem_aan(toetsen)
        telling[naam] = toetsen.telling
        toetsen.blad.beeld(f"gesprek-{naam}")
    return telling


@pytest.fixture
def aan_de_lijn(toetsen: Toetsenbord) -> Toetsenbord:
    naar_voorraad(toetsen)
    return toetsen


def naar_voorraad(toetsen: Toetsenbord) -> None:
    """At the queue, with the counters at nothing."""
    toetsen.blad.open("/")
    toetsen.toetsen = toetsen.tekens = toetsen.velden = 0


@pytest.mark.parametrize("naam", GESPREKKEN)
def test_een_gewoon_gesprek_vraagt_niet_meer_dan_gemeten(gevraagd: dict[str, Telling], naam: str) -> None:
    hoogste = [RUIMTE * getal for getal in astuple(GESPREKKEN[naam][1])]
    assert all(een <= grens for een, grens in zip(astuple(gevraagd[naam]), hoogste, strict=True)), gevraagd


def test_de_antwoorden_van_het_gesprek_staan_bij_de_melding(gevraagd: dict[str, Telling]) -> None:
    """EC-3, EC-6: answered with somebody on the line, kept with the melding."""
    melding = Melding.objects.get()
    assert (melding.eerste_wens, melding.antwoorden["kan_hulp_bieden"]) == ("melding", False)


def test_een_onderwerp_is_met_een_toets_af_te_vinken(aan_de_lijn: Toetsenbord) -> None:
    """EC-1: while somebody talks."""
    aan_de_lijn.sneltoets("n")
    aan_de_lijn.druk("3")
    assert aan_de_lijn.blad.page.locator("input[name=besproken]").nth(2).is_checked()


@pytest.mark.parametrize("toets", ["Control+ArrowDown", "Control+ArrowUp"])
def test_van_blok_naar_blok_springt_de_cursor_ook_uit_een_tekst(aan_de_lijn: Toetsenbord, toets: str) -> None:
    aan_de_lijn.sneltoets("n")
    aan_de_lijn.blad.page.locator("[name=verhaal]").focus()
    aan_de_lijn.druk(toets)
    assert aan_de_lijn.focus["groep"].startswith("Waarvoor belt") == (toets == "Control+ArrowDown")
    assert aan_de_lijn.focus["soort"] != "textarea"


def test_wat_de_antwoorden_zeggen_verschijnt_onder_het_gesprek(chromium: Browser, adres: str, eva: Medewerker) -> None:
    """EC-3, EC-6: without a button; what comes after the end of a session does not come in its place."""
    with tabbladen(chromium, adres) as nieuw:
        blad = nieuw(door=eva)
        blad.open(PAGINAS["contact"].format(uuid4()))
        page = blad.page
        page.get_by_text("De vijf vragen van de Meldcode, met een professional").click()
        page.locator("[name=antwoord_vermoeden_blijft][value=ja]").check()
        weging = page.locator("[hx-post]")
        expect(weging).to_contain_text("Vertel dit de beller")
        wat_er_stond = weging.inner_html()
        page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
        with page.expect_response(lambda antwoord: not antwoord.ok and "/contact/nieuw/" in antwoord.url):
            page.locator("[name=antwoord_kan_hulp_bieden][value=nee]").check()
        expect(weging).to_have_js_property("innerHTML", wat_er_stond)


PAGINAS = {
    "contact": "/contact/nieuw/{}/",
    **{soort: f"/advies/nieuw/{{}}/?soort={soort}" for soort in ("directbetrokkene", "omstander", "professional")},
}


@pytest.mark.parametrize("naam", PAGINAS)
@pytest.mark.parametrize("breedte", [360, 1280])
def test_het_gesprek_past_en_is_toegankelijk(aan_de_lijn: Toetsenbord, naam: str, breedte: int) -> None:
    """WCAG 2.2 AA, on a telephone too; what is folded is looked at open."""
    blad = aan_de_lijn.blad
    blad.breedte(breedte)
    blad.open(PAGINAS[naam].format(uuid4()))
    gevonden = blad.axe()
    blad.beeld(f"gesprek-{naam}-{breedte}")
    assert gevonden == []
    assert not blad.schuift_opzij()
    blad.breedte(1280)
