"""A party that did not report: who it is and how to reach it (OV-2, FB-3)."""

from __future__ import annotations

import pytest

from zicht.afronding.partijen import leg_partij_vast
from zicht.dossiers.models import Bron, Dossier
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_ov_2_een_partij_staat_met_haar_bereikbaarheid_in_het_gesloten_deel(dossier: Dossier, anna: Medewerker) -> None:
    partij = leg_partij_vast(dossier=dossier, door=anna, organisatie="Wijkteam Oost", telefoon=" 0600000011 ")
    assert partij.identiteit == {"organisatie": "Wijkteam Oost", "telefoon": "0600000011"}
    assert partij.soort == Bron.Soort.PROFESSIONAL


@pytest.mark.parametrize(
    ("gegeven", "veld"),
    [({"organisatie": " ", "email": "team@oost.example"}, "organisatie"), ({"organisatie": "Oost"}, "telefoon")],
)
def test_ov_2_wie_niet_te_bereiken_is_kan_niets_overnemen(
    dossier: Dossier, anna: Medewerker, gegeven: dict[str, str], veld: str
) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_partij_vast(dossier=dossier, door=anna, **gegeven)
    assert veld in fout.value.velden
