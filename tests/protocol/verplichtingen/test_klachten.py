"""Complaints and rectification (KL-1, ALG-16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.protocol.verplichtingen.bouw import GEMELD, LATER, MOEDER, alle, gemeld, nummer, plicht, stand
from zicht.protocol import beeld as b

KLACHT = b.Klacht(nummer(1), "klachtencommissie", MOEDER.id, date(2026, 4, 1))
BESLIST = replace(KLACHT, uitspraak=date(2026, 5, 15))


def test_kl_1_een_klacht_staat_open_tot_er_een_uitkomst_is() -> None:
    assert [stand(gemeld(klachten=(k,)), "klacht_afhandelen") for k in (KLACHT, BESLIST)] == ["open", "voldaan"]


def test_kl_1_na_het_oordeel_van_de_commissie_reageert_de_organisatie_binnen_een_maand() -> None:
    reactie = plicht(gemeld(klachten=(BESLIST,)), "klacht_reactie")
    assert (reactie.stand, reactie.uiterlijk) == ("open", date(2026, 6, 15))


def test_kl_1_voor_2026_noemde_de_wet_geen_maand() -> None:
    toen = replace(KLACHT, ontvangen=date(2020, 4, 1), uitspraak=date(2020, 6, 10))
    assert plicht(gemeld(klachten=(toen,)), "klacht_reactie").uiterlijk is None


def test_kl_1_bij_een_andere_instantie_hoort_geen_reactie_aan_de_commissie() -> None:
    assert alle(gemeld(klachten=(replace(BESLIST, bij="ombudsman"),)), "klacht_reactie") == []


def test_kl_1_gereageerd_is_voldaan() -> None:
    assert stand(gemeld(klachten=(replace(BESLIST, reactie=LATER),)), "klacht_reactie") == "voldaan"


def test_een_klacht_overleeft_wie_haar_indiende() -> None:
    overleden = replace(MOEDER, overleden_op=LATER)
    assert stand(gemeld(personen=(overleden,), klachten=(KLACHT,)), "klacht_afhandelen") == "open"


def test_alg_16_iedere_ontvanger_van_de_foute_versie_is_een_verplichting() -> None:
    twee = (b.Taak(nummer(1), GEMELD), b.Taak(nummer(2), GEMELD, gedaan=LATER))
    assert [p.stand for p in alle(gemeld(rectificaties=twee), "rectificeren")] == ["open", "voldaan"]


def test_kl_1_een_klacht_die_met_het_gesprek_is_opgelost_staat_niet_meer_open() -> None:
    assert stand(gemeld(klachten=(replace(KLACHT, opgelost=LATER),)), "klacht_afhandelen") == "voldaan"


def test_kl_1_ieder_onderdeel_dat_moet_worden_rechtgezet_is_een_verplichting() -> None:
    beslist = replace(BESLIST, recht_te_zetten=((nummer(4), None), (nummer(5), LATER)))
    assert [p.stand for p in alle(gemeld(klachten=(beslist,)), "klacht_rechtzetten")] == ["open", "voldaan"]


def test_kl_1_wat_na_een_klacht_is_beloofd_wordt_nagekomen() -> None:
    belofte = b.Taak(nummer(6), date(2026, 5, 15), uiterlijk=date(2026, 5, 30))
    een = plicht(gemeld(klachten=(replace(BESLIST, vervolg=(belofte,)),)), "klacht_vervolg")
    assert (een.stand, een.uiterlijk, een.persoon) == ("open", date(2026, 5, 30), MOEDER.id)


def test_kl_1_een_nagekomen_belofte_is_voldaan() -> None:
    belofte = b.Taak(nummer(6), date(2026, 5, 15), gedaan=LATER)
    assert stand(gemeld(klachten=(replace(BESLIST, vervolg=(belofte,)),)), "klacht_vervolg") == "voldaan"
