"""Every screen of the file: there for the team, not there for an outsider, and honest about what went wrong."""

from __future__ import annotations

from datetime import date, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.dossiers.conftest import Gezin
from tests.dossiers.volledig import DAG, NAMEN, Vol
from zicht.dossiers.gesprekken import plan_gesprek
from zicht.dossiers.models import (
    Bevinding,
    Correctie,
    Document,
    Gesprek,
    Informatie,
    Persoon,
    RedenNiet,
    Uitstel,
    Verplichting,
    Verzending,
    Vraag,
)
from zicht.dossiers.vragen import stel_vraag
from zicht.kern import klok
from zicht.kern.logboek.lezen import regels_van
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db


def test_het_team_ziet_elk_scherm(vol: Vol, anna: Medewerker, als: Any) -> None:
    client = als(anna)
    assert {naam: client.get(vol.url(naam)).status_code for naam in NAMEN} == dict.fromkeys(NAMEN, 200)


def test_voor_een_buitenstaander_bestaat_geen_enkel_scherm(vol: Vol, buitenstaander: Medewerker, als: Any) -> None:
    """TG-2."""
    client = als(buitenstaander)
    assert {naam: client.get(vol.url(naam)).status_code for naam in NAMEN} == dict.fromkeys(NAMEN, 404)


def test_een_buitenstaander_kan_ook_niets_insturen(vol: Vol, buitenstaander: Medewerker, als: Any) -> None:
    """TG-2."""
    client = als(buitenstaander)
    assert {naam: client.post(vol.url(naam)).status_code for naam in NAMEN} == dict.fromkeys(NAMEN, 404)


def test_zonder_inloggen_komt_niemand_binnen(vol: Vol, client: Client) -> None:
    naar = {naam: client.get(vol.url(naam)).headers.get("Location", "") for naam in NAMEN}
    assert [naam for naam, waar in naar.items() if not waar.startswith(reverse("inloggen"))] == []


@pytest.mark.parametrize("naam", ["dossiers-persoon", "dossiers-informeren", "dossiers-geheim-adres"])
def test_een_rij_van_een_ander_dossier_bestaat_hier_niet(
    vol: Vol, anna: Medewerker, als: Any, ander_gezin: Persoon, naam: str
) -> None:
    assert als(anna).get(vol.url(naam, persoon=ander_gezin)).status_code == 404


def test_lezen_wordt_vastgelegd(vol: Vol, anna: Medewerker, als: Any) -> None:
    """TG-4."""
    als(anna).get(vol.url("dossiers-geheim-adres"))
    assert regels_van(vol.dossier.pk).filter(medewerker=anna.pk, waar="geheim adres").count() == 1


def test_geen_adres_op_een_ander_in_de_browser(vol: Vol, anna: Medewerker, als: Any) -> None:
    """TG-10: nothing personal in an address, nothing kept by the browser."""
    antwoord = als(anna).get(vol.url("dossier"))
    assert antwoord["Cache-Control"] == "no-store"
    for naam in NAMEN:
        assert "zandstra" not in vol.url(naam).lower()


def test_wat_nu_moet_heeft_een_knop(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    Verplichting.objects.filter(dossier=vol.dossier).delete()
    Verplichting.objects.create(
        dossier=vol.dossier,
        sleutel=f"horen:{gezin.lot.pk}",
        code="horen",
        regel="ALG-3",
        persoon_id=gezin.lot.pk,
        ontstaan_op=DAG,
        zichtbaar_vanaf=DAG,
        stand="open",
        ontbreekt=["gehoord"],
    )
    tekst = als(anna).get(vol.url("dossier")).content.decode()
    assert f"{vol.url('dossiers-gesprek-plannen')}?met={gezin.lot.pk}" in tekst
    assert "Gesprek plannen" in tekst


def test_het_dossier_kost_een_vast_aantal_vragen(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any, django_assert_max_num_queries: Any
) -> None:
    client = als(anna)
    for nummer in range(20):
        stel_vraag(dossier=vol.dossier, door=anna, persoon=gezin.moeder, tekst=f"Vraag {nummer}", wijze="e-mail")
    with django_assert_max_num_queries(40):
        client.get(vol.url("dossier"))


def test_een_bevinding_vastleggen(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    gegeven = {"tekst": "Lot is stil.", "status": "feit", "betreft": [gezin.lot.pk], "bron_omschrijving": "gezien"}
    antwoord = als(anna).post(vol.url("dossiers-bevinding-vastleggen"), gegeven)
    assert antwoord.status_code == 302
    assert "Lot is stil." in {bevinding.tekst for bevinding in Bevinding.objects.all()}


def test_wat_ontbreekt_staat_bij_het_veld_en_wat_er_stond_blijft(
    vol: Vol, gezin: Gezin, anna: Medewerker, als: Any
) -> None:
    gegeven = {"tekst": "Lot is heel stil.", "status": "feit", "bron_omschrijving": ""}
    antwoord = als(anna).post(vol.url("dossiers-bevinding-vastleggen"), gegeven)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["betreft"] == ["Maak een keuze."]
    assert "Lot is heel stil." in antwoord.content.decode()


def test_een_geweigerde_diagnose_zegt_wat_wel_kan(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-7."""
    gegeven = {
        "tekst": "Moeder is een gaslighter.",
        "status": "diagnose",
        "betreft": [gezin.moeder.pk],
        "bron_omschrijving": "JBT",
    }
    tekst = als(anna).post(vol.url("dossiers-bevinding-vastleggen"), gegeven).content.decode()
    assert "als mening" in tekst
    assert "Moeder is een gaslighter." in tekst


def test_een_reden_wordt_gevraagd_en_dan_aanvaard(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-6: the reason field shows only when it is asked."""
    client, url = als(anna), vol.url("dossiers-gesprek-plannen")
    assert 'type="hidden" name="contactstop_reden"' in client.get(url).content.decode()
    gegeven = {"met": [gezin.vader.pk], "op": "2026-03-10T14:00", "wijze": "telefoon"}
    gevraagd = client.post(url, gegeven)
    assert gevraagd.status_code == 422
    assert "textarea" in str(gevraagd.context["form"]["contactstop_reden"])
    client.post(url, {**gegeven, "contactstop_reden": "Afgestemd met de politie."})
    assert Gesprek.objects.get(gehouden=False).contactstop_reden == "Afgestemd met de politie."


def test_twee_mensen_in_een_verslag_zien_beide_teksten(vol: Vol, anna: Medewerker, als: Any) -> None:
    """TG-9."""
    gegeven = {"verslag": "Mijn versie.", "versie": 1, "wijziging_reden": "Aangevuld."}
    antwoord = als(anna).post(vol.url("dossiers-verslag"), gegeven)
    assert antwoord.status_code == 422
    (verschil,) = antwoord.context["verschillen"]
    assert (verschil.uw_tekst, verschil.hun_tekst) == ("Mijn versie.", "Wij spraken over de ruzies.")
    assert Gesprek.objects.get(pk=vol.rijen["gesprek"].pk).verslag == "Wij spraken over de ruzies."


class Velden(HTMLParser):
    """What a form in a page would send."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.velden: dict[str, list[str]] = {}
        self.tekstvak = ""
        self.feed(tekst)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        gegeven = dict(attrs)
        naam = gegeven.get("name") or ""
        self.tekstvak = naam if tag == "textarea" else ""
        if tag == "input" and gegeven.get("type") == "hidden":
            self.velden.setdefault(naam, []).append(gegeven.get("value") or "")

    def handle_data(self, data: str) -> None:
        if self.tekstvak:
            self.velden[self.tekstvak] = [data.strip()]
            self.tekstvak = ""


def test_na_samenvoegen_is_er_niets_kwijt(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """TG-9: what stands on the conflict page is all it takes to save the merged text."""
    client, url = als(anna), vol.url("dossiers-bevinding-wijzigen")
    gegeven = {"status": "mening", "betreft": [gezin.vader.pk, gezin.moeder.pk], "huidig_contact": "ja", "versie": 1}
    client.post(url, {**gegeven, "tekst": "Vader is soms driftig."})
    botsing = client.post(url, {**gegeven, "tekst": "Vader is driftig en moe."})
    assert botsing.status_code == 422
    gelukt = client.post(url, Velden(botsing.content.decode()).velden)
    assert gelukt.status_code == 302
    rij = Bevinding.objects.get(pk=vol.rijen["bevinding"].pk)
    assert (rij.tekst, rij.versie, rij.huidig_contact) == ("Vader is driftig en moe.", 3, True)
    assert set(rij.betreft.all()) == {gezin.vader, gezin.moeder}


def test_een_correctie_komt_naast_het_verslag(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-4."""
    gegeven = {"persoon": gezin.moeder.pk, "onjuistheden": "Het was dinsdag.\n\nPim was er niet."}
    als(anna).post(vol.url("dossiers-verslag-reactie"), gegeven)
    assert sorted(c.tekst for c in Correctie.objects.all()) == ["Het was dinsdag.", "Pim was er niet."]


def test_informeren_per_onderwerp(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ALG-2."""
    gegeven = {"onderwerpen": ["inhoud_melding"], "afstemming": "Rustig.", "wijze": "telefoon"}
    als(anna).post(vol.url("dossiers-informeren"), gegeven)
    assert Informatie.objects.get().persoon == gezin.moeder


def test_een_document_gaat_erin_en_komt_er_als_bestand_uit(vol: Vol, anna: Medewerker, als: Any) -> None:
    client = als(anna)
    bestand = SimpleUploadedFile("brief over Lot.pdf", b"%PDF-1.7 inhoud", "application/pdf")
    client.post(vol.url("dossiers-document-toevoegen"), {"bestand": bestand})
    document = Document.objects.exclude(pk=vol.rijen["document"].pk).get()
    antwoord = client.get(vol.url("dossiers-document", document=document))
    assert antwoord.content == b"%PDF-1.7 inhoud"
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert "Lot" not in antwoord["Content-Disposition"]


def test_een_vreemd_bestand_wordt_niet_bewaard(vol: Vol, anna: Medewerker, als: Any) -> None:
    bestand = SimpleUploadedFile("x.html", b"<script>", "text/html")
    antwoord = als(anna).post(vol.url("dossiers-document-toevoegen"), {"bestand": bestand, "naam": "x"})
    assert antwoord.status_code == 422
    assert Document.objects.count() == 1


def test_een_reden_dat_iets_niet_gebeurt(vol: Vol, anna: Medewerker, als: Any) -> None:
    """AF-2."""
    rij = vol.rijen["verplichting"]
    als(anna).post(vol.url("dossiers-reden-niet"), {"reden": "Niet meer nodig."})
    assert RedenNiet.objects.get().sleutel == rij.sleutel


def test_een_brief_die_de_melder_verraadt_gaat_niet_weg(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    """ML-2, hard."""
    gegeven = {
        "besluit": vol.rijen["besluit"].pk,
        "persoon": gezin.moeder.pk,
        "dekt": ["welke"],
        "wijze": "brief",
        "tekst": "Wilma Zonneveld heeft gebeld.",
    }
    antwoord = als(anna).post(vol.url("dossiers-bevestigen"), gegeven)
    assert antwoord.status_code == 422
    assert not Verzending.objects.filter(soort="bevestiging aanpak").exists()


def test_een_vraag_beantwoorden_zonder_inhoud_laat_hem_open(vol: Vol, anna: Medewerker, als: Any) -> None:
    """ALG-15."""
    client = als(anna)
    client.post(
        vol.url("dossiers-vraag-beantwoorden"), {"tekst": "Wij bellen.", "inhoudelijk": "nee", "wijze": "e-mail"}
    )
    assert Vraag.objects.get().antwoorden.get().inhoudelijk is False
    assert "Beantwoorden" in client.get(vol.url("dossiers-vragen")).content.decode()


def test_wie_een_dossier_weggeeft_komt_in_zijn_werkvoorraad(
    vol: Vol, anna: Medewerker, buitenstaander: Medewerker, als: Any
) -> None:
    antwoord = als(anna).post(vol.url("dossiers-dossierhouder"), {"dossierhouder": buitenstaander.pk})
    assert antwoord["Location"] == reverse("werkvoorraad")


def test_een_gesprek_voorbereiden_toont_wat_er_nog_moet(vol: Vol, gezin: Gezin, anna: Medewerker, als: Any) -> None:
    gesprek = plan_gesprek(
        dossier=vol.dossier,
        door=anna,
        met=[gezin.vader],
        op=datetime(2026, 3, 10, 14, 0, tzinfo=klok.NEDERLAND),
        wijze="telefoon",
        contactstop_reden="Afgestemd.",
    )
    tekst = als(anna).get(vol.url("dossiers-gesprek", gesprek=gesprek)).content.decode()
    assert "Vader is driftig." in tekst
    assert "Niet noemen" in tekst
    assert "Concrete aanwijzingen voor gevaar" in tekst


def test_uitstel_beeindigen_vanaf_het_scherm(vol: Vol, anna: Medewerker, als: Any) -> None:
    als(anna).post(vol.url("dossiers-uitstel-beeindigen"), {"reden": "Hij is aangehouden."})
    assert Uitstel.objects.get().beeindigd_op == date(2026, 3, 9)
