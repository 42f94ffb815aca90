"""A decision on every melding in time, authority and measures checked (VB-1, VB-10, ML-8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    GEMELD,
    HERMELDING,
    KIND,
    LATER,
    MELDING,
    PEUTER,
    alle,
    beoordeeld,
    beoordeling,
    dagen,
    gemeld,
    met,
    plicht,
    stand,
    voor_wie,
)


@pytest.mark.parametrize(
    ("ontvangen", "uiterlijk"),
    [
        (date(2019, 12, 6), date(2019, 12, 13)),
        (date(2020, 4, 8), date(2020, 4, 17)),
        (date(2024, 12, 20), date(2024, 12, 31)),
        (date(2026, 3, 2), date(2026, 3, 9)),
    ],
)
def test_vb_1_binnen_vijf_werkdagen_na_ontvangst(ontvangen: date, uiterlijk: date) -> None:
    beeld = gemeld(meldingen=(replace(MELDING, ontvangen=ontvangen),))
    assert plicht(beeld, "veiligheidsbeoordeling").uiterlijk == uiterlijk


def test_vb_1_een_besluit_dat_de_melding_noemt_voldoet() -> None:
    gedaan = plicht(beoordeeld(), "veiligheidsbeoordeling")
    assert (gedaan.stand, gedaan.gereed) == ("voldaan", BEOORDEELD)


def test_vb_1_te_laat_is_de_dag_na_de_vijfde_werkdag() -> None:
    open_ = plicht(gemeld(), "veiligheidsbeoordeling")
    assert [open_.te_laat(dag) for dag in (date(2026, 3, 9), date(2026, 3, 10))] == [False, True]


def test_ml_8_een_besluit_over_een_andere_melding_telt_niet() -> None:
    beeld = met(beoordeeld(), meldingen=(HERMELDING,))
    assert stand(beeld, "veiligheidsbeoordeling", over=HERMELDING.id) == "open"


def test_ml_8_een_besluit_over_twee_meldingen_telt_voor_beide() -> None:
    besluit = beoordeling(op=dagen(HERMELDING.ontvangen, 1), meldingen=(MELDING, HERMELDING))
    beeld = gemeld(meldingen=(MELDING, HERMELDING), besluiten=(besluit,))
    assert {p.stand for p in alle(beeld, "veiligheidsbeoordeling")} == {"voldaan"}


def test_een_besluit_van_voor_de_ontvangst_kan_niet_over_deze_melding_gaan() -> None:
    beeld = gemeld(besluiten=(beoordeling(op=dagen(GEMELD, -1)),))
    assert stand(beeld, "veiligheidsbeoordeling") == "open"


def test_van_een_beoordeling_kan_niemand_met_een_reden_afzien() -> None:
    sleutel = plicht(gemeld(), "veiligheidsbeoordeling").sleutel
    assert stand(gemeld(redenen_niet={sleutel: LATER}), "veiligheidsbeoordeling") == "open"


def test_een_melding_die_is_vervallen_vraagt_geen_besluit_meer() -> None:
    gesloten = replace(MELDING, afgesloten=dagen(GEMELD, 2))
    assert stand(gemeld(meldingen=(gesloten,)), "veiligheidsbeoordeling") == "vervallen"


def test_vb_10_van_ieder_kind_en_van_niemand_anders() -> None:
    assert voor_wie(gemeld(), "maatregel_nagaan") == {KIND.id, PEUTER.id}


def test_vb_10_nagaan_bij_het_ene_kind_is_niet_nagaan_bij_het_andere() -> None:
    beeld = gemeld(maatregelchecks=((KIND.id, dagen(GEMELD, 1)),))
    assert [stand(beeld, "maatregel_nagaan", kind) for kind in (KIND, PEUTER)] == ["voldaan", "open"]


@pytest.mark.parametrize(("geboren", "kind"), [(date(2008, 3, 3), True), (date(2008, 3, 2), False)])
def test_vb_10_tot_de_achttiende_verjaardag(geboren: date, kind: bool) -> None:
    beeld = gemeld(personen=(replace(KIND, geboortedatum=geboren),))
    assert bool(alle(beeld, "maatregel_nagaan")) is kind


def test_een_kind_met_onbekende_leeftijd_wordt_niet_voor_volwassen_aangezien() -> None:
    beeld = gemeld(personen=(replace(KIND, geboortedatum=None),))
    assert stand(beeld, "maatregel_nagaan") == "open"


def test_een_kind_dat_na_de_melding_wordt_geboren_telt_vanaf_de_geboorte() -> None:
    baby = replace(KIND, geboortedatum=dagen(GEMELD, 30), rol="anders")
    assert plicht(gemeld(personen=(baby,)), "maatregel_nagaan").ontstaan == dagen(GEMELD, 30)


def test_een_ongeboren_kind_heeft_nog_geen_gezag_om_na_te_gaan() -> None:
    assert alle(gemeld(personen=(replace(KIND, ongeboren=True, geboortedatum=None),)), "maatregel_nagaan") == []
