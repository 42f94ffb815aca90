"""DW-3: consulting about a temporary home ban (HP2019 2.5)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.dwang.conftest import VANDAAG
from zicht.dossiers.models import Dossier, Persoon
from zicht.dwang.huisverbod import leg_uitkomst_huisverbod_vast, overleg_over_huisverbod
from zicht.dwang.models import Huisverbodoverleg
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
VOLDAAN = {"gevaar_door_aanwezigheid": True, "vrijwillig_te_beeindigen": False}


def overleg(persoon: Persoon, door: Medewerker, **anders: Any) -> Huisverbodoverleg:
    velden: dict[str, Any] = {"met": "politie", "aanleiding": "Hij dreigde haar.", "antwoorden": VOLDAAN}
    return overleg_over_huisverbod(persoon=persoon, door=door, **{**velden, **anders})


@pytest.fixture
def gesproken(vader: Persoon, anna: Medewerker) -> Huisverbodoverleg:
    return overleg(vader, anna)


def test_dw3_gevaar_meerderjarig_en_niet_vrijwillig_is_genoeg(gesproken: Huisverbodoverleg) -> None:
    assert (gesproken.op, gesproken.afwijking_reden) == (VANDAAG, "")


def test_dw3_een_ernstig_vermoeden_is_ook_genoeg(vader: Persoon, anna: Medewerker) -> None:
    antwoorden = {"vermoeden_van_gevaar": True, "vrijwillig_te_beeindigen": False}
    assert overleg(vader, anna, antwoorden=antwoorden).pk


def test_dw3_meerderjarig_volgt_uit_de_geboortedatum(gesproken: Huisverbodoverleg) -> None:
    assert gesproken.antwoorden["dreigende_persoon_meerderjarig"] is True


@pytest.mark.parametrize(
    "antwoorden", ({}, {**VOLDAAN, "vrijwillig_te_beeindigen": True}, {"vrijwillig_te_beeindigen": False})
)
def test_dw3_zonder_de_voorwaarden_is_er_een_reden_nodig(
    vader: Persoon, anna: Medewerker, antwoorden: dict[str, bool]
) -> None:
    with pytest.raises(RedenNodig) as fout:
        overleg(vader, anna, antwoorden=antwoorden)
    assert fout.value.regel == "DW-3"


def test_dw3_een_minderjarige_wijkt_af_wat_er_ook_wordt_geantwoord(kind: Persoon, anna: Medewerker) -> None:
    with pytest.raises(RedenNodig):
        overleg(kind, anna, antwoorden={**VOLDAAN, "dreigende_persoon_meerderjarig": True})


def test_met_een_reden_kan_het_overleg_toch(vader: Persoon, anna: Medewerker) -> None:
    rij = overleg(vader, anna, antwoorden={}, afwijking_reden="De politie belde zelf.")
    assert rij.afwijking_reden == "De politie belde zelf."


def test_een_huisverbod_heeft_een_laatste_dag(gesproken: Huisverbodoverleg, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_uitkomst_huisverbod_vast(overleg=gesproken, door=anna, uitkomst="opgelegd")
    assert set(fout.value.velden) == {"tot_en_met"}


def test_zonder_huisverbod_staat_er_wat_er_dan_gebeurt(gesproken: Huisverbodoverleg, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_uitkomst_huisverbod_vast(overleg=gesproken, door=anna, uitkomst="niet opgelegd")
    assert set(fout.value.velden) == {"toelichting"}


def test_de_uitkomst_kan_worden_verbeterd(gesproken: Huisverbodoverleg, anna: Medewerker) -> None:
    """It was lifted after all."""
    tot = VANDAAG + timedelta(days=10)
    leg_uitkomst_huisverbod_vast(overleg=gesproken, door=anna, uitkomst="opgelegd", tot_en_met=tot)
    leg_uitkomst_huisverbod_vast(overleg=gesproken, door=anna, uitkomst="niet opgelegd", toelichting="Ingetrokken.")
    gesproken.refresh_from_db()
    assert (gesproken.uitkomst, gesproken.tot_en_met) == ("niet opgelegd", None)


def test_de_uitkomst_komt_na_het_overleg(gesproken: Huisverbodoverleg, anna: Medewerker) -> None:
    with pytest.raises(Invoerfout) as fout:
        leg_uitkomst_huisverbod_vast(
            overleg=gesproken, door=anna, uitkomst="niet opgelegd", toelichting="Nee.", op=date(2020, 2, 1)
        )
    assert set(fout.value.velden) == {"op"}


def test_het_overleg_op_het_scherm(als: Any, anna: Medewerker, dossier: Dossier, vader: Persoon) -> None:
    client: Client = als(anna)
    velden = {
        "persoon": str(vader.pk),
        "met": "politie",
        "aanleiding": "Hij dreigde haar.",
        "antwoord_gevaar_door_aanwezigheid": "ja",
        "antwoord_vrijwillig_te_beeindigen": "nee",
    }
    antwoord = client.post(reverse("dwang-huisverbod", args=[dossier.pk]), velden)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    assert "Nog geen uitkomst" in client.get(reverse("dwang", args=[dossier.pk])).content.decode()


def test_zonder_voorwaarden_blijft_staan_wat_er_stond(
    als: Any, anna: Medewerker, dossier: Dossier, vader: Persoon
) -> None:
    velden = {"persoon": str(vader.pk), "met": "politie", "aanleiding": "Hij dreigde haar."}
    antwoord = als(anna).post(reverse("dwang-huisverbod", args=[dossier.pk]), velden)
    assert antwoord.status_code == 422
    assert "Hij dreigde haar." in antwoord.content.decode()
    assert "afwijking_reden" in antwoord.context["form"].errors


def test_de_uitkomst_op_het_scherm(als: Any, anna: Medewerker, gesproken: Huisverbodoverleg) -> None:
    adres = reverse("dwang-huisverbod-uitkomst", args=[gesproken.dossier_id, gesproken.pk])
    als(anna).post(adres, {"uitkomst": "opgelegd", "tot_en_met": "2020-02-14"})
    gesproken.refresh_from_db()
    assert gesproken.tot_en_met == date(2020, 2, 14)


def test_voor_een_buitenstaander_bestaat_het_niet(
    als: Any, buitenstaander: Medewerker, gesproken: Huisverbodoverleg
) -> None:
    assert als(buitenstaander).get(reverse("dwang-huisverbod", args=[gesproken.dossier_id])).status_code == 404
