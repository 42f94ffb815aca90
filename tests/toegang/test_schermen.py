"""TG-2, TG-3: the screens of access."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.toegang.conftest import Cast
from zicht.dossiers.afschermen import scherm_dossier_af
from zicht.dossiers.meekijken import laat_meekijken
from zicht.dossiers.models import Dossier, Meekijkverzoek, Noodtoegang
from zicht.dossiers.noodtoegang import neem_noodtoegang
from zicht.kern.models import Medewerker

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
REDEN = "Politie belt nu over dit gezin."


def adres(naam: str, dossier: Dossier, **meer: object) -> str:
    return reverse(naam, kwargs={"dossier": dossier.pk, **meer})


class TestAnderDossier:
    def test_met_nummer_en_reden_gaat_het_open_met_een_waarschuwing(
        self, cast: Cast, dossier: Dossier, als: Als
    ) -> None:
        antwoord = als(cast.otto).post(reverse("toegang-ander"), {"nummer": str(dossier), "reden": REDEN}, follow=True)
        assert antwoord.redirect_chain[-1][0] == adres("dossier", dossier)
        assert "U bent hier met noodtoegang, tot 12:00 uur" in antwoord.content.decode()

    def test_zonder_reden_blijft_het_nummer_staan(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        antwoord = als(cast.otto).post(reverse("toegang-ander"), {"nummer": str(dossier), "reden": ""})
        assert antwoord.status_code == 422
        assert str(dossier) in antwoord.content.decode()
        assert not Noodtoegang.objects.exists()

    def test_afgeschermd_en_niet_bestaand_geven_dezelfde_pagina(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        """TG-3"""
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van een collega.")
        client = als(cast.otto)
        paginas = [
            client.post(reverse("toegang-ander"), {"nummer": nummer, "reden": REDEN})
            for nummer in (str(dossier), "D0999999")
        ]
        teksten = {pagina.content.decode().split("<main")[1].replace(str(dossier), "D0999999") for pagina in paginas}
        zonder_sleutel = {tekst.split("csrfmiddlewaretoken")[0] for tekst in teksten}
        assert len(zonder_sleutel) == 1
        assert {pagina.status_code for pagina in paginas} == {422}

    def test_van_een_kandidaat_wordt_vooraf_niets_opgezocht(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        client = als(cast.fien)
        paginas = [
            client.get(reverse("toegang-ander-gezocht", kwargs={"gezocht": een})) for een in (dossier.pk, uuid4())
        ]
        assert [pagina.status_code for pagina in paginas] == [200, 200]
        client.post(reverse("toegang-ander-gezocht", kwargs={"gezocht": dossier.pk}), {"reden": REDEN})
        assert Noodtoegang.objects.get().medewerker == cast.fien

    def test_wie_gevraagd_is_vindt_het_dossier_hier(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denk jij?")
        assert str(dossier) in als(cast.priya).get(reverse("toegang-ander")).content.decode()
        assert als(cast.priya).get(adres("toegang", dossier)).status_code == 200

    def test_een_teamgenoot_ziet_geen_waarschuwing(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        assert "met noodtoegang, tot" not in als(cast.bas).get(adres("dossier", dossier)).content.decode()


class TestLijst:
    def test_de_leidinggevende_ziet_reden_en_ziet_na(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        gebruik = neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
        assert REDEN in als(cast.lea).get(reverse("toegang-noodtoegang")).content.decode()
        als(cast.lea).post(reverse("toegang-nagezien", kwargs={"noodtoegang": gebruik.pk}))
        gebruik.refresh_from_db()
        assert gebruik.gezien_door == cast.lea

    def test_een_leidinggevende_van_elders_ziet_niets_na(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        gebruik = neem_noodtoegang(dossier=dossier, door=cast.ad, reden=REDEN)
        antwoord = als(cast.wil).post(reverse("toegang-nagezien", kwargs={"noodtoegang": gebruik.pk}))
        assert antwoord.status_code == 404

    def test_de_vragen_groeien_niet_met_de_lijst(
        self, cast: Cast, dossier: Dossier, als: Als, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        for _ in range(5):
            neem_noodtoegang(dossier=dossier, door=cast.otto, reden=REDEN)
        client = als(cast.lea)
        client.get(reverse("toegang-noodtoegang"))
        with django_assert_max_num_queries(14):
            client.get(reverse("toegang-noodtoegang"))


class TestDossier:
    def test_de_leidinggevende_schermt_af(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        velden = {"reden": "Familie van Otto.", "medewerkers": [cast.priya.pk], "uitgesloten": [cast.otto.pk]}
        antwoord = als(cast.lea).post(adres("toegang-afschermen", dossier), velden)
        assert antwoord.status_code == 302
        dossier.refresh_from_db()
        assert dossier.afgeschermd
        tekst = als(cast.lea).get(adres("toegang", dossier)).content.decode()
        assert "Priya" in tekst
        assert "Nooit: Otto" in tekst

    def test_wie_is_uitgesloten_leest_een_genoemde_niet(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        scherm_dossier_af(
            dossier=dossier, door=cast.lea, reden="Familie van Otto.", medewerkers=[cast.bas], uitgesloten=[cast.otto]
        )
        tekst = als(cast.bas).get(adres("toegang", dossier)).content.decode()
        assert "Otto" not in tekst

    @pytest.mark.parametrize("naam", ["toegang-afschermen", "toegang-opheffen"])
    def test_een_ander_schermt_niet_af(self, naam: str, cast: Cast, dossier: Dossier, als: Als) -> None:
        assert als(cast.anna).get(adres(naam, dossier)).status_code == 403
        assert als(cast.anna).post(adres(naam, dossier), {"reden": "x"}).status_code == 403

    def test_opheffen(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        scherm_dossier_af(dossier=dossier, door=cast.lea, reden="Familie van Otto.")
        als(cast.lea).post(adres("toegang-opheffen", dossier), {"reden": "Niet meer nodig."})
        dossier.refresh_from_db()
        assert not dossier.afgeschermd

    def test_laten_meekijken_en_afronden(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        als(cast.anna).post(adres("toegang-meekijken", dossier), {"collega": cast.ad.pk, "vraag": "Past dit letsel?"})
        verzoek = Meekijkverzoek.objects.get()
        assert "Past dit letsel?" in als(cast.anna).get(adres("toegang", dossier)).content.decode()
        antwoord = als(cast.ad).post(adres("toegang-meekijken-af", dossier, meekijkverzoek=verzoek.pk))
        assert antwoord.headers["Location"] == reverse("werkvoorraad")

    def test_een_verkeerde_dag_staat_bij_het_veld_en_de_vraag_blijft(
        self, cast: Cast, dossier: Dossier, als: Als
    ) -> None:
        velden = {"collega": cast.ad.pk, "vraag": "Past dit letsel?", "tot_en_met": "2027-01-01"}
        antwoord = als(cast.anna).post(adres("toegang-meekijken", dossier), velden)
        assert antwoord.status_code == 422
        tekst = antwoord.content.decode()
        assert "Past dit letsel?" in tekst
        assert "Kies een dag tot en met" in tekst


class TestVooraf:
    """What an act takes from a colleague is said before it is done."""

    def test_afschermen_zegt_voor_wie_het_dossier_dan_nog_bestaat(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        """TG-3"""
        tekst = als(cast.lea).get(adres("toegang-afschermen", dossier)).content.decode()
        assert "Daarna bestaat dit dossier alleen nog voor" in tekst

    def test_meekijken_afronden_zegt_wie_het_niet_meer_ziet(self, cast: Cast, dossier: Dossier, als: Als) -> None:
        """TG-2"""
        verzoek = laat_meekijken(dossier=dossier, door=cast.anna, collega=cast.priya, vraag="Wat denkt u?")
        pagina = als(cast.anna).get(adres("toegang-meekijken-af", dossier, meekijkverzoek=verzoek.pk))
        assert f"{cast.priya.naam} ziet dit dossier daarna niet meer" in pagina.content.decode()
