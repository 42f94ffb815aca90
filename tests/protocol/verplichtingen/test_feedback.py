"""Feedback to melders and partners (VB-12, FB-1, FB-2, FB-3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    BUUR,
    HERMELDING,
    HUISARTS,
    KIND,
    LATER,
    MELDING,
    MOEDER,
    SCHOOL,
    alle,
    beoordeeld,
    beoordeling,
    dagen,
    dienst,
    gemeld,
    met,
    monitoring,
    nummer,
    plicht,
    stand,
)
from zicht.protocol import beeld as b

KLAAR = dagen(BEOORDEELD, 60)
SLUITING = b.Afsluiting(nummer(60), "definitief einde", dagen(KLAAR, 5))
VV = dienst(afgerond=KLAAR, einde="afsluiting")
BUURMELDING = replace(MELDING, melder=BUUR, melder_soort="omstander")


def feedback(op: date, ronde: str = "na beoordeling", bron: object = SCHOOL, **rest: object) -> b.Feedback:
    return b.Feedback(bron, ronde, op, **{"melding": MELDING.id, **rest})  # type: ignore[arg-type]


class TestNaBeoordeling:
    @pytest.mark.parametrize("soort", ["professional", "politie", "omstander", "directbetrokkene"])
    def test_vb_12_iedere_melder_diezelfde_dag(self, soort: str) -> None:
        beeld = beoordeeld(meldingen=(replace(MELDING, melder_soort=soort),))
        assert plicht(beeld, "feedback_na_beoordeling").uiterlijk == BEOORDEELD

    def test_niet_voordat_is_besloten(self) -> None:
        assert alle(gemeld(), "feedback_na_beoordeling") == []

    def test_vb_12_wie_anoniem_meldde_kan_niets_horen(self) -> None:
        anoniem = replace(MELDING, melder_soort="anoniem", anoniem_in_behandeling=True)
        assert alle(beoordeeld(meldingen=(anoniem,)), "feedback_na_beoordeling") == []

    def test_adv_9_veilig_thuis_koppelt_niet_aan_zichzelf_terug(self) -> None:
        zelf = replace(MELDING, melder_soort="veilig thuis")
        assert alle(beoordeeld(meldingen=(zelf,)), "feedback_na_beoordeling") == []

    def test_vb_12_gegeven_is_voldaan(self) -> None:
        assert stand(beoordeeld(feedback=(feedback(BEOORDEELD),)), "feedback_na_beoordeling") == "voldaan"

    def test_feedback_van_voor_het_besluit_telt_niet(self) -> None:
        assert stand(beoordeeld(feedback=(feedback(dagen(BEOORDEELD, -1)),)), "feedback_na_beoordeling") == "open"

    def test_feedback_aan_een_ander_telt_niet(self) -> None:
        assert stand(beoordeeld(feedback=(feedback(LATER, bron=BUUR),)), "feedback_na_beoordeling") == "open"

    def test_ml_8_feedback_over_de_ene_melding_is_geen_feedback_over_de_andere(self) -> None:
        tweede = replace(HERMELDING, melder=SCHOOL)
        beeld = beoordeeld(
            meldingen=(MELDING, tweede),
            besluiten=(beoordeling(op=LATER, meldingen=(MELDING, tweede)),),
            feedback=(feedback(LATER),),
        )
        assert [stand(beeld, "feedback_na_beoordeling", over=m.id) for m in (MELDING, tweede)] == ["voldaan", "open"]

    def test_feedback_die_niet_zegt_over_welke_melding_telt_voor_geen(self) -> None:
        beeld = beoordeeld(feedback=(feedback(BEOORDEELD, melding=None),))
        assert stand(beeld, "feedback_na_beoordeling") == "open"


class TestBijEinde:
    def test_fb_1_een_professional_hoort_een_tweede_keer_bij_het_einde_van_de_dienst(self) -> None:
        assert plicht(beoordeeld(diensten=(VV,)), "feedback_bij_einde").ontstaan == KLAAR

    def test_fb_1_uiterlijk_bij_de_afsluiting(self) -> None:
        beeld = beoordeeld(diensten=(VV,), afsluitingen=(SLUITING,))
        assert plicht(beeld, "feedback_bij_einde").uiterlijk == SLUITING.op

    def test_fb_1_niet_als_er_geen_dienst_was(self) -> None:
        assert alle(beoordeeld("lokaal team", afsluitingen=(SLUITING,)), "feedback_bij_einde") == []

    def test_een_dienst_die_onderzoek_werd_is_nog_niet_klaar(self) -> None:
        assert alle(beoordeeld(diensten=(replace(VV, einde="onderzoek"),)), "feedback_bij_einde") == []

    def test_fb_1_gegeven_is_voldaan(self) -> None:
        beeld = beoordeeld(diensten=(VV,), feedback=(feedback(KLAAR, "bij einde"),))
        assert stand(beeld, "feedback_bij_einde") == "voldaan"

    def test_wat_ruim_voor_het_einde_is_verteld_telt_niet_als_de_tweede_keer(self) -> None:
        beeld = beoordeeld(diensten=(VV,), feedback=(feedback(dagen(BEOORDEELD, 1), "bij einde"),))
        assert stand(beeld, "feedback_bij_einde") == "open"

    def test_fb_2_een_buur_hoort_geen_tweede_keer(self) -> None:
        beeld = beoordeeld(meldingen=(BUURMELDING,), diensten=(VV,), afsluitingen=(SLUITING,))
        assert alle(beeld, "feedback_blijvend_betrokken") == alle(beeld, "feedback_bij_einde") == []

    @pytest.mark.parametrize("diensten", [(), (VV,)])
    def test_fb_2_wie_betrokken_blijft_wel_ook_zonder_dienst(self, diensten: tuple[b.Dienst, ...]) -> None:
        oma = replace(BUURMELDING, blijvend_betrokken=True)
        beeld = beoordeeld(meldingen=(oma,), diensten=diensten, afsluitingen=(SLUITING,))
        assert stand(beeld, "feedback_blijvend_betrokken") == "open"

    def test_fb_2_gegeven_is_voldaan(self) -> None:
        oma = replace(BUURMELDING, blijvend_betrokken=True)
        gegeven = feedback(SLUITING.op, "bij einde", BUUR)
        beeld = beoordeeld(meldingen=(oma,), afsluitingen=(SLUITING,), feedback=(gegeven,))
        assert stand(beeld, "feedback_blijvend_betrokken") == "voldaan"


class TestKeten:
    def test_fb_3_bij_kinderen_huisarts_jeugdgezondheidszorg_en_school(self) -> None:
        gedaan = plicht(beoordeeld(afsluitingen=(SLUITING,)), "feedback_keten")
        assert gedaan.ontbreekt == ("huisarts", "jeugdgezondheidszorg", "school")

    def test_fb_3_zonder_kinderen_alleen_de_huisarts(self) -> None:
        beeld = beoordeeld(personen=(MOEDER,), afsluitingen=(SLUITING,))
        assert plicht(beeld, "feedback_keten").ontbreekt == ("huisarts",)

    def test_fb_3_ieder_apart(self) -> None:
        gegeven = feedback(SLUITING.op, "bij einde", HUISARTS, melding=None, ketenpartner="huisarts")
        beeld = beoordeeld(personen=(MOEDER, KIND), afsluitingen=(SLUITING,), feedback=(gegeven,))
        assert plicht(beeld, "feedback_keten").ontbreekt == ("jeugdgezondheidszorg", "school")

    def test_een_melder_is_niet_vanzelf_de_school(self) -> None:
        beeld = beoordeeld(afsluitingen=(SLUITING,), feedback=(feedback(SLUITING.op, "bij einde"),))
        assert "school" in plicht(beeld, "feedback_keten").ontbreekt

    def test_fb_3_met_een_reden_is_het_klaar(self) -> None:
        beeld = beoordeeld(afsluitingen=(SLUITING,))
        reden = {plicht(beeld, "feedback_keten").sleutel: LATER}
        assert stand(replace(beeld, redenen_niet=reden), "feedback_keten") == "afgezien"

    def test_niet_nog_eens_na_het_monitoren(self) -> None:
        einde = b.Afsluiting(nummer(61), "definitief einde", dagen(SLUITING.op, 365))
        beeld = beoordeeld(afsluitingen=(SLUITING, einde), monitoringen=(monitoring(KLAAR, beeindigd=einde.op),))
        assert len(alle(beeld, "feedback_keten")) == 1

    def test_wat_zij_voor_de_laatste_beoordeling_hoorden_gaat_over_iets_anders(self) -> None:
        oud = feedback(BEOORDEELD, "bij einde", HUISARTS, melding=None, ketenpartner="huisarts")
        beeld = met(
            beoordeeld(meldingen=(MELDING, HERMELDING), afsluitingen=(SLUITING,), feedback=(oud,)),
            besluiten=(beoordeling(op=dagen(HERMELDING.ontvangen, 1), meldingen=(HERMELDING,), n=2),),
        )
        assert "huisarts" in plicht(beeld, "feedback_keten").ontbreekt
