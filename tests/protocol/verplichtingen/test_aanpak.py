"""Approach in writing and understood, agreements confirmed, questions answered (ALG-14, ALG-15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    GEMELD,
    KIND,
    LATER,
    MOEDER,
    VADER,
    alle,
    beoordeeld,
    dagen,
    gemeld,
    met,
    nummer,
    overdracht,
    plicht,
    stand,
    voor_wie,
)
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.aanpak import ELEMENTEN

KEUZE = b.Besluit(nummer(80), "keuze dienst", "voorwaarden en vervolg", BEOORDEELD)
AFSPRAAK = b.Afspraak(nummer(81), nummer(40), BEOORDEELD, frozenset({MOEDER.id, VADER.id}))
VRAAG = b.Vraag(nummer(82), MOEDER.id, BEOORDEELD)


def brief(persoon: b.Persoon, *dekt: str, op: date = LATER, **rest: object) -> b.Verzending:
    return b.Verzending("bevestiging aanpak", op, persoon.id, dekt=frozenset(dekt), **rest)  # type: ignore[arg-type]


def begrepen(persoon: b.Persoon) -> b.Begrepen:
    return b.Begrepen(KEUZE.id, persoon.id, LATER)


class TestAanpak:
    @pytest.mark.parametrize("soort", ["keuze dienst", "dwang", "overdracht"])
    def test_alg_14_iedere_keuze_van_een_aanpak(self, soort: str) -> None:
        assert voor_wie(gemeld(besluiten=(replace(KEUZE, soort=soort),)), "aanpak_bevestigen") == {MOEDER.id, VADER.id}

    def test_alg_14_ook_dat_veilig_thuis_zelf_verder_gaat(self) -> None:
        assert stand(beoordeeld(), "aanpak_bevestigen", MOEDER) == "open"

    def test_tot_bekend_is_hoe(self) -> None:
        beeld = met(beoordeeld(), besluiten=(KEUZE,))
        (eerste,) = alle(beeld, "aanpak_bevestigen", MOEDER, over=beoordeeld().besluiten[0].id)
        assert eerste.stand == "vervallen"

    @pytest.mark.parametrize("element", ELEMENTEN)
    def test_alg_14_ieder_onderdeel_moet_op_papier(self, element: str) -> None:
        half = brief(MOEDER, *(e for e in ELEMENTEN if e != element), besluit=KEUZE.id)
        beeld = gemeld(besluiten=(KEUZE,), verzendingen=(half,), begrepen=(begrepen(MOEDER),))
        assert plicht(beeld, "aanpak_bevestigen", MOEDER).ontbreekt == (element,)

    def test_alg_14_een_brief_die_niet_is_begrepen_is_niet_genoeg(self) -> None:
        beeld = gemeld(besluiten=(KEUZE,), verzendingen=(brief(MOEDER, *ELEMENTEN, besluit=KEUZE.id),))
        assert plicht(beeld, "aanpak_bevestigen", MOEDER).ontbreekt == ("begrepen",)

    def test_alg_14_beide_delen_samen_voldoen(self) -> None:
        beeld = gemeld(
            besluiten=(KEUZE,),
            verzendingen=(brief(MOEDER, *ELEMENTEN, besluit=KEUZE.id),),
            begrepen=(begrepen(MOEDER),),
        )
        assert [stand(beeld, "aanpak_bevestigen", wie) for wie in (MOEDER, VADER)] == ["voldaan", "open"]

    def test_een_brief_over_een_ander_besluit_telt_niet(self) -> None:
        beeld = gemeld(besluiten=(KEUZE,), verzendingen=(brief(MOEDER, *ELEMENTEN, besluit=nummer(1)),))
        assert set(plicht(beeld, "aanpak_bevestigen", MOEDER).ontbreekt) == {*ELEMENTEN, "begrepen"}

    def test_ov_2_informeert_de_partij_dan_schrijft_veilig_thuis_niet(self) -> None:
        gekozen = replace(KEUZE, soort="overdracht")
        door_partij = b.Overdracht(nummer(1), "direct", "lokaal team", KEUZE.id, BEOORDEELD, partij_informeert=True)
        assert alle(gemeld(besluiten=(gekozen,), overdrachten=(door_partij,)), "aanpak_bevestigen") == []

    def test_ov_5_een_geweigerde_overdracht_wordt_niet_meer_bevestigd(self) -> None:
        gekozen = replace(KEUZE, soort="overdracht")
        geweigerd = replace(overdracht(geweigerd=LATER), besluit=KEUZE.id)
        beeld = gemeld(besluiten=(gekozen,), overdrachten=(geweigerd,))
        assert stand(beeld, "aanpak_bevestigen", MOEDER) == "vervallen"

    def test_een_kind_krijgt_geen_brief_over_de_aanpak(self) -> None:
        assert KIND.id not in voor_wie(gemeld(besluiten=(KEUZE,)), "aanpak_bevestigen")

    def test_wie_pas_na_de_afsluiting_bekend_werd_krijgt_geen_oude_besluiten(self) -> None:
        stiefvader = replace(VADER, bekend_op=dagen(BEOORDEELD, 60))
        sluiting = b.Afsluiting(nummer(60), "einde diensten", dagen(BEOORDEELD, 30))
        beeld = gemeld(personen=(stiefvader,), besluiten=(KEUZE,), afsluitingen=(sluiting,))
        assert alle(beeld, "aanpak_bevestigen") == []

    def test_wie_tijdens_de_dienst_bekend_werd_wel(self) -> None:
        laat = replace(VADER, bekend_op=dagen(BEOORDEELD, 9))
        assert plicht(gemeld(personen=(laat,), besluiten=(KEUZE,)), "aanpak_bevestigen").ontstaan == laat.bekend_op


class TestAfspraken:
    def test_alg_15_aan_ieder_met_wie_zij_zijn_gemaakt(self) -> None:
        assert voor_wie(gemeld(afspraken=(AFSPRAAK,)), "afspraken_bevestigen") == {MOEDER.id, VADER.id}

    def test_alg_15_binnen_twee_werkdagen(self) -> None:
        assert plicht(gemeld(afspraken=(AFSPRAAK,)), "afspraken_bevestigen", MOEDER).uiterlijk == date(2026, 3, 10)

    @pytest.mark.parametrize(
        ("dekt", "gesprek", "op", "verwacht"),
        [
            ("afspraken", AFSPRAAK.gesprek, BEOORDEELD, "voldaan"),
            ("afspraken", None, BEOORDEELD, "voldaan"),
            ("afspraken", nummer(1), BEOORDEELD, "open"),
            ("welke", AFSPRAAK.gesprek, BEOORDEELD, "open"),
            ("afspraken", AFSPRAAK.gesprek, GEMELD, "open"),
        ],
    )
    def test_alg_15_een_brief_waarin_deze_afspraken_staan(
        self, dekt: str, gesprek: object, op: date, verwacht: str
    ) -> None:
        beeld = gemeld(afspraken=(AFSPRAAK,), verzendingen=(brief(MOEDER, dekt, op=op, gesprek=gesprek),))
        assert stand(beeld, "afspraken_bevestigen", MOEDER) == verwacht


class TestVragen:
    def test_alg_15_binnen_vijf_werkdagen(self) -> None:
        assert plicht(gemeld(vragen=(VRAAG,)), "vraag_beantwoorden").uiterlijk == date(2026, 3, 13)

    def test_alg_15_open_tot_een_inhoudelijk_antwoord(self) -> None:
        assert stand(gemeld(vragen=(VRAAG,)), "vraag_beantwoorden") == "open"

    def test_alg_15_een_inhoudelijk_antwoord_voldoet(self) -> None:
        assert stand(gemeld(vragen=(replace(VRAAG, inhoudelijk=LATER),)), "vraag_beantwoorden") == "voldaan"
