"""ML-2: one answer to whether the family may know who a source is; unknown is protected."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.afscherming import afscherming, naam_voor_anderen
from zicht.dossiers.models import Bron

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("velden", "beschermd"),
    [
        ({"soort": "omstander"}, True),
        ({"soort": "omstander", "toestemming_identiteit_op": date(2026, 3, 1)}, False),
        ({"soort": "directbetrokkene"}, True),
        ({"soort": "directbetrokkene", "toestemming_identiteit_op": date(2026, 3, 1)}, False),
        ({"soort": "professional"}, False),
        ({"soort": "professional", "gronden": ["bedreiging melder"]}, True),
        ({"soort": "professional", "gronden": ["vertrouwensrelatie"]}, True),
        ({"soort": "politie"}, False),
        ({"soort": "anoniem"}, True),
        ({"soort": "anoniem", "toestemming_identiteit_op": date(2026, 3, 1)}, True),
        ({"soort": "iets nieuws"}, True),
    ],
)
def test_wie_onbekend_blijft(gezin: Gezin, velden: dict[str, Any], beschermd: bool) -> None:
    assert afscherming(Bron(dossier=gezin.dossier, **velden)).beschermd is beschermd


def test_een_beschermde_melder_heeft_voor_anderen_geen_naam(buurvrouw: Bron) -> None:
    assert "Zonneveld" not in naam_voor_anderen(buurvrouw)


def test_van_de_politie_gaat_geen_naam_van_een_agent_mee(gezin: Gezin) -> None:
    """OV-1."""
    bron = Bron.objects.create(dossier=gezin.dossier, soort="politie", identiteit={"naam": "Agent Smit"})
    assert naam_voor_anderen(bron) == "de politie"


def test_een_bekende_professional_heeft_naam_en_organisatie(school: Bron) -> None:
    assert naam_voor_anderen(school) == "Ilse de Wit, intern begeleider, De Regenboog"
