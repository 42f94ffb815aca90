"""Reports of conversations, answers to opinions, approval (ALG-4, ALG-8, ALG-9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.protocol.verplichtingen.bouw import (
    BEOORDEELD,
    KIND,
    LATER,
    MOEDER,
    OMA,
    PEUTER,
    SCHOOL,
    VADER,
    alle,
    dagen,
    gemeld,
    gesprek,
    nummer,
    plicht,
    stand,
    voor_wie,
)
from zicht.protocol import beeld as b

GESPREK = replace(
    gesprek(MOEDER, BEOORDEELD),
    partners=(b.Gesprekspartner(MOEDER.id, "gehoord"), b.Gesprekspartner(PEUTER.id, "gezien")),
)
MENING = b.Bevinding(nummer(70), BEOORDEELD, oordelend=True, betreft=frozenset({MOEDER.id, VADER.id}))


def aangeboden(persoon: b.Persoon, op: date = LATER) -> b.Aanbod:
    return b.Aanbod(GESPREK.id, persoon.id, op)


class TestVerslag:
    def test_alg_4_het_verslag_en_het_aanbod_zijn_elk_een_deel(self) -> None:
        assert plicht(gemeld(gesprekken=(GESPREK,)), "gespreksverslag").ontbreekt == (
            "verslag",
            f"aangeboden:{MOEDER.id}",
        )

    def test_alg_4_geschreven_maar_niet_aangeboden_is_niet_klaar(self) -> None:
        beeld = gemeld(gesprekken=(replace(GESPREK, verslag=BEOORDEELD),))
        assert stand(beeld, "gespreksverslag") == "open"

    def test_alg_4_geschreven_en_aangeboden_is_klaar(self) -> None:
        beeld = gemeld(gesprekken=(replace(GESPREK, verslag=BEOORDEELD),), aanbod=(aangeboden(MOEDER),))
        assert stand(beeld, "gespreksverslag") == "voldaan"

    def test_aanbieden_aan_een_ander_telt_niet(self) -> None:
        beeld = gemeld(gesprekken=(replace(GESPREK, verslag=BEOORDEELD),), aanbod=(aangeboden(VADER),))
        assert stand(beeld, "gespreksverslag") == "open"

    @pytest.mark.parametrize("wijze", ["e-mail", "brief"])
    def test_wat_al_op_papier_staat_vraagt_geen_verslag(self, wijze: str) -> None:
        assert alle(gemeld(gesprekken=(replace(GESPREK, wijze=wijze),)), "gespreksverslag") == []

    @pytest.mark.parametrize(("geboren", "krijgt_het"), [(date(2014, 3, 6), True), (date(2014, 3, 7), False)])
    def test_re_8_een_kind_krijgt_het_vanaf_twaalf(self, geboren: date, krijgt_het: bool) -> None:
        kind = replace(KIND, geboortedatum=geboren)
        delen = plicht(gemeld(personen=(kind,), gesprekken=(gesprek(kind, BEOORDEELD),)), "gespreksverslag").ontbreekt
        assert (f"aangeboden:{kind.id}" in delen) is krijgt_het

    def test_wie_overleed_hoeft_het_niet_meer_te_krijgen(self) -> None:
        overleden = replace(MOEDER, overleden_op=dagen(BEOORDEELD, 5))
        assert plicht(gemeld(personen=(overleden,), gesprekken=(GESPREK,)), "gespreksverslag").ontbreekt == ("verslag",)


class TestWederhoor:
    def test_alg_8_ieder_over_wie_het_gaat_wordt_gehoord(self) -> None:
        assert voor_wie(gemeld(bevindingen=(MENING,)), "wederhoor") == {MOEDER.id, VADER.id}

    def test_alg_8_niet_wie_het_zelf_zei(self) -> None:
        van_moeder = replace(MENING, bron_persoon=MOEDER.id)
        assert voor_wie(gemeld(bevindingen=(van_moeder,)), "wederhoor") == {VADER.id}

    def test_alg_8_het_antwoord_van_de_een_is_niet_dat_van_de_ander(self) -> None:
        beeld = gemeld(bevindingen=(replace(MENING, wederhoor=((MOEDER.id, LATER),)),))
        assert [stand(beeld, "wederhoor", wie) for wie in (MOEDER, VADER)] == ["voldaan", "open"]

    def test_een_feit_vraagt_geen_weerwoord(self) -> None:
        assert alle(gemeld(bevindingen=(replace(MENING, oordelend=False),)), "wederhoor") == []

    def test_sz_26_wat_wordt_achtergehouden_wordt_nog_niet_voorgelegd(self) -> None:
        assert alle(gemeld(bevindingen=(replace(MENING, achtergehouden=True),)), "wederhoor") == []

    def test_een_kleuter_die_wordt_gezien_hoeft_niet_te_antwoorden(self) -> None:
        assert alle(gemeld(bevindingen=(replace(MENING, betreft=frozenset({PEUTER.id})),)), "wederhoor") == []

    def test_wie_niet_direct_betrokken_is_niet(self) -> None:
        assert alle(gemeld(bevindingen=(replace(MENING, betreft=frozenset({OMA.id})),)), "wederhoor") == []


class TestAccorderen:
    VAN_SCHOOL = b.Bevinding(nummer(71), BEOORDEELD, oordelend=False, van_professional=True, bron=SCHOOL)

    def test_alg_9_wat_een_professional_zei_keurt_hij_goed(self) -> None:
        open_ = plicht(gemeld(bevindingen=(self.VAN_SCHOOL,)), "accorderen")
        assert (open_.stand, open_.bron) == ("open", SCHOOL)

    def test_alg_9_akkoord_is_voldaan(self) -> None:
        assert stand(gemeld(bevindingen=(replace(self.VAN_SCHOOL, akkoord=LATER),)), "accorderen") == "voldaan"

    def test_wat_een_buur_zei_hoeft_niet_te_worden_goedgekeurd(self) -> None:
        assert alle(gemeld(bevindingen=(replace(self.VAN_SCHOOL, van_professional=False),)), "accorderen") == []
