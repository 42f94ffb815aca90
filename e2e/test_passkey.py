"""TG-1: a passkey, from setting it up to logging in with it, in a browser with a key of its own."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import Settings

from e2e.conftest import NieuwTabblad
from e2e.tabblad import Tabblad
from zicht.kern.models import Medewerker

WACHTWOORD = "een-lange-zin-van-de-frontoffice"
SLEUTEL = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def noa(databank: None) -> Medewerker:
    noa: Medewerker = Medewerker.objects.maak(
        gebruikersnaam="noa", naam="Noa Blik", rollen=["frontoffice"], wachtwoord=WACHTWOORD
    )
    return noa


def log_in(blad: Tabblad) -> None:
    blad.open("/inloggen/")
    blad.page.get_by_label("Gebruikersnaam").fill("noa")
    blad.page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    blad.page.keyboard.press("Enter")


def bekijk(blad: Tabblad, naam: str) -> None:
    """Nothing against WCAG on this step, and no sideways scrolling on a telephone."""
    blad.beeld(f"inloggen-{naam}")
    assert blad.axe() == []
    blad.breedte(320)
    assert not blad.schuift_opzij()
    blad.breedte(1280)


def test_met_een_passkey_inloggen(tabblad: NieuwTabblad, noa: Medewerker, settings: Settings) -> None:
    settings.ZICHT_TWEEDE_FACTOR = True
    blad = tabblad()
    verbinding = blad.page.context.new_cdp_session(blad.page)
    verbinding.send("WebAuthn.enable")
    verbinding.send("WebAuthn.addVirtualAuthenticator", {"options": SLEUTEL})
    log_in(blad)
    blad.page.get_by_text("Stel eerst een tweede stap in").wait_for()
    bekijk(blad, "mijn-account")
    blad.page.get_by_role("link", name="Passkey toevoegen").click()
    bekijk(blad, "opnieuw")
    blad.page.get_by_label("Uw wachtwoord").fill(WACHTWOORD)
    blad.page.keyboard.press("Enter")
    blad.page.get_by_role("button", name="Passkey maken").wait_for()
    bekijk(blad, "passkey")
    blad.page.get_by_role("button", name="Passkey maken").click()
    blad.page.get_by_role("heading", level=1, name="Herstelcodes").wait_for()
    bekijk(blad, "herstelcodes")
    blad.open("/account/app/")
    bekijk(blad, "app")
    blad.open("/ander-dossier/")
    bekijk(blad, "ander-dossier")

    blad.page.context.clear_cookies()
    log_in(blad)
    blad.page.get_by_role("heading", level=1, name="Tweede stap").wait_for()
    bekijk(blad, "tweede-stap")
    blad.page.get_by_role("button", name="Passkey gebruiken").click()
    blad.page.get_by_role("heading", level=1, name="Werkvoorraad").wait_for()
    assert blad.klachten == []
