"""Checking that the outcome arrived, and counting evaluation forms (NZ-4, NZ-5)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.afronding.conftest import stand
from zicht.afronding.models import Evaluatietelling
from zicht.afronding.nazorg.evaluatie import tel_evaluatie
from zicht.afronding.nazorg.nagaan import ga_uitkomst_na, spreek_uitkomstcontrole_af
from zicht.dossiers.models import Bron, Dossier
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_nz_5_zonder_afspraak_met_het_gezin_belt_niemand_de_school(school: Bron, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        spreek_uitkomstcontrole_af(bron=school, door=anna, afspraak="")
    assert list(fout.value.velden) == ["afspraak"]


def test_nz_5_alleen_bij_professionals(buurman: Bron, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        spreek_uitkomstcontrole_af(bron=buurman, door=anna, afspraak="Met moeder.")
    assert list(fout.value.velden) == ["bron"]


def test_nz_5_afgesproken_staat_open_tot_het_is_nagegaan(dossier: Dossier, school: Bron, anna: Medewerker) -> None:
    controle = spreek_uitkomstcontrole_af(
        bron=school, door=anna, afspraak="Moeder wil dat wij de school bellen.", uiterlijk=date(2026, 3, 20)
    )
    eerst = stand(dossier, "uitkomst_nagaan")
    ga_uitkomst_na(controle=controle, door=anna, aangekomen=True)
    assert [eerst, stand(dossier, "uitkomst_nagaan")] == ["open", "voldaan"]


def test_nz_5_een_verschil_met_hun_dossier_wordt_opgeschreven(school: Bron, anna: Medewerker) -> None:
    controle = spreek_uitkomstcontrole_af(bron=school, door=anna, afspraak="Met moeder.")
    with pytest.raises(Invoerfout) as fout:
        ga_uitkomst_na(controle=controle, door=anna, aangekomen=False)
    assert list(fout.value.velden) == ["verschil"]


def test_ml_2_het_verschil_verraadt_geen_melder(school: Bron, buurman: Bron, anna: Medewerker) -> None:
    controle = spreek_uitkomstcontrole_af(bron=school, door=anna, afspraak="Met moeder.")
    with pytest.raises(Geweigerd):
        ga_uitkomst_na(controle=controle, door=anna, aangekomen=False, verschil="Zij noemt Gijs Onderdelinden.")


def test_nz_4_antwoorden_worden_per_vraag_geteld(anna: Medewerker) -> None:
    for antwoord in ("goed", "goed", "kon beter"):
        tel_evaluatie(door=anna, antwoorden={"bejegening": antwoord, "duur": ""})
    geteld = Evaluatietelling.objects.values_list("jaar", "vraag", "antwoord", "aantal")
    assert set(geteld) == {(2026, "bejegening", "goed", 2), (2026, "bejegening", "kon beter", 1)}


def test_nz_4_een_telling_hoort_bij_niemand() -> None:
    velden = {veld.name for veld in Evaluatietelling._meta.get_fields()}
    assert velden == {"id", "jaar", "vraag", "antwoord", "aantal"}


@pytest.mark.parametrize("antwoorden", [{}, {"bejegening": ""}, {"naam": "goed"}, {"bejegening": "prima"}])
def test_nz_4_wat_niet_bestaat_wordt_niet_geteld(anna: Medewerker, antwoorden: dict[str, str]) -> None:
    with pytest.raises(Invoerfout):
        tel_evaluatie(door=anna, antwoorden=antwoorden)
    assert not Evaluatietelling.objects.exists()
