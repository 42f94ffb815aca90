"""The page of the receiver, and the screens of the worker (ALG-9, OV-5)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.links.conftest import adres
from zicht.afronding.models import Overdracht
from zicht.dossiers.models import Accordering, Bevinding, Dossier
from zicht.dossiers.selectors import bron_in_beeld
from zicht.kern.models import Medewerker
from zicht.links.antwoorden import antwoord_via_link
from zicht.links.geheim import Geheim, nieuw_geheim
from zicht.links.maken import maak_link
from zicht.links.models import Link

pytestmark = pytest.mark.django_db
AAN_CODE = re.compile(r"<strong>(\d{3}) (\d{3})</strong>")


def stuur(buiten: Client, geheim: Geheim, **meer: str) -> Any:
    return buiten.post(adres(geheim), {"code": geheim.code, **meer})


def test_met_de_code_leest_de_informant_zijn_woorden(buiten: Client, link: Link, geheim: Geheim) -> None:
    assert "Mieke had een blauwe plek." in stuur(buiten, geheim).content.decode()


def test_een_code_met_een_spatie_is_goed(buiten: Client, link: Link, geheim: Geheim) -> None:
    antwoord = buiten.post(adres(geheim), {"code": f"{geheim.code[:3]} {geheim.code[3:]}"})
    assert antwoord.status_code == 200


def test_een_halve_code_zegt_wat_er_moet_en_telt_niet(buiten: Client, link: Link, geheim: Geheim) -> None:
    for _ in range(6):
        antwoord = buiten.post(adres(geheim), {"code": "12"})
    assert "Vul de zes cijfers in." in antwoord.content.decode()
    assert stuur(buiten, geheim).status_code == 200


def test_akkoord_in_twee_stappen_zonder_script(buiten: Client, link: Link, geheim: Geheim) -> None:
    """ALG-9: on an old phone, with no more than forms."""
    stuur(buiten, geheim)
    antwoord = stuur(buiten, geheim, keuze="akkoord", toelichting="", antwoorden="1")
    assert "Uw antwoord is ontvangen" in antwoord.content.decode()
    assert Accordering.objects.get().akkoord_op is not None


def test_zonder_keuze_blijft_staan_wat_er_stond(buiten: Client, link: Link, geheim: Geheim) -> None:
    antwoord = stuur(buiten, geheim, toelichting="Het was een schaafwond.", antwoorden="1")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Het was een schaafwond." in tekst
    assert "foutmelding" in tekst or "Dit veld is verplicht" in tekst


def test_nee_zonder_toelichting_zegt_het_naast_het_veld(buiten: Client, link: Link, geheim: Geheim) -> None:
    antwoord = stuur(buiten, geheim, keuze="niet akkoord", toelichting="", antwoorden="1")
    assert "Schrijf wat er anders moet." in antwoord.content.decode()


def test_een_partij_aanvaardt_op_de_pagina(
    buiten: Client, overdrachtslink: Link, geheim: Geheim, overdracht: Overdracht
) -> None:
    """OV-5."""
    stuur(buiten, geheim, keuze="aanvaard", toelichting="", antwoorden="1")
    overdracht.refresh_from_db()
    assert overdracht.aanvaard_op is not None


def _maak(binnen: Client, dossier: Dossier, uitspraak: Bevinding) -> Any:
    return binnen.post(reverse("links-goedkeuring", args=[dossier.pk, uitspraak.pk]), {"dagen": "3"})


def test_de_medewerker_ziet_link_en_code_een_keer(binnen: Client, dossier: Dossier, uitspraak: Bevinding) -> None:
    tekst = _maak(binnen, dossier, uitspraak).content.decode()
    token = re.search(r"/p/([\w-]{43})/", tekst)
    assert token and AAN_CODE.search(tekst)
    later = binnen.get(reverse("links", args=[dossier.pk])).content.decode()
    assert token[1] not in later


def test_met_wat_de_medewerker_zag_gaat_de_link_open(
    binnen: Client, buiten: Client, dossier: Dossier, uitspraak: Bevinding
) -> None:
    tekst = _maak(binnen, dossier, uitspraak).content.decode()
    token, code = re.search(r"/p/([\w-]{43})/", tekst), AAN_CODE.search(tekst)
    assert token and code
    antwoord = buiten.post(f"/p/{token[1]}/", {"code": "".join(code.groups())})
    assert "Mieke had een blauwe plek." in antwoord.content.decode()


def test_de_medewerker_leest_eerst_wat_de_ontvanger_zal_lezen(
    binnen: Client, dossier: Dossier, uitspraak: Bevinding
) -> None:
    pagina = binnen.get(reverse("links-goedkeuring", args=[dossier.pk, uitspraak.pk]))
    assert "Mieke had een blauwe plek." in pagina.content.decode()


def test_te_veel_dagen_zegt_het_naast_het_veld(binnen: Client, dossier: Dossier, uitspraak: Bevinding) -> None:
    antwoord = binnen.post(reverse("links-goedkeuring", args=[dossier.pk, uitspraak.pk]), {"dagen": "99"})
    assert antwoord.status_code == 422
    assert 'value="99"' in antwoord.content.decode()


def test_een_overdracht_krijgt_een_link(binnen: Client, dossier: Dossier, overdracht: Overdracht) -> None:
    antwoord = binnen.post(reverse("links-overdracht", args=[dossier.pk, overdracht.pk]), {"dagen": "7"})
    assert AAN_CODE.search(antwoord.content.decode())


@pytest.mark.parametrize("naam", ["links-goedkeuring", "links-intrekken"])
def test_voor_wie_een_link_is_staat_erboven(
    binnen: Client, dossier: Dossier, uitspraak: Bevinding, link: Link, naam: str
) -> None:
    """ALG-9: a text to the wrong person cannot be taken back."""
    over = link.pk if naam == "links-intrekken" else uitspraak.pk
    assert uitspraak.bron is not None
    pagina = binnen.get(reverse(naam, args=[dossier.pk, over]))
    assert pagina.context["waarover"] == f"Link voor {bron_in_beeld(uitspraak.bron).naam}"
    assert pagina.context["waarover"] in pagina.content.decode()


def test_intrekken_op_het_scherm(binnen: Client, dossier: Dossier, link: Link) -> None:
    binnen.post(reverse("links-intrekken", args=[dossier.pk, link.pk]), {"reden": "Verkeerd adres."})
    assert "Ingetrokken" in binnen.get(reverse("links", args=[dossier.pk])).content.decode()


@pytest.mark.parametrize("naam", ("dossiers-bevindingen", "overdracht"))
def test_bij_wat_op_antwoord_wacht_staat_link_sturen(
    binnen: Client, dossier: Dossier, uitspraak: Bevinding, overdracht: Overdracht, naam: str
) -> None:
    assert "Link sturen" in binnen.get(reverse(naam, args=[dossier.pk])).content.decode()


def test_voor_een_buitenstaander_bestaan_de_links_niet(
    als: Callable[[Medewerker], Client], buitenstaander: Medewerker, dossier: Dossier, link: Link
) -> None:
    """TG-2."""
    assert als(buitenstaander).get(reverse("links", args=[dossier.pk])).status_code == 404


def test_een_link_van_een_ander_dossier_bestaat_hier_niet(
    binnen: Client, dossier: Dossier, link: Link, anna: Medewerker
) -> None:
    from zicht.dossiers.openen import open_dossier

    ander = open_dossier(door=anna)
    Dossier.objects.filter(pk=ander.pk).update(dossierhouder=anna)
    assert binnen.post(reverse("links-intrekken", args=[ander.pk, link.pk]), {}).status_code == 404


def test_meer_links_kosten_niet_meer_vragen(
    binnen: Client,
    dossier: Dossier,
    link: Link,
    uitspraak: Bevinding,
    anna: Medewerker,
    django_assert_max_num_queries: Any,
) -> None:
    for _ in range(8):
        maak_link(door=anna, geheim=nieuw_geheim(), bevinding=uitspraak)
    with django_assert_max_num_queries(45):
        binnen.get(reverse("links", args=[dossier.pk]))


def test_een_beantwoorde_link_biedt_niets_meer_te_doen(binnen: Client, dossier: Dossier, link: Link) -> None:
    antwoord_via_link(link=link, keuze="akkoord")
    tekst = binnen.get(reverse("links", args=[dossier.pk])).content.decode()
    assert "Nieuwe link" not in tekst
