"""Meldingen: the anonymous one, call-backs, telling of a removal (ML-4, ML-5, ML-11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.protocol.verplichtingen.bouw import GEMELD, MELDING, MOEDER, alle, dagen, gemeld, nummer, plicht, stand
from zicht.protocol import beeld as b

ANONIEM = replace(MELDING, melder_soort="anoniem")


def taak(**rest: object) -> b.Taak:
    return b.Taak(nummer(1), GEMELD, **rest)  # type: ignore[arg-type]


def test_ml_4_een_anonieme_melding_wacht_op_de_leidinggevende() -> None:
    beeld = gemeld(meldingen=(ANONIEM,))
    assert stand(beeld, "anonieme_melding_besluiten") == "open"


def test_ml_4_zolang_zij_wacht_wordt_zij_niet_beoordeeld() -> None:
    assert alle(gemeld(meldingen=(ANONIEM,)), "veiligheidsbeoordeling") == []


def test_ml_4_het_besluit_zelf_voldoet_eraan() -> None:
    besluit = b.Besluit(nummer(2), "anonieme melding", "in behandeling", dagen(GEMELD, 1), frozenset({ANONIEM.id}))
    beeld = gemeld(meldingen=(replace(ANONIEM, anoniem_in_behandeling=True),), besluiten=(besluit,))
    gedaan = plicht(beeld, "anonieme_melding_besluiten")
    assert (gedaan.stand, gedaan.gereed) == ("voldaan", dagen(GEMELD, 1))


def test_ml_4_eenmaal_opgepakt_wordt_zij_beoordeeld_als_iedere_andere() -> None:
    beeld = gemeld(meldingen=(replace(ANONIEM, anoniem_in_behandeling=True),))
    assert plicht(beeld, "veiligheidsbeoordeling").uiterlijk == date(2026, 3, 9)


def test_ml_4_wie_haar_terzijde_legt_is_niets_meer_verschuldigd() -> None:
    terzijde = replace(ANONIEM, anoniem_in_behandeling=False, afgesloten=dagen(GEMELD, 1))
    assert alle(gemeld(meldingen=(terzijde,)), "veiligheidsbeoordeling") == []


def test_een_bekende_melder_vraagt_geen_besluit_van_de_leidinggevende() -> None:
    assert alle(gemeld(), "anonieme_melding_besluiten") == []


def test_ml_11_een_belofte_terug_te_bellen_staat_open_tot_de_dag_die_is_genoemd() -> None:
    beloofd = plicht(gemeld(terugbel=(taak(uiterlijk=dagen(GEMELD, 2)),)), "terugbellen")
    assert (beloofd.stand, beloofd.uiterlijk) == ("open", dagen(GEMELD, 2))


def test_ml_11_wie_belde_heeft_voldaan() -> None:
    assert stand(gemeld(terugbel=(taak(gedaan=dagen(GEMELD, 1)),)), "terugbellen") == "voldaan"


def test_een_belofte_die_later_is_opgeschreven_maakt_op_tijd_bellen_niet_te_laat() -> None:
    laat_opgeschreven = b.Taak(nummer(1), dagen(GEMELD, 3), uiterlijk=dagen(GEMELD, 1), gedaan=dagen(GEMELD, 1))
    assert not plicht(gemeld(terugbel=(laat_opgeschreven,)), "terugbellen").was_te_laat()


def test_ml_5_ieder_met_wie_een_verwijderde_melding_is_besproken_hoort_dat() -> None:
    beeld = gemeld(intrekking_te_melden=(taak(persoon=MOEDER.id),))
    assert stand(beeld, "verwijdering_melden", MOEDER) == "open"


def test_ml_5_eenmaal_verteld_is_het_klaar() -> None:
    beeld = gemeld(intrekking_te_melden=(taak(persoon=MOEDER.id, gedaan=dagen(GEMELD, 3)),))
    assert stand(beeld, "verwijdering_melden", MOEDER) == "voldaan"
