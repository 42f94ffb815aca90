"""WCAG 2.2 AA on the screens of advice that are only there after something was sent, at 1280 and 320 pixels wide."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.advies.conftest import ADVIES
from tests.dossiers.browser import bekijk
from zicht.advies.models import Advies, Adviesvrager
from zicht.kern.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.browser]
TEKST = "Gisteren huilde Sanne bij de training Zonnestraal. Haar nummer is 123456782."
NIEUW = {"soort_vrager": "professional", "eerste_wens": "advies", "wijze": "telefoon", "vraag": TEKST, "advies": ADVIES}


@pytest.fixture
def bladen(
    als: Callable[[Medewerker], Client], fenna: Medewerker, advies: Advies, vrager: Adviesvrager
) -> dict[str, str]:
    browser = als(fenna)
    nieuw = reverse("advies-nieuw", kwargs={"kenmerk": uuid4()})
    gestuurd = {
        "vondsten": (nieuw, NIEUW),
        "leeg": (nieuw, {}),
        "wilde-melden": (nieuw, {**NIEUW, "vraag": ADVIES, "eerste_wens": "melding"}),
        "niet-verteld": (reverse("advies-toestemming", args=[advies.pk]), {"toestemming": "on", "naam": "Vera"}),
        "onbekende-code": (reverse("advies"), {"kenmerk": "XXX"}),
    }
    antwoorden = {naam: browser.post(adres, velden) for naam, (adres, velden) in gestuurd.items()}
    blad = browser.get(reverse("advies-vrager", args=[vrager.pk]))
    return {**{naam: antwoord.content.decode() for naam, antwoord in antwoorden.items()}, "blad": blad.content.decode()}


@pytest.mark.parametrize("breedte", [1280, 320])
def test_elk_scherm_is_toegankelijk(bladen: dict[str, str], breedte: int) -> None:
    map = os.environ.get("ZICHT_BEELDEN")
    assert bekijk(bladen, breedte=breedte, beelden=Path(map) if map else None) == {}
