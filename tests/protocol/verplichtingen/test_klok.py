"""Which assessment's clock counts, and since when VT is responsible (VV-1, OND-1, VB-2, ML-10, OV-5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    GEMELD,
    HERMELDING,
    MELDING,
    alle,
    beoordeeld,
    beoordeling,
    dagen,
    dienst,
    gemeld,
    met,
    nummer,
    overdracht,
    plicht,
)
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.klok import dienstklok, verantwoordelijk_vanaf

ZESDE_WERKDAG = date(2026, 3, 10)
TWEEDE = beoordeling(op=dagen(HERMELDING.ontvangen, 2), meldingen=(HERMELDING,), n=2)
TWEE = (MELDING, HERMELDING)
AANVAARD = overdracht(aanvaard=dagen(BEOORDEELD, 10), meldingen=frozenset({MELDING.id}))
SLUITING = b.Afsluiting(nummer(60), "einde diensten", dagen(BEOORDEELD, 10))


class TestTienWeken:
    @pytest.mark.parametrize(
        ("beoordeeld_op", "vv", "onderzoek"),
        [
            (date(2020, 1, 20), date(2020, 3, 30), date(2020, 3, 30)),
            (date(2021, 2, 24), date(2021, 5, 5), date(2021, 5, 6)),
        ],
    )
    def test_vv_1_ond_1_de_voorbeelden_van_de_bladzijde_met_getallen(
        self, beoordeeld_op: date, vv: date, onderzoek: date
    ) -> None:
        beeld = gemeld(besluiten=(beoordeling(op=beoordeeld_op),))
        uitersten = [
            dienstklok(beeld, dienst(soort, beoordeeld_op, versie="hp2019")).uiterlijk
            for soort in ("voorwaarden en vervolg", "onderzoek")
        ]
        assert uitersten == [vv, onderzoek]

    def test_vv_1_de_eerste_beoordeling_telt_ook_als_er_meer_volgden(self) -> None:
        beeld = met(beoordeeld(meldingen=TWEE), besluiten=(TWEEDE,))
        assert dienstklok(beeld, dienst(gestart=dagen(TWEEDE.op, 3))).vanaf == BEOORDEELD

    def test_vv_1_de_latere_einden_staan_ernaast(self) -> None:
        beeld = met(beoordeeld(meldingen=TWEE), besluiten=(TWEEDE,))
        klok = dienstklok(beeld, replace(dienst(gestart=dagen(TWEEDE.op, 3)), aangekondigd_einde=date(2026, 7, 1)))
        assert klok.later == (dagen(TWEEDE.op, 70), date(2026, 7, 1))

    def test_vv_1_een_afsluiting_ertussen_begint_de_klok_opnieuw(self) -> None:
        beeld = met(beoordeeld(meldingen=TWEE, afsluitingen=(SLUITING,)), besluiten=(TWEEDE,))
        assert dienstklok(beeld, dienst(gestart=dagen(TWEEDE.op, 3))).vanaf == TWEEDE.op

    def test_vv_1_een_aanvaarde_overdracht_ertussen_ook(self) -> None:
        beeld = met(beoordeeld(meldingen=TWEE, overdrachten=(AANVAARD,)), besluiten=(TWEEDE,))
        assert dienstklok(beeld, dienst(gestart=dagen(TWEEDE.op, 3))).vanaf == TWEEDE.op

    @pytest.mark.parametrize("anders", [{"aanvaard": None}, {"aanvaard": None, "geweigerd": BEOORDEELD}])
    def test_een_overdracht_die_niet_is_aanvaard_begint_niets_opnieuw(self, anders: dict[str, object]) -> None:
        onbeantwoord = replace(AANVAARD, **anders)  # type: ignore[arg-type]
        beeld = met(beoordeeld(meldingen=TWEE, overdrachten=(onbeantwoord,)), besluiten=(TWEEDE,))
        assert dienstklok(beeld, dienst(gestart=dagen(TWEEDE.op, 3))).vanaf == BEOORDEELD

    def test_het_einde_van_een_dienst_begint_niets_opnieuw(self) -> None:
        einde = replace(SLUITING, soort="einde dienst")
        beeld = met(beoordeeld(meldingen=TWEE, afsluitingen=(einde,)), besluiten=(TWEEDE,))
        assert dienstklok(beeld, dienst(gestart=dagen(TWEEDE.op, 3))).vanaf == BEOORDEELD

    def test_een_overdracht_van_voor_de_beoordeling_eindigt_haar_niet(self) -> None:
        laat_aanvaard = replace(AANVAARD, aanvaard=dagen(TWEEDE.op, 1))
        beeld = met(beoordeeld(meldingen=TWEE, overdrachten=(laat_aanvaard,)), besluiten=(TWEEDE,))
        assert dienstklok(beeld, dienst(gestart=dagen(TWEEDE.op, 5))).vanaf == TWEEDE.op

    def test_de_klok_van_een_lopende_dienst_verandert_niet_door_een_latere_overdracht(self) -> None:
        beeld = beoordeeld(overdrachten=(AANVAARD,))
        assert dienstklok(beeld, dienst(gestart=dagen(BEOORDEELD, 2))).vanaf == BEOORDEELD

    @pytest.mark.parametrize(("versie", "vanaf"), [("hp2019", BEOORDEELD), ("hp2019-wet2026", dagen(BEOORDEELD, 30))])
    def test_vv_1_onderzoek_na_vv_houdt_de_klok_en_telt_sinds_2026_vanaf_zijn_eigen_besluit(
        self, versie: str, vanaf: date
    ) -> None:
        onderzoek = dienst("onderzoek", dagen(BEOORDEELD, 30), versie=versie)
        assert dienstklok(beoordeeld(), onderzoek).vanaf == vanaf

    def test_zonder_beoordeling_telt_het_begin_van_de_dienst(self) -> None:
        assert dienstklok(gemeld(), dienst(gestart=BEOORDEELD)).vanaf == BEOORDEELD


class TestVerantwoordelijk:
    def test_vb_2_in_ieder_geval_vanaf_de_zesde_werkdag(self) -> None:
        assert verantwoordelijk_vanaf(gemeld()) == ZESDE_WERKDAG

    def test_vb_2_eerder_vanaf_de_beoordeling(self) -> None:
        assert verantwoordelijk_vanaf(beoordeeld()) == BEOORDEELD

    def test_ml_10_nog_eerder_vanaf_het_moment_van_spoed(self) -> None:
        assert verantwoordelijk_vanaf(beoordeeld(meldingen=(replace(MELDING, spoed=GEMELD),))) == GEMELD

    def test_vb_2_een_late_beoordeling_schuift_niets_op(self) -> None:
        beeld = gemeld(besluiten=(beoordeling(op=dagen(ZESDE_WERKDAG, 20)),))
        assert verantwoordelijk_vanaf(beeld) == ZESDE_WERKDAG

    def test_zonder_vervolgstappen_is_er_niets_om_zicht_op_te_houden(self) -> None:
        assert verantwoordelijk_vanaf(beoordeeld("geen vervolg")) is None

    def test_ml_10_na_spoed_tot_er_is_afgesloten(self) -> None:
        spoed = beoordeeld("geen vervolg", meldingen=(replace(MELDING, spoed=GEMELD),))
        assert [verantwoordelijk_vanaf(x) for x in (spoed, met(spoed, afsluitingen=(SLUITING,)))] == [GEMELD, None]

    def test_ov_5_tot_de_partij_aanvaardt(self) -> None:
        wacht = beoordeeld("lokaal team", overdrachten=(replace(AANVAARD, aanvaard=None),))
        gegeven = beoordeeld("lokaal team", overdrachten=(AANVAARD,))
        assert [verantwoordelijk_vanaf(x) for x in (wacht, gegeven)] == [BEOORDEELD, None]

    def test_ov_5_na_een_weigering_blijft_het_bij_veilig_thuis(self) -> None:
        geweigerd = replace(AANVAARD, aanvaard=None, geweigerd=dagen(BEOORDEELD, 9))
        assert verantwoordelijk_vanaf(beoordeeld("lokaal team", overdrachten=(geweigerd,))) == BEOORDEELD

    def test_een_melding_die_kwam_voor_de_partij_aanvaardde_blijft_bij_veilig_thuis(self) -> None:
        tussendoor = replace(HERMELDING, ontvangen=dagen(BEOORDEELD, 3))
        beeld = beoordeeld("lokaal team", meldingen=(MELDING, tussendoor), overdrachten=(AANVAARD,))
        assert verantwoordelijk_vanaf(beeld) == date(2026, 3, 17)

    def test_een_melding_van_de_dag_van_de_afsluiting_blijft_bij_veilig_thuis(self) -> None:
        die_dag = replace(HERMELDING, ontvangen=SLUITING.op)
        beeld = beoordeeld(meldingen=(MELDING, die_dag), afsluitingen=(SLUITING,))
        assert verantwoordelijk_vanaf(beeld) == date(2026, 3, 24)

    def test_ml_8_een_hermelding_maakt_opnieuw_verantwoordelijk(self) -> None:
        beeld = met(beoordeeld("lokaal team", meldingen=TWEE, overdrachten=(AANVAARD,)), besluiten=(TWEEDE,))
        assert verantwoordelijk_vanaf(beeld) == TWEEDE.op

    def test_ml_4_een_anonieme_melding_die_wacht_maakt_niet_verantwoordelijk(self) -> None:
        assert verantwoordelijk_vanaf(gemeld(meldingen=(replace(MELDING, melder_soort="anoniem"),))) is None

    def test_na_het_definitieve_einde_van_een_oud_dossier_is_het_voorbij(self) -> None:
        assert verantwoordelijk_vanaf(replace(gemeld(), definitief_einde=dagen(GEMELD, 400))) is None


def test_de_termijn_bij_de_verplichting_is_die_van_de_klok() -> None:
    beeld = met(beoordeeld(meldingen=TWEE, diensten=(dienst(gestart=dagen(TWEEDE.op, 3)),)), besluiten=(TWEEDE,))
    assert plicht(beeld, "vv_afronden").uiterlijk == dagen(BEOORDEELD, 70)


def test_geen_dienst_geen_klok() -> None:
    assert alle(beoordeeld(), "vv_afronden") == []


class TestGeweigerdeHulp:
    """OV-2: the party has no sight on safety any more when its help is not wanted."""

    GEWEIGERD = replace(AANVAARD, hulp_geweigerd=dagen(BEOORDEELD, 20))

    def test_ov_2_veilig_thuis_is_weer_verantwoordelijk_vanaf_het_bericht(self) -> None:
        beeld = beoordeeld("lokaal team", overdrachten=(self.GEWEIGERD,))
        assert verantwoordelijk_vanaf(beeld) == dagen(BEOORDEELD, 20)

    def test_ov_2_tot_een_ander_aanvaardt(self) -> None:
        ander = overdracht(op=dagen(BEOORDEELD, 25), aanvaard=dagen(BEOORDEELD, 26), n=22)
        beeld = beoordeeld("lokaal team", overdrachten=(self.GEWEIGERD, ander))
        assert verantwoordelijk_vanaf(beeld) is None

    def test_ov_2_tot_het_is_afgesloten(self) -> None:
        sluiting = replace(SLUITING, op=dagen(BEOORDEELD, 21))
        beeld = beoordeeld("lokaal team", overdrachten=(self.GEWEIGERD,), afsluitingen=(sluiting,))
        assert verantwoordelijk_vanaf(beeld) is None
