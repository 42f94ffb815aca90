"""RE-11: a personal link goes with the dossier it is about, and says no more than one that never was."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client

from tests.links.conftest import adres
from zicht.bewaren.uitvoeren import vernietig_dossier
from zicht.links.geheim import Geheim, nieuw_geheim
from zicht.links.models import Link

pytestmark = pytest.mark.django_db


def test_met_het_dossier_gaat_zijn_link_weg(buiten: Client, overdrachtslink: Link, geheim: Geheim) -> None:
    with transaction.atomic():
        aantallen = vernietig_dossier(overdrachtslink.dossier_id)
    assert aantallen["Link"] == 1
    assert not Link.objects.exists()
    weg = buiten.post(adres(geheim), {"code": geheim.code})
    nooit = buiten.post(adres(nieuw_geheim()), {"code": geheim.code})
    assert (weg.status_code, weg.content) == (nooit.status_code, nooit.content)
