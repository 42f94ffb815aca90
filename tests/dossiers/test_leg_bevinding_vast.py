"""ALG-7: every statement has a status, a source and the persons it concerns; a diagnosis asks for more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.dossiers.conftest import Gezin
from zicht.dossiers.bevindingen import leg_bevinding_vast
from zicht.dossiers.models import Bevinding, Gebeurtenis, Persoon
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def leg_vast(gezin: Gezin, anna: Medewerker, **velden: Any) -> Bevinding:
    gegeven: dict[str, Any] = {
        "tekst": "Lot had een blauwe plek op haar arm.",
        "status": "feit",
        "betreft": [gezin.lot],
        "bron_omschrijving": "eigen waarneming",
        **velden,
    }
    return leg_bevinding_vast(dossier=gezin.dossier, door=anna, **gegeven)


def test_een_feit_staat_er_met_bron_en_betrokkene(gezin: Gezin, anna: Medewerker) -> None:
    bevinding = leg_vast(gezin, anna)
    opnieuw = Bevinding.objects.get(pk=bevinding.pk)
    assert (opnieuw.status, opnieuw.bron_omschrijving) == ("feit", "eigen waarneming")
    assert list(opnieuw.betreft.all()) == [gezin.lot]


def test_of_het_op_huidig_contact_rust_blijft_onbekend_als_niemand_het_zegt(gezin: Gezin, anna: Medewerker) -> None:
    assert leg_vast(gezin, anna).huidig_contact is None


def test_de_tijdlijn_krijgt_een_regel_zonder_de_tekst(gezin: Gezin, anna: Medewerker) -> None:
    bevinding = leg_vast(gezin, anna)
    regel = Gebeurtenis.objects.get(over_id=bevinding.pk)
    assert (regel.soort, regel.tekst) == ("bevinding vastleggen", "")


def test_alles_wat_ontbreekt_komt_in_een_keer(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_vast(gezin, anna, tekst=" ", status="roddel", betreft=[], bron_omschrijving="")
    assert set(fout.value.velden) == {"tekst", "status", "betreft", "bron_omschrijving"}


def test_iets_in_de_toekomst_is_geen_bevinding(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_vast(gezin, anna, op=date(2026, 3, 10))
    assert set(fout.value.velden) == {"op"}


def test_een_persoon_van_een_ander_dossier_kan_niet(gezin: Gezin, anna: Medewerker, ander_gezin: Persoon) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_vast(gezin, anna, betreft=[ander_gezin])
    assert set(fout.value.velden) == {"betreft"}


DIAGNOSE = {"status": "diagnose", "diagnose_door": "dr. K. Bos", "diagnose_kwalificatie": "psychiater"}


@pytest.mark.parametrize("leeg", ["diagnose_door", "diagnose_kwalificatie", "diagnose_op"])
def test_een_diagnose_zonder_bevoegde_of_datum_wordt_geweigerd(gezin: Gezin, anna: Medewerker, leeg: str) -> None:
    velden = {**DIAGNOSE, "diagnose_op": date(2025, 6, 1), leeg: None if leeg == "diagnose_op" else ""}
    with pytest.raises(Geweigerd) as fout:
        leg_vast(gezin, anna, **velden)
    assert fout.value.regel == "ALG-7"


def test_de_weigering_zegt_dat_het_als_mening_kan(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(Geweigerd, match="als mening"):
        leg_vast(gezin, anna, tekst="Moeder doet aan gaslighting.", status="diagnose", betreft=[gezin.moeder])
    assert not Bevinding.objects.exists()


def test_dezelfde_uitspraak_als_mening_vraagt_om_wederhoor(gezin: Gezin, anna: Medewerker) -> None:
    """ALG-8 starts where ALG-7 refuses."""
    bevinding = leg_vast(gezin, anna, tekst="Moeder doet aan gaslighting.", status="mening", betreft=[gezin.moeder])
    assert bevinding.is_oordelend


def test_een_diagnose_van_een_bevoegde_met_datum_kan(gezin: Gezin, anna: Medewerker) -> None:
    bevinding = leg_vast(gezin, anna, **DIAGNOSE, diagnose_op=date(2025, 6, 1))
    assert bevinding.status == "diagnose"


def test_een_diagnose_van_precies_twee_jaar_kan_zonder_reden(gezin: Gezin, anna: Medewerker) -> None:
    assert leg_vast(gezin, anna, **DIAGNOSE, diagnose_op=date(2024, 3, 9)).pk


def test_een_diagnose_van_twee_jaar_en_een_dag_vraagt_een_reden(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        leg_vast(gezin, anna, **DIAGNOSE, diagnose_op=date(2024, 3, 8))
    assert (fout.value.regel, fout.value.veld) == ("ALG-7", "afwijking_reden")


def test_met_een_reden_blijft_een_oude_diagnose_staan_met_die_reden(gezin: Gezin, anna: Medewerker) -> None:
    reden = "Bevestigd door de behandelaar."
    bevinding = leg_vast(gezin, anna, **DIAGNOSE, diagnose_op=date(2020, 1, 1), afwijking_reden=reden)
    assert Bevinding.objects.get(pk=bevinding.pk).afwijking_reden == reden


def test_een_interpretatie_zonder_feiten_vraagt_een_reden(gezin: Gezin, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig) as fout:
        leg_vast(gezin, anna, status="interpretatie")
    assert fout.value.regel == "ALG-7"


def test_een_interpretatie_rust_op_haar_feiten(gezin: Gezin, anna: Medewerker) -> None:
    feit = leg_vast(gezin, anna)
    interpretatie = leg_vast(gezin, anna, status="interpretatie", tekst="Lot is geslagen.", rust_op=[feit])
    assert list(interpretatie.rust_op.all()) == [feit]


def test_een_mening_is_geen_feit_om_een_interpretatie_op_te_laten_rusten(gezin: Gezin, anna: Medewerker) -> None:
    mening = leg_vast(gezin, anna, status="mening")
    with pytest.raises(RedenNodig):
        leg_vast(gezin, anna, status="interpretatie", rust_op=[mening])
