"""The screens of the safety assessment: who sees them, what they say, and that nothing typed is lost."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.beoordeling.conftest import VANDAAG, maak_melding
from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck, Screening, Veiligheidsbeeld
from zicht.beoordeling.partijen import beoordeel_partij
from zicht.beoordeling.screenen import screen
from zicht.beoordeling.veiligheidsbeeld import leg_veiligheidsbeeld_vast
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.bevragen import beantwoord_bevraging, bevraag
from zicht.dossiers.models import Besluit, Bevinding, Bevraging, Bron, Dossier, Gesprek, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker, Team

pytestmark = pytest.mark.django_db

SCHERMEN = (
    "beoordeling",
    "beoordeling-bevragen",
    "beoordeling-screenen",
    "beoordeling-partij",
    "beoordeling-eerste-contact",
)
UITKOMSTEN = (
    "veilig-thuis",
    "lokaal-team",
    "lopende-hulp",
    "multidisciplinair-team",
    "clientsysteem",
    "geen-vervolg",
)


@pytest.fixture
def client(ilse: Medewerker) -> Client:
    client = Client()
    client.force_login(ilse)
    return client


@pytest.fixture
def buiten(buitenstaander: Medewerker) -> Client:
    client = Client()
    client.force_login(buitenstaander)
    return client


@pytest.fixture
def adres(dossier: Dossier, melding: Melding) -> Any:
    return lambda naam, **sleutels: reverse(naam, kwargs={"dossier": dossier.pk, **sleutels})


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def raadpleging(collega: Medewerker) -> dict[str, str]:
    advies = {"collega": str(collega.pk), "rol": "gedragswetenschapper", "advies": "Ik zie het ook zo."}
    return {**advies, "advies_gevolgd": "ja"}


@pytest.mark.parametrize("naam", SCHERMEN)
def test_het_eigen_team_ziet_ieder_scherm(client: Client, adres: Any, naam: str) -> None:
    assert client.get(adres(naam)).status_code == 200


@pytest.mark.parametrize("naam", SCHERMEN)
def test_voor_een_ander_team_bestaat_het_niet(buiten: Client, adres: Any, naam: str) -> None:
    assert buiten.get(adres(naam)).status_code == 404


@pytest.mark.parametrize("uitkomst", UITKOMSTEN)
def test_iedere_uitkomst_heeft_een_scherm(client: Client, adres: Any, uitkomst: str) -> None:
    assert client.get(adres("beoordeling-besluit", uitkomst=uitkomst)).status_code == 200


def test_een_uitkomst_die_niet_bestaat_is_er_niet(client: Client, adres: Any) -> None:
    assert client.get(adres("beoordeling-besluit", uitkomst="advies")).status_code == 404


@pytest.mark.parametrize("naam", ["beoordeling-veiligheidsbeeld", "beoordeling-maatregel"])
def test_een_persoon_van_een_ander_gezin_is_hier_niet_te_vinden(
    client: Client, adres: Any, ilse: Medewerker, naam: str
) -> None:
    vreemd = Persoon.objects.create(dossier=open_dossier(door=ilse), voornamen="Iemand")
    assert client.get(adres(naam, persoon=vreemd.pk)).status_code == 404


def test_een_onbekende_bevraging_is_er_niet(client: Client, adres: Any) -> None:
    assert client.get(adres("beoordeling-beantwoorden", bevraging=uuid4())).status_code == 404


class TestBeoordeling:
    def test_zonder_screening_is_screenen_de_hoofdactie(self, client: Client, adres: Any) -> None:
        assert client.get(adres("beoordeling")).context["volgende"] == ("Screenen", adres("beoordeling-screenen"))

    def test_na_de_screening_is_besluiten_de_hoofdactie(
        self, client: Client, adres: Any, dossier: Dossier, ilse: Medewerker, melding: Melding
    ) -> None:
        screen(dossier=dossier, door=ilse, meldingen=[melding], antwoorden={})
        assert client.get(adres("beoordeling")).context["volgende"] == ("Besluit nemen", "#uitkomsten")

    def test_een_afgesloten_dossier_zegt_dat_en_noemt_geen_volgende_stap(
        self, client: Client, adres: Any, dossier: Dossier
    ) -> None:
        Dossier.objects.filter(pk=dossier.pk).update(definitief_einde_op="2026-03-04")
        antwoord = client.get(adres("beoordeling"))
        assert antwoord.context["volgende"] is None
        assert "Dit dossier is definitief afgesloten" in tekst(antwoord)

    def test_vb_1_de_termijn_staat_erbij_in_woorden(self, client: Client, adres: Any) -> None:
        assert "nog 3 werkdagen" in tekst(client.get(adres("beoordeling")))

    def test_alg_7_een_feit_staat_er_met_zijn_bron(self, client: Client, adres: Any, onveilig: Bevinding) -> None:
        pagina = tekst(client.get(adres("beoordeling")))
        assert "blauw oog op school" in pagina and "Tess Molenaar" in pagina

    def test_ml_2_bij_een_beschermde_melder_staat_een_waarschuwing(
        self, client: Client, adres: Any, school: Bron
    ) -> None:
        school.soort = Bron.Soort.OMSTANDER
        school.save()
        assert "Het gezin mag dit niet weten" in tekst(client.get(adres("beoordeling")))

    def test_met_een_gevuld_dossier_blijft_het_aantal_vragen_klein(
        self,
        client: Client,
        adres: Any,
        dossier: Dossier,
        school: Bron,
        kind: Persoon,
        django_assert_max_num_queries: Any,
    ) -> None:
        for nummer in range(10):
            maak_melding(dossier, school)
            rij = Bevinding.objects.create(
                dossier=dossier, tekst=f"Feit {nummer}", status="feit", op=VANDAAG, bron=school
            )
            rij.betreft.add(kind)
        with django_assert_max_num_queries(50):
            client.get(adres("beoordeling"))


class TestVervallen:
    """ALG-16, RE-4: what turned out wrong or was shielded is not judged on."""

    @pytest.mark.parametrize("merk", ["gerectificeerd_op", "afgeschermd_op"])
    def test_wat_niet_meer_geldt_staat_niet_tussen_wat_bekend_is(
        self, client: Client, adres: Any, onveilig: Bevinding, merk: str
    ) -> None:
        Bevinding.objects.filter(pk=onveilig.pk).update(**{merk: VANDAAG})
        for naam in ("beoordeling", "beoordeling-screenen"):
            assert onveilig.tekst not in tekst(client.get(adres(naam)))

    def test_een_screening_die_erop_rust_zegt_dat_zij_over_moet(
        self, client: Client, adres: Any, dossier: Dossier, melding: Melding, onveilig: Bevinding, ilse: Medewerker
    ) -> None:
        screen(dossier=dossier, door=ilse, meldingen=[melding], antwoorden={})
        Bevinding.objects.filter(pk=onveilig.pk).update(gerectificeerd_op=VANDAAG)
        assert "Sinds deze screening is één gebeurtenis gerectificeerd" in tekst(client.get(adres("beoordeling")))


class TestBevragen:
    def test_vb_3_het_formulier_zegt_welke_bronnen_nu_mogen_en_waarom(self, client: Client, adres: Any) -> None:
        pagina = tekst(client.get(adres("beoordeling-bevragen")))
        assert "Nu ook naar de inhoud" in pagina and "Er is nog niet met het gezin gesproken" in pagina

    def test_vb_3_aan_wie_iets_wordt_gevraagd_kiest_iemand_zelf(self, client: Client, adres: Any) -> None:
        form = client.post(adres("beoordeling-bevragen"), {"soort": "dat"}).context["form"]
        assert form.errors["bij"] == ["Kies aan wie u het vraagt."]

    def test_vb_3_een_weigering_zegt_wat_wel_kan_en_houdt_de_tekst(self, client: Client, adres: Any) -> None:
        gegevens = {"bij": "school", "soort": "wat", "vraag": "Hoe gaat het met Lot?", "noodzaak": "Veiligheid."}
        antwoord = client.post(adres("beoordeling-bevragen"), gegevens)
        pagina = tekst(antwoord)
        assert antwoord.status_code == 422
        assert "vraag nu alleen of iemand bekend is" in pagina and "Hoe gaat het met Lot?" in pagina

    def test_alg_1_de_reden_wordt_gevraagd_naast_het_veld(self, client: Client, adres: Any, gesproken: Gesprek) -> None:
        gegevens = {"bij": "school", "soort": "wat", "vraag": "Hoe gaat het?", "noodzaak": "Veiligheid."}
        antwoord = client.post(adres("beoordeling-bevragen"), gegevens)
        assert "grond_toelichting" in antwoord.context["form"].errors

    def test_een_vraag_die_mag_wordt_vastgelegd(self, client: Client, adres: Any) -> None:
        gegevens = {"bij": "BRP", "soort": "wat", "vraag": "Wie woont er?", "noodzaak": "Samenstelling gezin."}
        antwoord = client.post(adres("beoordeling-bevragen"), gegevens)
        assert antwoord.status_code == 302 and Bevraging.objects.get().bij == "BRP"

    @pytest.fixture
    def bevraging(self, dossier: Dossier, ilse: Medewerker) -> Bevraging:
        return bevraag(dossier=dossier, door=ilse, bij="BRP", soort="wat", vraag="Wie woont er?", noodzaak="Nodig.")

    def test_het_antwoord_wordt_vastgelegd(self, client: Client, adres: Any, bevraging: Bevraging) -> None:
        url = adres("beoordeling-beantwoorden", bevraging=bevraging.pk)
        client.post(url, {"antwoord": "Moeder en Lot.", "op": "2026-03-04", "versie": "1"})
        bevraging.refresh_from_db()
        assert bevraging.antwoord == "Moeder en Lot."

    def test_tg_9_bij_twee_antwoorden_staan_beide_teksten_er(
        self, client: Client, adres: Any, bevraging: Bevraging, sem: Medewerker
    ) -> None:
        beantwoord_bevraging(bevraging=bevraging, door=sem, antwoord="Antwoord van Sem.")
        url = adres("beoordeling-beantwoorden", bevraging=bevraging.pk)
        pagina = tekst(client.post(url, {"antwoord": "Mijn antwoord.", "op": "2026-03-04", "versie": "1"}))
        assert "Mijn" in pagina and "Sem" in pagina


class TestScreenen:
    def test_de_vragen_passen_bij_de_leeftijden(self, client: Client, adres: Any, moeder: Persoon) -> None:
        assert "baby of peuter" not in tekst(client.get(adres("beoordeling-screenen")))

    def test_een_screening_wordt_vastgelegd(self, client: Client, adres: Any, melding: Melding, kind: Persoon) -> None:
        gegevens = {"meldingen": str(melding.pk), "vraag_gevaar_nu": "ja", "toelichting": "De politie belde."}
        verder = {"structureel": "onbekend", "multiproblematiek": "onbekend"}
        client.post(adres("beoordeling-screenen"), {**gegevens, **verder})
        screening = Screening.objects.get()
        assert (screening.acuut, screening.antwoorden["gevaar_nu"], screening.antwoorden["letsel_nu"]) == (
            "ja",
            True,
            None,
        )

    def test_vb_4_waar_niemand_naar_keek_is_niet_gescreend(
        self, client: Client, adres: Any, melding: Melding, kind: Persoon
    ) -> None:
        antwoord = client.post(adres("beoordeling-screenen"), {"meldingen": str(melding.pk), "vraag_gevaar_nu": "nee"})
        assert set(antwoord.context["form"].errors) == {"structureel", "multiproblematiek"}
        assert not Screening.objects.exists()

    def test_vb_4_de_reden_verschijnt_pas_als_zij_nodig_is(
        self, client: Client, adres: Any, melding: Melding, kind: Persoon
    ) -> None:
        gegevens = {"meldingen": str(melding.pk), **dict.fromkeys(("acuut", "structureel", "multiproblematiek"), "nee")}
        antwoord = client.post(adres("beoordeling-screenen"), gegevens)
        assert "afwijking_reden" in antwoord.context["form"].errors


class TestGezin:
    def test_een_veiligheidsbeeld_wordt_vastgelegd(self, client: Client, adres: Any, kind: Persoon) -> None:
        url = adres("beoordeling-veiligheidsbeeld", persoon=kind.pk)
        client.post(url, {"beeld": "Lot is bij oma.", "instrument": "ARIJ", "op": "2026-03-04"})
        assert Veiligheidsbeeld.objects.get().persoon == kind

    def test_het_mdo_wordt_vastgelegd(self, client: Client, adres: Any, kind: Persoon, ilse: Medewerker) -> None:
        beeld = leg_veiligheidsbeeld_vast(persoon=kind, door=ilse, beeld="Bij oma.", instrument="ARIJ")
        client.post(adres("beoordeling-mdo", veiligheidsbeeld=beeld.pk), {"mdo_op": "2026-03-04"})
        beeld.refresh_from_db()
        assert beeld.mdo_op == VANDAAG

    def test_een_maatregel_wordt_nagegaan(self, client: Client, adres: Any, kind: Persoon) -> None:
        onbekend = dict.fromkeys(("onderzoek_rvdk", "volstaat", "geweld_te_stoppen", "herstel_te_regelen"), "onbekend")
        client.post(
            adres("beoordeling-maatregel", persoon=kind.pk), {**onbekend, "maatregel": "nee", "op": "2026-03-04"}
        )
        assert Maatregelcheck.objects.get().maatregel == "nee"

    def test_vb_10_of_er_een_maatregel_loopt_zegt_iemand_zelf(self, client: Client, adres: Any, kind: Persoon) -> None:
        antwoord = client.post(adres("beoordeling-maatregel", persoon=kind.pk), {"op": "2026-03-04"})
        fouten = antwoord.context["form"].errors
        assert fouten["maatregel"] == fouten["onderzoek_rvdk"] == ["Kies ja, nee of onbekend."]
        assert not Maatregelcheck.objects.exists()

    def test_vb_10_ook_wat_de_uitvoerder_zei_staat_niet_vooraf_ingevuld(
        self, client: Client, adres: Any, kind: Persoon
    ) -> None:
        """Asked only when the executor was asked; then unknown is chosen."""
        url, drie = (
            adres("beoordeling-maatregel", persoon=kind.pk),
            ("volstaat", "geweld_te_stoppen", "herstel_te_regelen"),
        )
        form = client.get(url).context["form"]
        assert [form[naam].value() for naam in drie] == [None, None, None]
        gegevens = {
            "onderzoek_rvdk": "nee",
            "maatregel": "ja",
            "uitvoerder": "Jeugdbescherming Noord",
            "op": "2026-03-04",
        }
        fouten = client.post(url, {**gegevens, "uitvoerder_gevraagd_op": "2026-03-04"}).context["form"].errors
        assert set(fouten) == set(drie)
        assert client.post(url, gegevens).status_code == 302

    def test_een_oordeel_over_een_partij_wordt_vastgelegd(self, client: Client, adres: Any) -> None:
        gegevens = {
            "soort": "lopende hulp",
            "naam": "De Brug",
            "rust_op": "Gesprek",
            "gesprek_op": "2026-03-04",
            "kan": "ja",
        }
        client.post(adres("beoordeling-partij"), {**gegevens, "op": "2026-03-04"})
        oordeel = Hulpoordeel.objects.get()
        assert (oordeel.kan, oordeel.wil) == (True, None)

    def test_een_fout_staat_naast_het_veld_en_de_tekst_blijft(self, client: Client, adres: Any, kind: Persoon) -> None:
        url = adres("beoordeling-veiligheidsbeeld", persoon=kind.pk)
        antwoord = client.post(url, {"beeld": "Lot is bij oma.", "instrument": "ARIJ", "op": "2026-03-09"})
        assert "in de toekomst" in tekst(antwoord) and "Lot is bij oma." in tekst(antwoord)


class TestEersteContact:
    def test_het_contact_wordt_vastgelegd(self, client: Client, adres: Any, moeder: Persoon) -> None:
        gegevens = {
            "personen": str(moeder.pk),
            "wijze": "telefoon",
            "onderwerpen": ["inhoud_melding", "vervolgstappen"],
            "afstemming": "Rustig en in korte zinnen.",
        }
        client.post(adres("beoordeling-eerste-contact"), gegevens)
        assert Gesprek.objects.get().doel == "eerste contact"

    def test_alg_3_de_reden_om_ouders_niet_in_te_lichten_staat_naast_het_veld(
        self, client: Client, adres: Any, kind: Persoon
    ) -> None:
        gegevens = {
            "personen": str(kind.pk),
            "wijze": "op school",
            "onderwerpen": ["inhoud_melding"],
            "afstemming": "Spel",
        }
        antwoord = client.post(adres("beoordeling-eerste-contact"), gegevens)
        assert "ouders_niet_vooraf_reden" in antwoord.context["form"].errors

    def test_wat_alleen_bij_een_kind_wordt_gevraagd_is_gevouwen(
        self, client: Client, adres: Any, kind: Persoon
    ) -> None:
        groepen = client.get(adres("beoordeling-eerste-contact")).context["form"].in_groepen
        assert [veld.name for groep in groepen if groep.vouwt for veld in groep.velden] == [
            "ouders_vooraf_geinformeerd_op",
            "ouders_niet_vooraf_reden",
        ]


class TestBesluit:
    @pytest.fixture
    def gescreend(self, dossier: Dossier, ilse: Medewerker, melding: Melding, moeder: Persoon) -> None:
        screen(dossier=dossier, door=ilse, meldingen=[melding], antwoorden={"gevaar_nu": True}, toelichting="Politie.")

    @pytest.fixture
    def gegevens(self, melding: Melding, sem: Medewerker) -> dict[str, Any]:
        return {
            "meldingen": str(melding.pk),
            "motivering": "Het is nu niet veilig.",
            "rust_op_tekst": "De melding.",
            "op": "2026-03-04",
            **raadpleging(sem),
        }

    def test_vb_12_het_scherm_zegt_vooraf_wat_er_volgt(self, client: Client, adres: Any, gescreend: None) -> None:
        assert "Feedback aan de melder" in tekst(client.get(adres("beoordeling-besluit", uitkomst="lokaal-team")))

    def test_wat_de_screening_zei_is_al_ingevuld(self, client: Client, adres: Any, gescreend: None) -> None:
        form = client.get(adres("beoordeling-besluit", uitkomst="lopende-hulp")).context["form"]
        assert form["antwoord_acute_onveiligheid"].initial is True

    def test_een_besluit_wordt_vastgelegd(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any]
    ) -> None:
        antwoord = client.post(adres("beoordeling-besluit", uitkomst="veilig-thuis"), gegevens)
        assert antwoord.status_code == 302 and Besluit.objects.get().uitkomst == "Veilig Thuis"

    def test_alg_12_zonder_collega_blijft_alles_staan(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any]
    ) -> None:
        gegevens["collega"] = ""
        antwoord = client.post(adres("beoordeling-besluit", uitkomst="veilig-thuis"), gegevens)
        assert antwoord.status_code == 422 and "Het is nu niet veilig." in tekst(antwoord)

    def test_vb_8_een_weigering_staat_met_haar_regel_boven_het_formulier(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any]
    ) -> None:
        pagina = tekst(client.post(adres("beoordeling-besluit", uitkomst="lopende-hulp"), gegevens))
        assert "Leg dat oordeel eerst vast, of kies een andere uitkomst" in pagina

    def test_vb_9_de_reden_om_af_te_wijken_wordt_gevraagd(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any]
    ) -> None:
        antwoord = client.post(adres("beoordeling-besluit", uitkomst="geen-vervolg"), gegevens)
        assert "afwijking_reden" in antwoord.context["form"].errors

    def test_alg_20_bij_een_kind_wordt_zijn_belang_gevraagd(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any], kind: Persoon
    ) -> None:
        antwoord = client.post(adres("beoordeling-besluit", uitkomst="veilig-thuis"), gegevens)
        assert "kindbelang_mening_van_het_kind" in antwoord.context["form"].errors

    def test_vb_11_de_dienst_kan_meteen_gekozen_worden(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any], ilse: Medewerker
    ) -> None:
        criteria = {
            "antwoord_bevestigen_nodig": "nee",
            "antwoord_bereid_en_in_staat": "ja",
            "antwoord_accepteert_hulp": "ja",
        }
        dienst = {
            "dienst": "voorwaarden en vervolg",
            "contactpersoon": str(ilse.pk),
            "antwoord_acute_onveiligheid": "ja",
        }
        client.post(adres("beoordeling-besluit", uitkomst="veilig-thuis"), {**gegevens, **criteria, **dienst})
        assert Dienst.objects.get().gestart_op == date(2026, 3, 4)

    def test_vb_11_een_dienst_die_niet_kan_houdt_ook_het_besluit_tegen(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any], ilse: Medewerker
    ) -> None:
        dienst = {
            "dienst": "voorwaarden en vervolg",
            "contactpersoon": str(ilse.pk),
            "antwoord_bereid_en_in_staat": "nee",
        }
        client.post(adres("beoordeling-besluit", uitkomst="veilig-thuis"), {**gegevens, **dienst})
        assert not Besluit.objects.exists()

    def test_alg_12_ook_een_tweede_collega_wordt_bewaard(
        self, client: Client, adres: Any, gescreend: None, gegevens: dict[str, Any], ilse: Medewerker, team: Team
    ) -> None:
        lot = Medewerker.objects.maak(gebruikersnaam="lot", naam="Lot Kramer", rollen=["vertrouwensarts"], team=team)
        tweede = {"tweede_collega": str(lot.pk), "tweede_rol": "vertrouwensarts", "tweede_advies": "Eens."}
        client.post(
            adres("beoordeling-besluit", uitkomst="veilig-thuis"), {**gegevens, **tweede, "tweede_gevolgd": "ja"}
        )
        assert Besluit.objects.get().raadplegingen.count() == 2

    def test_het_laatste_oordeel_over_de_partij_is_al_gekozen(
        self, client: Client, adres: Any, dossier: Dossier, ilse: Medewerker, gescreend: None
    ) -> None:
        oordeel = beoordeel_partij(
            dossier=dossier, door=ilse, soort="lokaal team", naam="Team West", rust_op="Gesprek", gesprek_op=VANDAAG
        )
        form = client.get(adres("beoordeling-besluit", uitkomst="lokaal-team")).context["form"]
        assert form.initial["partij"] == oordeel.pk
