"""Every letter as it is sent, in a real browser: readable with a screen reader; and paper shows what was folded."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Route, sync_playwright
from pypdf import PdfReader

from tests.brieven.conftest import Maak
from tests.dossiers.browser import _antwoord, bekijk
from tests.dossiers.conftest import Gezin
from tests.web.onderdelen_browser import HUIS, VLAGGEN
from zicht.brieven.controle import voorbeeldblokken
from zicht.brieven.inhoud import Inhoud, Vertaling, lees
from zicht.brieven.pdf import als_document
from zicht.brieven.sjablonen import codes, in_talen, standaard
from zicht.diensten.models import Dienst
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.browser
DAG = date(2026, 3, 9)


def op_papier(code: str) -> str:
    """The letter of the invented case, with its English text when there is one."""
    nederlands = standaard(code)
    vertaling = None
    if (code, "en") in in_talen():
        engels = standaard(code, "en")
        vertaling = Vertaling("en", engels.titel, voorbeeldblokken(code, engels.inhoud))
    blokken = voorbeeldblokken(code, nederlands.inhoud)
    inhoud = Inhoud(nederlands.titel, "Noor Zandstra", "Anna Verhoef", "", blokken, {}, vertaling=vertaling)
    return als_document(inhoud, kenmerk="D0000000", op=DAG)


def test_axe_vindt_niets_in_elke_brief() -> None:
    """Every template, in both languages."""
    assert bekijk({code: op_papier(code) for code in codes()}, breedte=800) == {}


@pytest.mark.django_db
def test_wat_op_het_scherm_is_ingeklapt_staat_op_papier(gezin: Gezin, anna: Medewerker, client: Client) -> None:
    """Somebody who prints must not overlook a part because it was folded."""
    client.force_login(anna)
    blad = client.get(reverse("brieven", args=[gezin.dossier.pk])).content.decode()
    vouw = '<details class="vouw"><summary>Meer</summary><p>Alleen ingeklapt te lezen.</p></details></main>'
    assert "Alleen ingeklapt te lezen." in _afdruk(blad.replace("</main>", vouw, 1))


def _afdruk(blad: str) -> str:
    """The words on paper when somebody prints this page."""
    with sync_playwright() as speler:
        chromium = speler.chromium.launch(executable_path="/usr/bin/chromium", args=VLAGGEN)
        page = chromium.new_context(bypass_csp=True).new_page()

        def antwoord(route: Route) -> None:
            _antwoord(route, {"blad": blad})

        page.route("**/*", antwoord)
        page.goto(f"{HUIS}/blad", wait_until="networkidle")
        papier = page.pdf()
        chromium.close()
    return " ".join(deel.extract_text() for deel in PdfReader(io.BytesIO(papier)).pages)


@pytest.mark.django_db
def test_een_brief_met_vertaling_is_een_pdf_met_opmaak_voor_een_schermlezer(
    gezin: Gezin, vv: Dienst, maak: Maak, verstuur: Maak
) -> None:
    brief = verstuur(maak("aanpak", persoon=gezin.moeder, taal="en"))
    lezer = PdfReader(io.BytesIO(brief.pdf))
    tekst = " ".join(blad.extract_text() for blad in lezer.pages)
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "Welke aanpak wij kiezen" in tekst and "The approach we choose" in tekst
    assert lees(brief).vertaling is not None
