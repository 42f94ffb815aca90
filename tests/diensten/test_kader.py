"""DW-5: help is voluntary or compulsory, with its legal basis and the rights that go with it."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from zicht.diensten.models import Plan
from zicht.diensten.plannen import maak_plan, werk_plan_bij
from zicht.dossiers.models import Dossier, Persoon
from zicht.kern.fouten import Invoerfout
from zicht.kern.models import Medewerker
from zicht.protocol import kaders
from zicht.protocol.fouten import OnbekendeCode


def test_dw5_er_is_niets_tussen_vrijwillig_en_gedwongen() -> None:
    assert kaders.codes() == ("vrijwillig", "gedwongen")


def test_dw5_elke_gedwongen_grond_noemt_zijn_artikel() -> None:
    assert all(grond.bron.plaats.startswith("art.") for grond in kaders.kader("gedwongen").gronden.values())


@pytest.mark.parametrize("code", kaders.codes())
def test_dw5_bij_elk_horen_rechten_en_een_bron(code: str) -> None:
    kader = kaders.kader(code)
    assert (len(kader.rechten) > 2, kader.bron.document) == (True, "KAMER2020")


@pytest.mark.parametrize("code", kaders.codes())
def test_dw5_nergens_staat_het_woord_drang(code: str) -> None:
    kader = kaders.kader(code)
    assert "drang" not in " ".join((kader.uitleg, *kader.rechten)).lower()


def test_een_kader_dat_er_niet_is() -> None:
    with pytest.raises(OnbekendeCode):
        kaders.kader("drang")


@pytest.fixture
def plan(db: None, dossier: Dossier, anna: Medewerker, kind: Persoon) -> Plan:
    return maak_plan(dossier=dossier, door=anna, soort="hulpverleningsplan", personen=[kind], eigenaar="De GI")


def maak(plan: Plan, door: Medewerker, **anders: Any) -> Plan:
    velden: dict[str, Any] = {"soort": "hulpverleningsplan", "personen": list(plan.personen.all()), "eigenaar": "De GI"}
    return maak_plan(dossier=plan.dossier, door=door, **{**velden, **anders})


def test_dw5_gedwongen_hulp_noemt_haar_maatregel(plan: Plan, anna: Medewerker) -> None:
    rij = maak(plan, anna, kader="gedwongen", grond="ondertoezichtstelling")
    assert rij.kader_grond == "Ondertoezichtstelling (Burgerlijk Wetboek art. 1:255)"


@pytest.mark.parametrize(
    ("kader", "grond", "veld"),
    (("gedwongen", "", "grond"), ("vrijwillig", "bewind", "grond"), ("", "bewind", "grond"), ("drang", "", "kader")),
)
def test_dw5_wat_niet_kan(plan: Plan, anna: Medewerker, kader: str, grond: str, veld: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak(plan, anna, kader=kader, grond=grond)
    assert set(fout.value.velden) == {veld}


def test_wat_niemand_zei_blijft_onbekend(plan: Plan) -> None:
    assert (plan.kader, plan.kader_grond) == ("", "")


def test_bijwerken_zonder_kader_laat_het_staan(plan: Plan, anna: Medewerker) -> None:
    rij = maak(plan, anna, kader="vrijwillig")
    later = werk_plan_bij(plan=rij, versie=1, door=anna, status="gemaakt", eigenaar="Het wijkteam")
    assert later.kader == "vrijwillig"


def test_het_scherm_zegt_wat_het_is_en_welke_rechten_erbij_horen(als: Any, anna: Medewerker, plan: Plan) -> None:
    maak(plan, anna, kader="gedwongen", grond="ondertoezichtstelling")
    tekst = als(anna).get(reverse("diensten-plannen", args=[plan.dossier_id])).content.decode()
    assert "Burgerlijk Wetboek art. 1:255" in tekst
    assert "Gehoord worden en een advocaat hebben." in tekst


def test_vrijwillig_maken_op_het_scherm(als: Any, anna: Medewerker, plan: Plan) -> None:
    adres = reverse("diensten-plan-bijwerken", args=[plan.dossier_id, plan.pk])
    velden = {"eigenaar": "Het wijkteam", "status": "gemaakt", "kader": "vrijwillig", "grond": "", "versie": "1"}
    antwoord = als(anna).post(adres, velden)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    plan.refresh_from_db()
    assert plan.kader == "vrijwillig"
