"""The screens of letters: there for the team, not there for an outsider, and nothing typed is lost."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.brieven.conftest import OPVANG, Maak, tekst_van, voorwaarde, vul_open_plekken
from tests.dossiers.conftest import Gezin
from zicht.afronding.models import Overdracht
from zicht.brieven.inhoud import lees
from zicht.brieven.models import Brief, Sjabloon
from zicht.brieven.sjablonen import standaard
from zicht.brieven.soorten import SOORTEN
from zicht.contact.models import Melding
from zicht.diensten.models import Dienst
from zicht.dossiers.models import (
    Adres,
    Besluit,
    BesluitSoort,
    Bron,
    GeheimAdres,
    Gesprek,
    Gesprekspartner,
    VeiligContact,
    Verplichting,
)
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum
from zicht.web.brieven.formulieren import WANNEER

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]


def url(naam: str, gezin: Gezin, brief: Brief | None = None) -> str:
    return reverse(naam, kwargs={"dossier": gezin.dossier.pk, **({"brief": brief.pk} if brief else {})})


@pytest.fixture
def brief(gezin: Gezin, vv: Dienst, maak: Maak) -> Brief:
    return maak("aanpak", persoon=gezin.moeder)


VAN_BRIEF = ("brieven-brief", "brieven-versturen", "brieven-vervallen", "brieven-pdf")


@pytest.mark.parametrize("naam", VAN_BRIEF)
def test_het_team_ziet_de_brief(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als, naam: str) -> None:
    assert als(anna).get(url(naam, gezin, brief)).status_code == 200


@pytest.mark.parametrize("naam", VAN_BRIEF)
def test_voor_een_buitenstaander_bestaat_de_brief_niet(
    gezin: Gezin, brief: Brief, buitenstaander: Medewerker, als: Als, naam: str
) -> None:
    """TG-2."""
    assert als(buitenstaander).get(url(naam, gezin, brief)).status_code == 404


@pytest.mark.parametrize("naam", ["brieven", "brieven-nieuw"])
def test_voor_een_buitenstaander_bestaan_de_brieven_niet(
    gezin: Gezin, buitenstaander: Medewerker, als: Als, naam: str
) -> None:
    """TG-2."""
    assert als(buitenstaander).get(url(naam, gezin)).status_code == 404


def test_de_lijst_noemt_wat_op_papier_verschuldigd_is(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    tekst = als(anna).get(url("brieven", gezin)).content.decode()
    assert "Bevestiging van de aanpak" in tekst and "Concept maken" in tekst


def test_alg_14_een_dag_die_voorbij_is_wordt_niet_beloofd(gezin: Gezin, vv: Dienst, maak: Maak) -> None:
    """Whoever confirms the approach too late says himself until when it takes."""
    plicht = Verplichting.objects.get(dossier=gezin.dossier, code="vv_afronden")
    assert plicht.uiterlijk is not None
    with klok.op(plicht.uiterlijk + timedelta(days=1)):
        inhoud = lees(maak("aanpak", persoon=gezin.moeder))
    assert "wanneer de dienst uiterlijk klaar is" in " ".join(inhoud.open_plekken).lower()
    assert korte_datum(plicht.uiterlijk) not in inhoud.tekst


def test_elke_soort_brief_is_te_kiezen() -> None:
    """BR-1."""
    gekozen = [code for codes in WANNEER.values() for code in codes]
    assert sorted(gekozen) == sorted(SOORTEN)


def test_laten_vervallen_zegt_welke_brief(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    """BR-1."""
    antwoord = als(anna).get(url("brieven-vervallen", gezin, brief))
    assert antwoord.context["waarover"] == f"Bevestiging van de aanpak aan {gezin.moeder.naam}"


def test_een_knop_in_de_lijst_maakt_het_concept(gezin: Gezin, vv: Dienst, anna: Medewerker, als: Als) -> None:
    client = als(anna)
    antwoord = client.get(url("brieven", gezin))
    voor_vader = next(
        een
        for een in antwoord.context["schuldig"]
        if een.plicht.code == "aanpak_bevestigen" and een.velden["persoon"] == str(gezin.vader.pk)
    )
    client.post(url("brieven-nieuw", gezin), dict(voor_vader.velden))
    assert Brief.objects.get().persoon == gezin.vader


def test_elke_verschuldigde_brief_is_uit_de_lijst_te_maken(
    gezin: Gezin, overdracht: Overdracht, melding: Melding, anna: Medewerker, als: Als
) -> None:
    voorwaarde(gezin, "Er is geen ruzie waar Lot bij is.", *gezin.allen)
    gesprek = Gesprek.objects.create(
        dossier=gezin.dossier, op="2026-03-06T10:00Z", wijze="op kantoor", verslag="Kort.", verslag_op="2026-03-06"
    )
    Gesprekspartner.objects.create(dossier=gezin.dossier, gesprek=gesprek, persoon=gezin.moeder)
    client = als(anna)
    client.post(url("brieven-nieuw", gezin), {"soort": "overdracht"})
    schuldig = client.get(url("brieven", gezin)).context["schuldig"]
    assert {een.soort.code for een in schuldig} >= {"start", "aanpak", "voorwaarden", "verslag"}
    assert {
        een.plicht.sleutel: client.post(url("brieven-nieuw", gezin), dict(een.velden)).status_code
        for een in schuldig
        if een.kan_meteen
    } == {een.plicht.sleutel: 302 for een in schuldig if een.kan_meteen}


def test_twee_plichten_in_een_brief_staan_op_een_regel(
    gezin: Gezin, melding: Melding, anna: Medewerker, als: Als
) -> None:
    """ALG-2, ALG-5: one letter, no two drafts."""
    schuldig = als(anna).get(url("brieven", gezin)).context["schuldig"]
    voor_moeder = [een for een in schuldig if een.velden.get("persoon") == str(gezin.moeder.pk)]
    assert [{plicht.regel for plicht in een.plichten} for een in voor_moeder] == [{"ALG-2", "ALG-5"}]


def test_een_brief_die_al_als_concept_ligt_wordt_niet_dubbel_gemaakt(
    gezin: Gezin, brief: Brief, anna: Medewerker, als: Als
) -> None:
    antwoord = als(anna).get(url("brieven", gezin))
    liggend = {een.velden["persoon"]: een.concept for een in antwoord.context["schuldig"] if een.soort.code == "aanpak"}
    assert liggend == {str(gezin.moeder.pk): brief.pk, str(gezin.vader.pk): None}


def test_een_concept_over_een_ander_besluit_is_geen_concept_van_deze_brief(
    gezin: Gezin, brief: Brief, anna: Medewerker, als: Als
) -> None:
    """ALG-14: each decision is confirmed; a draft about another one tells nothing of this one."""
    brief.over = {**brief.over, "besluit": str(uuid4())}
    brief.save()
    antwoord = als(anna).get(url("brieven", gezin))
    assert {een.concept for een in antwoord.context["schuldig"] if een.soort.code == "aanpak"} == {None}
    assert "Keuze van de dienst" in antwoord.content.decode()


def test_zonder_ontvanger_zegt_het_scherm_wat_er_ontbreekt(
    gezin: Gezin, vv: Dienst, anna: Medewerker, als: Als
) -> None:
    antwoord = als(anna).post(url("brieven-nieuw", gezin), {"soort": "aanpak"})
    assert antwoord.status_code == 422
    assert "Kies één ontvanger" in antwoord.context["form"].errors["persoon"][0]


def test_alg6_bij_het_kiezen_wie_de_brief_krijgt_staat_de_contactstop_bij_de_naam(
    gezin: Gezin, vv: Dienst, anna: Medewerker, als: Als
) -> None:
    stel_uit(
        dossier=gezin.dossier,
        door=anna,
        personen=[gezin.vader],
        grond="gevaar",
        reden="Hij dreigde.",
        opnieuw_bezien_op=klok.vandaag() + timedelta(days=7),
    )
    tekst = als(anna).get(url("brieven-nieuw", gezin)).content.decode()
    assert f"{gezin.vader.naam} (vader): let op, contactstop" in tekst


def test_de_brief_staat_naast_de_blokken(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    antwoord = als(anna).get(url("brieven-brief", gezin, brief))
    tekst = antwoord.content.decode()
    assert "<h4>Welke aanpak wij kiezen</h4>" in tekst and 'name="wel_en_niet"' in tekst
    assert "nagegaan of het is begrepen" in tekst


def test_bij_een_brief_staat_wat_er_moeilijk_leest(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    brief.invulling = lees(brief).met({"vervolg": "Wij vernemen dat derhalve."}).als_json()
    brief.save()
    tekst = als(anna).get(url("brieven-brief", gezin, brief)).content.decode()
    assert "Liever: daarom." in tekst and "Liever: horen." in tekst


def test_een_aangepast_blok_wordt_bewaard(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    invoer = {blok.code: blok.tekst for blok in lees(brief).blokken} | {"vervolg": "Wij bellen u.", "versie": "1"}
    assert als(anna).post(url("brieven-brief", gezin, brief), invoer).status_code == 302
    assert "Wij bellen u." in tekst_van(Brief.objects.get())


def test_twee_medewerkers_zien_beide_teksten(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    """TG-9."""
    blokken = {blok.code: blok.tekst for blok in lees(brief).blokken}
    client = als(anna)
    client.post(url("brieven-brief", gezin, brief), {**blokken, "vervolg": "Van een collega.", "versie": "1"})
    antwoord = client.post(url("brieven-brief", gezin, brief), {**blokken, "vervolg": "Van mij.", "versie": "1"})
    tekst = antwoord.content.decode()
    assert "collega" in tekst and "Van mij." in tekst and antwoord.context["verschillen"]


def test_versturen_vraagt_de_reden_in_het_scherm_en_bewaart_wat_er_stond(
    gezin: Gezin, brief: Brief, anna: Medewerker, als: Als
) -> None:
    """TG-5."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Sem leest de post.")
    vul_open_plekken(brief)
    antwoord = als(anna).post(
        url("brieven-versturen", gezin, brief), {"wijze": "anders", "op": "2026-03-09", "versie": "1"}
    )
    form = antwoord.context["form"]
    assert antwoord.status_code == 422 and form["veilig_contact_reden"].errors
    assert form["wijze"].value() == "anders"


def test_het_versturen_laat_de_instructie_zien_en_niet_het_geheime_adres(
    gezin: Gezin, brief: Brief, geheim: GeheimAdres, anna: Medewerker, als: Als
) -> None:
    """TG-5: the instruction before contact; where the shelter is only on its own screen."""
    VeiligContact.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, instructie="Sem leest de post.")
    tekst = als(anna).get(url("brieven-versturen", gezin, brief)).content.decode()
    assert "Sem leest de post." in tekst and OPVANG["straat"] not in tekst
    assert reverse("dossiers-geheim-adres", args=[gezin.dossier.pk, gezin.moeder.pk]) in tekst


def test_bij_een_geheim_adres_staat_het_gewone_adres_niet_op_het_scherm_om_te_versturen(
    gezin: Gezin, brief: Brief, geheim: GeheimAdres, anna: Medewerker, als: Als
) -> None:
    """TG-5: whoever stayed behind opens the post there."""
    Adres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, straat="Dorpsstraat", huisnummer="14")
    tekst = als(anna).get(url("brieven-versturen", gezin, brief)).content.decode()
    assert "Dorpsstraat" not in tekst


def test_zonder_geheim_adres_staat_het_gewone_adres_op_het_scherm_om_te_versturen(
    gezin: Gezin, brief: Brief, anna: Medewerker, als: Als
) -> None:
    Adres.objects.create(dossier=gezin.dossier, persoon=gezin.moeder, straat="Dorpsstraat", huisnummer="14")
    tekst = als(anna).get(url("brieven-versturen", gezin, brief)).content.decode()
    assert "Dorpsstraat 14" in tekst


def test_een_geheim_in_de_brief_geeft_een_zin_met_de_regel(
    gezin: Gezin, brief: Brief, geheim: GeheimAdres, anna: Medewerker, als: Als
) -> None:
    """TG-5."""
    brief.invulling = lees(brief).met({"vervolg": "Wilgenhof 7", "concept": ""}).als_json()
    brief.save()
    antwoord = als(anna).post(
        url("brieven-versturen", gezin, brief), {"wijze": "brief", "op": "2026-03-09", "versie": "1"}
    )
    assert antwoord.status_code == 422 and antwoord.context["fout"].regel == "TG-5"


def test_versturen_en_de_pdf_openen(gezin: Gezin, brief: Brief, anna: Medewerker, als: Als) -> None:
    vul_open_plekken(brief)
    client = als(anna)
    client.post(url("brieven-versturen", gezin, brief), {"wijze": "brief", "op": "2026-03-09", "versie": "1"})
    brief.refresh_from_db()
    antwoord = client.get(url("brieven-pdf", gezin, brief))
    assert antwoord.content == brief.pdf != b""
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == f'inline; filename="brief-{str(brief.pk)[-6:]}.pdf"'
    assert (antwoord["X-Frame-Options"], antwoord["Cache-Control"]) == ("DENY", "no-store")
    assert client.get(url("brieven-brief", gezin, brief)).templates[0].name == "web/brieven/gelezen.html"


def test_een_concept_als_pdf_zegt_dat_het_een_concept_is(
    gezin: Gezin, brief: Brief, anna: Medewerker, als: Als
) -> None:
    inhoud = als(anna).get(url("brieven-pdf", gezin, brief)).content
    assert "Concept, niet verstuurd" in PdfReader(io.BytesIO(inhoud)).pages[0].extract_text()


def test_de_lijst_vraagt_niet_per_brief(
    gezin: Gezin, vv: Dienst, maak: Maak, anna: Medewerker, als: Als, django_assert_max_num_queries: Any
) -> None:
    client = als(anna)
    for _ in range(6):
        maak("aanpak", persoon=gezin.moeder)
    with django_assert_max_num_queries(40):
        client.get(url("brieven", gezin))


def test_feedback_aan_een_partner_vraagt_eerst_aan_wie(
    gezin: Gezin, melding: Melding, besluit: Callable[..., Besluit], maak: Maak, anna: Medewerker, als: Als
) -> None:
    """FB-3."""
    from zicht.afronding.models import Afsluiting

    Afsluiting.objects.create(
        dossier=gezin.dossier,
        soort=Afsluiting.Soort.DEFINITIEF,
        op="2026-03-09",
        besluit=besluit(BesluitSoort.AFSLUITEN, "definitief einde"),
    )
    maak("afsluiting", persoon=gezin.moeder)
    tekst = als(anna).get(url("brieven", gezin)).content.decode()
    assert "Kies aan wie" in tekst and "ketenpartner=huisarts" in tekst


SJABLOON = reverse("brieven-sjabloon", kwargs={"code": "afspraken"})


def test_alleen_wie_sjablonen_beheert_ziet_ze(anna: Medewerker, leidinggevende: Medewerker, als: Als) -> None:
    assert als(anna).get(SJABLOON).status_code == 403
    assert als(leidinggevende).get(SJABLOON).status_code == 200
    assert als(leidinggevende).get(reverse("brieven-sjablonen")).status_code == 200


def test_een_sjabloon_dat_niet_bestaat_geeft_404(leidinggevende: Medewerker, als: Als) -> None:
    adres = reverse("brieven-sjabloon", kwargs={"code": "groetjes"})
    assert als(leidinggevende).get(adres).status_code == 404


def invoer(inhoud: str, **anders: str) -> dict[str, str]:
    return {"titel": "Afgesproken", "inhoud": inhoud, "versie": "1", "geldt_vanaf": "2026-03-09", **anders}


def test_het_voorbeeld_toont_het_verzonnen_gezin_en_bewaart_niets(leidinggevende: Medewerker, als: Als) -> None:
    inhoud = standaard("afspraken").inhoud.replace("Klopt het?", "Staat het er goed?")
    antwoord = als(leidinggevende).post(SJABLOON, invoer(inhoud, controleren="ja"))
    assert (
        "Staat het er goed?" in antwoord.content.decode() and "Wij bellen u op 12 maart." in antwoord.content.decode()
    )
    assert Sjabloon.objects.filter(code="afspraken", taal="nl").count() == 1


def test_een_fout_in_een_sjabloon_staat_bij_de_tekst_en_bewaart_wat_er_stond(
    leidinggevende: Medewerker, als: Als
) -> None:
    inhoud = standaard("afspraken").inhoud + "\n{{ naam_van_de_hond }}"
    antwoord = als(leidinggevende).post(SJABLOON, invoer(inhoud))
    form = antwoord.context["form"]
    assert antwoord.status_code == 422 and "naam_van_de_hond" in form.errors["inhoud"][0]
    assert "naam_van_de_hond" in form["inhoud"].value()


def test_een_nieuwe_versie_bewaren(leidinggevende: Medewerker, als: Als) -> None:
    inhoud = standaard("afspraken").inhoud.replace("Klopt het?", "Staat het er goed?")
    assert als(leidinggevende).post(SJABLOON, invoer(inhoud)).status_code == 302
    assert Sjabloon.objects.get(code="afspraken", versie=2).gemaakt_door == leidinggevende


def test_een_versie_van_een_collega_staat_ernaast(leidinggevende: Medewerker, als: Als) -> None:
    """TG-9."""
    inhoud = standaard("afspraken").inhoud
    client = als(leidinggevende)
    client.post(SJABLOON, invoer(inhoud + "\nEerste."))
    antwoord = client.post(SJABLOON, invoer(inhoud + "\nTweede."))
    assert antwoord.status_code == 422 and antwoord.context["verschillen"][0].uw_tekst.endswith("Tweede.")


def test_een_bron_die_geen_brief_kan_krijgen_geeft_een_zin(
    gezin: Gezin, vv: Dienst, school: Bron, anna: Medewerker, als: Als
) -> None:
    antwoord = als(anna).post(url("brieven-nieuw", gezin), {"soort": "aanpak", "bron": str(school.pk)})
    assert antwoord.status_code == 422 and antwoord.context["form"].errors["bron"]


def test_de_lezer_van_de_browser_mag_de_pdf_tonen_en_verder_niets(
    gezin: Gezin, brief: Brief, anna: Medewerker, als: Als
) -> None:
    """The viewer gives the page around a PDF a style of its own; scripts and frames stay out."""
    regels = als(anna).get(url("brieven-pdf", gezin, brief))["Content-Security-Policy"].split("; ")
    assert "style-src 'self' 'unsafe-inline'" in regels and "script-src 'self'" in regels
    assert "frame-ancestors 'none'" in regels
