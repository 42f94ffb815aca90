"""Three ends kept apart; each only with a reason per open obligation (AF-1, AF-2, MON-3, MON-4, ALG-12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.afronding.conftest import VANDAAG, maak_beoordeling, maak_melding, redenen, stand
from zicht.afronding.aanvaarden import aanvaard_overdracht, weiger_overdracht
from zicht.afronding.afsluiten import OpenVerplichtingen, rond_monitoren_af, sluit_definitief_af, sluit_diensten_af
from zicht.afronding.models import Afsluiting, Monitorcontact, Monitoring, Monitoroordeel, Overdracht
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst, Vooronderzoek
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, Bron, Dossier, Persoon, RedenNiet, Verplichting
from zicht.dossiers.redenen import leg_reden_niet_vast
from zicht.kern import klok
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.bijwerken import werk_bij
from zicht.werkvoorraad.models import Werkregel

pytestmark = pytest.mark.django_db

JAAR_LATER = date(2027, 3, 9)
Einde = Monitoring.Einde


@pytest.fixture
def alle_redenen(dossier: Dossier, zelf_gestart: Monitoring, moeder: Persoon) -> dict[str, str]:
    return redenen(dossier)


@pytest.fixture
def geen_vervolg(melding: Melding, anna: Medewerker, advies: list[Geraadpleegd]) -> Besluit:
    genomen = maak_beoordeling(melding, anna, advies, "geen vervolg")
    werk_bij(melding.dossier_id)
    return genomen


def zin(fout: pytest.ExceptionInfo[Invoerfout]) -> str:
    return fout.value.velden["dossier"]


class TestDienstenAfsluiten:
    def test_af_2_het_monitoren_gaat_door(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str], dossier: Dossier
    ) -> None:
        sluit_diensten_af(**besluit, redenen=alle_redenen)
        dossier.refresh_from_db()
        assert (dossier.diensten_beeindigd_op, dossier.definitief_einde_op) == (VANDAAG, None)
        assert set(Verplichting.objects.filter(code="monitorcontact").values_list("stand", flat=True)) == {"open"}

    def test_af_2_zonder_redenen_komt_het_er_niet_van(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str], dossier: Dossier
    ) -> None:
        with pytest.raises(OpenVerplichtingen) as fout:
            sluit_diensten_af(**besluit)
        assert fout.value.verplichtingen and not Afsluiting.objects.exists()

    def test_af_2_een_ontbrekende_reden_is_genoeg_om_te_stoppen(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str]
    ) -> None:
        vergeten = next(sleutel for sleutel in alle_redenen if sleutel.startswith("informeren"))
        met_een_lege = {**alle_redenen, vergeten: "  "}
        with pytest.raises(OpenVerplichtingen) as fout:
            sluit_diensten_af(**besluit, redenen=met_een_lege)
        assert [plicht.sleutel for plicht in fout.value.verplichtingen] == [vergeten]

    def test_af_2_elke_reden_blijft_bij_haar_verplichting(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str], dossier: Dossier
    ) -> None:
        sluit_diensten_af(**besluit, redenen=alle_redenen)
        bewaard = {r.sleutel: r.reden for r in RedenNiet.objects.filter(dossier=dossier)}
        assert bewaard == {s: r for s, r in alle_redenen.items() if not s.startswith("monitorcontact")}

    def test_af_1_daarna_is_de_brief_verschuldigd(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str], dossier: Dossier
    ) -> None:
        sluit_diensten_af(**besluit, redenen=alle_redenen)
        assert stand(dossier, "feedback_keten") == "open"

    def test_zonder_monitoren_is_dit_niet_het_einde(self, besluit: dict[str, Any], beoordeling: Besluit) -> None:
        with pytest.raises(Invoerfout) as fout:
            sluit_diensten_af(**besluit)
        assert "niet gemonitord" in zin(fout)

    def test_alg_12_zonder_collega_niet(self, besluit: dict[str, Any], alle_redenen: dict[str, str]) -> None:
        with pytest.raises(Geweigerd) as fout:
            sluit_diensten_af(**{**besluit, "geraadpleegd": []}, redenen=alle_redenen)
        assert fout.value.regel == "ALG-12" and not RedenNiet.objects.exists()

    def test_alg_20_zonder_het_belang_van_het_kind_niet(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str]
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            sluit_diensten_af(**{**besluit, "kindbelang": {}}, redenen=alle_redenen)
        assert "kindbelang" in fout.value.velden


class TestNogNietKlaar:
    """What must be finished before any end."""

    @pytest.fixture(params=[sluit_definitief_af, sluit_diensten_af])
    def einde(self, request: pytest.FixtureRequest) -> Any:
        return request.param

    def test_vb_1_een_melding_zonder_besluit(
        self, einde: Any, besluit: dict[str, Any], zelf_gestart: Monitoring, school: Bron, dossier: Dossier
    ) -> None:
        maak_melding(dossier, school, VANDAAG)
        with pytest.raises(Invoerfout) as fout:
            einde(**besluit)
        assert "nog niet besloten" in zin(fout)

    def test_vv_6_een_dienst_die_loopt(
        self, einde: Any, besluit: dict[str, Any], beoordeling: Besluit, dossier: Dossier, anna: Medewerker
    ) -> None:
        Dienst.objects.create(
            dossier=dossier, soort="onderzoek", besluit=beoordeling, contactpersoon=anna, gestart_op=VANDAAG
        )
        with pytest.raises(Invoerfout) as fout:
            einde(**besluit)
        assert "loopt nog een dienst" in zin(fout)

    def test_ov_5_een_overdracht_die_niet_is_aanvaard(
        self, einde: Any, besluit: dict[str, Any], overdracht: Overdracht
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            einde(**besluit)
        assert "nog niet aanvaard" in zin(fout)

    def test_ond_3_een_vooronderzoek_dat_loopt(
        self, einde: Any, besluit: dict[str, Any], beoordeling: Besluit, dossier: Dossier
    ) -> None:
        Vooronderzoek.objects.create(
            dossier=dossier, besluit=beoordeling, gestart_op=VANDAAG, tot=date(2026, 4, 6), reden="Ernstig."
        )
        with pytest.raises(Invoerfout) as fout:
            einde(**besluit)
        assert "vooronderzoek" in zin(fout)

    def test_een_dag_van_voor_het_laatste_besluit_kan_niet(
        self, einde: Any, besluit: dict[str, Any], zelf_gestart: Monitoring
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            einde(**besluit, op=date(2026, 3, 8))
        assert "op" in fout.value.velden


class TestDefinitief:
    def test_vb_9_na_een_beoordeling_zonder_vervolg(
        self, besluit: dict[str, Any], geen_vervolg: Besluit, dossier: Dossier
    ) -> None:
        sluit_definitief_af(**besluit, redenen=redenen(dossier))
        dossier.refresh_from_db()
        assert (dossier.definitief_einde_op, stand(dossier, "afsluiten")) == (VANDAAG, "voldaan")

    def test_af_2_voor_het_sluiten_zelf_wordt_geen_reden_gevraagd(
        self, besluit: dict[str, Any], geen_vervolg: Besluit
    ) -> None:
        with pytest.raises(OpenVerplichtingen) as fout:
            sluit_definitief_af(**besluit)
        assert "afsluiten" not in {plicht.code for plicht in fout.value.verplichtingen}

    def test_ov_5_na_een_weigering_wordt_wel_gevraagd_waarom_niet_wordt_overgedragen(
        self, besluit: dict[str, Any], overdracht: Overdracht, anna: Medewerker
    ) -> None:
        weiger_overdracht(overdracht=overdracht, door=anna, reden="Vol.")
        with pytest.raises(OpenVerplichtingen) as fout:
            sluit_definitief_af(**besluit)
        assert "overdragen" in {plicht.code for plicht in fout.value.verplichtingen}

    def test_af_2_zolang_er_wordt_gemonitord_is_het_niet_het_einde(
        self, besluit: dict[str, Any], zelf_gestart: Monitoring, alle_redenen: dict[str, str]
    ) -> None:
        with pytest.raises(Invoerfout) as fout:
            sluit_definitief_af(**besluit, redenen=alle_redenen)
        assert "gemonitord" in zin(fout)

    def test_twee_keer_sluiten_kan_niet(self, besluit: dict[str, Any], geen_vervolg: Besluit, dossier: Dossier) -> None:
        sluit_definitief_af(**besluit, redenen=redenen(dossier))
        dossier.refresh_from_db()
        with pytest.raises(Invoerfout) as fout:
            sluit_definitief_af(**besluit, redenen=redenen(dossier))
        assert "al definitief" in zin(fout)


@pytest.fixture
def klaar(zelf_gestart: Monitoring) -> Iterator[Monitoring]:
    """A year later: both contacts were held and all four judgments are positive."""
    Monitorcontact.objects.update(gehouden_op=JAAR_LATER)
    with klok.op(JAAR_LATER):
        oordeel(zelf_gestart)
        werk_bij(zelf_gestart.dossier_id)
        yield zelf_gestart


def oordeel(monitoring: Monitoring, **anders: Any) -> None:
    vier = ("voorwaarden_nagekomen", "directe_veiligheid", "stabiele_veiligheid", "aandacht_voor_herstel")
    begin = {"op": klok.vandaag(), "onderbouwing": "De contacten.", "vervolg": "afronden", **dict.fromkeys(vier, True)}
    Monitoroordeel.objects.create(dossier=monitoring.dossier, monitoring=monitoring, **{**begin, **anders})


def afronden(monitoring: Monitoring, besluit: dict[str, Any], einde: str = Einde.VEILIG, **anders: Any) -> Afsluiting:
    velden = {naam: waarde for naam, waarde in besluit.items() if naam != "dossier"}
    waarom = redenen(monitoring.dossier)
    return rond_monitoren_af(monitoring=monitoring, einde=einde, **{"redenen": waarom, **velden, **anders})


class TestMonitorenAfronden:
    def test_mon_3_vier_keer_ja_sluit_definitief(
        self, klaar: Monitoring, besluit: dict[str, Any], dossier: Dossier
    ) -> None:
        afronden(klaar, besluit)
        dossier.refresh_from_db()
        klaar.refresh_from_db()
        assert (dossier.definitief_einde_op, klaar.beeindigd_op) == (JAAR_LATER, JAAR_LATER)

    def test_mon_4_daarna_zijn_de_brieven_verschuldigd(
        self, klaar: Monitoring, besluit: dict[str, Any], dossier: Dossier, moeder: Persoon
    ) -> None:
        afronden(klaar, besluit)
        assert stand(dossier, "einde_monitoren_bevestigen", persoon_id=moeder.pk) == "open"

    def test_mon_4_ook_aan_de_partij(self, monitoring: Monitoring, besluit: dict[str, Any], dossier: Dossier) -> None:
        with klok.op(JAAR_LATER):
            afronden(monitoring, besluit, afwijking_reden="Het gezin is verhuisd.")
        assert stand(dossier, "einde_monitoren_aan_partij") == "open"

    def test_mon_3_zonder_oordeel_een_reden(self, zelf_gestart: Monitoring, besluit: dict[str, Any]) -> None:
        with klok.op(JAAR_LATER), pytest.raises(RedenNodig) as fout:
            afronden(zelf_gestart, besluit)
        assert fout.value.regel == "MON-3"

    @pytest.mark.parametrize("punt", ["voorwaarden_nagekomen", "directe_veiligheid"])
    def test_mon_3_een_punt_dat_niet_goed_is_een_reden(
        self, klaar: Monitoring, besluit: dict[str, Any], punt: str
    ) -> None:
        oordeel(klaar, **{punt: None})
        with pytest.raises(RedenNodig) as fout:
            afronden(klaar, besluit)
        assert (fout.value.regel, "vier" in fout.value.zin) == ("MON-3", True)

    def test_mon_3_een_oordeel_van_voor_het_laatste_contact_is_oud(
        self, klaar: Monitoring, besluit: dict[str, Any]
    ) -> None:
        with klok.op(date(2027, 5, 1)):
            Monitorcontact.objects.create(
                dossier=klaar.dossier, monitoring=klaar, gepland_op=klok.vandaag(), gehouden_op=klok.vandaag()
            )
            with pytest.raises(RedenNodig) as fout:
                afronden(klaar, besluit)
        assert "laatste contact" in fout.value.zin

    def test_mon_1_als_veilig_afronden_voor_de_vaste_contacten_een_reden(
        self, klaar: Monitoring, besluit: dict[str, Any]
    ) -> None:
        Monitorcontact.objects.filter(aanleiding="12 maanden").update(gehouden_op=None)
        with pytest.raises(RedenNodig) as fout:
            afronden(klaar, besluit)
        assert fout.value.regel == "MON-1"

    @pytest.mark.parametrize("einde", [Einde.DWANG, Einde.AMBTSHALVE, Einde.GEEN_MIDDELEN])
    def test_mon_3_een_ander_einde_volgt_op_een_oordeel_dat_daartoe_leidt(
        self, klaar: Monitoring, besluit: dict[str, Any], einde: str
    ) -> None:
        with pytest.raises(RedenNodig):
            afronden(klaar, besluit, einde)
        oordeel(klaar, vervolg=einde, directe_veiligheid=False)
        assert afronden(klaar, besluit, einde).soort == Afsluiting.Soort.DEFINITIEF

    def test_alg_12_zonder_collega_niet(self, klaar: Monitoring, besluit: dict[str, Any]) -> None:
        with pytest.raises(Geweigerd):
            afronden(klaar, besluit, geraadpleegd=[])
        klaar.refresh_from_db()
        assert klaar.beeindigd_op is None

    def test_af_2_zonder_redenen_gaat_het_monitoren_door(self, klaar: Monitoring, besluit: dict[str, Any]) -> None:
        with pytest.raises(OpenVerplichtingen):
            afronden(klaar, besluit, redenen={})
        klaar.refresh_from_db()
        assert klaar.beeindigd_op is None

    def test_na_twee_overdrachten_eindigt_alles_samen(
        self,
        monitoring: Monitoring,
        overdracht: Overdracht,
        besluit: dict[str, Any],
        anna: Medewerker,
        dossier: Dossier,
        melding: Melding,
        advies: list[Geraadpleegd],
    ) -> None:
        tweede = Overdracht.objects.create(
            dossier=dossier, soort="direct", besluit=overdracht.besluit, partij="MDT", op=VANDAAG, monitoren=True
        )
        aanvaard_overdracht(overdracht=tweede, door=anna)
        with klok.op(JAAR_LATER):
            afronden(monitoring, besluit, afwijking_reden="Het gezin is verhuisd.")
        assert set(Monitoring.objects.values_list("beeindigd_op", flat=True)) == {JAAR_LATER}


class TestRedenVooraf:
    def test_ml_8_een_reden_van_voor_een_nieuwe_melding_maakt_haar_niet_stil(
        self, besluit: dict[str, Any], alle_redenen: dict[str, str], dossier: Dossier, buurman: Bron, moeder: Persoon
    ) -> None:
        sluit_diensten_af(**besluit, redenen=alle_redenen)
        assert stand(dossier, "informeren", persoon_id=moeder.pk) == "afgezien"
        with klok.op(date(2026, 5, 1)):
            maak_melding(dossier, buurman, date(2026, 5, 1))
            werk_bij(dossier.pk)
        assert stand(dossier, "informeren", persoon_id=moeder.pk) == "open"

    @pytest.mark.parametrize("code", ["overdragen", "veiligheidsbeoordeling"])
    def test_van_de_volgende_stap_kan_niemand_afzien(
        self, code: str, dossier: Dossier, anna: Medewerker, melding: Melding, advies: list[Geraadpleegd]
    ) -> None:
        if code == "overdragen":
            maak_beoordeling(melding, anna, advies)
        werk_bij(dossier.pk)
        sleutel = Verplichting.objects.get(dossier=dossier, code=code).sleutel
        with pytest.raises(Invoerfout) as fout:
            leg_reden_niet_vast(dossier=dossier, door=anna, sleutel=sleutel, reden="Geen tijd.")
        assert "reden" in fout.value.velden

    def test_na_het_einde_is_de_queue_niet_leeg_zolang_er_brieven_openstaan(
        self, besluit: dict[str, Any], geen_vervolg: Besluit, dossier: Dossier, moeder: Persoon
    ) -> None:
        sluit_definitief_af(**besluit, redenen=redenen(dossier))
        assert not Werkregel.objects.get(dossier=dossier).afgesloten
