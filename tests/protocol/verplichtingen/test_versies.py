"""The version in force when a step began is the one it keeps; before 2019 the protocol named few time limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import BEOORDEELD, MELDING, MOEDER, alle, beoordeeld, dienst, gemeld, plicht
from zicht.protocol.verplichtingen import verplichtingen
from zicht.protocol.verplichtingen.soort import omschrijving
from zicht.protocol.versies import STANDAARD, waarden

CODES = tuple(waarden(STANDAARD, "verplichtingen"))


@pytest.mark.parametrize(
    ("ontvangen", "versie"),
    [
        (date(2018, 5, 7), "hp2014"),
        (date(2019, 1, 1), "hp2019"),
        (date(2025, 12, 31), "hp2019"),
        (date(2026, 1, 1), "hp2019-wet2026"),
    ],
)
def test_een_melding_houdt_de_versie_van_haar_dag(ontvangen: date, versie: str) -> None:
    beeld = gemeld(meldingen=(replace(MELDING, ontvangen=ontvangen),))
    assert plicht(beeld, "veiligheidsbeoordeling").versie == versie


def test_een_oud_dossier_is_te_lezen_zonder_termijnen_die_er_nog_niet_waren() -> None:
    toen = date(2018, 5, 7)
    beeld = gemeld(
        personen=(replace(MOEDER, bekend_op=toen),),
        meldingen=(replace(MELDING, ontvangen=toen),),
        diensten=(dienst("onderzoek", date(2018, 5, 20), versie="hp2014"),),
    )
    assert plicht(beeld, "informeren").uiterlijk is None


def test_een_dienst_die_er_voor_2019_nog_niet_was_heeft_geen_termijn_en_geeft_geen_fout() -> None:
    beeld = beoordeeld(diensten=(dienst(gestart=date(2018, 5, 20), versie="hp2014"),))
    assert plicht(beeld, "vv_afronden").uiterlijk is None


@pytest.mark.parametrize("versie", ["hp2019", "hp2019-wet2026"])
def test_een_dienst_houdt_de_versie_waarin_zij_begon(versie: str) -> None:
    assert plicht(beoordeeld(diensten=(dienst(versie=versie),)), "vv_afronden").versie == versie


def test_bij_iedere_termijn_is_te_zien_hoe_de_datum_tot_stand_kwam() -> None:
    termijn = plicht(gemeld(), "veiligheidsbeoordeling").hoe_de_datum_tot_stand_kwam()
    assert termijn is not None and termijn.bron.document == "HP2019" and "werkdagen" in " ".join(termijn.waarom)


def test_zonder_termijn_is_er_geen_uitleg_van_een_datum() -> None:
    assert plicht(beoordeeld(), "dienst_kiezen").hoe_de_datum_tot_stand_kwam() is None


@pytest.mark.parametrize("code", CODES)
def test_iedere_verplichting_zegt_wat_zij_vraagt_en_waar_dat_staat(code: str) -> None:
    wat = omschrijving(code)
    assert wat.naam and wat.vraagt and wat.voldaan_als and wat.regel and wat.bronnen


def test_de_eerste_dag_is_een_werkdag_later_te_laat() -> None:
    assert [plicht(gemeld(), "veiligheidsbeoordeling").te_laat(d) for d in (BEOORDEELD, date(2026, 3, 11))] == [
        False,
        True,
    ]


def test_een_leeg_dossier_is_niets_verschuldigd() -> None:
    assert verplichtingen(gemeld(meldingen=()), BEOORDEELD) == []


def test_zonder_personen_is_alleen_de_beoordeling_verschuldigd() -> None:
    assert {p.code for p in verplichtingen(gemeld(personen=()), BEOORDEELD)} == {"veiligheidsbeoordeling"}
    assert alle(gemeld(personen=()), "informeren") == []
