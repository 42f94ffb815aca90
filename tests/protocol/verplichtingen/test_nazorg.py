"""Aftercare (NZ-1 to NZ-6): what is owed after a refuted suspicion, to whom, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.protocol.verplichtingen.bouw import (
    GEMELD,
    KIND,
    LATER,
    MOEDER,
    PEUTER,
    SCHOOL,
    VADER,
    alle,
    beoordeeld,
    dagen,
    dienst,
    met,
    nummer,
    plicht,
    stand,
    voor_wie,
)
from zicht.protocol import beeld as b

ONDERZOEK = dienst("onderzoek", n=60, afgerond=date(2026, 5, 4), einde="afsluiting")
UITKOMST = date(2026, 5, 1)
GESLOTEN = date(2026, 5, 6)
DOCHTER = b.Persoon(nummer(70), "kind", True, GEMELD, date(2012, 1, 1))


def vermoeden(uitkomst: str = "weerlegd", n: int = 61) -> b.Vermoeden:
    return b.Vermoeden(nummer(n), ONDERZOEK.id, uitkomst, UITKOMST, frozenset({KIND.id}))


def weerlegd(**feiten: Any) -> b.Beeld:
    return beoordeeld(**{"diensten": (ONDERZOEK,), "vermoedens": (vermoeden(),), **feiten})


def besproken(persoon: b.Persoon, *codes: str, op: date = UITKOMST) -> tuple[b.Nazorgpunt, ...]:
    return tuple(b.Nazorgpunt(persoon.id, code, op) for code in codes)


def gesloten(**feiten: Any) -> b.Beeld:
    einde = b.Afsluiting(nummer(71), "definitief einde", GESLOTEN)
    return weerlegd(afsluitingen=(einde,), definitief_einde=GESLOTEN, **feiten)


def contact(**rest: Any) -> b.Nazorgcontact:
    return b.Nazorgcontact(nummer(72), MOEDER.id, GESLOTEN, date(2026, 8, 6), **rest)


def verzoek(**rest: Any) -> b.Verzoek:
    return b.Verzoek(nummer(73), "vernietiging", GESLOTEN, MOEDER.id, **rest)


class TestBezien:
    def test_nz_1_na_een_weerlegging_worden_de_omstandigheden_bezien(self) -> None:
        assert stand(weerlegd(), "nazorg_bezien") == "open"

    def test_nz_1_bezien_is_voldaan(self) -> None:
        gezien = (b.Nazorgomstandigheden(ONDERZOEK.id, UITKOMST),)
        assert stand(weerlegd(nazorgomstandigheden=gezien), "nazorg_bezien") == "voldaan"

    @pytest.mark.parametrize("uitkomst", ["bevestigd", "niet bevestigd, niet weerlegd", ""])
    def test_nz_1_alleen_na_een_weerlegging(self, uitkomst: str) -> None:
        beeld = weerlegd(vermoedens=(vermoeden(uitkomst),))
        assert alle(beeld, "nazorg_bezien") + alle(beeld, "nazorg_bespreken") == []


class TestBespreken:
    def test_nz_2_met_ieder_die_gesproken_kan_worden(self) -> None:
        assert voor_wie(weerlegd(), "nazorg_bespreken") == {MOEDER.id, VADER.id, KIND.id}

    def test_nz_2_een_volwassene_alle_punten_zonder_dat_over_de_melder(self) -> None:
        assert plicht(weerlegd(), "nazorg_bespreken", MOEDER).ontbreekt == (
            "vertellen",
            "vernietiging",
            "zelf_vertellen",
            "steun",
            "later_contact",
            "altijd_bellen",
        )

    def test_nz_2_een_mogelijk_kwaadwillende_melder_wordt_ook_besproken(self) -> None:
        gezien = (b.Nazorgomstandigheden(ONDERZOEK.id, UITKOMST, mogelijk_kwaadwillend=True),)
        assert "melder" in plicht(weerlegd(nazorgomstandigheden=gezien), "nazorg_bespreken", MOEDER).ontbreekt

    def test_nz_2_de_laatste_mening_over_de_melder_telt(self) -> None:
        gezien = tuple(b.Nazorgomstandigheden(ONDERZOEK.id, UITKOMST, mogelijk_kwaadwillend=m) for m in (True, False))
        assert "melder" not in plicht(weerlegd(nazorgomstandigheden=gezien), "nazorg_bespreken", MOEDER).ontbreekt

    def test_nz_2_een_kind_onder_twaalf_beslist_niet_over_vernietiging_of_later_bellen(self) -> None:
        assert plicht(weerlegd(), "nazorg_bespreken", KIND).ontbreekt == (
            "vertellen",
            "zelf_vertellen",
            "steun",
            "altijd_bellen",
        )

    def test_nz_2_vanaf_twaalf_wel(self) -> None:
        beeld = weerlegd(personen=(MOEDER, DOCHTER))
        assert {"vernietiging", "later_contact"} <= set(plicht(beeld, "nazorg_bespreken", DOCHTER).ontbreekt)

    def test_nz_2_elk_punt_telt_apart_en_per_persoon(self) -> None:
        beeld = weerlegd(nazorgpunten=besproken(MOEDER, "steun", "vertellen"))
        assert plicht(beeld, "nazorg_bespreken", MOEDER).gedaan == ("vertellen", "steun")
        assert plicht(beeld, "nazorg_bespreken", VADER).gedaan == ()

    def test_nz_1_steun_van_voor_de_uitkomst_telt_er_niet_voor(self) -> None:
        beeld = weerlegd(nazorgpunten=besproken(MOEDER, "steun", op=dagen(UITKOMST, -1)))
        assert "steun" in plicht(beeld, "nazorg_bespreken", MOEDER).ontbreekt

    def test_nz_2_wie_te_jong_is_om_te_spreken_niet(self) -> None:
        assert PEUTER.id not in voor_wie(weerlegd(), "nazorg_bespreken")


class TestOpPapier:
    def test_nz_4_na_het_afsluiten_een_brief_om_te_tonen_voor_iedere_volwassene(self) -> None:
        assert voor_wie(gesloten(), "afsluitbrief_om_te_tonen") == {MOEDER.id, VADER.id}

    def test_nz_4_niet_voordat_er_is_afgesloten(self) -> None:
        assert alle(weerlegd(), "afsluitbrief_om_te_tonen") == []

    def test_nz_4_niet_als_een_ander_onderzoek_iets_anders_vond(self) -> None:
        ander = b.Vermoeden(nummer(74), nummer(75), "bevestigd", UITKOMST, frozenset())
        assert alle(met(gesloten(), vermoedens=(ander,)), "afsluitbrief_om_te_tonen") == []

    def test_nz_4_de_brief_voldoet(self) -> None:
        brief = (b.Verzending("afsluitbrief om te tonen", GESLOTEN, MOEDER.id),)
        beeld = gesloten(verzendingen=brief)
        assert [stand(beeld, "afsluitbrief_om_te_tonen", p) for p in (MOEDER, VADER)] == ["voldaan", "open"]

    def test_nz_4_weglaten_vraagt_een_reden(self) -> None:
        sleutel = plicht(gesloten(), "afsluitbrief_om_te_tonen", MOEDER).sleutel
        assert stand(gesloten(redenen_niet={sleutel: LATER}), "afsluitbrief_om_te_tonen", MOEDER) == "afgezien"

    @pytest.mark.parametrize("uitkomst", ["weerlegd", "bevestigd"])
    def test_nz_4_na_ieder_onderzoek_een_evaluatieformulier(self, uitkomst: str) -> None:
        beeld = weerlegd(vermoedens=(vermoeden(uitkomst),), personen=(MOEDER, DOCHTER, KIND))
        assert voor_wie(beeld, "evaluatieformulier") == {MOEDER.id, DOCHTER.id}

    def test_nz_4_het_formulier_voldoet(self) -> None:
        formulier = (b.Verzending("evaluatieformulier", GESLOTEN, MOEDER.id),)
        assert stand(weerlegd(verzendingen=formulier), "evaluatieformulier", MOEDER) == "voldaan"

    def test_nz_4_geen_formulier_na_voorwaarden_en_vervolg(self) -> None:
        vv = dienst(n=62, afgerond=UITKOMST)
        assert alle(beoordeeld(diensten=(vv,)), "evaluatieformulier") == []


class TestLaterContact:
    def test_nz_3_op_de_afgesproken_dag(self) -> None:
        assert plicht(gesloten(nazorgcontacten=(contact(),)), "nazorgcontact").uiterlijk == date(2026, 8, 6)

    def test_nz_3_tot_die_dag_vraagt_niemand_erom(self) -> None:
        assert plicht(gesloten(nazorgcontacten=(contact(),)), "nazorgcontact").zichtbaar_vanaf == date(2026, 8, 6)

    @pytest.mark.parametrize(
        ("rest", "verwacht"),
        [({"gehouden": date(2026, 8, 6)}, "voldaan"), ({"vervallen": date(2026, 7, 1)}, "vervallen")],
    )
    def test_nz_3_gebeld_of_niet_meer_gewild(self, rest: dict[str, date], verwacht: str) -> None:
        assert stand(gesloten(nazorgcontacten=(contact(**rest),)), "nazorgcontact") == verwacht

    def test_nz_3_wie_ook_vernietiging_vraagt_kiest(self) -> None:
        beeld = gesloten(nazorgcontacten=(contact(),), verzoeken=(verzoek(),))
        assert stand(beeld, "nazorgcontact_of_vernietiging", MOEDER) == "open"

    def test_nz_3_zonder_verzoek_valt_er_niets_te_kiezen(self) -> None:
        assert alle(gesloten(nazorgcontacten=(contact(),)), "nazorgcontact_of_vernietiging") == []

    def test_nz_3_de_keuze_om_eerst_te_bellen_laat_het_bellen_staan(self) -> None:
        beeld = gesloten(nazorgcontacten=(contact(gaat_voor=True),), verzoeken=(verzoek(),))
        assert [stand(beeld, c) for c in ("nazorgcontact_of_vernietiging", "nazorgcontact")] == ["voldaan", "open"]

    def test_nz_3_het_verzoek_van_een_ander_gaat_hierover_niet(self) -> None:
        van_vader = replace(verzoek(), persoon=VADER.id)
        beeld = gesloten(nazorgcontacten=(contact(),), verzoeken=(van_vader,))
        assert alle(beeld, "nazorgcontact_of_vernietiging") == []


class TestNagaan:
    def test_nz_5_zoals_afgesproken(self) -> None:
        controle = b.Uitkomstcontrole(nummer(76), SCHOOL, UITKOMST, date(2026, 6, 10))
        beeld = weerlegd(uitkomstcontroles=(controle,))
        een = plicht(beeld, "uitkomst_nagaan")
        assert (een.bron, een.uiterlijk, een.stand) == (SCHOOL, date(2026, 6, 10), "open")

    def test_nz_5_zonder_afspraak_belt_niemand_de_school(self) -> None:
        assert alle(weerlegd(), "uitkomst_nagaan") == []

    def test_nz_5_nagegaan_is_voldaan(self) -> None:
        controle = b.Uitkomstcontrole(nummer(76), SCHOOL, UITKOMST, None, LATER)
        assert stand(weerlegd(uitkomstcontroles=(controle,)), "uitkomst_nagaan") == "voldaan"


class TestVernietiging:
    def test_nz_6_het_verzoek_wordt_bevestigd(self) -> None:
        assert stand(gesloten(verzoeken=(verzoek(),)), "vernietigingsverzoek_bevestigen", MOEDER) == "open"

    def test_nz_6_bevestigd_is_voldaan(self) -> None:
        beeld = gesloten(verzoeken=(verzoek(ontvangst_bevestigd=GESLOTEN),))
        assert stand(beeld, "vernietigingsverzoek_bevestigen") == "voldaan"

    def test_nz_6_de_vernietiging_zelf_pas_na_toewijzen(self) -> None:
        assert alle(gesloten(verzoeken=(verzoek(),)), "vernietiging_bevestigen") == []
        assert stand(gesloten(verzoeken=(verzoek(toegewezen=LATER),)), "vernietiging_bevestigen") == "open"

    def test_nz_6_de_brief_over_de_vernietiging_voldoet(self) -> None:
        beeld = gesloten(verzoeken=(verzoek(toegewezen=LATER, uitvoering_bevestigd=LATER),))
        assert stand(beeld, "vernietiging_bevestigen") == "voldaan"

    def test_nz_6_een_ingetrokken_verzoek_vraagt_niets_meer(self) -> None:
        beeld = gesloten(verzoeken=(verzoek(ingetrokken=LATER),))
        assert stand(beeld, "vernietigingsverzoek_bevestigen") == "vervallen"

    def test_nz_6_een_verzoek_om_inzage_niet(self) -> None:
        inzage = replace(verzoek(), soort="inzage")
        assert alle(gesloten(verzoeken=(inzage,)), "vernietigingsverzoek_bevestigen") == []
