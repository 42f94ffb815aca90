"""The screens of the file in a real browser: readable for everybody, wide and narrow."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.dossiers.browser import bekijk
from tests.dossiers.volledig import NAMEN, Vol
from zicht.kern.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.browser]
LEESBLADEN = (
    "dossier",
    "dossiers-personen",
    "dossiers-persoon",
    "dossiers-bevindingen",
    "dossiers-gesprekken",
    "dossiers-gesprek",
    "dossiers-besluiten",
    "dossiers-vragen",
    "dossiers-documenten",
)


@pytest.mark.parametrize(
    ("breedte", "namen"),
    [
        pytest.param(1280, tuple(naam for naam in NAMEN if naam != "dossiers-document"), id="1280"),
        pytest.param(320, (*LEESBLADEN, "dossiers-bevinding-vastleggen", "dossiers-verslag"), id="320"),
    ],
)
def test_axe_vindt_niets_en_niets_schuift_opzij(
    vol: Vol, anna: Medewerker, als: Any, breedte: int, namen: tuple[str, ...]
) -> None:
    """`ZICHT_BEELDEN` names a folder when somebody wants to look for himself."""
    client, beelden = als(anna), os.environ.get("ZICHT_BEELDEN")
    bladen = {naam: client.get(vol.url(naam)).content.decode() for naam in namen}
    assert bekijk(bladen, breedte=breedte, beelden=Path(beelden) if beelden else None) == {}
