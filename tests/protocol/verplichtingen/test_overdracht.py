"""Handover and closing in writing (OV-3, OV-4, OV-5, VV-3, AF-1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    KIND,
    LATER,
    MELDING,
    MOEDER,
    VADER,
    alle,
    beoordeeld,
    dagen,
    dienst,
    monitoring,
    nummer,
    overdracht,
    plicht,
    stand,
    voor_wie,
)
from zicht.protocol import beeld as b

NA_DIENST = overdracht("na dienst", op=LATER)
VOORWAARDE, TWEEDE = dagen(BEOORDEELD, 20), dagen(BEOORDEELD, 30)
SLUITING = b.Afsluiting(nummer(60), "einde diensten", LATER)


def brief(soort: str, op: date, persoon: b.Persoon | None = None, **rest: object) -> b.Verzending:
    return b.Verzending(soort, op, persoon.id if persoon else None, **rest)  # type: ignore[arg-type]


class TestAanvaarden:
    def test_ov_5_open_tot_de_partij_aanvaardt(self) -> None:
        assert stand(beoordeeld(overdrachten=(NA_DIENST,)), "overdracht_aanvaard") == "open"

    def test_ov_5_aanvaard_is_voldaan(self) -> None:
        beeld = beoordeeld(overdrachten=(replace(NA_DIENST, aanvaard=dagen(LATER, 2)),))
        assert plicht(beeld, "overdracht_aanvaard").gereed == dagen(LATER, 2)

    def test_ov_5_een_weigering_is_geen_aanvaarding(self) -> None:
        beeld = beoordeeld(overdrachten=(replace(NA_DIENST, geweigerd=dagen(LATER, 2)),))
        assert stand(beeld, "overdracht_aanvaard") == "vervallen"

    def test_ov_5_een_partij_die_zwijgt_gaat_niet_weg_met_een_reden(self) -> None:
        beeld = beoordeeld(overdrachten=(NA_DIENST,))
        reden = {plicht(beeld, "overdracht_aanvaard").sleutel: LATER}
        assert stand(replace(beeld, redenen_niet=reden), "overdracht_aanvaard") == "open"

    def test_ov_3_het_gezin_zelf_hoeft_niet_te_aanvaarden(self) -> None:
        zelf = overdracht(partij="cliëntsysteem", aanvaard=BEOORDEELD)
        assert alle(beoordeeld("cliëntsysteem", overdrachten=(zelf,)), "overdracht_aanvaard") == []


class TestAanZelf:
    ZELF = overdracht(partij="cliëntsysteem", aanvaard=BEOORDEELD)

    def test_ov_3_iedere_volwassene_krijgt_het_op_papier(self) -> None:
        beeld = beoordeeld("cliëntsysteem", overdrachten=(self.ZELF,))
        assert voor_wie(beeld, "overdracht_schriftelijk") == {MOEDER.id, VADER.id}

    def test_ov_3_de_brief_aan_de_een_is_er_niet_voor_de_ander(self) -> None:
        aan_moeder = brief("overdracht", BEOORDEELD, MOEDER)
        beeld = beoordeeld("cliëntsysteem", overdrachten=(self.ZELF,), verzendingen=(aan_moeder,))
        assert [stand(beeld, "overdracht_schriftelijk", p) for p in (MOEDER, VADER)] == ["voldaan", "open"]


class TestVoorwaarden:
    def test_vv_3_de_volwassenen_krijgen_ze_op_papier_ook_zonder_overdracht(self) -> None:
        beeld = beoordeeld(diensten=(dienst(),), voorwaarden=(VOORWAARDE,))
        assert voor_wie(beeld, "voorwaarden_schriftelijk") == {MOEDER.id, VADER.id}

    @pytest.mark.parametrize(("soort", "verwacht"), [("veiligheidsvoorwaarden", "voldaan"), ("anders", "open")])
    def test_vv_3_een_brief_met_de_voorwaarden(self, soort: str, verwacht: str) -> None:
        beeld = beoordeeld(voorwaarden=(VOORWAARDE,), verzendingen=(brief(soort, VOORWAARDE, MOEDER),))
        assert stand(beeld, "voorwaarden_schriftelijk", MOEDER) == verwacht

    def test_vv_3_na_een_nieuwe_voorwaarde_opnieuw(self) -> None:
        eerste_brief = brief("veiligheidsvoorwaarden", VOORWAARDE, MOEDER)
        beeld = beoordeeld(voorwaarden=(VOORWAARDE, TWEEDE), verzendingen=(eerste_brief,))
        assert stand(beeld, "voorwaarden_schriftelijk", MOEDER) == "open"

    def test_een_reden_van_voor_de_nieuwe_voorwaarde_telt_niet(self) -> None:
        beeld = beoordeeld(voorwaarden=(VOORWAARDE, TWEEDE))
        reden = {plicht(beeld, "voorwaarden_schriftelijk", MOEDER).sleutel: VOORWAARDE}
        assert stand(replace(beeld, redenen_niet=reden), "voorwaarden_schriftelijk", MOEDER) == "open"

    def test_ov_4_de_partij_die_na_een_dienst_overneemt_krijgt_ze_ook(self) -> None:
        beeld = beoordeeld(voorwaarden=(VOORWAARDE,), overdrachten=(NA_DIENST,))
        assert stand(beeld, "voorwaarden_aan_partij") == "open"

    @pytest.mark.parametrize(("aan", "verwacht"), [(NA_DIENST.id, "voldaan"), (nummer(1), "open")])
    def test_ov_4_de_brief_hoort_bij_deze_overdracht(self, aan: object, verwacht: str) -> None:
        verzonden = brief("overdracht", LATER, overdracht=aan)
        beeld = beoordeeld(voorwaarden=(VOORWAARDE,), overdrachten=(NA_DIENST,), verzendingen=(verzonden,))
        assert stand(beeld, "voorwaarden_aan_partij") == verwacht

    def test_een_partij_die_weigert_krijgt_ze_niet(self) -> None:
        geweigerd = replace(NA_DIENST, geweigerd=LATER)
        beeld = beoordeeld(voorwaarden=(VOORWAARDE,), overdrachten=(geweigerd,))
        assert stand(beeld, "voorwaarden_aan_partij") == "vervallen"

    def test_zonder_voorwaarden_is_er_niets_te_geven(self) -> None:
        beeld = beoordeeld(overdrachten=(NA_DIENST,))
        assert alle(beeld, "voorwaarden_aan_partij") == alle(beeld, "voorwaarden_schriftelijk") == []


class TestAfsluiten:
    @pytest.mark.parametrize("soort", ["einde diensten", "definitief einde"])
    def test_af_1_iedere_volwassene_krijgt_een_brief(self, soort: str) -> None:
        beeld = beoordeeld(afsluitingen=(replace(SLUITING, soort=soort),))
        assert voor_wie(beeld, "afsluiting_bevestigen") == {MOEDER.id, VADER.id}

    def test_af_2_het_einde_van_een_dienst_is_geen_afsluiting(self) -> None:
        beeld = beoordeeld(afsluitingen=(replace(SLUITING, soort="einde dienst"),))
        assert alle(beeld, "afsluiting_bevestigen") == []

    def test_af_1_verzonden_is_voldaan_voor_wie_hem_kreeg(self) -> None:
        beeld = beoordeeld(afsluitingen=(SLUITING,), verzendingen=(brief("afsluiting", LATER, MOEDER),))
        assert [stand(beeld, "afsluiting_bevestigen", p) for p in (MOEDER, VADER)] == ["voldaan", "open"]

    def test_een_brief_van_een_vorige_afsluiting_telt_niet(self) -> None:
        beeld = beoordeeld(afsluitingen=(SLUITING,), verzendingen=(brief("afsluiting", BEOORDEELD, MOEDER),))
        assert stand(beeld, "afsluiting_bevestigen", MOEDER) == "open"

    def test_een_kind_krijgt_geen_brief(self) -> None:
        assert KIND.id not in voor_wie(beoordeeld(afsluitingen=(SLUITING,)), "afsluiting_bevestigen")

    def test_mon_4_na_het_monitoren_is_er_een_eigen_brief(self) -> None:
        beeld = beoordeeld(afsluitingen=(SLUITING,), monitoringen=(monitoring(BEOORDEELD, beeindigd=LATER),))
        assert alle(beeld, "afsluiting_bevestigen") == []

    def test_ov_2_vertelt_de_partij_het_dan_schrijft_veilig_thuis_niet(self) -> None:
        partij = overdracht(partij_informeert=True, aanvaard=LATER, meldingen=frozenset({MELDING.id}))
        beeld = beoordeeld("lokaal team", overdrachten=(partij,), afsluitingen=(SLUITING,))
        assert alle(beeld, "afsluiting_bevestigen") == []

    def test_was_er_toch_een_dienst_dan_wel(self) -> None:
        partij = overdracht(partij_informeert=True, aanvaard=LATER)
        beeld = beoordeeld(diensten=(dienst(),), overdrachten=(partij,), afsluitingen=(SLUITING,))
        assert stand(beeld, "afsluiting_bevestigen", MOEDER) == "open"


class TestGeweigerdeHulp:
    OVERGENOMEN = overdracht(aanvaard=dagen(BEOORDEELD, 2), meldingen=frozenset({MELDING.id}))
    GEWEIGERD = replace(OVERGENOMEN, hulp_geweigerd=dagen(BEOORDEELD, 10))

    def test_ov_2_de_partij_verwijdert_wat_zij_kreeg(self) -> None:
        beeld = beoordeeld("lokaal team", overdrachten=(self.GEWEIGERD,))
        assert stand(beeld, "partij_verwijdert") == "open"

    def test_ov_2_bevestigd_verwijderd_is_voldaan(self) -> None:
        weg = replace(self.GEWEIGERD, verwijderd=LATER)
        assert stand(beoordeeld("lokaal team", overdrachten=(weg,)), "partij_verwijdert") == "voldaan"

    def test_ov_2_zonder_weigering_verwijdert_niemand_iets(self) -> None:
        assert alle(beoordeeld("lokaal team", overdrachten=(self.OVERGENOMEN,)), "partij_verwijdert") == []

    def test_ov_2_veilig_thuis_besluit_opnieuw_en_een_reden_is_niet_genoeg(self) -> None:
        beeld = beoordeeld("lokaal team", overdrachten=(self.GEWEIGERD,))
        reden = {plicht(beeld, "na_geweigerde_hulp_besluiten").sleutel: LATER}
        assert stand(replace(beeld, redenen_niet=reden), "na_geweigerde_hulp_besluiten") == "open"

    def test_ov_2_een_nieuw_besluit_voldoet(self) -> None:
        keuze = b.Besluit(nummer(66), "keuze dienst", "voorwaarden en vervolg", dagen(BEOORDEELD, 12))
        beeld = beoordeeld("lokaal team", overdrachten=(self.GEWEIGERD,))
        beeld = replace(beeld, besluiten=(*beeld.besluiten, keuze))
        assert stand(beeld, "na_geweigerde_hulp_besluiten") == "voldaan"
