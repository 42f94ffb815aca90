"""The settings of a real installation, read by a process of their own: Django's own check finds nothing to mend."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.proces

VRAAG = """
import json, django
django.setup()
from django.conf import settings as s
from django.core.checks import run_checks
namen = ["SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE",
         "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SAMESITE", "SECURE_HSTS_SECONDS",
         "SECURE_HSTS_INCLUDE_SUBDOMAINS", "DEBUG", "FILE_UPLOAD_HANDLERS"]
klachten = [str(een) for een in run_checks(include_deployment_checks=True)]
print(json.dumps({"klachten": klachten, **{naam: getattr(s, naam) for naam in namen}}))
"""
STIL = {
    "security.W008",  # Zicht stands behind a proxy that knows https only; see docs/beheer/installeren.md
    "security.W021",  # preloading of HSTS is a promise for a whole domain: for its owner to make
}


@pytest.fixture(scope="module")
def echt() -> dict[str, Any]:
    """What a process with https and a secret of its own works with."""
    schoon = {naam: w for naam, w in os.environ.items() if not naam.startswith(("ZICHT_", "DATABASE", "DJANGO"))}
    omgeving = {
        **schoon,
        "DJANGO_SETTINGS_MODULE": "zicht.instellingen",
        "ZICHT_GEHEIM": "k7-" * 30 + "abcdefghijklmnop",
        "DATABASE_URL": "postgresql://zicht:niet-nodig@127.0.0.1:1/zicht",
    }
    uitkomst = subprocess.run([sys.executable, "-c", VRAAG], env=omgeving, capture_output=True, text=True, check=False)
    assert uitkomst.returncode == 0, uitkomst.stderr
    return dict(json.loads(uitkomst.stdout.splitlines()[-1]))


def test_djangos_eigen_controle_vindt_niets(echt: dict[str, Any]) -> None:
    assert [zin for zin in echt["klachten"] if not any(code in zin for code in STIL)] == []


def test_koekjes_horen_bij_deze_ene_host_en_gaan_alleen_over_https(echt: dict[str, Any]) -> None:
    assert echt["SESSION_COOKIE_NAME"].startswith("__Host-") and echt["CSRF_COOKIE_NAME"].startswith("__Host-")
    assert echt["SESSION_COOKIE_SECURE"] and echt["CSRF_COOKIE_SECURE"] and echt["SESSION_COOKIE_HTTPONLY"]
    assert {echt["SESSION_COOKIE_SAMESITE"], echt["CSRF_COOKIE_SAMESITE"]} <= {"Lax", "Strict"}


def test_browsers_onthouden_een_jaar_dat_het_https_is(echt: dict[str, Any]) -> None:
    assert echt["SECURE_HSTS_SECONDS"] >= 365 * 24 * 60 * 60 and echt["SECURE_HSTS_INCLUDE_SUBDOMAINS"]


def test_een_fout_laat_nooit_het_programma_zien(echt: dict[str, Any]) -> None:
    assert echt["DEBUG"] is False


def test_een_bestand_ligt_onderweg_nergens_leesbaar(echt: dict[str, Any]) -> None:
    """TG-7: the usual handler writes what is large to a temporary folder."""
    assert echt["FILE_UPLOAD_HANDLERS"] == ["zicht.web.uploads.AlleenInGeheugen"]
