"""A melding while it is monitored: the helpers hear of it, and that counts for what is owed (ML-8)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.afronding.test_schermen import adres
from zicht.contact.models import Melding
from zicht.dossiers.models import Dossier, Verzending
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def ingelogd(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


def post(client: Client, dossier: Dossier, melding: Melding, **velden: Any) -> int:
    gegevens = {"melding": str(melding.pk), "wijze": "telefoon", "op": "2026-03-09", **velden}
    return client.post(adres("monitoren-hulp", dossier), gegevens).status_code


def test_een_bericht_aan_de_hulp_hoort_bij_de_melding(ingelogd: Client, dossier: Dossier, melding: Melding) -> None:
    """ML-8."""
    assert post(ingelogd, dossier, melding, partij="Wijkteam De Brug") == 302
    verzending = Verzending.objects.get(dossier=dossier)
    assert (verzending.melding_id, verzending.persoon, verzending.partij) == (melding.pk, None, "Wijkteam De Brug")


def test_zonder_hulpverlener_wordt_niets_vastgelegd(ingelogd: Client, dossier: Dossier, melding: Melding) -> None:
    assert post(ingelogd, dossier, melding) == 422
    assert not Verzending.objects.exists()


def test_wie_de_melding_zelf_deed_telt_niet_als_hulp(ingelogd: Client, dossier: Dossier, melding: Melding) -> None:
    """ML-8."""
    assert post(ingelogd, dossier, melding, bron=str(melding.melder.pk)) == 422
    assert not Verzending.objects.exists()


def test_de_knop_vult_de_melding_in(ingelogd: Client, dossier: Dossier, melding: Melding) -> None:
    tekst = ingelogd.get(adres("monitoren-hulp", dossier) + f"?melding={melding.pk}").content.decode()
    assert f'<option value="{melding.pk}" selected>' in tekst
