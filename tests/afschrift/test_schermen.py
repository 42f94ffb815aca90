"""Screens of copies: side by side, nothing lost on error, files only for who may (RE-2, TG-2, TG-4)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.afschrift.conftest import OPVANG, gesprek_met, passage_met
from tests.dossiers.conftest import Gezin
from zicht.afschrift.maken import maak_afschrift
from zicht.afschrift.models import Afschrift, Passagekeuze
from zicht.afschrift.nazien import zie_passages_na
from zicht.afschrift.samenstellen import van_afschrift
from zicht.afschrift.verstrekken import verstrek_afschrift
from zicht.contact.models import Melding
from zicht.dossiers.documenten import voeg_document_toe
from zicht.dossiers.gesloten import open_gesloten_deel
from zicht.dossiers.models import Adres, Bron, GeheimAdres
from zicht.kern.models import Logregel, Medewerker

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]


@pytest.fixture
def afschrift(gezin: Gezin, melding: Melding, concept: Callable[..., Afschrift]) -> Afschrift:
    gesprek_met(gezin, "Het ging beter. Noor was er ook bij.", gezin.vader)
    return concept(gezin.vader)


def url(naam: str, afschrift: Afschrift, **anders: object) -> str:
    sleutels = {} if naam in ("", "-nieuw") else {"afschrift": afschrift.pk}
    return reverse(f"afschrift{naam}", kwargs={"dossier": afschrift.dossier_id, **sleutels, **anders})


def alle_bladen(client: Client, afschrift: Afschrift) -> str:
    eerste = client.get(url("-nazien", afschrift)).content.decode()
    aantal = len(re.findall(r'href="\?blad=\d+"', eerste))
    return "".join(
        client.get(url("-nazien", afschrift), {"blad": nummer}).content.decode() for nummer in range(1, aantal + 1)
    )


def test_een_afschrift_begint_op_het_scherm(gezin: Gezin, anna: Medewerker, als: Als) -> None:
    adres = reverse("afschrift-nieuw", kwargs={"dossier": gezin.dossier.pk})
    antwoord = als(anna).post(adres, {"voor": gezin.vader.pk}, follow=True)
    assert antwoord.status_code == 200
    assert Afschrift.objects.get().voor == gezin.vader


def test_een_weigering_zegt_waarom_en_houdt_de_keuze(gezin: Gezin, anna: Medewerker, als: Als) -> None:
    """RE-8."""
    adres = reverse("afschrift-nieuw", kwargs={"dossier": gezin.dossier.pk})
    antwoord = als(anna).post(adres, {"voor": gezin.moeder.pk, "aanvrager": gezin.vader.pk})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422 and "RE-8" in tekst
    assert f'value="{gezin.vader.pk}" selected' in tekst


def test_links_het_dossier_rechts_wat_de_persoon_krijgt(afschrift: Afschrift, anna: Medewerker, als: Als) -> None:
    """RE-2: side by side, with the mark and the reason."""
    tekst = alle_bladen(als(anna), afschrift)
    assert "Noor was er ook bij." in tekst and "Nog nazien" in tekst
    assert "weggelaten: hieruit zou blijken wie de melder" in tekst


def test_wat_is_aangekruist_wordt_vastgelegd(afschrift: Afschrift, anna: Medewerker, als: Als) -> None:
    sleutel = passage_met(van_afschrift(afschrift), "Noor was").sleutel
    antwoord = als(anna).post(url("-nazien", afschrift), {"keuze": "nagezien", "passages": [sleutel]})
    assert antwoord.status_code == 302
    assert Passagekeuze.objects.get().passage == sleutel


def test_weglaten_zonder_reden_vraagt_erom_en_houdt_het_kruisje(
    afschrift: Afschrift, anna: Medewerker, als: Als
) -> None:
    """RE-3."""
    sleutel = passage_met(van_afschrift(afschrift), "Noor was").sleutel
    client = als(anna)
    blad = next(
        nummer
        for nummer in range(1, 20)
        if sleutel in client.get(url("-nazien", afschrift), {"blad": nummer}).content.decode()
    )
    antwoord = client.post(
        f"{url('-nazien', afschrift)}?blad={blad}", {"keuze": "weglaten", "grond": "", "passages": [sleutel]}
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422 and "Schrijf waarom dit weg moet" in tekst
    assert f'value="{sleutel}" checked' in tekst


def test_wat_nooit_mag_kan_ook_niet_worden_aangekruist(afschrift: Afschrift, anna: Medewerker, als: Als) -> None:
    """ML-2."""
    passage = passage_met(van_afschrift(afschrift), "Ik ben Wilma")
    tekst = alle_bladen(als(anna), afschrift)
    assert "Dit kan niemand geven." in tekst and passage.sleutel not in tekst


@pytest.mark.parametrize("naam", ["", "-nieuw", "-nazien", "-verstrekken", "-vervallen", "-pdf", "-gegevens"])
def test_een_ander_team_vindt_niets(afschrift: Afschrift, buitenstaander: Medewerker, als: Als, naam: str) -> None:
    """TG-2."""
    assert als(buitenstaander).get(url(naam, afschrift)).status_code == 404


@pytest.fixture
def verstrekt(gezin: Gezin, afschrift: Afschrift, anna: Medewerker) -> Afschrift:
    document = voeg_document_toe(
        dossier=gezin.dossier, door=anna, naam="Brief", inhoud=b"%PDF-1.7\n%%EOF", mimetype="application/pdf"
    )
    document.betreft.set([gezin.vader])
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    return verstrek_afschrift(afschrift=afschrift, door=anna)


def test_laten_vervallen_zegt_welk_afschrift_en_wat_verloren_gaat(
    gezin: Gezin, afschrift: Afschrift, anna: Medewerker, als: Als
) -> None:
    """RE-2."""
    antwoord = als(anna).get(url("-vervallen", afschrift))
    assert antwoord.context["waarover"] == f"Afschrift voor {gezin.vader.naam}"
    assert "gaat verloren" in antwoord.content.decode()


def test_de_bestanden_zijn_op_te_halen_door_wie_mag(verstrekt: Afschrift, anna: Medewerker, als: Als) -> None:
    """TG-4: taken out as it was given, and logged as an export."""
    client = als(anna)
    pdf = client.get(url("-pdf", verstrekt))
    assert pdf.content == verstrekt.pdf and pdf["Content-Type"] == "application/pdf"
    assert json.loads(client.get(url("-gegevens", verstrekt)).content) == verstrekt.gegevens
    assert Logregel.objects.filter(actie="exporteren", waar="afschrift openen").exists()


def test_een_collega_haalt_het_niet_op(verstrekt: Afschrift, bas: Medewerker, als: Als) -> None:
    client = als(bas)
    assert client.get(url("-nazien", verstrekt)).status_code == 200
    assert [client.get(url(naam, verstrekt)).status_code for naam in ("-pdf", "-gegevens")] == [404, 404]


def test_een_concept_is_niet_op_te_halen(afschrift: Afschrift, anna: Medewerker, als: Als) -> None:
    assert als(anna).get(url("-pdf", afschrift)).status_code == 404


def test_een_bijlage_gaat_mee_en_een_ander_bestand_niet(
    gezin: Gezin, verstrekt: Afschrift, anna: Medewerker, als: Als
) -> None:
    mee = gezin.dossier.document_set.get()
    ander = voeg_document_toe(
        dossier=gezin.dossier, door=anna, naam="Later", inhoud=b"%PDF-1.7\n%%EOF", mimetype="application/pdf"
    )
    client = als(anna)
    assert client.get(url("-bijlage", verstrekt, document=mee.pk)).status_code == 200
    assert client.get(url("-bijlage", verstrekt, document=ander.pk)).status_code == 404


def test_verstrekken_op_het_scherm(afschrift: Afschrift, anna: Medewerker, als: Als) -> None:
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    antwoord = als(anna).post(url("-verstrekken", afschrift), {"wijze": "anders", "op": "2026-03-09"})
    assert antwoord.status_code == 302
    afschrift.refresh_from_db()
    assert afschrift.stand == "verstrekt"


def test_het_eigen_afschrift_van_een_beschermde_melder_vraagt_eerst_om_het_gesloten_deel(
    gezin: Gezin, melding: Melding, buurvrouw: Bron, anna: Medewerker, als: Als
) -> None:
    """TG-6: it holds who she is."""
    afschrift = maak_afschrift(dossier=gezin.dossier, door=anna, voor_bron=buurvrouw)
    client = als(anna)
    antwoord = client.get(url("-nazien", afschrift))
    assert antwoord.status_code == 302 and "gesloten" in antwoord["Location"]
    open_gesloten_deel(bron=buurvrouw, door=anna, reden="Haar afschrift nazien.")
    assert client.get(url("-nazien", afschrift)).status_code == 200


def test_het_scherm_kiest_niets_voor_wie_naziet(afschrift: Afschrift, anna: Medewerker, als: Als) -> None:
    """RE-2: a worker reviews it; what nobody ticked and chose does not go along by one press of the button."""
    tekst = alle_bladen(als(anna), afschrift)
    assert 'name="passages"' in tekst and " checked" not in tekst
    antwoord = als(anna).post(url("-nazien", afschrift), {"keuze": "nagezien"})
    assert "Kruis aan welke passages u hebt gelezen." in antwoord.content.decode()


def test_bij_een_geheim_adres_staat_het_gewone_adres_niet_bij_het_verstrekken(
    gezin: Gezin, concept: Callable[..., Afschrift], anna: Medewerker, als: Als
) -> None:
    """TG-5: the post there is opened by who must not know."""
    Adres.objects.create(
        dossier=gezin.dossier, persoon=gezin.moeder, straat="Dorpsstraat", huisnummer="14", plaats="Rivierenstad"
    )
    afschrift = concept(gezin.moeder)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    assert "Dorpsstraat" in als(anna).get(url("-verstrekken", afschrift)).content.decode()
    GeheimAdres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, adres=OPVANG)
    zie_passages_na(afschrift=afschrift, door=anna, alle_overige=True)
    tekst = als(anna).get(url("-verstrekken", afschrift)).content.decode()
    assert "Dorpsstraat" not in tekst and OPVANG["straat"] not in tekst
    assert reverse("dossiers-geheim-adres", args=[gezin.dossier.pk, gezin.moeder.pk]) in tekst
