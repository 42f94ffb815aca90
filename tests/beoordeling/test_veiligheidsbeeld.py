"""Sight on safety: per member a picture, an instrument, an MDO, each with its date (VB-2)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.beoordeling.conftest import VANDAAG
from zicht.beoordeling.models import Veiligheidsbeeld
from zicht.beoordeling.veiligheidsbeeld import bespreek_veiligheidsbeeld, leg_veiligheidsbeeld_vast
from zicht.dossiers.models import Persoon
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def beeld(kind: Persoon, ilse: Medewerker) -> Veiligheidsbeeld:
    return leg_veiligheidsbeeld_vast(persoon=kind, door=ilse, beeld="Lot slaapt bij oma.", instrument="ARIJ")


def test_vb_2_een_beeld_hoort_bij_een_persoon_en_een_dag(beeld: Veiligheidsbeeld, kind: Persoon) -> None:
    assert (beeld.persoon, beeld.op) == (kind, VANDAAG)


def test_vb_2_zonder_instrument_is_er_geen_zicht_op_veiligheid(kind: Persoon, ilse: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_veiligheidsbeeld_vast(persoon=kind, door=ilse, beeld="Het gaat goed.", instrument="")
    assert "instrument" in fout.value.velden


def test_vb_2_het_mdo_staat_open_tot_het_is_vastgelegd(beeld: Veiligheidsbeeld) -> None:
    assert beeld.mdo_op is None


def test_vb_2_het_mdo_heeft_een_eigen_dag(beeld: Veiligheidsbeeld, ilse: Medewerker) -> None:
    assert bespreek_veiligheidsbeeld(veiligheidsbeeld=beeld, door=ilse).mdo_op == VANDAAG


def test_een_mdo_voor_het_beeld_kan_het_niet_hebben_besproken(beeld: Veiligheidsbeeld, ilse: Medewerker) -> None:
    with pytest.raises(Invoerfout):
        bespreek_veiligheidsbeeld(veiligheidsbeeld=beeld, door=ilse, mdo_op=date(2026, 3, 3))
