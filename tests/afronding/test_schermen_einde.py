"""Screens of the end: the overview, the three ends, monitoring. Who sees them, what they say, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.afronding.conftest import VANDAAG, Overdragen, maak_beoordeling
from zicht.afronding.models import (
    Afsluiting,
    Feedback,
    Monitorcontact,
    Monitoring,
    Monitoroordeel,
    Overdracht,
    Veiligheidsscore,
)
from zicht.contact.models import Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Bevinding, Bron, Dossier, Persoon, RedenNiet, Verplichting
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.selectors import bron_in_beeld
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.bijwerken import werk_bij

pytestmark = pytest.mark.django_db

Adres = Callable[..., str]
BLADEN = ("afronding", "afronding-vervolg", "afsluiten", "monitoren", "overdracht", "feedback", "nazorg")
FORMULIEREN = ("afsluiten-diensten", "afsluiten-definitief", "monitoren-starten", "monitoren-score")
VAN_MONITORING = ("monitoren-plannen", "monitoren-einde-hulp", "monitoren-oordeel", "monitoren-afronden")
VIER = ("voorwaarden_nagekomen", "directe_veiligheid", "stabiele_veiligheid", "aandacht_voor_herstel")


@pytest.fixture
def klant(anna: Medewerker) -> Client:
    klant = Client()
    klant.force_login(anna)
    return klant


@pytest.fixture
def adres(dossier: Dossier) -> Adres:
    return lambda naam, **sleutels: reverse(naam, kwargs={"dossier": dossier.pk, **sleutels})


@pytest.fixture
def besluit_post(bram: Medewerker, kind: Persoon) -> dict[str, str]:
    """What every decision form of this room needs."""
    return {
        "motivering": "Het is nu klaar.",
        "rust_op_tekst": "De beoordeling.",
        "collega": str(bram.pk),
        "rol": "gedragswetenschapper",
        "advies": "Eens.",
        "advies_gevolgd": "ja",
        "kindbelang_zorg_bescherming_veiligheid": "Zij blijft in zicht.",
        "op": "2026-03-09",
    }


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


class TestWieZietHet:
    @pytest.mark.parametrize("naam", [*BLADEN, *FORMULIEREN])
    def test_het_eigen_team_ziet_ieder_scherm(self, klant: Client, adres: Adres, naam: str) -> None:
        assert klant.get(adres(naam)).status_code == 200

    @pytest.mark.parametrize("naam", [*BLADEN, *FORMULIEREN])
    def test_voor_een_ander_team_bestaat_het_niet(self, adres: Adres, buitenstaander: Medewerker, naam: str) -> None:
        buiten = Client()
        buiten.force_login(buitenstaander)
        assert buiten.get(adres(naam)).status_code == 404

    @pytest.mark.parametrize("naam", VAN_MONITORING)
    def test_ook_van_een_lopend_monitoren(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring, naam: str
    ) -> None:
        assert klant.get(adres(naam, monitoring=zelf_gestart.pk)).status_code == 200

    @pytest.mark.parametrize("naam", VAN_MONITORING)
    def test_het_monitoren_van_een_ander_gezin_is_hier_niet(
        self, klant: Client, adres: Adres, anna: Medewerker, naam: str
    ) -> None:
        vreemd = Monitoring.objects.create(dossier=open_dossier(door=anna), besloten_op=VANDAAG)
        assert klant.get(adres(naam, monitoring=vreemd.pk)).status_code == 404


class TestOverzicht:
    def test_ov_5_wie_verantwoordelijk_is_staat_bovenaan(
        self, klant: Client, adres: Adres, overdragen: Overdragen
    ) -> None:
        overdragen()
        pagina = tekst(klant.get(adres("afronding")))
        assert "Veilig Thuis is verantwoordelijk" in pagina and "nog niet aanvaard" in pagina

    def test_ov_5_na_aanvaarding_staat_dat_er_niet_meer(
        self, klant: Client, adres: Adres, monitoring: Monitoring
    ) -> None:
        assert "Veilig Thuis is nu niet verantwoordelijk" in tekst(klant.get(adres("afronding")))

    def test_iedere_open_verplichting_heeft_haar_knop(
        self, klant: Client, adres: Adres, dossier: Dossier, beoordeling: Any
    ) -> None:
        werk_bij(dossier.pk)
        assert f'href="{adres("overdracht-nieuw")}"' in tekst(klant.get(adres("afronding")))

    def test_met_veel_verplichtingen_blijft_het_aantal_vragen_klein(
        self, klant: Client, adres: Adres, monitoring: Monitoring, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(40):
            klant.get(adres("afronding"))


class TestAfsluiten:
    @pytest.fixture
    def geen_vervolg(self, melding: Melding, anna: Medewerker, advies: list[Geraadpleegd], moeder: Persoon) -> None:
        maak_beoordeling(melding, anna, advies, "geen vervolg")
        werk_bij(melding.dossier_id)

    @pytest.fixture
    def vader(self, dossier: Dossier) -> Persoon:
        """A second adult: what is owed to the mother is owed to him too."""
        return Persoon.objects.create(
            dossier=dossier,
            voornamen="Niek",
            achternaam="Hagendoorn",
            geboortedatum=date(1984, 1, 1),
            gezinsrol="vader",
        )

    def redenen(self, dossier: Dossier) -> dict[str, str]:
        rijen = Verplichting.objects.filter(dossier=dossier, stand__in=("open", "wacht"))
        return {f"reden_{rij.pk}": f"Niet nodig: {rij.code}." for rij in rijen}

    def test_af_2_de_drie_einden_staan_er_apart(self, klant: Client, adres: Adres, beoordeling: Any) -> None:
        pagina = tekst(klant.get(adres("afsluiten")))
        assert all(f"{nummer}. Het" in pagina for nummer in (1, 2, 3))

    def test_vb_1_wat_eerst_moet_staat_erbij(self, klant: Client, adres: Adres, melding: Melding) -> None:
        assert "nog niet besloten" in tekst(klant.get(adres("afsluiten")))

    def test_af_2_elke_open_verplichting_heeft_een_eigen_veld(
        self, klant: Client, adres: Adres, dossier: Dossier, geen_vervolg: None
    ) -> None:
        form = klant.get(adres("afsluiten-definitief")).context["form"]
        velden = {naam for naam in form.fields if naam.startswith("reden_")}
        assert velden and velden <= set(self.redenen(dossier))

    def test_af_2_een_vergeten_reden_krijgt_een_zin_en_de_rest_blijft_staan(
        self,
        klant: Client,
        adres: Adres,
        dossier: Dossier,
        geen_vervolg: None,
        besluit_post: dict[str, str],
    ) -> None:
        redenen = self.redenen(dossier)
        vergeten = next(veld for veld in klant.get(adres("afsluiten-definitief")).context["form"].plichten)
        antwoord = klant.post(adres("afsluiten-definitief"), {**besluit_post, **redenen, vergeten: ""})
        assert antwoord.status_code == 422
        assert antwoord.context["form"].errors[vergeten] == ["Doe dit eerst, of schrijf waarom het niet gebeurt."]
        assert "Het is nu klaar." in tekst(antwoord)

    def test_af_2_een_reden_voor_alle_van_een_soort_wordt_bij_elk_bewaard(
        self,
        klant: Client,
        adres: Adres,
        dossier: Dossier,
        vader: Persoon,
        geen_vervolg: None,
        besluit_post: dict[str, str],
    ) -> None:
        werk_bij(dossier.pk)
        form = klant.get(adres("afsluiten-definitief")).context["form"]
        samen = {f"samen_{code}": f"Samen: {code}." for code, namen in form.soorten.items() if len(namen) > 1}
        enkel = {namen[0]: "Eigen." for namen in form.soorten.values() if len(namen) == 1}
        antwoord = klant.post(adres("afsluiten-definitief"), {**besluit_post, **samen, **enkel})
        assert antwoord.status_code == 302
        informeren = RedenNiet.objects.filter(dossier=dossier, sleutel__startswith="informeren:")
        assert {rij.reden for rij in informeren} == {"Samen: informeren."}
        assert len(informeren) > 1

    def test_af_2_zonder_gezamenlijke_en_zonder_eigen_reden_staat_de_fout_bij_de_soort(
        self, klant: Client, adres: Adres, vader: Persoon, geen_vervolg: None, besluit_post: dict[str, str]
    ) -> None:
        fouten = klant.post(adres("afsluiten-definitief"), besluit_post).context["form"].errors
        assert "samen_informeren" in fouten

    def test_af_2_met_alle_redenen_is_het_het_einde(
        self,
        klant: Client,
        adres: Adres,
        dossier: Dossier,
        geen_vervolg: None,
        besluit_post: dict[str, str],
    ) -> None:
        antwoord = klant.post(adres("afsluiten-definitief"), {**besluit_post, **self.redenen(dossier)})
        assert antwoord.status_code == 302
        assert Afsluiting.objects.get().soort == "definitief einde" and RedenNiet.objects.exists()

    def test_alg_12_zonder_collega_staat_de_regel_boven_het_formulier(
        self,
        klant: Client,
        adres: Adres,
        dossier: Dossier,
        geen_vervolg: None,
        besluit_post: dict[str, str],
    ) -> None:
        zonder = {**besluit_post, **self.redenen(dossier), "collega": ""}
        antwoord = klant.post(adres("afsluiten-definitief"), zonder)
        assert antwoord.context["fout"].regel == "ALG-12" and "Het is nu klaar." in tekst(antwoord)

    def test_ov_5_wat_in_de_weg_staat_wordt_ook_op_het_formulier_gezegd(
        self, klant: Client, adres: Adres, overdragen: Overdragen
    ) -> None:
        overdragen()
        assert "nog niet aanvaard" in tekst(klant.get(adres("afsluiten-definitief")))


class TestMonitoren:
    @pytest.fixture
    def contact(self, zelf_gestart: Monitoring) -> Monitorcontact:
        return Monitorcontact.objects.get(monitoring=zelf_gestart, aanleiding="3 maanden")

    def test_zonder_monitoren_zegt_de_pagina_wat_te_doen(self, klant: Client, adres: Adres) -> None:
        assert "Er wordt niet gemonitord" in tekst(klant.get(adres("monitoren")))

    def test_mon_1_de_contacten_staan_er_met_hun_dag(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring
    ) -> None:
        pagina = tekst(klant.get(adres("monitoren")))
        assert "9 jun 2026" in pagina and "9 mrt 2027" in pagina

    def test_mon_2_cijfers_staan_als_lijn_met_een_tabel(
        self, klant: Client, adres: Adres, dossier: Dossier, moeder: Persoon
    ) -> None:
        for op, score in ((date(2026, 3, 2), 3), (VANDAAG, 7)):
            Veiligheidsscore.objects.create(
                dossier=dossier, door_persoon=moeder, op=op, score=score, reden="Het is rustiger."
            )
        pagina = tekst(klant.get(adres("monitoren")))
        assert "<svg" in pagina and "Cijfers met hun reden" in pagina and "Het is rustiger." in pagina

    def test_mon_1_een_contact_wordt_vastgelegd(
        self, klant: Client, adres: Adres, contact: Monitorcontact, moeder: Persoon
    ) -> None:
        with klok.op(date(2026, 6, 9)):
            klant.post(
                adres("monitoren-contact", contact=contact.pk),
                {"verslag": "Het gaat goed.", "personen": [str(moeder.pk)], "op": "2026-06-09"},
            )
        contact.refresh_from_db()
        assert contact.verslag == "Het gaat goed."

    def test_mon_1_de_reden_wordt_naast_het_veld_gevraagd_en_de_tekst_blijft(
        self, klant: Client, adres: Adres, contact: Monitorcontact, wijkteam: Bron
    ) -> None:
        with klok.op(date(2026, 6, 9)):
            antwoord = klant.post(
                adres("monitoren-contact", contact=contact.pk),
                {"verslag": "Het team ziet vooruitgang.", "bronnen": [str(wijkteam.pk)], "op": "2026-06-09"},
            )
        assert "niet_ingelicht_reden" in antwoord.context["form"].errors
        assert "Het team ziet vooruitgang." in tekst(antwoord)

    def test_mon_7_een_extra_contact_wordt_gepland(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring, kind: Persoon
    ) -> None:
        klant.post(
            adres("monitoren-plannen", monitoring=zelf_gestart.pk),
            {"aanleiding": "einde hulp", "gepland_op": "2026-04-01", "personen": [str(kind.pk)]},
        )
        assert Monitorcontact.objects.get(aanleiding="einde hulp").personen.get() == kind

    def test_mon_2_een_cijfer_wordt_vastgelegd(self, klant: Client, adres: Adres, moeder: Persoon) -> None:
        klant.post(
            adres("monitoren-score"),
            {"door_persoon": str(moeder.pk), "score": "6", "reden": "Er wordt minder geschreeuwd.", "op": "2026-03-09"},
        )
        assert Veiligheidsscore.objects.get().score == 6

    def test_mon_3_onbekend_is_een_antwoord_en_geen_nee(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring
    ) -> None:
        klant.post(
            adres("monitoren-oordeel", monitoring=zelf_gestart.pk),
            {
                **dict.fromkeys(VIER, "ja"),
                "stabiele_veiligheid": "onbekend",
                "onderbouwing": "De contacten.",
                "vervolg": "doorgaan",
                "op": "2026-03-09",
            },
        )
        assert Monitoroordeel.objects.get().stabiele_veiligheid is None

    def test_mon_3_wat_uit_de_oordelen_volgt_staat_op_het_formulier(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring
    ) -> None:
        assert "zorgoverleg" in tekst(klant.get(adres("monitoren-oordeel", monitoring=zelf_gestart.pk)))

    def test_mon_3_vier_keer_ja_leidt_naar_het_einde(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring
    ) -> None:
        antwoord = klant.post(
            adres("monitoren-oordeel", monitoring=zelf_gestart.pk),
            {**dict.fromkeys(VIER, "ja"), "onderbouwing": "De contacten.", "vervolg": "afronden", "op": "2026-03-09"},
        )
        assert antwoord.url == adres("monitoren-afronden", monitoring=zelf_gestart.pk)

    def test_mon_3_afronden_zonder_oordelen_vraagt_een_reden(
        self,
        klant: Client,
        adres: Adres,
        dossier: Dossier,
        zelf_gestart: Monitoring,
        besluit_post: dict[str, str],
    ) -> None:
        waar = adres("monitoren-afronden", monitoring=zelf_gestart.pk)
        redenen = dict.fromkeys(klant.get(waar).context["form"].plichten, "Niet nodig.")
        antwoord = klant.post(waar, {**besluit_post, **redenen, "einde": "alle vier positief"})
        assert antwoord.status_code == 422 and "afwijking_reden" in antwoord.context["form"].errors

    def test_met_veel_contacten_blijft_het_aantal_vragen_klein(
        self, klant: Client, adres: Adres, zelf_gestart: Monitoring, django_assert_max_num_queries: Any
    ) -> None:
        for dag in range(1, 21):
            Monitorcontact.objects.create(
                dossier=zelf_gestart.dossier, monitoring=zelf_gestart, gepland_op=date(2026, 4, dag)
            )
        with django_assert_max_num_queries(40):
            klant.get(adres("monitoren"))


class TestOverdracht:
    def test_alg_11_wat_niet_meegaat_staat_er_met_de_reden(
        self, klant: Client, adres: Adres, buurman: Bron, feit: Bevinding
    ) -> None:
        Bevinding.objects.filter(pk=feit.pk).update(achtergehouden=True)
        pagina = tekst(klant.get(adres("overdracht-nieuw")))
        assert "achtergehouden voor een strafrechtelijk onderzoek" in pagina
        assert "Wie de omstander is die informatie gaf" in pagina and "Onderdelinden" not in pagina.split("<form")[1]

    def test_alg_11_een_mening_zonder_feiten_gaat_niet_mee(
        self, klant: Client, adres: Adres, mening: Bevinding
    ) -> None:
        mening.rust_op.clear()
        assert "geen feiten aan gekoppeld" in tekst(klant.get(adres("overdracht-nieuw")))

    def test_alg_18_wie_een_beschermde_ontvanger_is_staat_er_niet(
        self, klant: Client, adres: Adres, overdracht: Overdracht
    ) -> None:
        """The name of a protected source stands in the closed part only, also of one that takes over."""
        ontvanger = overdracht.ontvanger
        assert ontvanger is not None
        naam = ontvanger.identiteit["naam"]
        assert naam in tekst(klant.get(adres("overdracht")))
        Bron.objects.filter(pk=ontvanger.pk).update(soort=Bron.Soort.OMSTANDER)
        bladzijde = tekst(klant.get(adres("overdracht")))
        assert naam not in bladzijde
        assert "Beschermde bron" in bladzijde

    def test_ov_5_zolang_een_partij_moet_antwoorden_is_dat_de_eerste_stap(
        self, klant: Client, adres: Adres, overdracht: Overdracht
    ) -> None:
        """Whoever looks in a hurry does not hand over a second time."""
        bladzijde = tekst(klant.get(adres("overdracht")))
        assert "De partij aanvaardt</a>" in bladzijde
        assert ">Overdragen</a>" not in bladzijde

    def test_ov_5_vooraf_staat_dat_het_bij_het_gezin_zelf_meteen_eindigt(self, klant: Client, adres: Adres) -> None:
        assert "dan eindigt het meteen" in tekst(klant.get(adres("overdracht-nieuw")))

    def test_mon_6_monitoren_is_al_voorgesteld(self, klant: Client, adres: Adres) -> None:
        assert klant.get(adres("overdracht-nieuw")).context["form"].initial["monitoren"] is True


def test_af_2_wat_nog_kan_heeft_zijn_knop_op_het_formulier_van_het_einde(
    klant: Client, adres: Adres, dossier: Dossier, zelf_gestart: Monitoring
) -> None:
    assert adres("feedback") in tekst(klant.get(adres("afsluiten-diensten")))


def test_fb_3_feedback_aan_de_huisarts_per_telefoon_wordt_als_zodanig_vastgelegd(
    klant: Client, adres: Adres, wijkteam: Bron
) -> None:
    gegevens = {
        "ronde": "bij einde",
        "ketenpartner": "huisarts",
        "onderdelen": ["opgepakt"],
        "wijze": "telefoon",
        "op": "2026-03-09",
    }
    klant.post(adres("feedback-geven", bron=wijkteam.pk), gegevens)
    assert Feedback.objects.get().ketenpartner == "huisarts"


def test_mon_7_wie_gesproken_is_staat_niet_vooraf_aangekruist(
    klant: Client, adres: Adres, zelf_gestart: Monitoring, kind: Persoon
) -> None:
    """Planned is not spoken: a child nobody saw would stand there as seen."""
    contact = zelf_gestart.contacten.order_by("gepland_op")[0]
    contact.personen.set([kind])
    antwoord = klant.get(adres("monitoren-contact", contact=contact.pk))
    veld = antwoord.context["form"]["personen"]
    assert not veld.value()
    assert veld.help_text == f"Gepland met {kind.naam}."


@pytest.mark.parametrize("naam", ["overdracht-aanvaarden", "overdracht-weigeren", "overdracht-hulp"])
def test_ov_5_bij_een_antwoord_staat_van_welke_partij(
    klant: Client, adres: Adres, overdracht: Overdracht, naam: str
) -> None:
    assert overdracht.ontvanger is not None
    antwoord = klant.get(adres(naam, overdracht=overdracht.pk))
    assert antwoord.context["waarover"].startswith(f"Overdracht aan {bron_in_beeld(overdracht.ontvanger).naam}")


def test_mon_7_een_contact_in_een_onmogelijk_jaar_wordt_niet_gepland(
    klant: Client, adres: Adres, zelf_gestart: Monitoring
) -> None:
    """It would stand there and never be owed."""
    velden = {"aanleiding": "extra", "gepland_op": "2062-04-01"}
    antwoord = klant.post(adres("monitoren-plannen", monitoring=zelf_gestart.pk), velden)
    assert "Klopt het jaar?" in str(antwoord.context["form"].errors["gepland_op"])


def test_af_2_zolang_afsluiten_niet_kan_staat_er_geen_formulier(
    klant: Client, adres: Adres, zelf_gestart: Monitoring
) -> None:
    """Monitoring runs: what must be done first stands there, not pages of fields that will be refused."""
    bladzijde = tekst(klant.get(adres("afsluiten-definitief")))
    assert "Dit kan nu nog niet" in bladzijde
    assert f'href="{adres("overdracht")}">de overdracht' in bladzijde
    assert "Waarom gebeurt dit niet" not in bladzijde


def test_af_2_wat_al_is_afgesloten_belooft_geen_formulier(klant: Client, adres: Adres, dossier: Dossier) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(definitief_einde_op=VANDAAG)
    bladzijde = tekst(klant.get(adres("afsluiten-definitief")))
    assert "Dit dossier is al definitief afgesloten" in bladzijde
    assert "zodra dit klaar is" not in bladzijde


def test_ov_5_aanvaarden_zegt_vooraf_wie_dan_verantwoordelijk_is(
    klant: Client, adres: Adres, overdracht: Overdracht
) -> None:
    bladzijde = tekst(klant.get(adres("overdracht-aanvaarden", overdracht=overdracht.pk)))
    assert "Hierna is Veilig Thuis niet meer verantwoordelijk" in bladzijde
