"""What every answer tells the browser: run nothing foreign, keep nothing, tell nobody (TG-10)."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from zicht.dossiers.documenten import GROOTST
from zicht.web.uploads import AlleenInGeheugen

pytestmark = pytest.mark.django_db

ADRESSEN = ("/inloggen/", "/", "/bestaat-niet/", "/static/gebouwd/stijl.css", "/static/bestaat-niet.css")


@pytest.mark.parametrize("adres", ADRESSEN)
def test_niets_van_buiten_wordt_uitgevoerd(client: Client, adres: str) -> None:
    beleid = client.get(adres).headers["Content-Security-Policy"]
    assert "default-src 'none'" in beleid and "frame-ancestors 'none'" in beleid
    assert "unsafe" not in beleid


@pytest.mark.parametrize("adres", ADRESSEN)
def test_de_browser_raadt_niet_en_verwijst_niet_door(client: Client, adres: str) -> None:
    koppen = client.get(adres).headers
    assert koppen["X-Content-Type-Options"] == "nosniff"
    assert koppen["Referrer-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in koppen or adres.startswith("/static/")


@pytest.mark.parametrize("adres", ADRESSEN[:3])
def test_een_pagina_blijft_nergens_bewaard(client: Client, adres: str) -> None:
    assert "no-store" in client.get(adres).headers["Cache-Control"]


@pytest.mark.parametrize("werkwoord", ["TRACE", "TRACK"])
def test_een_spiegelend_verzoek_bestaat_niet(client: Client, werkwoord: str) -> None:
    assert client.generic(werkwoord, "/inloggen/").status_code in {400, 403, 405}


def test_een_groot_bestand_komt_aan_zonder_schijf(rf: RequestFactory) -> None:
    """One byte more than allowed is kept, so that the act can say that it is too large; the rest is dropped."""
    verzoek = rf.post("/", {"bestand": SimpleUploadedFile("a.pdf", b"x" * (GROOTST + 1000))})
    verzoek.upload_handlers = [AlleenInGeheugen(verzoek)]
    bestand = verzoek.FILES["bestand"]
    assert bestand.size == GROOTST + 1
    assert not hasattr(bestand, "temporary_file_path")
