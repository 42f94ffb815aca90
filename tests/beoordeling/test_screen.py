"""Screening: the three subjects, the known unsafe events with their sources, and no risk factors (VB-4, ML-8)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.beoordeling.conftest import maak_melding
from zicht.beoordeling.models import Screening
from zicht.beoordeling.screenen import screen
from zicht.contact.models import Melding
from zicht.dossiers.models import Bevinding, Bron, Dossier, Persoon, Status
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def doe(dossier: Dossier, ilse: Medewerker, melding: Melding, kind: Persoon) -> Any:
    def screening(**velden: Any) -> Screening:
        basis: dict[str, Any] = {"meldingen": [melding], "antwoorden": {}}
        return screen(dossier=dossier, door=ilse, **{**basis, **velden})

    return screening


@pytest.fixture
def maak_bevinding(dossier: Dossier, school: Bron) -> Any:
    def maak(tekst: str, status: Status = Status.FEIT, **velden: Any) -> Bevinding:
        basis: dict[str, Any] = {"dossier": dossier, "op": date(2026, 3, 1), "bron": school}
        return Bevinding.objects.create(tekst=tekst, status=status, **{**basis, **velden})

    return maak


def test_vb_4_de_screening_bewaart_welk_formulier_in_welke_versie_is_gebruikt(doe: Any) -> None:
    assert doe().instrument == "zicht-1"


def test_zonder_eigen_oordeel_geldt_wat_uit_de_antwoorden_volgt(doe: Any, onveilig: Bevinding) -> None:
    screening = doe(antwoorden={"gevaar_nu": True})
    assert (screening.acuut, screening.structureel) == ("ja", "onbekend")


def test_vb_4_de_screening_noemt_alle_bekende_onveilige_gebeurtenissen(doe: Any, onveilig: Bevinding) -> None:
    assert doe().gebeurtenissen == [onveilig.pk]


def test_vb_4_een_feit_kan_bij_het_screenen_een_onveilige_gebeurtenis_worden(doe: Any, maak_bevinding: Any) -> None:
    feit = maak_bevinding("Buren hoorden geschreeuw en glas breken.")
    assert doe(gebeurtenissen=[feit]).gebeurtenissen == [feit.pk]


def test_vb_4_een_risicofactor_telt_niet_mee(doe: Any, maak_bevinding: Any) -> None:
    risico = maak_bevinding("Vader is werkloos.", risicofactor=True)
    with pytest.raises(Invoerfout, match="telt niet mee in de screening"):
        doe(gebeurtenissen=[risico])


def test_vb_4_een_als_risicofactor_gemerkte_gebeurtenis_staat_niet_in_de_lijst(doe: Any, maak_bevinding: Any) -> None:
    maak_bevinding("Moeder dronk vroeger.", risicofactor=True, onveilige_gebeurtenis=True)
    assert doe().gebeurtenissen == []


def test_alg_7_een_mening_is_geen_onveilige_gebeurtenis(doe: Any, maak_bevinding: Any) -> None:
    mening = maak_bevinding("Vader is een driftkop.", Status.MENING)
    with pytest.raises(Invoerfout) as fout:
        doe(gebeurtenissen=[mening])
    assert "gebeurtenissen" in fout.value.velden


def test_vb_4_een_ander_oordeel_dan_de_antwoorden_vraagt_een_reden(doe: Any) -> None:
    with pytest.raises(RedenNodig) as fout:
        doe(acuut="nee")
    assert fout.value.regel == "VB-4"


def test_met_reden_geldt_het_oordeel_van_de_medewerker(doe: Any) -> None:
    assert doe(acuut="nee", afwijking_reden="De politie zag vanochtend iedereen ongedeerd.").acuut == "nee"


def test_vb_4_onveilig_zonder_gebeurtenis_met_bron_vraagt_waar_het_op_rust(doe: Any) -> None:
    with pytest.raises(RedenNodig) as fout:
        doe(antwoorden={"gevaar_nu": True})
    assert fout.value.veld == "toelichting"


def test_vb_4_wie_twee_redenen_schuldig_is_hoort_dat_in_een_keer(doe: Any) -> None:
    with pytest.raises(RedenNodig) as fout:
        doe(acuut="ja")
    assert {fout.value.veld, *fout.value.ook} == {"afwijking_reden", "toelichting"}


def test_ml_8_een_screening_noemt_de_meldingen(doe: Any, dossier: Dossier, school: Bron, melding: Melding) -> None:
    tweede = maak_melding(dossier, school)
    assert doe(meldingen=[melding, tweede]).meldingen == [melding.pk, tweede.pk]


def test_ml_8_een_latere_screening_staat_naast_de_eerdere(doe: Any) -> None:
    doe()
    doe()
    assert Screening.objects.count() == 2


def test_het_niveau_van_de_politie_wordt_bewaard_en_beslist_niet(doe: Any) -> None:
    screening = doe(politieniveau="hoog")
    assert (screening.politieniveau, screening.acuut) == ("hoog", "onbekend")


def test_een_onbekend_niveau_van_de_politie_wordt_niet_geraden(doe: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        doe(politieniveau="enorm")
    assert "politieniveau" in fout.value.velden


def test_een_vraag_van_een_ander_formulier_wordt_niet_bewaard(doe: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        doe(antwoorden={"bestaat_niet": True})
    assert "antwoorden" in fout.value.velden


def test_zonder_melding_is_er_niets_te_screenen(doe: Any) -> None:
    with pytest.raises(Invoerfout) as fout:
        doe(meldingen=[])
    assert "meldingen" in fout.value.velden


def test_een_bevinding_van_een_ander_gezin_komt_niet_mee(doe: Any, ilse: Medewerker, maak_bevinding: Any) -> None:
    vreemd = maak_bevinding("Iets van een ander gezin.", dossier=open_dossier(door=ilse), bron=None)
    with pytest.raises(Invoerfout) as fout:
        doe(gebeurtenissen=[vreemd])
    assert "gebeurtenissen" in fout.value.velden


@pytest.mark.parametrize("merk", ["gerectificeerd_op", "afgeschermd_op"])
def test_alg_16_re_4_wat_niet_klopt_of_is_afgeschermd_telt_niet_meer_mee(
    doe: Any, maak_bevinding: Any, merk: str
) -> None:
    vervallen = maak_bevinding("Lot had een blauw oog.", onveilige_gebeurtenis=True, **{merk: date(2026, 3, 2)})
    assert vervallen.pk not in doe().gebeurtenissen
    with pytest.raises(Invoerfout) as fout:
        doe(gebeurtenissen=[vervallen])
    assert set(fout.value.velden) == {"gebeurtenissen"}
