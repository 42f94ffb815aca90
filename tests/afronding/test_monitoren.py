"""Contacts, scores, the four judgments (MON-1, MON-2, MON-3, MON-7)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.afronding.conftest import VANDAAG, stand
from zicht.afronding.models import Monitorcontact, Monitoring, Monitoroordeel, Veiligheidsscore
from zicht.afronding.monitoren import (
    beoordeel_monitoren,
    leg_monitorcontact_vast,
    leg_score_vast,
    plan_monitorcontact,
    start_monitoren,
)
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

DRIE_MAANDEN = date(2026, 6, 9)
Vervolg = Monitoroordeel.Vervolg
VIER = ("voorwaarden_nagekomen", "directe_veiligheid", "stabiele_veiligheid", "aandacht_voor_herstel")


@pytest.fixture
def eerste(zelf_gestart: Monitoring) -> Monitorcontact:
    return Monitorcontact.objects.get(monitoring=zelf_gestart, aanleiding="3 maanden")


def vast(contact: Monitorcontact, door: Medewerker, persoon: Persoon, **anders: Any) -> Monitorcontact:
    return leg_monitorcontact_vast(
        **{"contact": contact, "door": door, "verslag": "Het gaat rustig.", "personen": [persoon], **anders}
    )


class TestStarten:
    def test_mon_1_zonder_overdracht_telt_het_besluit(self, zelf_gestart: Monitoring) -> None:
        assert list(zelf_gestart.contacten.order_by("gepland_op").values_list("gepland_op", flat=True)) == [
            DRIE_MAANDEN,
            date(2027, 3, 9),
        ]

    def test_een_tweede_keer_starten_kan_niet(self, zelf_gestart: Monitoring, besluit: dict[str, Any]) -> None:
        with pytest.raises(Invoerfout):
            start_monitoren(**besluit, afspraken="Nog eens.")

    def test_mon_1_er_staat_wat_is_afgesproken(self, besluit: dict[str, Any], beoordeling: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            start_monitoren(**besluit, afspraken=" ")
        assert "afspraken" in fout.value.velden

    def test_alg_12_zonder_collega_begint_het_niet(self, besluit: dict[str, Any], beoordeling: Any) -> None:
        with pytest.raises(Geweigerd) as fout:
            start_monitoren(**{**besluit, "geraadpleegd": []}, afspraken="Bellen.")
        assert fout.value.regel == "ALG-12"


class TestPlannen:
    def test_mon_7_als_de_hulp_stopt_komt_er_een_contact_met_het_kind(
        self, zelf_gestart: Monitoring, anna: Medewerker, kind: Persoon
    ) -> None:
        contact = plan_monitorcontact(
            monitoring=zelf_gestart, door=anna, gepland_op=date(2026, 4, 1), aanleiding="einde hulp", personen=[kind]
        )
        assert list(contact.personen.all()) == [kind]

    @pytest.mark.parametrize("aanleiding", ["3 maanden", "12 maanden"])
    def test_mon_1_de_vaste_contacten_staan_er_al(
        self, zelf_gestart: Monitoring, anna: Medewerker, aanleiding: str
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            plan_monitorcontact(monitoring=zelf_gestart, door=anna, gepland_op=VANDAAG, aanleiding=aanleiding)
        assert "aanleiding" in fout.value.velden

    def test_na_het_einde_wordt_niets_meer_gepland(self, zelf_gestart: Monitoring, anna: Medewerker) -> None:
        Monitoring.objects.update(beeindigd_op=VANDAAG)
        zelf_gestart.refresh_from_db()
        with pytest.raises(Invoerfout):
            plan_monitorcontact(monitoring=zelf_gestart, door=anna, gepland_op=VANDAAG)


class TestContact:
    def test_mon_1_het_contact_voldoet_aan_de_verplichting(
        self, eerste: Monitorcontact, anna: Medewerker, moeder: Persoon, dossier: Dossier
    ) -> None:
        with klok.op(DRIE_MAANDEN):
            vast(eerste, anna, moeder)
            assert stand(dossier, "monitorcontact", uiterlijk=DRIE_MAANDEN) == "voldaan"

    def test_mon_1_weken_te_vroeg_is_een_extra_contact(
        self, eerste: Monitorcontact, anna: Medewerker, moeder: Persoon
    ) -> None:
        with pytest.raises(RedenNodig) as fout:
            vast(eerste, anna, moeder)
        assert (fout.value.regel, fout.value.veld) == ("MON-1", "eerder_reden")

    @pytest.mark.parametrize(("op", "te_vroeg"), [(date(2026, 5, 26), False), (date(2026, 5, 25), True)])
    def test_mon_1_tot_twee_weken_ervoor_telt_het(
        self, eerste: Monitorcontact, anna: Medewerker, moeder: Persoon, op: date, te_vroeg: bool
    ) -> None:
        with klok.op(op):
            if te_vroeg:
                with pytest.raises(RedenNodig):
                    vast(eerste, anna, moeder)
            else:
                assert vast(eerste, anna, moeder).gehouden_op == op

    def test_mon_1_met_een_reden_telt_het_toch(self, eerste: Monitorcontact, anna: Medewerker, moeder: Persoon) -> None:
        assert vast(eerste, anna, moeder, eerder_reden="Het gezin verhuist morgen.").gehouden_op == VANDAAG

    def test_mon_1_van_een_contact_met_anderen_weten_de_betrokkenen(
        self, eerste: Monitorcontact, anna: Medewerker, wijkteam: Bron
    ) -> None:
        with klok.op(DRIE_MAANDEN), pytest.raises(RedenNodig) as fout:
            leg_monitorcontact_vast(contact=eerste, door=anna, verslag="Het gaat goed.", bronnen=[wijkteam])
        assert fout.value.veld == "niet_ingelicht_reden"

    def test_mon_1_ingelicht_vraagt_geen_reden(self, eerste: Monitorcontact, anna: Medewerker, wijkteam: Bron) -> None:
        with klok.op(DRIE_MAANDEN):
            contact = leg_monitorcontact_vast(
                contact=eerste, door=anna, verslag="Goed.", bronnen=[wijkteam], betrokkenen_ingelicht=True
            )
        assert contact.betrokkenen_ingelicht

    @pytest.mark.parametrize(("veld", "waarde"), [("verslag", " "), ("personen", []), ("op", date(2026, 6, 10))])
    def test_wat_mist_krijgt_een_zin_naast_het_veld(
        self, eerste: Monitorcontact, anna: Medewerker, moeder: Persoon, veld: str, waarde: Any
    ) -> None:
        with klok.op(DRIE_MAANDEN), pytest.raises(Invoerfout) as fout:
            vast(eerste, anna, moeder, **{veld: waarde})
        assert veld in fout.value.velden

    def test_een_contact_wordt_een_keer_vastgelegd(
        self, eerste: Monitorcontact, anna: Medewerker, moeder: Persoon
    ) -> None:
        gezien = Monitorcontact.objects.get(pk=eerste.pk)
        with klok.op(DRIE_MAANDEN):
            vast(eerste, anna, moeder, verslag="Het eerste verslag.")
            with pytest.raises(Invoerfout):
                vast(gezien, anna, moeder, verslag="Het tweede verslag.")
        eerste.refresh_from_db()
        assert eerste.verslag == "Het eerste verslag."


class TestScore:
    @pytest.mark.parametrize(("score", "kan"), [(-1, False), (0, True), (10, True), (11, False)])
    def test_mon_2_van_nul_tot_en_met_tien(
        self, dossier: Dossier, anna: Medewerker, moeder: Persoon, score: int, kan: bool
    ) -> None:
        if kan:
            assert leg_score_vast(
                dossier=dossier, door=anna, score=score, reden="Zo voelt het.", door_persoon=moeder
            ).pk
        else:
            with pytest.raises(Invoerfout) as fout:
                leg_score_vast(dossier=dossier, door=anna, score=score, reden="Zo voelt het.", door_persoon=moeder)
            assert "score" in fout.value.velden

    def test_mon_2_een_cijfer_heeft_een_reden(self, dossier: Dossier, anna: Medewerker, moeder: Persoon) -> None:
        with pytest.raises(Invoerfout) as fout:
            leg_score_vast(dossier=dossier, door=anna, score=5, reden="", door_persoon=moeder)
        assert "reden" in fout.value.velden

    @pytest.mark.parametrize("beide", [True, False])
    def test_mon_2_een_cijfer_is_van_een_mens(
        self, dossier: Dossier, anna: Medewerker, moeder: Persoon, wijkteam: Bron, beide: bool
    ) -> None:
        wie: dict[str, Any] = {"door_persoon": moeder, "door_bron": wijkteam} if beide else {}
        with pytest.raises(Invoerfout) as fout:
            leg_score_vast(dossier=dossier, door=anna, score=5, reden="Rustig.", **wie)
        assert "door_persoon" in fout.value.velden and not Veiligheidsscore.objects.exists()


class TestOordeel:
    def oordeel(self, monitoring: Monitoring, door: Medewerker, **anders: Any) -> Monitoroordeel:
        begin = {"monitoring": monitoring, "door": door, "vervolg": "doorgaan", "onderbouwing": "De contacten."}
        return beoordeel_monitoren(**{**begin, **dict.fromkeys(VIER, True), **anders})

    def test_mon_3_vier_keer_ja_kan_naar_afronden(self, zelf_gestart: Monitoring, anna: Medewerker) -> None:
        assert self.oordeel(zelf_gestart, anna, vervolg="afronden").alle_positief

    @pytest.mark.parametrize("antwoord", [False, None])
    @pytest.mark.parametrize("punt", VIER)
    def test_mon_3_nee_of_onbekend_op_een_punt_vraagt_een_reden_om_af_te_ronden(
        self, zelf_gestart: Monitoring, anna: Medewerker, punt: str, antwoord: bool | None
    ) -> None:
        with pytest.raises(RedenNodig) as fout:
            self.oordeel(zelf_gestart, anna, vervolg="afronden", **{punt: antwoord})
        assert fout.value.regel == "MON-3"

    @pytest.mark.parametrize("vervolg", [Vervolg.DWANG, Vervolg.AMBTSHALVE, Vervolg.SLUITEN])
    def test_mon_3_een_zware_stap_komt_na_een_lichtere(
        self, zelf_gestart: Monitoring, anna: Medewerker, vervolg: str
    ) -> None:
        with pytest.raises(RedenNodig) as fout:
            self.oordeel(zelf_gestart, anna, vervolg=vervolg, directe_veiligheid=False, medewerking=True)
        assert fout.value.regel == "MON-3"

    @pytest.mark.parametrize("eerst", [Vervolg.EVALUEREN, Vervolg.ZORGOVERLEG, Vervolg.CONSULTATIE])
    def test_mon_3_daarna_wel(self, zelf_gestart: Monitoring, anna: Medewerker, eerst: str) -> None:
        self.oordeel(zelf_gestart, anna, vervolg=eerst, directe_veiligheid=False)
        assert self.oordeel(zelf_gestart, anna, vervolg=Vervolg.DWANG, directe_veiligheid=False).pk

    def test_mon_3_doorgaan_is_geen_lichtere_stap(self, zelf_gestart: Monitoring, anna: Medewerker) -> None:
        self.oordeel(zelf_gestart, anna, vervolg=Vervolg.DOORGAAN, directe_veiligheid=False)
        with pytest.raises(RedenNodig):
            self.oordeel(zelf_gestart, anna, vervolg=Vervolg.DWANG, directe_veiligheid=False)

    def test_mon_3_wie_niet_meewerkt_maakt_een_zware_stap_mogelijk(
        self, zelf_gestart: Monitoring, anna: Medewerker
    ) -> None:
        assert self.oordeel(
            zelf_gestart, anna, vervolg=Vervolg.AMBTSHALVE, directe_veiligheid=False, medewerking=False
        ).pk

    def test_mon_3_met_een_reden_kan_het_en_zij_blijft_bij_het_oordeel(
        self, zelf_gestart: Monitoring, anna: Medewerker
    ) -> None:
        reden = "Er is vandaag opnieuw geslagen."
        gegeven = self.oordeel(
            zelf_gestart, anna, vervolg=Vervolg.DWANG, directe_veiligheid=False, afwijking_reden=reden
        )
        assert reden in gegeven.onderbouwing

    @pytest.mark.parametrize(("veld", "waarde"), [("vervolg", "wachten"), ("onderbouwing", "")])
    def test_wat_mist_krijgt_een_zin_naast_het_veld(
        self, zelf_gestart: Monitoring, anna: Medewerker, veld: str, waarde: str
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            self.oordeel(zelf_gestart, anna, **{veld: waarde})
        assert veld in fout.value.velden
