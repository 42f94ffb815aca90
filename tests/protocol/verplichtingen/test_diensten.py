"""The two services: finished in time, plan, explanation, reassessment, research, three plans (VV, OND, OV-6, RE-7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    KIND,
    LATER,
    MOEDER,
    PEUTER,
    VADER,
    alle,
    beoordeeld,
    dagen,
    dienst,
    met,
    nummer,
    plicht,
    stand,
    verteld,
    voor_wie,
)
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.betrokkenen import onderwerpen

ONDERZOEK = dienst("onderzoek")
VOORONDERZOEK = b.Vooronderzoek(nummer(90), BEOORDEELD, date(2026, 4, 3))
UITLEG = onderwerpen("onderzoek_uitleggen")
PLANNEN = ("veiligheidsplan", "hulpverleningsplan", "herstelplan")


def vermoeden(uitkomst: str, *wie: b.Persoon, n: int = 95, op: date | None = LATER) -> b.Vermoeden:
    return b.Vermoeden(nummer(n), ONDERZOEK.id, uitkomst, op, frozenset(p.id for p in wie))


class TestAfronden:
    @pytest.mark.parametrize(
        ("soort", "code"), [("voorwaarden en vervolg", "vv_afronden"), ("onderzoek", "onderzoek_afronden")]
    )
    def test_vv_1_ond_1_open_tot_de_dienst_is_afgerond(self, soort: str, code: str) -> None:
        loopt, klaar = dienst(soort), dienst(soort, afgerond=LATER, einde="afsluiting")
        assert [stand(beoordeeld(diensten=(d,)), code) for d in (loopt, klaar)] == ["open", "voldaan"]

    def test_vv_1_binnen_tien_weken_na_de_beoordeling(self) -> None:
        assert plicht(beoordeeld(diensten=(dienst(gestart=LATER),)), "vv_afronden").uiterlijk == date(2026, 5, 15)

    def test_vv_1_met_een_reden_is_een_dienst_niet_klaar(self) -> None:
        beeld = beoordeeld(diensten=(dienst(),))
        reden = {plicht(beeld, "vv_afronden").sleutel: LATER}
        assert stand(replace(beeld, redenen_niet=reden), "vv_afronden") == "open"


class TestOnderzoek:
    def test_ond_2_een_plan_van_aanpak(self) -> None:
        zonder = beoordeeld(diensten=(ONDERZOEK,))
        met_plan = met(zonder, plannen_van_aanpak=((ONDERZOEK.id, LATER),))
        assert [stand(b_, "plan_van_aanpak") for b_ in (zonder, met_plan)] == ["open", "voldaan"]

    def test_ond_2_bij_voorwaarden_en_vervolg_niet(self) -> None:
        assert alle(beoordeeld(diensten=(dienst(),)), "plan_van_aanpak") == []

    def test_ond_2_vervalt_met_de_dienst(self) -> None:
        klaar = replace(ONDERZOEK, afgerond=LATER, einde="afsluiting")
        assert stand(beoordeeld(diensten=(klaar,)), "plan_van_aanpak") == "vervallen"

    def test_ond_6_aan_iedere_volwassene(self) -> None:
        """OND-6."""
        assert voor_wie(beoordeeld(diensten=(ONDERZOEK,)), "onderzoek_uitleggen") == {MOEDER.id, VADER.id}

    @pytest.mark.parametrize("onderwerp", UITLEG)
    def test_ond_6_ieder_onderwerp(self, onderwerp: str) -> None:
        """OND-6."""
        rest = verteld(MOEDER, LATER, *(o for o in UITLEG if o != onderwerp))
        beeld = beoordeeld(diensten=(ONDERZOEK,), informatie=rest)
        assert plicht(beeld, "onderzoek_uitleggen", MOEDER).ontbreekt == (onderwerp,)

    def test_twee_onderzoeken_op_een_dag_zijn_twee_verplichtingen(self) -> None:
        beeld = beoordeeld(diensten=(ONDERZOEK, dienst("onderzoek", n=14)))
        assert len({p.sleutel for p in alle(beeld, "onderzoek_uitleggen", MOEDER)}) == 2


class TestHerbeoordelen:
    VRAAG = b.Herbeoordeling(nummer(91), BEOORDEELD)

    def test_vv_2_gevraagd_is_verschuldigd(self) -> None:
        assert stand(beoordeeld(herbeoordelingen=(self.VRAAG,)), "herbeoordelen") == "open"

    def test_vv_2_een_conclusie_voldoet(self) -> None:
        assert stand(beoordeeld(herbeoordelingen=(replace(self.VRAAG, op=LATER),)), "herbeoordelen") == "voldaan"


class TestVooronderzoek:
    def test_ond_3_stopt_uiterlijk_op_zijn_dag(self) -> None:
        loopt = plicht(beoordeeld(vooronderzoeken=(VOORONDERZOEK,)), "vooronderzoek_beeindigen")
        assert (loopt.stand, loopt.uiterlijk) == ("open", date(2026, 4, 3))

    def test_ond_3_beeindigd_is_voldaan(self) -> None:
        klaar = replace(VOORONDERZOEK, beeindigd=date(2026, 4, 1))
        assert stand(beoordeeld(vooronderzoeken=(klaar,)), "vooronderzoek_beeindigen") == "voldaan"

    def test_ond_3_zolang_het_loopt_vraagt_niets_om_het_te_vertellen(self) -> None:
        beeld = beoordeeld(vooronderzoeken=(VOORONDERZOEK,))
        assert plicht(beeld, "vooronderzoek_vertellen", MOEDER).zichtbaar_vanaf == VOORONDERZOEK.tot

    def test_ond_3_daarna_hoort_ieder_wat_is_gedaan(self) -> None:
        klaar = replace(VOORONDERZOEK, beeindigd=date(2026, 4, 1))
        beeld = beoordeeld(vooronderzoeken=(klaar,))
        assert plicht(beeld, "vooronderzoek_vertellen", KIND).zichtbaar_vanaf == date(2026, 4, 1)

    def test_ond_3_een_kleuter_niet(self) -> None:
        assert PEUTER.id not in voor_wie(beoordeeld(vooronderzoeken=(VOORONDERZOEK,)), "vooronderzoek_vertellen")

    def test_ond_3_stappen_en_informatie_van_anderen(self) -> None:
        half = verteld(MOEDER, LATER, "vooronderzoek_stappen")
        beeld = beoordeeld(vooronderzoeken=(VOORONDERZOEK,), informatie=half)
        assert plicht(beeld, "vooronderzoek_vertellen", MOEDER).ontbreekt == ("informatie_van_anderen",)


class TestPlannen:
    def test_ov_6_voor_ieder_kind_met_een_bevestigd_vermoeden(self) -> None:
        beeld = beoordeeld(vermoedens=(vermoeden("bevestigd", KIND),))
        assert voor_wie(beeld, "plannen_kind") == {KIND.id}

    @pytest.mark.parametrize("soort", PLANNEN)
    def test_ov_6_ieder_plan(self, soort: str) -> None:
        rest = tuple(b.Plan(p, frozenset({KIND.id}), LATER) for p in PLANNEN if p != soort)
        beeld = beoordeeld(vermoedens=(vermoeden("bevestigd", KIND),), plannen=rest)
        assert plicht(beeld, "plannen_kind", KIND).ontbreekt == (soort,)

    def test_ov_6_een_plan_voor_het_ene_kind_is_er_niet_voor_het_andere(self) -> None:
        plannen = tuple(b.Plan(p, frozenset({KIND.id}), LATER) for p in PLANNEN)
        beeld = beoordeeld(vermoedens=(vermoeden("bevestigd", KIND, PEUTER),), plannen=plannen)
        assert [stand(beeld, "plannen_kind", k) for k in (KIND, PEUTER)] == ["voldaan", "open"]

    @pytest.mark.parametrize(
        "een", [vermoeden("weerlegd", KIND), vermoeden("bevestigd", MOEDER), vermoeden("bevestigd", KIND, op=None)]
    )
    def test_ov_6_alleen_bevestigd_en_alleen_kinderen(self, een: b.Vermoeden) -> None:
        assert alle(beoordeeld(vermoedens=(een,)), "plannen_kind") == []


class TestVernietiging:
    def test_re_7_als_alle_vermoedens_zijn_weerlegd_hoort_iedere_volwassene_het(self) -> None:
        beeld = beoordeeld(vermoedens=(vermoeden("weerlegd", KIND), vermoeden("weerlegd", PEUTER, n=96)))
        assert voor_wie(beeld, "vernietiging_vertellen") == {MOEDER.id, VADER.id}

    def test_ond_5_een_vermoeden_dat_niet_is_weerlegd_houdt_het_tegen(self) -> None:
        beeld = beoordeeld(vermoedens=(vermoeden("weerlegd", KIND), vermoeden("niet bevestigd", PEUTER, n=96)))
        assert alle(beeld, "vernietiging_vertellen") == []

    def test_re_7_verteld_is_voldaan(self) -> None:
        gezegd = verteld(MOEDER, LATER, "recht_op_vernietiging")
        beeld = beoordeeld(vermoedens=(vermoeden("weerlegd", KIND),), informatie=gezegd)
        assert [stand(beeld, "vernietiging_vertellen", p) for p in (MOEDER, VADER)] == ["voldaan", "open"]

    def test_wie_het_eerder_hoorde_hoort_het_na_de_uitkomst_opnieuw(self) -> None:
        gezegd = verteld(MOEDER, dagen(LATER, -1), "recht_op_vernietiging")
        beeld = beoordeeld(vermoedens=(vermoeden("weerlegd", KIND),), informatie=gezegd)
        assert stand(beeld, "vernietiging_vertellen", MOEDER) == "open"
