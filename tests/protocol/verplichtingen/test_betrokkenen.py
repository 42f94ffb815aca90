"""Told, heard, pointed to support and rights (ALG-2, ALG-3, ALG-5); a new melding is told again (ML-8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    BUUR,
    GEMELD,
    HERMELDING,
    KIND,
    MELDING,
    MOEDER,
    OMA,
    PEUTER,
    SCHOOL,
    TEAM,
    VADER,
    alle,
    beoordeeld,
    beoordeling,
    dagen,
    dienst,
    gemeld,
    gesprek,
    met,
    moment,
    monitoring,
    nummer,
    overdracht,
    plicht,
    stand,
    verteld,
    voor_wie,
)
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.betrokkenen import VERNIEUWT, onderwerpen

ALLES = onderwerpen("informeren")
STEUN = onderwerpen("steun_en_rechten")
TWEEDE_GESPREK = dagen(HERMELDING.ontvangen, 1)
TWEE = (MELDING, HERMELDING)


def volledig(persoon: b.Persoon, op: date = GEMELD) -> tuple[b.Informatie, ...]:
    return verteld(persoon, op, *ALLES)


class TestInformeren:
    def test_alg_2_ieder_die_direct_betrokken_is_en_oud_genoeg_om_te_horen(self) -> None:
        assert voor_wie(gemeld(), "informeren") == {MOEDER.id, VADER.id, KIND.id}

    @pytest.mark.parametrize("onderwerp", ALLES)
    def test_alg_2_ieder_onderwerp_is_nodig(self, onderwerp: str) -> None:
        zonder = tuple(i for i in volledig(MOEDER) if i.onderwerp != onderwerp)
        assert plicht(gemeld(informatie=zonder), "informeren", MOEDER).ontbreekt == (onderwerp,)

    def test_alg_2_alles_verteld_is_voldaan(self) -> None:
        assert stand(gemeld(informatie=volledig(MOEDER)), "informeren", MOEDER) == "voldaan"

    def test_wat_de_een_weet_weet_de_ander_nog_niet(self) -> None:
        assert stand(gemeld(informatie=volledig(MOEDER)), "informeren", VADER) == "open"

    def test_vertellen_voor_de_melding_telt_niet(self) -> None:
        beeld = gemeld(informatie=volledig(MOEDER, dagen(GEMELD, -1)))
        assert stand(beeld, "informeren", MOEDER) == "open"

    def test_wie_pas_na_het_gesprek_in_het_dossier_kwam_hoeft_het_niet_nog_eens_te_horen(self) -> None:
        laat = replace(VADER, bekend_op=dagen(GEMELD, 3))
        beeld = gemeld(personen=(laat,), informatie=volledig(laat, dagen(GEMELD, 1)))
        assert (plicht(beeld, "informeren").stand, plicht(beeld, "informeren").gereed) == (
            "voldaan",
            dagen(GEMELD, 3),
        )

    def test_de_wet_van_2026_geeft_vier_weken(self) -> None:
        assert plicht(gemeld(), "informeren", MOEDER).uiterlijk == date(2026, 3, 30)

    def test_het_protocol_van_2019_noemt_geen_dag(self) -> None:
        melding = replace(MELDING, ontvangen=date(2019, 12, 6))
        toen = replace(MOEDER, bekend_op=date(2019, 12, 6))
        assert plicht(gemeld(personen=(toen,), meldingen=(melding,)), "informeren").uiterlijk is None

    @pytest.mark.parametrize(("geboren", "hoort"), [(date(2022, 3, 2), True), (date(2022, 3, 3), False)])
    def test_alg_3_vanaf_de_vierde_verjaardag(self, geboren: date, hoort: bool) -> None:
        assert bool(alle(gemeld(personen=(replace(KIND, geboortedatum=geboren),)), "informeren")) is hoort

    def test_een_onbekende_leeftijd_is_geen_reden_om_te_zwijgen(self) -> None:
        assert stand(gemeld(personen=(replace(KIND, geboortedatum=None),)), "informeren") == "open"

    def test_een_baby_die_na_de_melding_kwam_wordt_niet_ingelicht(self) -> None:
        baby = replace(KIND, geboortedatum=dagen(GEMELD, 20))
        assert alle(gemeld(personen=(baby,)), "informeren") == []

    def test_een_kind_dat_intussen_vier_werd_hoort_van_de_volgende_melding(self) -> None:
        bijna_vier = replace(KIND, geboortedatum=date(2022, 3, 20))
        gedaan = plicht(gemeld(personen=(bijna_vier,), meldingen=TWEE), "informeren")
        assert gedaan.ontstaan == HERMELDING.ontvangen

    def test_na_overlijden_vervalt_het(self) -> None:
        overleden = replace(VADER, overleden_op=dagen(GEMELD, 10))
        gedaan = plicht(gemeld(personen=(overleden,)), "informeren")
        assert (gedaan.stand, gedaan.gereed) == ("vervallen", dagen(GEMELD, 10))

    def test_wie_voor_de_melding_overleed_is_niets_verschuldigd(self) -> None:
        assert alle(gemeld(personen=(replace(VADER, overleden_op=GEMELD),)), "informeren") == []

    def test_een_ongeboren_kind_wordt_niet_ingelicht(self) -> None:
        assert alle(gemeld(personen=(replace(KIND, ongeboren=True, geboortedatum=None),)), "informeren") == []

    def test_een_anonieme_melding_die_wacht_wordt_nog_niet_verteld(self) -> None:
        assert alle(gemeld(meldingen=(replace(MELDING, melder_soort="anoniem"),)), "informeren") == []

    def test_wie_pas_na_de_afsluiting_bekend_werd_hoort_niet_van_de_oude_melding(self) -> None:
        sluiting = b.Afsluiting(nummer(60), "einde diensten", dagen(BEOORDEELD, 30))
        stiefvader = replace(VADER, bekend_op=dagen(BEOORDEELD, 60))
        assert alle(beoordeeld(personen=(stiefvader,), afsluitingen=(sluiting,)), "informeren") == []


class TestHermelding:
    def test_ml_8_wat_over_de_melding_gaat_wordt_opnieuw_verteld(self) -> None:
        beeld = gemeld(meldingen=TWEE, informatie=volledig(MOEDER))
        assert set(plicht(beeld, "informeren", MOEDER).ontbreekt) == VERNIEUWT

    def test_ml_8_na_het_vertellen_is_het_weer_klaar(self) -> None:
        beeld = gemeld(meldingen=TWEE, informatie=volledig(MOEDER) + verteld(MOEDER, TWEEDE_GESPREK, *VERNIEUWT))
        assert stand(beeld, "informeren", MOEDER) == "voldaan"

    def test_de_termijn_loopt_dan_vanaf_de_nieuwe_melding(self) -> None:
        beeld = gemeld(meldingen=TWEE, informatie=volledig(MOEDER))
        assert plicht(beeld, "informeren", MOEDER).uiterlijk == date(2026, 4, 29)

    def test_wie_nooit_is_ingelicht_houdt_de_eerste_termijn(self) -> None:
        assert plicht(gemeld(meldingen=TWEE), "informeren", MOEDER).uiterlijk == date(2026, 3, 30)

    def test_wie_zelf_meldde_hoeft_het_niet_te_horen(self) -> None:
        eigen = replace(HERMELDING, melder_persoon=MOEDER.id)
        beeld = gemeld(meldingen=(MELDING, eigen), informatie=volledig(MOEDER))
        assert stand(beeld, "informeren", MOEDER) == "voldaan"

    def test_wat_die_ochtend_is_verteld_gaat_niet_over_de_melding_van_die_middag(self) -> None:
        eerst, dan = (
            replace(m, ontvangen=GEMELD, moment=moment(GEMELD, uur)) for m, uur in ((MELDING, 9), (HERMELDING, 15))
        )
        ochtend = verteld(MOEDER, GEMELD, *ALLES, vastgelegd=moment(GEMELD, 11))
        assert stand(gemeld(meldingen=(eerst, dan), informatie=ochtend), "informeren", MOEDER) == "open"

    def test_wat_die_avond_is_verteld_gaat_er_wel_over(self) -> None:
        eerst, dan = (
            replace(m, ontvangen=GEMELD, moment=moment(GEMELD, uur)) for m, uur in ((MELDING, 9), (HERMELDING, 15))
        )
        avond = verteld(MOEDER, GEMELD, *ALLES, vastgelegd=moment(GEMELD, 20))
        assert stand(gemeld(meldingen=(eerst, dan), informatie=avond), "informeren", MOEDER) == "voldaan"

    def test_een_reden_van_voor_de_nieuwe_melding_telt_niet_meer(self) -> None:
        sleutel = plicht(gemeld(), "informeren", MOEDER).sleutel
        beeld = gemeld(meldingen=TWEE, redenen_niet={sleutel: dagen(GEMELD, 5)})
        assert stand(beeld, "informeren", MOEDER) == "open"

    def test_een_reden_van_die_ochtend_telt_niet_voor_de_melding_van_die_middag(self) -> None:
        dan = replace(HERMELDING, moment=moment(HERMELDING.ontvangen, 15))
        eerst = replace(MELDING, moment=moment(GEMELD, 9))
        sleutel = plicht(gemeld(), "informeren", MOEDER).sleutel
        beeld = gemeld(
            meldingen=(eerst, dan),
            redenen_niet={sleutel: HERMELDING.ontvangen},
            redenen_vastgelegd={sleutel: moment(HERMELDING.ontvangen, 11)},
        )
        assert stand(beeld, "informeren", MOEDER) == "open"

    def test_een_reden_van_erna_telt_wel(self) -> None:
        sleutel = plicht(gemeld(), "informeren", MOEDER).sleutel
        beeld = gemeld(meldingen=TWEE, redenen_niet={sleutel: TWEEDE_GESPREK})
        assert stand(beeld, "informeren", MOEDER) == "afgezien"


class TestDoorDePartij:
    PARTIJ = overdracht(partij_informeert=True, aanvaard=dagen(BEOORDEELD, 3), meldingen=frozenset({MELDING.id}))

    def test_ov_2_de_partij_die_aanvaardt_informeert_in_plaats_van_veilig_thuis(self) -> None:
        beeld = beoordeeld("lokaal team", overdrachten=(self.PARTIJ,))
        assert {p.stand for code in ("informeren", "steun_en_rechten") for p in alle(beeld, code)} == {"vervallen"}

    def test_ov_5_zolang_zij_niet_aanvaardt_blijft_het_bij_veilig_thuis(self) -> None:
        beeld = beoordeeld("lokaal team", overdrachten=(replace(self.PARTIJ, aanvaard=None),))
        assert stand(beeld, "informeren", MOEDER) == "open"

    def test_een_melding_die_niet_meeging_blijft_bij_veilig_thuis(self) -> None:
        tussendoor = replace(HERMELDING, ontvangen=dagen(BEOORDEELD, 1))
        beeld = beoordeeld("lokaal team", meldingen=(MELDING, tussendoor), overdrachten=(self.PARTIJ,))
        assert stand(beeld, "informeren", MOEDER) == "open"

    def test_na_een_dienst_informeert_veilig_thuis_zelf(self) -> None:
        beeld = beoordeeld(overdrachten=(replace(self.PARTIJ, soort="na dienst"),))
        assert stand(beeld, "informeren", MOEDER) == "open"


class TestSteunEnRechten:
    def test_alg_5_ieder_die_kan_worden_ingelicht(self) -> None:
        assert voor_wie(gemeld(), "steun_en_rechten") == {MOEDER.id, VADER.id, KIND.id}

    @pytest.mark.parametrize("onderwerp", STEUN)
    def test_alg_5_ieder_onderwerp_is_nodig(self, onderwerp: str) -> None:
        zonder = verteld(VADER, GEMELD, *(o for o in STEUN if o != onderwerp))
        assert plicht(gemeld(informatie=zonder), "steun_en_rechten", VADER).ontbreekt == (onderwerp,)

    def test_ml_8_wordt_bij_een_hermelding_niet_herhaald(self) -> None:
        beeld = gemeld(meldingen=TWEE, informatie=verteld(VADER, GEMELD, *STEUN))
        assert stand(beeld, "steun_en_rechten", VADER) == "voldaan"


class TestHoren:
    def test_alg_3_verschuldigd_zodra_veilig_thuis_zelf_verder_gaat(self) -> None:
        assert voor_wie(beoordeeld(), "horen") == {MOEDER.id, VADER.id, KIND.id, PEUTER.id}

    def test_alg_6_de_beoordeling_zelf_kan_zonder_contact(self) -> None:
        assert alle(gemeld(), "horen") == []

    def test_een_directe_overdracht_kan_zonder_contact(self) -> None:
        assert alle(beoordeeld("lokaal team"), "horen") == []

    def test_wie_niet_direct_betrokken_is_hoeft_niet_te_worden_gehoord(self) -> None:
        assert OMA.id not in voor_wie(beoordeeld(), "horen")

    def test_een_volwassene_is_gehoord_na_een_gesprek_over_de_melding(self) -> None:
        assert stand(beoordeeld(gesprekken=(gesprek(MOEDER, BEOORDEELD),)), "horen", MOEDER) == "voldaan"

    def test_een_gesprek_over_iets_anders_is_niet_horen(self) -> None:
        beeld = beoordeeld(gesprekken=(gesprek(MOEDER, BEOORDEELD, over_melding=False),))
        assert stand(beeld, "horen", MOEDER) == "open"

    def test_een_gesprek_dat_niet_doorging_telt_niet(self) -> None:
        beeld = beoordeeld(gesprekken=(replace(gesprek(MOEDER, BEOORDEELD), gehouden=False),))
        assert stand(beeld, "horen", MOEDER) == "open"

    def test_alg_3_een_jonger_kind_wordt_gezien(self) -> None:
        assert stand(beoordeeld(gesprekken=(gesprek(PEUTER, BEOORDEELD, "gezien"),)), "horen", PEUTER) == "voldaan"

    def test_alg_3_een_ouder_kind_wordt_gehoord_en_niet_alleen_gezien(self) -> None:
        beeld = beoordeeld(gesprekken=(gesprek(KIND, BEOORDEELD, "gezien"),))
        assert plicht(beeld, "horen", KIND).ontbreekt == ("gehoord", "ouders_vooraf")

    def test_alg_3_bij_een_kind_weten_de_ouders_het_vooraf(self) -> None:
        assert plicht(beoordeeld(gesprekken=(gesprek(KIND, BEOORDEELD),)), "horen", KIND).ontbreekt == (
            "ouders_vooraf",
        )

    @pytest.mark.parametrize("hoe", [{"ouders_vooraf": BEOORDEELD}, {"ouders_bewust_niet": True}])
    def test_alg_3_vooraf_verteld_of_bewust_niet(self, hoe: dict[str, object]) -> None:
        assert stand(beoordeeld(gesprekken=(gesprek(KIND, BEOORDEELD, **hoe),)), "horen", KIND) == "voldaan"

    def test_wie_intussen_achttien_werd_kan_zonder_dat_de_ouders_het_weten(self) -> None:
        bijna = replace(KIND, geboortedatum=date(2008, 3, 4))
        beeld = beoordeeld(personen=(bijna,), gesprekken=(gesprek(bijna, BEOORDEELD),))
        assert stand(beeld, "horen") == "voldaan"

    def test_het_ene_kind_horen_is_niet_het_andere_horen(self) -> None:
        broer = replace(KIND, id=nummer(99))
        beeld = beoordeeld(personen=(KIND, broer), gesprekken=(gesprek(KIND, BEOORDEELD, ouders_vooraf=BEOORDEELD),))
        assert [stand(beeld, "horen", kind) for kind in (KIND, broer)] == ["voldaan", "open"]

    def test_ml_8_na_een_einde_wordt_bij_een_nieuwe_melding_opnieuw_gehoord(self) -> None:
        beeld = met(
            beoordeeld(gesprekken=(gesprek(MOEDER, BEOORDEELD),)),
            afsluitingen=(b.Afsluiting(nummer(60), "einde diensten", dagen(BEOORDEELD, 10)),),
            meldingen=(HERMELDING,),
            besluiten=(beoordeling(op=TWEEDE_GESPREK, meldingen=(HERMELDING,), n=2),),
        )
        assert [p.stand for p in alle(beeld, "horen", MOEDER)] == ["voldaan", "open"]

    def test_een_hermelding_tijdens_de_dienst_vraagt_geen_tweede_keer(self) -> None:
        beeld = met(
            beoordeeld(diensten=(dienst(),)),
            meldingen=(HERMELDING,),
            besluiten=(beoordeling(op=TWEEDE_GESPREK, meldingen=(HERMELDING,), n=2),),
        )
        assert len(alle(beeld, "horen", MOEDER)) == 1


class TestHulpInlichten:
    TIJDENS = monitoring(BEOORDEELD)

    def beeld(self, **feiten: object) -> b.Beeld:
        return beoordeeld(meldingen=TWEE, monitoringen=(self.TIJDENS,), **feiten)

    def test_ml_8_een_melding_tijdens_het_monitoren_wordt_aan_de_hulp_verteld(self) -> None:
        assert stand(self.beeld(), "hulp_inlichten", over=HERMELDING.id) == "open"

    def test_de_melding_die_tot_het_monitoren_leidde_niet(self) -> None:
        assert alle(self.beeld(), "hulp_inlichten", over=MELDING.id) == []

    def test_ook_een_melding_van_de_dag_waarop_het_monitoren_begon(self) -> None:
        zelfde_dag = replace(HERMELDING, ontvangen=BEOORDEELD)
        beeld = beoordeeld(meldingen=(MELDING, zelfde_dag), monitoringen=(self.TIJDENS,))
        assert stand(beeld, "hulp_inlichten", over=zelfde_dag.id) == "open"

    def test_na_het_einde_van_het_monitoren_niet_meer(self) -> None:
        voorbij = replace(self.TIJDENS, beeindigd=dagen(HERMELDING.ontvangen, -1))
        assert alle(beoordeeld(meldingen=TWEE, monitoringen=(voorbij,)), "hulp_inlichten") == []

    @pytest.mark.parametrize(
        ("aan", "verwacht"),
        [
            ({"bron": TEAM}, "voldaan"),
            ({"bron": BUUR}, "open"),
            ({"persoon": MOEDER.id}, "open"),
            ({"bron": SCHOOL, "soort": "feedback melder"}, "open"),
        ],
    )
    def test_ml_8_alleen_een_bericht_aan_de_hulp_telt(self, aan: dict[str, object], verwacht: str) -> None:
        bericht = b.Verzending(**{"soort": "anders", "op": TWEEDE_GESPREK, "melding": HERMELDING.id, **aan})  # type: ignore[arg-type]
        assert stand(self.beeld(verzendingen=(bericht,)), "hulp_inlichten") == verwacht
