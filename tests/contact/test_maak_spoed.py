"""ML-10: the moment it is known to be urgent (HP2019 7.3)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from zicht.contact.models import Melding
from zicht.contact.urgentie import maak_spoed
from zicht.dossiers.models import Gebeurtenis
from zicht.kern import klok
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_spoed_begint_op_het_moment_dat_wij_het_weten(melding: Melding, fenna: Medewerker) -> None:
    """ML-10, VB-2"""
    later = melding.ontvangen_op + timedelta(hours=3)
    with klok.op(later):
        maak_spoed(melding=melding, door=fenna, reden="Hij komt vanavond vrij.")
    assert Melding.objects.get().spoed_sinds == later
    assert Gebeurtenis.objects.filter(soort="spoed maken", gebeurd_op=later).count() == 1


def test_dat_moment_verschuift_nooit(melding: Melding, fenna: Medewerker) -> None:
    """ML-10"""
    maak_spoed(melding=melding, door=fenna, reden="Hij komt vanavond vrij.")
    with klok.op(melding.ontvangen_op + timedelta(days=1)), pytest.raises(Invoerfout):
        maak_spoed(melding=melding, door=fenna, reden="Nu echt.")
    assert Melding.objects.get().spoed_sinds == melding.ontvangen_op


def test_spoed_heeft_een_reden(melding: Melding, fenna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_spoed(melding=melding, door=fenna, reden=" ")
    assert list(fout.value.velden) == ["reden"]


@pytest.mark.parametrize("uren", [-1, 1])
def test_spoed_ligt_tussen_ontvangst_en_nu(melding: Melding, fenna: Medewerker, uren: int) -> None:
    moment: datetime = melding.ontvangen_op + timedelta(hours=uren)
    with pytest.raises(Invoerfout) as fout:
        maak_spoed(melding=melding, door=fenna, reden="Hij komt vanavond vrij.", op=moment)
    assert list(fout.value.velden) == ["op"]
