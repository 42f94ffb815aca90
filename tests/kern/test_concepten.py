"""Drafts go when nobody comes back to them: they can hold a secret address or a name (TG-5, TG-9, ADV-1)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from zicht.kern import klok
from zicht.kern.concepten import ruim_concepten_op
from zicht.kern.models import Concept, Medewerker

pytestmark = pytest.mark.django_db
NU = datetime(2026, 3, 4, 14, 0, tzinfo=klok.NEDERLAND)


@pytest.fixture
def fenna(db: None) -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam="fenna", naam="Fenna Hoek", rollen=["frontoffice"])


def over(fenna: Medewerker, sleutel: str, oud: timedelta) -> bool:
    """Is a draft of this age still there after cleaning up?"""
    Concept.objects.create(medewerker=fenna, sleutel=sleutel, gegevens={"a": ["b"]}, bewaard_op=NU - oud)
    with klok.op(NU):
        ruim_concepten_op()
    return Concept.objects.exists()


def test_een_nieuw_contact_blijft_een_week_staan(fenna: Medewerker) -> None:
    assert over(fenna, "nieuw_contact/1", timedelta(days=6, hours=23))


def test_daarna_gaat_het_weg(fenna: Medewerker) -> None:
    assert not over(fenna, "nieuw_contact/1", timedelta(days=7, minutes=1))


def test_een_half_getypt_advies_gaat_na_een_dag(fenna: Medewerker) -> None:
    """ADV-1"""
    assert not over(fenna, "advies-nieuw/1", timedelta(hours=25))


def test_een_installatie_bepaalt_hoe_lang(fenna: Medewerker, settings: Any) -> None:
    settings.ZICHT_CONCEPT_DAGEN = 2
    assert not over(fenna, "nieuw_contact/1", timedelta(days=3))
