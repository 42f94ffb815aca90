"""Somebody always has the next step (VB-5, VB-8, VB-9, VB-11, VV-6, OV-5, AF-1, DW-1)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    HERMELDING,
    LATER,
    MELDING,
    alle,
    beoordeeld,
    beoordeling,
    dagen,
    dienst,
    met,
    monitoring,
    nummer,
    overdracht,
    plicht,
    stand,
)
from zicht.protocol import beeld as b

WEEK_LATER = dagen(BEOORDEELD, 7)
SLUITING = b.Afsluiting(nummer(60), "definitief einde", WEEK_LATER)
AANVAARD = overdracht(op=BEOORDEELD, aanvaard=WEEK_LATER, meldingen=frozenset({MELDING.id}))
GEWEIGERD = overdracht(op=BEOORDEELD, geweigerd=WEEK_LATER, meldingen=frozenset({MELDING.id}))
UITKOMSTEN = {
    "Veilig Thuis": "dienst_kiezen",
    "lokaal team": "overdragen",
    "lopende hulp": "overdragen",
    "multidisciplinair team": "overdragen",
    "cliëntsysteem": "overdragen",
    "geen vervolg": "afsluiten",
}


@pytest.mark.parametrize(("uitkomst", "code"), UITKOMSTEN.items())
def test_vb_5_iedere_uitkomst_laat_een_volgende_stap_na(uitkomst: str, code: str) -> None:
    assert stand(beoordeeld(uitkomst), code) == "open"


@pytest.mark.parametrize(("uitkomst", "code"), UITKOMSTEN.items())
def test_de_volgende_stap_verdwijnt_niet_met_een_reden(uitkomst: str, code: str) -> None:
    beeld = beoordeeld(uitkomst)
    assert stand(met_reden(beeld, code), code) == "open"


def met_reden(beeld: b.Beeld, code: str) -> b.Beeld:
    return replace(beeld, redenen_niet={plicht(beeld, code).sleutel: LATER})


def test_vb_11_een_gekozen_dienst_voldoet() -> None:
    assert plicht(beoordeeld(diensten=(dienst(gestart=WEEK_LATER),)), "dienst_kiezen").gereed == WEEK_LATER


def test_vb_11_een_dienst_die_al_loopt_voldoet_ook_bij_een_hermelding() -> None:
    hermelding = beoordeling(op=dagen(HERMELDING.ontvangen, 1), meldingen=(HERMELDING,), n=2)
    beeld = met(beoordeeld(diensten=(dienst(),)), meldingen=(HERMELDING,), besluiten=(hermelding,))
    assert stand(beeld, "dienst_kiezen", over=hermelding.id) == "voldaan"


def test_vb_8_een_overdracht_van_deze_melding_voldoet() -> None:
    assert stand(beoordeeld("lokaal team", overdrachten=(AANVAARD,)), "overdragen") == "voldaan"


def test_een_overdracht_van_een_andere_melding_is_niet_deze_stap() -> None:
    andere = overdracht(meldingen=frozenset({HERMELDING.id}))
    assert stand(beoordeeld("lokaal team", overdrachten=(andere,)), "overdragen") == "open"


@pytest.mark.parametrize(("uitkomst", "code"), [("lokaal team", "overdragen"), ("Veilig Thuis", "dienst_kiezen")])
def test_ov_5_na_een_weigering_is_de_stap_weer_verschuldigd(uitkomst: str, code: str) -> None:
    assert stand(beoordeeld(uitkomst, overdrachten=(GEWEIGERD,)), code) == "open"


def test_ov_5_een_nieuwe_overdracht_na_de_weigering_voldoet() -> None:
    tweede = overdracht(op=dagen(WEEK_LATER, 1), n=25)
    assert stand(beoordeeld("lokaal team", overdrachten=(GEWEIGERD, tweede)), "overdragen") == "voldaan"


def test_vb_9_afsluiten_voldoet() -> None:
    assert stand(beoordeeld("geen vervolg", afsluitingen=(SLUITING,)), "afsluiten") == "voldaan"


def test_het_einde_van_een_dienst_sluit_de_bemoeienis_niet() -> None:
    einde = b.Afsluiting(nummer(60), "einde dienst", WEEK_LATER)
    assert stand(beoordeeld("geen vervolg", afsluitingen=(einde,)), "afsluiten") == "open"


def test_dwang_is_een_volgende_stap() -> None:
    beeld = met(beoordeeld(), besluiten=(b.Besluit(nummer(5), "dwang", "VTO", WEEK_LATER),))
    assert stand(beeld, "dienst_kiezen") == "voldaan"


@pytest.mark.parametrize("einde", ["overdracht", "monitoren", "afsluiting"])
def test_vv_6_na_een_dienst_komt_iets(einde: str) -> None:
    beeld = beoordeeld(diensten=(dienst(afgerond=WEEK_LATER, einde=einde),))
    assert stand(beeld, "vervolg_na_dienst") == "open"


def test_vv_2_een_dienst_die_onderzoek_werd_vraagt_geen_ander_vervolg() -> None:
    beeld = beoordeeld(diensten=(dienst(afgerond=WEEK_LATER, einde="onderzoek"),))
    assert alle(beeld, "vervolg_na_dienst") == []


def test_vv_6_monitoren_zonder_overdracht_is_een_vervolg() -> None:
    beeld = beoordeeld(
        diensten=(dienst(afgerond=WEEK_LATER, einde="monitoren"),), monitoringen=(monitoring(WEEK_LATER),)
    )
    assert stand(beeld, "vervolg_na_dienst") == "voldaan"


def test_vv_6_een_overdracht_tijdens_de_dienst_is_een_vervolg() -> None:
    eerder = overdracht("na dienst", op=dagen(BEOORDEELD, 3))
    beeld = beoordeeld(diensten=(dienst(afgerond=WEEK_LATER, einde="overdracht"),), overdrachten=(eerder,))
    assert stand(beeld, "vervolg_na_dienst") == "voldaan"


def test_vv_6_een_geweigerde_overdracht_na_de_dienst_laat_de_stap_open() -> None:
    geweigerd = overdracht("na dienst", op=WEEK_LATER, geweigerd=dagen(WEEK_LATER, 3))
    beeld = beoordeeld(diensten=(dienst(afgerond=WEEK_LATER, einde="overdracht"),), overdrachten=(geweigerd,))
    assert stand(beeld, "vervolg_na_dienst") == "open"


def test_af_1_na_een_aanvaarde_overdracht_zonder_monitoren_wordt_afgesloten() -> None:
    beeld = beoordeeld("lokaal team", overdrachten=(AANVAARD,))
    assert (plicht(beeld, "afsluiten").stand, plicht(beeld, "afsluiten").ontstaan) == ("open", WEEK_LATER)


def test_wordt_er_gemonitord_dan_wordt_nog_niet_afgesloten() -> None:
    gevolgd = monitoring(WEEK_LATER, overdracht=AANVAARD.id)
    assert alle(beoordeeld("lokaal team", overdrachten=(AANVAARD,), monitoringen=(gevolgd,)), "afsluiten") == []


def test_dw_1_een_verzoek_waartoe_is_besloten_moet_ook_weg() -> None:
    assert stand(beoordeeld(dwang=(b.Dwangtraject(nummer(1), "VTO", nummer(2), WEEK_LATER),)), "verzoek_verzenden") == (
        "open"
    )


def test_dw_1_verzonden_is_voldaan() -> None:
    verzonden = b.Dwangtraject(nummer(1), "VTO", nummer(2), WEEK_LATER, verzonden=dagen(WEEK_LATER, 1))
    assert stand(beoordeeld(dwang=(verzonden,)), "verzoek_verzenden") == "voldaan"


def test_dw_1_een_later_verzoek_komt_in_de_plaats() -> None:
    eerste = b.Dwangtraject(nummer(1), "VTO", nummer(2), WEEK_LATER)
    later = b.Dwangtraject(nummer(3), "VTO", nummer(4), dagen(WEEK_LATER, 9))
    beeld = beoordeeld(dwang=(eerste, later))
    assert [stand(beeld, "verzoek_verzenden", over=t.id) for t in (eerste, later)] == ["vervallen", "open"]
