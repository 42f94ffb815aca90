"""The screens of complaints: who sees them, what they show, nothing lost when something is wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht, Klachtonderdeel
from zicht.klachten.ontvangen import ontvang_klacht
from zicht.klachten.uitspraken import Oordeel, leg_uitspraak_vast


@pytest.fixture
def client(client: Client, anna: Medewerker) -> Client:
    client.force_login(anna)
    return client


def adres(naam: str, dossier: Dossier, **rest: Any) -> str:
    return reverse(naam, kwargs={"dossier": dossier.pk, **rest})


def test_een_buitenstaander_vindt_niets(client: Client, klacht: Klacht, buitenstaander: Medewerker) -> None:
    client.force_login(buitenstaander)
    assert client.get(adres("klachten", klacht.dossier)).status_code == 404


@pytest.mark.parametrize("naam", ["klachten-akj", "klachten-gesprek", "klachten-uitspraak", "klachten-reactie"])
def test_ieder_formulier_bij_een_klacht_opent(client: Client, klacht: Klacht, naam: str) -> None:
    assert client.get(adres(naam, klacht.dossier, klacht=klacht.pk)).status_code == 200


def test_kl1_een_klacht_ontvangen_via_het_scherm(client: Client, dossier: Dossier, moeder: Persoon) -> None:
    velden = {"bij": "Veilig Thuis", "persoon": moeder.pk, "tekst": "Niemand belde.", "onderdelen": "Bellen\n\nMailen"}
    antwoord = client.post(adres("klachten-nieuw", dossier), velden)
    assert antwoord.status_code == 302
    assert [deel.tekst for deel in Klachtonderdeel.objects.order_by("nummer")] == ["Bellen", "Mailen"]


def test_een_klacht_zonder_tekst_zegt_wat_ontbreekt_en_houdt_de_onderdelen(
    client: Client, dossier: Dossier, moeder: Persoon
) -> None:
    velden = {"bij": "Veilig Thuis", "persoon": moeder.pk, "tekst": "", "onderdelen": "Bellen"}
    antwoord = client.post(adres("klachten-nieuw", dossier), velden)
    assert antwoord.context["form"].errors["tekst"]
    assert "Bellen" in antwoord.content.decode()


def test_een_klacht_uit_een_ander_dossier_is_niet_te_kiezen(client: Client, klacht: Klacht, anna: Medewerker) -> None:
    form = client.get(adres("klachten-nieuw", open_dossier(door=anna))).context["form"]
    assert klacht not in form.fields["vervolg_op"].queryset


def test_kl1_het_akj_staat_open_tot_het_is_genoemd(client: Client, klacht: Klacht) -> None:
    assert "Vastleggen dat dit is gedaan" in client.get(adres("klachten", klacht.dossier)).content.decode()
    client.post(adres("klachten-akj", klacht.dossier, klacht=klacht.pk), {"op": "2020-06-10"})
    assert "Vastleggen dat dit is gedaan" not in client.get(adres("klachten", klacht.dossier)).content.decode()


def test_kl1_een_uitspraak_per_onderdeel_via_het_scherm(client: Client, klacht: Klacht) -> None:
    velden = {"uitkomst_1": "geen oordeel", "uitkomst_2": "gegrond", "rectificatie_2": "ja", "op": "2020-06-10"}
    client.post(adres("klachten-uitspraak", klacht.dossier, klacht=klacht.pk), velden)
    tekst = client.get(adres("klachten", klacht.dossier)).content.decode()
    assert "Recht te zetten" in tekst
    assert Klachtonderdeel.objects.get(nummer=2).uitkomst == "gegrond"


def test_alg16_gegrond_zonder_antwoord_over_rechtzetten_wordt_gevraagd(client: Client, klacht: Klacht) -> None:
    velden = {"uitkomst_1": "geen oordeel", "uitkomst_2": "gegrond", "op": "2020-06-10"}
    antwoord = client.post(adres("klachten-uitspraak", klacht.dossier, klacht=klacht.pk), velden)
    assert "rechtgezet" in antwoord.content.decode()
    assert not Klachtonderdeel.objects.filter(uitkomst="gegrond").exists()


def test_kl1_na_2026_staat_de_termijn_van_de_reactie_op_het_scherm(
    client: Client, dossier: Dossier, anna: Medewerker, moeder: Persoon
) -> None:
    with klok.op(date(2026, 3, 2)):
        klacht = ontvang_klacht(
            dossier=dossier, door=anna, bij="klachtencommissie", persoon=moeder, tekst="Geen uitleg."
        )
        leg_uitspraak_vast(klacht=klacht, door=anna, oordelen=[Oordeel(1, "ongegrond")])
        client.force_login(anna)
        assert "2 april 2026" in client.get(adres("klachten", dossier)).content.decode()


def test_een_leeg_scherm_zegt_wat_te_doen(client: Client, dossier: Dossier) -> None:
    assert "Geen klachten" in client.get(adres("klachten", dossier)).content.decode()


def test_het_aantal_vragen_aan_de_database_groeit_niet(
    client: Client, dossier: Dossier, anna: Medewerker, moeder: Persoon, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(10):
        ontvang_klacht(
            dossier=dossier,
            door=anna,
            bij="Veilig Thuis",
            persoon=moeder,
            tekst=f"Klacht {nummer}.",
            onderdelen=["a", "b"],
        )
    with django_assert_max_num_queries(40):
        client.get(adres("klachten", dossier))


def test_kl1_bij_ieder_formulier_staat_wiens_klacht_het_is(client: Client, klacht: Klacht) -> None:
    for naam in ("klachten-gesprek", "klachten-uitspraak", "klachten-reactie", "klachten-akj"):
        assert klacht.persoon.naam in client.get(adres(naam, klacht.dossier, klacht=klacht.pk)).context["om_wie"]


def test_kl1_een_onderdeel_zonder_uitspraak_zegt_dat_er_te_kiezen_valt(client: Client, klacht: Klacht) -> None:
    antwoord = client.post(adres("klachten-uitspraak", klacht.dossier, klacht=klacht.pk), {"op": "2020-06-10"})
    assert antwoord.context["form"].errors["uitkomst_1"] == ["Maak een keuze."]


def test_kl1_de_uitspraak_noemt_ieder_onderdeel_in_de_kop(client: Client, klacht: Klacht) -> None:
    form = client.get(adres("klachten-uitspraak", klacht.dossier, klacht=klacht.pk)).context["form"]
    eerste = klacht.onderdelen.get(nummer=1)
    assert form.in_groepen[0].titel == f"Onderdeel 1: {eerste.tekst}"


def test_een_lang_onderdeel_staat_bij_de_vraag(client: Client, klacht: Klacht) -> None:
    lang = "Niemand vertelde ons wat er met de melding gebeurde, ook niet toen wij het drie keer vroegen."
    eerste = klacht.onderdelen.get(nummer=1)
    eerste.tekst = lang
    eerste.save()
    form = client.get(adres("klachten-uitspraak", klacht.dossier, klacht=klacht.pk)).context["form"]
    assert (form.in_groepen[0].titel, form.fields["uitkomst_1"].help_text) == ("Onderdeel 1", lang)


def test_kl1_een_reactie_vastleggen_zegt_dat_zicht_haar_niet_verstuurt(client: Client, klacht: Klacht) -> None:
    tekst = client.get(adres("klachten-reactie", klacht.dossier, klacht=klacht.pk)).content.decode()
    assert "Zicht verstuurt deze reactie niet." in tekst
