"""The screens of advice: finds beside the text, nothing lost, nothing that is not yours (ADV-1, ADV-2, ADV-7, TG-2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.advies.conftest import ADVIES, GEZEGD, NU, VERTELD, VRAAG, Geef
from zicht.advies.afspreken import spreek_vervolgadvies_af
from zicht.advies.geven import geef_vervolgadvies
from zicht.advies.models import Advies, Adviesvrager, Vervolgafspraak
from zicht.advies.toestemming import leg_toestemming_vast
from zicht.kern import sleutels
from zicht.kern.models import Concept, Medewerker
from zicht.web.advies.formulieren import AdviesFormulier
from zicht.web.advies.vondsten import zonder

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
NIEUW = {
    "soort_vrager": "professional",
    "eerste_wens": "advies",
    "wijze": "telefoon",
    "over_geweld": "on",
    "kinderen": "onbekend",
    "gezegd": GEZEGD[:2],
}
MET_NAAM = "Gisteren huilde Sanne bij de training Zonnestraal."


@pytest.fixture
def adres() -> str:
    return reverse("advies-nieuw", kwargs={"kenmerk": uuid4()})


def stuur(client: Client, adres: str, **velden: Any) -> Any:
    return client.post(adres, {**NIEUW, "vraag": VRAAG, "advies": ADVIES, **velden})


def test_een_advies_zonder_namen_komt_op_zijn_blad(als: Als, fenna: Medewerker, adres: str) -> None:
    antwoord = als(fenna).post(adres, {**NIEUW, "vraag": VRAAG, "advies": ADVIES}, follow=True)
    assert "zonder namen" in antwoord.content.decode()
    assert ADVIES in antwoord.content.decode()


def test_vondsten_staan_gemarkeerd_bij_de_tekst(als: Als, fenna: Medewerker, adres: str) -> None:
    """ADV-1: nothing saved, everything still there."""
    antwoord = stuur(als(fenna), adres, vraag=MET_NAAM)
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, Advies.objects.count()) == (422, 0)
    assert "<mark>Sanne</mark>" in tekst
    assert MET_NAAM in tekst
    assert ADVIES in tekst


def test_weghalen_en_vrijgeven_gaan_met_een_toets_per_vondst(als: Als, fenna: Medewerker, adres: str) -> None:
    """ADV-1: one is taken away, the other is no personal data."""
    stuur(
        als(fenna),
        adres,
        vraag=MET_NAAM,
        **{"vondst-1": "Sanne", "oordeel-1": "weg", "vondst-2": "Zonnestraal", "oordeel-2": "geen"},
    )
    assert Advies.objects.get().vraag == "Gisteren huilde [weggelaten] bij de training Zonnestraal."


def test_wat_al_was_vrijgegeven_blijft_dat(als: Als, fenna: Medewerker, adres: str) -> None:
    antwoord = stuur(als(fenna), adres, vraag=MET_NAAM, **{"vondst-1": "Zonnestraal", "oordeel-1": "geen"})
    tekst = antwoord.content.decode()
    assert 'name="geen_persoonsgegeven" value="Zonnestraal"' in tekst
    assert "<mark>Zonnestraal</mark>" not in tekst


def test_een_nummer_kan_alleen_weg(als: Als, fenna: Medewerker, adres: str) -> None:
    """ADV-1"""
    tekst = stuur(als(fenna), adres, vraag="Haar nummer is 123456782.").content.decode()
    assert 'value="weg" checked' in tekst
    assert "Dit is geen persoonsgegeven" not in tekst


def test_het_langste_gaat_het_eerst_weg() -> None:
    assert zonder("Jan de Wit en Jan", ["Jan", "Jan de Wit"]) == "[weggelaten] en [weggelaten]"


def test_wie_wilde_melden_krijgt_de_zin_en_houdt_zijn_tekst(als: Als, fenna: Medewerker, adres: str) -> None:
    """EC-4"""
    antwoord = stuur(als(fenna), adres, eerste_wens="melding")
    assert antwoord.status_code == 422
    assert "wilde een melding doen" in antwoord.content.decode()
    assert VRAAG in antwoord.content.decode()


def test_een_leeg_veld_krijgt_een_zin_ernaast(als: Als, fenna: Medewerker, adres: str) -> None:
    antwoord = stuur(als(fenna), adres, advies="")
    assert "Schrijf wat u hebt geadviseerd" in antwoord.content.decode()


def test_twee_keer_versturen_is_een_advies(als: Als, fenna: Medewerker, adres: str) -> None:
    for _ in range(2):
        stuur(als(fenna), adres)
    assert Advies.objects.count() == 1


def test_bij_het_opslaan_gaat_het_concept_weg(als: Als, fenna: Medewerker, adres: str) -> None:
    """ADV-1: what was typed before it was cleared is nowhere any more."""
    client = als(fenna)
    sleutel = adres.removeprefix("/advies/nieuw/").strip("/")
    bericht = {"sleutel": f"advies-nieuw/{sleutel}", "gegevens": {"vraag": [MET_NAAM]}}
    client.post(reverse("concept"), bericht, content_type="application/json")
    assert Concept.objects.count() == 1
    stuur(client, adres)
    assert not Concept.objects.exists()


def test_wordt_een_nieuw_contact_een_advies_dan_blijft_er_niets_van_staan(als: Als, fenna: Medewerker) -> None:
    """ADV-1, EC-5: nothing was recorded as a melding, and what was typed for one is gone."""
    client, kenmerk = als(fenna), uuid4()
    bericht = {"sleutel": f"nieuw_contact/{kenmerk}", "gegevens": {"verhaal": ["Sanne huilt."]}}
    client.post(reverse("concept"), bericht, content_type="application/json")
    antwoord = client.post(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk}), {"advies": "1"})
    assert antwoord.headers["Location"].startswith("/advies/nieuw/")
    assert Concept.objects.count() == 0


def test_wat_in_het_gesprek_werd_gekozen_gaat_mee_naar_het_advies(als: Als, fenna: Medewerker) -> None:
    """EC-6, ADV-1: choices out of fixed lists, and no word that was typed."""
    client, kenmerk = als(fenna), uuid4()
    gestuurd = {
        "advies": "1",
        "melder_soort": "professional",
        "melder_naam": "Tess Molenaar",
        "verhaal": "Sanne huilt.",
        "eerste_wens": "melding",
        "acuut": "ja",
        "antwoord_beller_toegerust": "nee",
        "antwoord_sanne": "ja",
    }
    antwoord = client.post(reverse("contact-nieuw", kwargs={"kenmerk": kenmerk}), gestuurd)
    concept = Concept.objects.get()
    assert concept.sleutel == f"advies-nieuw/{antwoord.headers['Location'].split('/')[3]}"
    assert concept.gegevens == {
        "soort_vrager": ["professional"],
        "eerste_wens": ["melding"],
        "antwoord_acute_onveiligheid": ["ja"],
        "antwoord_beller_toegerust": ["nee"],
    }


@pytest.mark.parametrize("naam", ["advies-vrager", "advies-vervolg", "advies-afspraak", "advies-intrekken"])
def test_een_collega_van_het_team_kan_verder_en_een_ander_niet(
    als: Als, sem: Medewerker, buitenstaander: Medewerker, vrager: Adviesvrager, naam: str
) -> None:
    """TG-2"""
    adres = reverse(naam, kwargs={"adviesvrager": vrager.pk})
    assert [als(wie).get(adres).status_code for wie in (sem, buitenstaander)] == [200, 404]


def test_een_advies_zonder_naam_is_alleen_van_wie_het_gaf(
    als: Als, fenna: Medewerker, sem: Medewerker, geef: Geef
) -> None:
    """ADV-10: nobody leafs through what others advised."""
    adres = reverse("advies-advies", kwargs={"advies": geef().pk})
    assert [als(wie).get(adres).status_code for wie in (fenna, sem)] == [200, 404]


def test_toestemming_zonder_te_vertellen_wordt_geweigerd(als: Als, fenna: Medewerker, advies: Advies) -> None:
    """ADV-1"""
    adres = reverse("advies-toestemming", kwargs={"advies": advies.pk})
    antwoord = als(fenna).post(adres, {"toestemming": "on", "naam": "Vera", "telefoon": "0600000456"})
    assert antwoord.status_code == 422
    assert "Vertel dit eerst" in antwoord.content.decode()
    assert 'value="Vera"' in antwoord.content.decode()


def test_met_toestemming_komt_er_een_blad_met_een_code(als: Als, fenna: Medewerker, advies: Advies) -> None:
    """ADV-1, ADV-7"""
    adres = reverse("advies-toestemming", kwargs={"advies": advies.pk})
    gegevens = {"toestemming": "on", "naam": "Vera", "telefoon": "0600000456", "verteld": VERTELD}
    antwoord = als(fenna).post(adres, gegevens, follow=True)
    assert f"Code {Adviesvrager.objects.get().kenmerk}" in antwoord.content.decode()


def test_wie_terugbelt_wordt_gevonden_aan_de_code(als: Als, fenna: Medewerker, vrager: Adviesvrager) -> None:
    antwoord = als(fenna).post(reverse("advies"), {"kenmerk": vrager.kenmerk.lower()})
    assert antwoord.headers["Location"] == reverse("advies-vrager", kwargs={"adviesvrager": vrager.pk})


def test_een_onbekende_code_geeft_een_zin(als: Als, fenna: Medewerker) -> None:
    antwoord = als(fenna).post(reverse("advies"), {"kenmerk": "ABC"})
    assert "niet bekend" in antwoord.content.decode()


def test_waarvoor_iemand_belde_wordt_gekozen_en_niet_aangenomen(als: Als, fenna: Medewerker, adres: str) -> None:
    """EC-6: whoever wanted to report must not end as somebody who wanted advice, by a choice nobody made."""
    assert "checked" not in str(AdviesFormulier(soort="professional")["eerste_wens"])
    antwoord = stuur(als(fenna), adres, eerste_wens="")
    assert "Kies waarvoor deze persoon belde" in antwoord.content.decode()
    assert not Advies.objects.exists()


def test_intrekken_is_een_knop_en_dan_is_de_vrager_weg(als: Als, fenna: Medewerker, vrager: Adviesvrager) -> None:
    """ADV-2"""
    client = als(fenna)
    antwoord = client.post(reverse("advies-intrekken", kwargs={"adviesvrager": vrager.pk}), follow=True)
    assert "Zonnebloem" not in antwoord.content.decode()
    assert client.get(reverse("advies-vrager", kwargs={"adviesvrager": vrager.pk})).status_code == 404


def test_de_medewerker_zegt_of_dit_de_afspraak_was(als: Als, fenna: Medewerker, vrager: Adviesvrager) -> None:
    """ADV-7"""
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
    )
    adres = reverse("advies-vervolg", kwargs={"adviesvrager": vrager.pk})
    gegevens = {"wijze": "telefoon", "vraag": "Het gaat beter.", "advies": "Houd vol.", "melding_aangeraden": "nee"}
    assert "Was dit het beloofde gesprek?" in als(fenna).post(adres, gegevens).content.decode()
    als(fenna).post(adres, {**gegevens, "nagekomen": "nee"})
    assert Vervolgafspraak.objects.get().nagekomen_op is None
    als(fenna).post(adres, {**gegevens, "nagekomen": "ja"})
    assert Vervolgafspraak.objects.get().nagekomen_op == NU


@pytest.mark.parametrize(("uitkomst", "over"), [("niet bereikt", 1), ("vervallen", 0)])
def test_een_afspraak_blijft_of_vervalt(
    als: Als, fenna: Medewerker, vrager: Adviesvrager, uitkomst: str, over: int
) -> None:
    """ADV-7"""
    afspraak = spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
    )
    adres = reverse("advies-afspraak-uitkomst", kwargs={"vervolgafspraak": afspraak.pk})
    als(fenna).post(adres, {"uitkomst": uitkomst})
    assert Vervolgafspraak.objects.count() == over


def test_na_drie_gesprekken_wordt_opnieuw_naar_een_melding_gevraagd(
    als: Als, fenna: Medewerker, vrager: Adviesvrager
) -> None:
    """ADV-11: how often, since when, and is a melding better by now?"""
    for _ in range(2):
        geef_vervolgadvies(
            adviesvrager=vrager, door=fenna, vraag="Het blijft zo.", advies="Houd vol.", melding_aangeraden=False
        )
    tekst = als(fenna).get(reverse("advies-vrager", kwargs={"adviesvrager": vrager.pk})).content.decode()
    assert "3 gesprekken, sinds 4 maart 2026" in tekst
    assert "of een melding nu beter is" in tekst


def test_de_lijst_vraagt_niet_meer_bij_meer_afspraken(als: Als, fenna: Medewerker, geef: Geef) -> None:
    """No query per row, and none per key."""
    client = als(fenna)
    client.get(reverse("advies"))
    aantallen = []
    for hoeveel in (1, 6):
        for _ in range(hoeveel):
            vrager = leg_toestemming_vast(
                advies=geef(), door=fenna, toestemming=True, naam="Vera", telefoon="0600000456", verteld=VERTELD
            )
            spreek_vervolgadvies_af(
                adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
            )
            sleutels.vergeet(vrager.pk)
        with CaptureQueriesContext(connection) as vragen:
            client.get(reverse("advies"))
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_de_bellijst_wijst_naar_beloofde_gesprekken(als: Als, fenna: Medewerker, vrager: Adviesvrager) -> None:
    """ADV-7"""
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
    )
    assert "1 beloofd vervolggesprek bij" in als(fenna).get(reverse("contact-terugbellen")).content.decode()


def test_een_beloofd_gesprek_staat_in_de_werkvoorraad(als: Als, fenna: Medewerker, vrager: Adviesvrager) -> None:
    """ADV-7"""
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
    )
    antwoord = als(fenna).get(reverse("werkvoorraad")).content.decode()
    assert reverse("advies-vrager", kwargs={"adviesvrager": vrager.pk}) in antwoord
    assert "Hoe ging het?" in antwoord


def test_na_intrekken_staat_er_niets_meer_in_de_werkvoorraad(als: Als, fenna: Medewerker, vrager: Adviesvrager) -> None:
    """ADV-2"""
    spreek_vervolgadvies_af(
        adviesvrager=vrager, door=fenna, onderwerp="Hoe ging het?", uiterlijk=NU + timedelta(days=1)
    )
    als(fenna).post(reverse("advies-intrekken", kwargs={"adviesvrager": vrager.pk}))
    assert "Zonnebloem" not in als(fenna).get(reverse("werkvoorraad")).content.decode()
