"""The decision of the safety assessment (VB-1, VB-5, VB-8 to VB-11, ML-4, ML-8, ALG-12)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.beoordeling.conftest import VANDAAG, maak_melding, maak_persoon
from zicht.beoordeling.besluiten import besluit_veiligheidsbeoordeling
from zicht.beoordeling.maatregelen import controleer_maatregel
from zicht.beoordeling.models import Hulpoordeel
from zicht.beoordeling.partijen import beoordeel_partij
from zicht.beoordeling.screenen import screen
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, Bron, Dossier, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.openen import open_dossier
from zicht.kern.fouten import Geweigerd, Invoerfout, RedenNodig
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db

LOKAAL_TEAM = {"aard_en_ernst_passen": True, "in_takenpakket": True}
EINDE = {"redelijk_vermoeden": False, "zorgen_veiligheid": False}


@pytest.fixture
def gescreend(dossier: Dossier, ilse: Medewerker, melding: Melding, moeder: Persoon) -> None:
    screen(
        dossier=dossier,
        door=ilse,
        meldingen=[melding],
        antwoorden={"gevaar_nu": True, "vaker_geweld": True},
        toelichting="De politie trof vanochtend een gewonde moeder aan.",
    )


@pytest.fixture
def besluit(dossier: Dossier, ilse: Medewerker, melding: Melding, moeder: Persoon, advies: list[Geraadpleegd]) -> Any:
    """Decide; what the test is about is given. The mother is the only member: no child's interest to weigh."""

    def neem(**velden: Any) -> Besluit:
        basis: dict[str, Any] = {
            "uitkomst": "Veilig Thuis",
            "meldingen": [melding],
            "geraadpleegd": advies,
            "motivering": "Het is nu niet veilig.",
            "rust_op_tekst": "De melding en het politiebericht.",
        }
        return besluit_veiligheidsbeoordeling(dossier=dossier, door=ilse, **{**basis, **velden})

    return neem


@pytest.fixture
def hulp(dossier: Dossier, ilse: Medewerker) -> Any:
    def oordeel(**velden: Any) -> Hulpoordeel:
        basis: dict[str, Any] = {
            "soort": "lopende hulp",
            "naam": "Gezinshulp De Brug",
            "kan": True,
            "wil": True,
            "in_staat": True,
            "kennis": "Tien jaar ervaring met geweld in gezinnen.",
            "capaciteit": "Kan twee keer per week komen.",
            "start_op": date(2026, 3, 5),
            "gesprek_op": date(2026, 3, 4),
            "rust_op": "Gesprek met de gezinscoach en haar verslagen.",
        }
        return beoordeel_partij(dossier=dossier, door=ilse, **{**basis, **velden})

    return oordeel


@pytest.mark.usefixtures("gescreend")
class TestUitkomst:
    def test_vb_5_het_besluit_noemt_wie_de_volgende_stappen_zet(self, besluit: Any) -> None:
        assert besluit().uitkomst == "Veilig Thuis"

    def test_vb_11_bij_veilig_thuis_mag_de_dienst_open_blijven(self, besluit: Any) -> None:
        assert set(besluit().criteria) == {"vv", "onderzoek"}

    def test_vb_5_een_andere_uitkomst_bestaat_niet(self, besluit: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            besluit(uitkomst="advies")
        assert "uitkomst" in fout.value.velden

    def test_vb_9_geen_vervolg_terwijl_er_nog_zorgen_zijn_vraagt_een_reden(self, besluit: Any) -> None:
        with pytest.raises(RedenNodig) as fout:
            besluit(uitkomst="geen vervolg", antwoorden={**EINDE, "zorgen_veiligheid": True})
        assert fout.value.regel == "VB-9"

    def test_vb_9_een_onbekend_antwoord_is_geen_nee(self, besluit: Any) -> None:
        with pytest.raises(RedenNodig, match="Nog niet alles is bekend"):
            besluit(uitkomst="geen vervolg", antwoorden={"redelijk_vermoeden": False})

    def test_vb_9_zonder_vermoeden_en_zonder_zorgen_kan_het_eindigen(self, besluit: Any) -> None:
        assert besluit(uitkomst="geen vervolg", antwoorden=EINDE).afwijking_reden == ""

    def test_de_antwoorden_op_de_criteria_blijven_bij_het_besluit(self, besluit: Any) -> None:
        bewaard = besluit(uitkomst="geen vervolg", antwoorden=EINDE)
        assert Besluit.objects.get(pk=bewaard.pk).criteria == {"einde_bemoeienis": EINDE}

    def test_wat_de_screening_zei_hoeft_niet_opnieuw_beantwoord(self, besluit: Any) -> None:
        assert besluit().criteria["vv"]["acute_onveiligheid"] is True

    def test_vb_4_een_antwoord_dat_de_screening_tegenspreekt_vraagt_een_reden(self, besluit: Any) -> None:
        with pytest.raises(RedenNodig) as fout:
            besluit(antwoorden={"acute_onveiligheid": False})
        assert fout.value.regel == "VB-4"

    def test_een_vraag_die_niet_bestaat_wordt_niet_bewaard(self, besluit: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            besluit(antwoorden={"bestaat_niet": True})
        assert "antwoorden" in fout.value.velden

    def test_het_besluit_houdt_de_versie_van_het_protocol_van_die_dag(self, besluit: Any) -> None:
        assert besluit().versie_protocol == "hp2019-wet2026"


@pytest.mark.usefixtures("gescreend")
class TestLopendeHulp:
    def test_vb_8_zonder_oordeel_over_de_hulp_wordt_geweigerd(self, besluit: Any) -> None:
        with pytest.raises(Geweigerd) as fout:
            besluit(uitkomst="lopende hulp")
        assert fout.value.regel == "VB-8"

    @pytest.mark.parametrize("deel", ["kan", "wil", "in_staat"])
    @pytest.mark.parametrize("waarde", [False, None])
    def test_vb_8_kan_wil_en_in_staat_moeten_alle_drie_vaststaan(
        self, besluit: Any, hulp: Any, deel: str, waarde: bool | None
    ) -> None:
        hulp(**{deel: waarde})
        with pytest.raises(Geweigerd):
            besluit(uitkomst="lopende hulp")

    def test_vb_8_een_reden_helpt_hier_niet(self, besluit: Any, hulp: Any) -> None:
        hulp(in_staat=None)
        with pytest.raises(Geweigerd):
            besluit(uitkomst="lopende hulp", afwijking_reden="Het is altijd goed gegaan.")

    def test_vb_10_een_oordeel_van_voor_de_melding_telt_niet(self, besluit: Any, hulp: Any) -> None:
        hulp(op=date(2026, 3, 1), gesprek_op=date(2026, 3, 1))
        with pytest.raises(Geweigerd):
            besluit(uitkomst="lopende hulp")

    def test_vb_8_met_het_oordeel_kan_het_en_het_besluit_noemt_waarop_het_rust(self, besluit: Any, hulp: Any) -> None:
        oordeel = hulp()
        assert list(besluit(uitkomst="lopende hulp").hulpoordelen.all()) == [oordeel]

    def test_vb_10_van_een_kind_moet_bekend_zijn_of_er_een_maatregel_loopt(
        self, besluit: Any, hulp: Any, kind: Persoon
    ) -> None:
        hulp()
        with pytest.raises(RedenNodig) as fout:
            besluit(uitkomst="lopende hulp", kindbelang={"gezondheid": "Lot slaapt slecht."})
        assert (fout.value.regel, "Lot" in fout.value.zin) == ("VB-10", True)

    def test_vb_10_onbekend_is_niet_hetzelfde_als_geen_maatregel(
        self, besluit: Any, hulp: Any, kind: Persoon, ilse: Medewerker
    ) -> None:
        hulp()
        controleer_maatregel(kind=kind, door=ilse, gezag_nagegaan=True)
        with pytest.raises(RedenNodig, match="nog niet bekend of er een maatregel loopt"):
            besluit(uitkomst="lopende hulp", kindbelang={"gezondheid": "Lot slaapt slecht."})

    def test_vb_10_een_maatregel_die_niet_zeker_volstaat_vraagt_een_reden(
        self, besluit: Any, hulp: Any, kind: Persoon, ilse: Medewerker
    ) -> None:
        hulp()
        controleer_maatregel(kind=kind, door=ilse, gezag_nagegaan=True, maatregel="ja")
        with pytest.raises(RedenNodig, match="niet vaststaat dat die volstaat"):
            besluit(uitkomst="lopende hulp", kindbelang={"gezondheid": "Lot slaapt slecht."})

    def test_vb_10_zonder_maatregel_kan_het(self, besluit: Any, hulp: Any, kind: Persoon, ilse: Medewerker) -> None:
        hulp()
        controleer_maatregel(kind=kind, door=ilse, gezag_nagegaan=True, onderzoek_rvdk="nee", maatregel="nee")
        assert besluit(uitkomst="lopende hulp", kindbelang={"gezondheid": "Lot slaapt slecht."}).pk


@pytest.mark.usefixtures("gescreend")
class TestAnderePartij:
    def test_vb_8_ook_van_het_lokale_team_ligt_een_oordeel_vast(self, besluit: Any) -> None:
        with pytest.raises(RedenNodig, match="nog geen oordeel vast"):
            besluit(uitkomst="lokaal team", antwoorden=LOKAAL_TEAM)

    def test_vb_8_wat_van_de_partij_onbekend_is_wordt_genoemd(self, besluit: Any, hulp: Any) -> None:
        hulp(soort="lokaal team", capaciteit="")
        with pytest.raises(RedenNodig, match="of er plaats is"):
            besluit(uitkomst="lokaal team", antwoorden=LOKAAL_TEAM)

    def test_vb_8_met_criteria_en_oordeel_gaat_het_naar_het_lokale_team(self, besluit: Any, hulp: Any) -> None:
        hulp(soort="lokaal team")
        assert besluit(uitkomst="lokaal team", antwoorden=LOKAAL_TEAM).uitkomst == "lokaal team"

    def test_vb_8_een_team_dat_het_wettelijk_niet_mag_vraagt_een_reden(self, besluit: Any, hulp: Any) -> None:
        hulp(soort="multidisciplinair team", juridisch_bevoegd=False)
        with pytest.raises(RedenNodig, match="wettelijk niet overnemen"):
            besluit(uitkomst="multidisciplinair team", antwoorden={"vraagt_samenwerking": True})

    def test_alle_afwijkingen_staan_samen_in_een_vraag(self, besluit: Any) -> None:
        with pytest.raises(RedenNodig) as fout:
            besluit(uitkomst="lokaal team", antwoorden={"in_takenpakket": False, "acute_onveiligheid": False})
        assert all(deel in fout.value.zin for deel in ("criteria", "screening", "oordeel"))

    def test_met_een_reden_beslist_de_medewerker(self, besluit: Any) -> None:
        genomen = besluit(uitkomst="lokaal team", antwoorden={}, afwijking_reden="Het team zit al aan tafel.")
        assert genomen.afwijking_reden == "Het team zit al aan tafel."

    def test_een_oordeel_over_een_andere_soort_partij_past_niet(self, besluit: Any, hulp: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            besluit(uitkomst="lokaal team", partij=hulp(), antwoorden=LOKAAL_TEAM)
        assert "partij" in fout.value.velden


class TestMeldingen:
    def test_vb_4_zonder_screening_van_deze_melding_is_een_reden_nodig(self, besluit: Any) -> None:
        with pytest.raises(RedenNodig) as fout:
            besluit()
        assert fout.value.regel == "VB-4"

    @pytest.mark.usefixtures("gescreend")
    def test_ml_8_een_nieuwe_melding_vraagt_een_nieuwe_screening(
        self, besluit: Any, dossier: Dossier, school: Bron, melding: Melding
    ) -> None:
        with pytest.raises(RedenNodig, match="nog niet \\(samen\\) gescreend"):
            besluit(meldingen=[melding, maak_melding(dossier, school)])

    @pytest.mark.usefixtures("gescreend")
    def test_ml_8_het_besluit_noemt_de_meldingen_waarover_het_gaat(self, besluit: Any, melding: Melding) -> None:
        assert besluit().meldingen == [melding.pk]

    @pytest.mark.usefixtures("gescreend")
    def test_ml_8_een_eerder_besluit_blijft_staan(self, besluit: Any) -> None:
        besluit()
        besluit(uitkomst="geen vervolg", antwoorden=EINDE)
        assert sorted(b.uitkomst for b in Besluit.objects.all()) == ["Veilig Thuis", "geen vervolg"]

    def test_een_besluit_gaat_over_minstens_een_melding(self, besluit: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            besluit(meldingen=[])
        assert "meldingen" in fout.value.velden

    def test_een_besluit_komt_niet_voor_de_melding(self, besluit: Any) -> None:
        with pytest.raises(Invoerfout) as fout:
            besluit(op=date(2026, 3, 1))
        assert "op" in fout.value.velden

    def test_een_melding_van_een_ander_gezin_hoort_er_niet_bij(self, besluit: Any, ilse: Medewerker) -> None:
        ander = open_dossier(door=ilse)
        bron = Bron.objects.create(dossier=ander, soort=Bron.Soort.POLITIE)
        with pytest.raises(Invoerfout) as fout:
            besluit(meldingen=[maak_melding(ander, bron)])
        assert "meldingen" in fout.value.velden

    def test_ml_4_een_anonieme_melding_wacht_op_de_leidinggevende(self, besluit: Any, dossier: Dossier) -> None:
        onbekend = Bron.objects.create(dossier=dossier, soort=Bron.Soort.ANONIEM)
        with pytest.raises(Geweigerd) as fout:
            besluit(meldingen=[maak_melding(dossier, onbekend)], afwijking_reden="Het klinkt ernstig.")
        assert fout.value.regel == "ML-4"

    def test_vb_1_een_besluit_na_de_termijn_blijft_mogelijk(self, besluit: Any, dossier: Dossier, school: Bron) -> None:
        oud = maak_melding(dossier, school, ontvangen=datetime(2026, 2, 2, 9, tzinfo=UTC))
        assert besluit(meldingen=[oud], afwijking_reden="Screening volgt.").op == VANDAAG


@pytest.mark.usefixtures("gescreend")
class TestSamen:
    def test_alg_12_zonder_collega_geen_besluit(self, besluit: Any) -> None:
        with pytest.raises(Geweigerd) as fout:
            besluit(geraadpleegd=[])
        assert fout.value.regel == "ALG-12"

    def test_alg_12_een_advies_niet_volgen_vraagt_een_reden(self, besluit: Any, sem: Medewerker) -> None:
        with pytest.raises(RedenNodig) as fout:
            besluit(geraadpleegd=[Geraadpleegd(collega=sem, advies="Draag over.", gevolgd=False)])
        assert fout.value.regel == "ALG-12"

    def test_alg_20_bij_een_kind_wordt_zijn_belang_gewogen(self, besluit: Any, dossier: Dossier) -> None:
        maak_persoon(dossier, "Lot", Gezinsrol.KIND, date(2019, 3, 1))
        with pytest.raises(Invoerfout) as fout:
            besluit()
        assert "kindbelang" in fout.value.velden


@pytest.mark.usefixtures("gescreend")
class TestPrioriteit:
    def test_het_besluit_kan_de_melding_dringender_maken(self, besluit: Any, melding: Melding) -> None:
        besluit(prioriteit="hoog")
        melding.refresh_from_db()
        assert melding.urgentie == "hoog"

    def test_ml_10_spoed_bij_het_besluit_legt_het_moment_vast(self, besluit: Any, melding: Melding) -> None:
        besluit(prioriteit="spoed")
        melding.refresh_from_db()
        assert melding.spoed_sinds is not None

    def test_vb_10_minder_dringend_maken_vraagt_een_reden_in_de_veiligheid(
        self, besluit: Any, melding: Melding
    ) -> None:
        melding.urgentie = "hoog"
        melding.save()
        with pytest.raises(RedenNodig) as fout:
            besluit(prioriteit="gewoon")
        assert fout.value.regel == "VB-10"

    def test_zonder_keuze_blijft_de_urgentie_wat_zij_is(self, besluit: Any, melding: Melding) -> None:
        melding.urgentie = "hoog"
        melding.save()
        besluit()
        melding.refresh_from_db()
        assert melding.urgentie == "hoog"
