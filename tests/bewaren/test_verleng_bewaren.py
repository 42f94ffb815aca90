"""RE-10: keeping longer is a decision of the leidinggevende, with reasons."""

from __future__ import annotations

from datetime import date

import pytest

from zicht.bewaren.termijnen import bewaarstanden
from zicht.bewaren.verlengen import verleng_bewaren
from zicht.dossiers.models import Dossier, Gebeurtenis
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
LATER = date(2055, 1, 1)


def verleng(dossier: Dossier, door: Medewerker, tot: date = LATER, motivering: str = "Er loopt een strafzaak.") -> None:
    verleng_bewaren(dossier=dossier, door=door, tot_en_met=tot, motivering=motivering)


def test_re10_de_leidinggevende_verlengt_met_redenen(dossier: Dossier, dirk: Medewerker) -> None:
    verleng(dossier, dirk)
    termijn = bewaarstanden([dossier.pk])[dossier.pk].termijn
    assert termijn.bewaren_tot_en_met == LATER
    assert any("De leidinggevende besloot" in zin for zin in termijn.waarom)


def test_re10_een_ander_verlengt_niet(dossier: Dossier, petra: Medewerker) -> None:
    with pytest.raises(Geweigerd) as fout:
        verleng(dossier, petra)
    assert fout.value.regel == "RE-10"


def test_verlengen_vraagt_redenen(dossier: Dossier, dirk: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        verleng(dossier, dirk, motivering=" ")
    assert list(fout.value.velden) == ["motivering"]


@pytest.mark.parametrize("tot", [date(2046, 5, 16), date(2020, 1, 1)])
def test_verlengen_tot_een_dag_die_voorbij_is_kan_niet(dossier: Dossier, dirk: Medewerker, tot: date) -> None:
    with pytest.raises(Invoerfout) as fout:
        verleng(dossier, dirk, tot)
    assert "al voorbij" in fout.value.velden["tot_en_met"]


def test_korter_dan_de_wet_kan_niet(dossier: Dossier, dirk: Medewerker) -> None:
    verleng(dossier, dirk)
    with pytest.raises(Invoerfout) as fout:
        verleng(dossier, dirk, date(2050, 1, 1))
    assert "blijft al tot en met" in fout.value.velden["tot_en_met"]


def test_verlengen_staat_op_de_tijdlijn_en_telt_niet_als_wijziging(dossier: Dossier, dirk: Medewerker) -> None:
    """Otherwise deciding about the term would start it anew."""
    verleng(dossier, dirk)
    assert Gebeurtenis.objects.filter(dossier=dossier, soort="bewaren verlengen").exists()
    assert Dossier.objects.get(pk=dossier.pk).laatste_wijziging == dossier.laatste_wijziging
