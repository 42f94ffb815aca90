"""The screens of aftercare: the checklist per person, the closing talk, counting a form (NZ-1 to NZ-6)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zicht.afronding.models import Evaluatietelling, Nazorgcontact, Nazorgpunt
from zicht.afronding.nazorg.contact import spreek_nazorgcontact_af
from zicht.diensten.models import Dienst
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
Adres = Callable[..., str]


@pytest.fixture
def klant(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


@pytest.fixture
def adres(dossier: Dossier) -> Adres:
    return lambda naam, **sleutels: reverse(naam, kwargs={"dossier": dossier.pk, **sleutels})


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def test_nz_2_na_een_weerlegging_stelt_het_scherm_voor_wat_eerst_moet(
    klant: Client, adres: Adres, onderzoek: Dienst, moeder: Persoon
) -> None:
    assert "Het vermoeden is weerlegd" in tekst(klant.get(adres("nazorg")))


@pytest.mark.parametrize("naam", ["afsluiten", "afronding-vervolg"])
def test_nz_1_bij_het_afsluiten_wijst_zicht_op_de_nazorg(
    klant: Client, adres: Adres, onderzoek: Dienst, naam: str
) -> None:
    assert adres("nazorg") in tekst(klant.get(adres(naam)))


@pytest.mark.usefixtures("melding")
def test_nz_1_zonder_weerlegging_kan_steun_toch(klant: Client, adres: Adres, moeder: Persoon) -> None:
    velden = {"behoefte_steun": "ja", "verwezen_steun": ["akj"], "op": "2026-03-09"}
    assert klant.post(adres("nazorg-bespreken", persoon=moeder.pk), velden).status_code == 302
    assert Nazorgpunt.objects.get().verwezen_naar == ["akj"]


@pytest.mark.usefixtures("melding")
def test_nz_2_een_los_punt_heet_niet_alles_besproken(klant: Client, adres: Adres, moeder: Persoon) -> None:
    """Without a refuted suspicion nothing has to be discussed, so there is no "all"."""
    klant.post(adres("nazorg-bespreken", persoon=moeder.pk), {"behoefte_steun": "nee", "op": "2026-03-09"})
    bladzijde = tekst(klant.get(adres("nazorg")))
    assert "behoefte: nee" in bladzijde
    assert "Alles besproken" not in bladzijde


def test_nz_2_alleen_wat_is_besproken_wordt_bewaard(
    klant: Client, adres: Adres, onderzoek: Dienst, moeder: Persoon
) -> None:
    velden = {"behoefte_vertellen": "nee", "behoefte_steun": "", "op": "2026-03-09"}
    klant.post(adres("nazorg-bespreken", persoon=moeder.pk), velden)
    assert list(Nazorgpunt.objects.values_list("onderwerp", flat=True)) == ["vertellen"]


@pytest.mark.usefixtures("melding")
def test_nz_2_bij_een_volgend_gesprek_staat_wat_eerder_is_gezegd(klant: Client, adres: Adres, moeder: Persoon) -> None:
    bespreken = adres("nazorg-bespreken", persoon=moeder.pk)
    for dag, afspraak in (("2026-03-08", "Zij belt de huisarts."), ("2026-03-09", "De huisarts belt haar.")):
        klant.post(bespreken, {"behoefte_steun": "ja", "afspraak_steun": afspraak, "op": dag})
    form = klant.get(bespreken).context["form"]
    assert "Op maandag 9 maart 2026 was het antwoord: ja. De huisarts belt haar." in form["behoefte_steun"].help_text
    assert form["afspraak_steun"].value() is None


def test_nz_2_ja_zonder_afspraak_krijgt_een_zin_bij_dat_punt_en_de_rest_blijft(
    klant: Client, adres: Adres, onderzoek: Dienst, moeder: Persoon
) -> None:
    velden = {"behoefte_zelf_vertellen": "ja", "behoefte_vertellen": "ja", "afspraak_vertellen": "De school hoort het."}
    antwoord = klant.post(adres("nazorg-bespreken", persoon=moeder.pk), velden)
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == ["afspraak_zelf_vertellen"]
    assert "De school hoort het." in tekst(antwoord)


def test_nz_2_een_kind_onder_twaalf_krijgt_geen_vraag_over_vernietiging(
    klant: Client, adres: Adres, onderzoek: Dienst, kind: Persoon
) -> None:
    Persoon.objects.filter(pk=kind.pk).update(geboortedatum=date(2017, 1, 1))
    form = klant.get(adres("nazorg-bespreken", persoon=kind.pk)).context["form"]
    assert "behoefte_steun" in form.fields and "behoefte_vernietiging" not in form.fields


def test_nz_7_het_woord_onterecht_vraagt_een_reden_in_het_formulier(
    klant: Client, adres: Adres, onderzoek: Dienst
) -> None:
    antwoord = klant.post(adres("nazorg-bezien", dienst=onderzoek.pk), {"betekenis": "Het was onterecht."})
    assert "woord_reden" in antwoord.context["form"].errors


def test_nz_3_de_voorgestelde_dag_staat_er_al(klant: Client, adres: Adres, moeder: Persoon) -> None:
    assert "2026-06-09" in tekst(klant.get(adres("nazorg-later", persoon=moeder.pk)))


def test_nz_3_nee_geeft_geen_dag_ook_als_die_er_al_stond(
    klant: Client, adres: Adres, melding: Any, moeder: Persoon
) -> None:
    velden = {"gewenst": "nee", "afgesproken_op": "2026-06-09", "op": "2026-03-09"}
    klant.post(adres("nazorg-later", persoon=moeder.pk), velden)
    assert Nazorgcontact.objects.get().afgesproken_op is None
    assert "Wil niet gebeld worden" in tekst(klant.get(adres("nazorg")))


@pytest.mark.parametrize("naam", ["nazorg-contact", "nazorg-kiezen"])
def test_nz_3_de_schermen_van_een_later_contact_openen(
    klant: Client, adres: Adres, melding: Any, moeder: Persoon, anna: Medewerker, naam: str
) -> None:
    contact = spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=True)
    assert klant.get(adres(naam, nazorgcontact=contact.pk)).status_code == 200


def test_nz_5_afspreken_en_nagaan_via_het_scherm(klant: Client, adres: Adres, melding: Any, school: Bron) -> None:
    klant.post(adres("nazorg-controle-nieuw"), {"bron": school.pk, "afspraak": "Met moeder.", "op": "2026-03-09"})
    assert "Vastleggen wat zij zeiden" in tekst(klant.get(adres("nazorg")))


def test_nz_4_een_formulier_wordt_geteld_en_blijft_onder_de_vijf_verborgen(klant: Client) -> None:
    adres = reverse("nazorg-evaluaties")
    assert klant.post(adres, {"vraag_bejegening": "goed", "op": "2026-03-09"}).status_code == 302
    assert Evaluatietelling.objects.get().aantal == 1
    assert "minder dan 5" in tekst(klant.get(adres))


def test_nz_4_zonder_formulieren_staan_er_geen_nullen(klant: Client) -> None:
    assert "Nog geen formulieren geteld" in tekst(klant.get(reverse("nazorg-evaluaties")))


def test_een_leeg_formulier_wordt_niet_geteld(klant: Client) -> None:
    assert klant.post(reverse("nazorg-evaluaties"), {"op": "2026-03-09"}).status_code == 422
    assert not Evaluatietelling.objects.exists()


def test_voor_een_ander_team_bestaat_het_niet(client: Client, adres: Adres, buitenstaander: Medewerker) -> None:
    client.force_login(buitenstaander)
    assert client.get(adres("nazorg")).status_code == 404


def test_het_aantal_vragen_groeit_niet(
    klant: Client, adres: Adres, dossier: Dossier, onderzoek: Dienst, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(8):
        Persoon.objects.create(dossier=dossier, voornamen=f"Kind {nummer}", achternaam="Bos", gezinsrol="kind")
    with django_assert_max_num_queries(40):
        klant.get(adres("nazorg"))


def test_nz_3_bij_de_keuze_over_vernietigen_staat_van_wie_die_is(
    klant: Client, adres: Adres, anna: Medewerker, moeder: Persoon
) -> None:
    contact = spreek_nazorgcontact_af(persoon=moeder, door=anna, gewenst=True)
    assert klant.get(adres("nazorg-kiezen", nazorgcontact=contact.pk)).context["om_wie"].startswith(moeder.naam)
