"""Not (yet) contacting somebody lets it wait, and is looked at again (ALG-6, SZ-14)."""

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
    dienst,
    gemeld,
    met,
    nummer,
    overdracht,
    plicht,
    stand,
    verteld,
)
from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen.betrokkenen import onderwerpen

GEVAAR = b.Uitstel(nummer(1), "gevaar", frozenset({VADER.id}), BEOORDEELD, opnieuw=date(2026, 4, 1))
ZONDER_CONTACT = replace(GEVAAR, grond="beoordeling zonder contact", vanaf=GEMELD, opnieuw=None)
PARTIJ = replace(GEVAAR, grond="partij informeert", opnieuw=None)
DIRECT = overdracht(partij_informeert=True)


class TestWachten:
    @pytest.mark.parametrize("code", ["informeren", "steun_en_rechten", "horen", "aanpak_bevestigen"])
    def test_alg_6_wat_contact_vraagt_wacht(self, code: str) -> None:
        wacht = plicht(beoordeeld(uitstel=(GEVAAR,)), code, VADER)
        assert (wacht.stand, wacht.wacht_tot) == ("wacht", date(2026, 4, 1))

    def test_alg_6_alleen_voor_wie_het_geldt(self) -> None:
        assert stand(beoordeeld(uitstel=(GEVAAR,)), "informeren", MOEDER) == "open"

    def test_alg_6_brieven_wachten_ook(self) -> None:
        beeld = beoordeeld(uitstel=(GEVAAR,), voorwaarden=(BEOORDEELD,))
        assert stand(beeld, "voorwaarden_schriftelijk", VADER) == "wacht"

    def test_wat_geen_contact_vraagt_gaat_door(self) -> None:
        van_kind = replace(GEVAAR, personen=frozenset({KIND.id}))
        assert stand(beoordeeld(uitstel=(van_kind,)), "maatregel_nagaan", KIND) == "open"

    def test_alg_6_alleen_voor_de_genoemde_regels(self) -> None:
        alleen_horen = replace(GEVAAR, voor=frozenset({"ALG-3"}))
        beeld = beoordeeld(uitstel=(alleen_horen,))
        assert [stand(beeld, code, VADER) for code in ("horen", "informeren")] == ["wacht", "open"]

    def test_voor_de_eerste_dag_wacht_er_niets(self) -> None:
        assert stand(beoordeeld(uitstel=(GEVAAR,)), "informeren", VADER, op=dagen(BEOORDEELD, -1)) == "open"

    def test_na_het_einde_is_het_weer_verschuldigd(self) -> None:
        voorbij = replace(GEVAAR, beeindigd=LATER)
        assert stand(beoordeeld(uitstel=(voorbij,)), "informeren", VADER, op=LATER) == "open"

    def test_wat_gedaan_is_wacht_niet(self) -> None:
        beeld = beoordeeld(uitstel=(GEVAAR,), informatie=verteld(VADER, LATER, *onderwerpen("informeren")))
        assert stand(beeld, "informeren", VADER) == "voldaan"

    def test_wachten_verschuift_de_termijn_niet(self) -> None:
        assert plicht(beoordeeld(uitstel=(GEVAAR,)), "informeren", VADER).uiterlijk == date(2026, 3, 30)

    def test_van_twee_gronden_telt_de_langste(self) -> None:
        langer = replace(GEVAAR, id=nummer(2), opnieuw=date(2026, 5, 1))
        assert plicht(beoordeeld(uitstel=(GEVAAR, langer)), "informeren", VADER).wacht_tot == date(2026, 5, 1)


class TestVanzelfVoorbij:
    def test_alg_6_de_beoordeling_zonder_contact_duurt_tot_het_besluit(self) -> None:
        voor, na = gemeld(uitstel=(ZONDER_CONTACT,)), beoordeeld(uitstel=(ZONDER_CONTACT,))
        assert [stand(beeld, "informeren", VADER) for beeld in (voor, na)] == ["wacht", "open"]

    def test_ov_2_de_partij_informeert_zolang_zij_niet_weigert(self) -> None:
        beeld = beoordeeld("lokaal team", uitstel=(PARTIJ,), overdrachten=(DIRECT,))
        assert stand(beeld, "informeren", VADER) == "wacht"

    @pytest.mark.parametrize(
        "feiten",
        [
            {"overdrachten": (replace(DIRECT, geweigerd=LATER),)},
            {"overdrachten": (replace(DIRECT, partij_informeert=False),)},
            {"diensten": (dienst(gestart=LATER),)},
        ],
    )
    def test_ov_2_daarna_informeert_veilig_thuis_weer_zelf(self, feiten: dict[str, object]) -> None:
        assert stand(beoordeeld("lokaal team", uitstel=(PARTIJ,), **feiten), "informeren", VADER) == "open"


class TestOpnieuwBezien:
    def test_alg_6_zichtbaar_op_de_dag_zelf(self) -> None:
        bezien = plicht(beoordeeld(uitstel=(GEVAAR,)), "uitstel_opnieuw_bezien")
        assert (bezien.zichtbaar_vanaf, bezien.uiterlijk) == (date(2026, 4, 1), date(2026, 4, 1))

    def test_alg_6_beeindigd_is_voldaan(self) -> None:
        assert stand(beoordeeld(uitstel=(replace(GEVAAR, beeindigd=LATER),)), "uitstel_opnieuw_bezien") == "voldaan"

    def test_alg_6_een_contactstop_gaat_niet_stil_door_met_een_reden(self) -> None:
        beeld = beoordeeld(uitstel=(GEVAAR,))
        reden = {plicht(beeld, "uitstel_opnieuw_bezien").sleutel: LATER}
        assert stand(replace(beeld, redenen_niet=reden), "uitstel_opnieuw_bezien") == "open"

    def test_alg_6_een_nieuwe_datum_is_een_nieuwe_verplichting(self) -> None:
        eerst = plicht(beoordeeld(uitstel=(GEVAAR,)), "uitstel_opnieuw_bezien")
        later = plicht(beoordeeld(uitstel=(replace(GEVAAR, opnieuw=LATER),)), "uitstel_opnieuw_bezien")
        assert eerst.sleutel != later.sleutel

    def test_een_grond_zonder_datum_heeft_er_geen(self) -> None:
        assert alle(gemeld(uitstel=(ZONDER_CONTACT,)), "uitstel_opnieuw_bezien") == []

    def test_met_het_definitieve_einde_vervalt_het(self) -> None:
        beeld = replace(beoordeeld(uitstel=(GEVAAR,)), definitief_einde=LATER)
        assert stand(beeld, "uitstel_opnieuw_bezien") == "vervallen"


class TestReden:
    def test_alg_6_een_reden_waarom_niet_wordt_bewaard_als_afgezien(self) -> None:
        sleutel = plicht(gemeld(), "informeren", VADER).sleutel
        gedaan = plicht(gemeld(redenen_niet={sleutel: LATER}), "informeren", VADER)
        assert (gedaan.stand, gedaan.gereed) == ("afgezien", LATER)

    def test_alg_6_de_reden_voor_de_een_geldt_niet_voor_de_ander(self) -> None:
        sleutel = plicht(gemeld(), "informeren", VADER).sleutel
        assert stand(gemeld(redenen_niet={sleutel: LATER}), "informeren", MOEDER) == "open"

    def test_wie_het_toch_doet_heeft_voldaan(self) -> None:
        sleutel = plicht(gemeld(), "informeren", VADER).sleutel
        beeld = met(
            gemeld(redenen_niet={sleutel: GEMELD}), informatie=verteld(VADER, LATER, *onderwerpen("informeren"))
        )
        assert stand(beeld, "informeren", VADER) == "voldaan"
