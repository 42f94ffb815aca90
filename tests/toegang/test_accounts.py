"""TG-1, TG-2, TG-4: accounts are made and changed by the beheerder, who thereby sees no dossier."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.toegang.conftest import Cast
from zicht.kern.accounts import blokkeer_account, geef_nieuw_begin, maak_account, wijzig_account
from zicht.kern.fouten import Geweigerd, Invoerfout
from zicht.kern.models import Logregel, Medewerker, Rol

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
VELDEN = {"gebruikersnaam": "nina", "naam": "Nina Bos", "rollen": ["monitor"]}


def laatste_regel() -> tuple[str, object, object]:
    regel = Logregel.objects.order_by("-nummer")[0]
    return regel.waar, regel.medewerker, regel.object


def test_een_nieuw_account_heeft_een_tijdelijk_wachtwoord(cast: Cast) -> None:
    begin = maak_account(door=cast.ben, **VELDEN)
    assert begin.medewerker.check_password(begin.wachtwoord)
    assert begin.medewerker.wachtwoord_tijdelijk


def test_wie_het_maakte_staat_in_het_logboek(cast: Cast) -> None:
    begin = maak_account(door=cast.ben, **VELDEN)
    assert laatste_regel() == ("account maken", cast.ben.pk, begin.medewerker.pk)


def test_een_gebruikersnaam_is_er_maar_een_keer_ook_met_andere_hoofdletters(cast: Cast) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_account(door=cast.ben, **{**VELDEN, "gebruikersnaam": "Anna"})
    assert "gebruikersnaam" in fout.value.velden


@pytest.mark.parametrize(("veld", "waarde"), [("rollen", []), ("rollen", ["baas"]), ("naam", " ")])
def test_wat_niet_kan_staat_bij_het_veld(veld: str, waarde: object, cast: Cast) -> None:
    with pytest.raises(Invoerfout) as fout:
        maak_account(door=cast.ben, **{**VELDEN, veld: waarde})
    assert veld in fout.value.velden


@pytest.mark.parametrize("naam", ["anna", "lea", "vera"])
def test_alleen_de_beheerder_beheert_accounts(naam: str, cast: Cast) -> None:
    door = cast.allen[naam]
    for daad in (
        lambda: maak_account(door=door, **VELDEN),
        lambda: wijzig_account(medewerker=cast.otto, door=door, naam="Otto", rollen=["beheer"]),
        lambda: geef_nieuw_begin(medewerker=cast.otto, door=door),
        lambda: blokkeer_account(medewerker=cast.otto, door=door),
    ):
        with pytest.raises(Geweigerd):
            daad()


def test_niemand_geeft_zichzelf_een_rol(cast: Cast) -> None:
    with pytest.raises(Geweigerd) as fout:
        wijzig_account(medewerker=cast.ben, door=cast.ben, naam="Ben", rollen=["beheer", "leidinggevende"])
    assert fout.value.regel == "TG-2"


def test_niemand_blokkeert_zichzelf_of_geeft_zichzelf_een_nieuw_begin(cast: Cast) -> None:
    for daad in (blokkeer_account, geef_nieuw_begin):
        with pytest.raises(Geweigerd):
            daad(medewerker=cast.ben, door=cast.ben)


def test_een_wijziging_staat_in_het_logboek(cast: Cast) -> None:
    wijzig_account(medewerker=cast.otto, door=cast.ben, naam="Otto Vis", rollen=["monitor"], team=cast.otto.team)
    assert laatste_regel() == ("account wijzigen", cast.ben.pk, cast.otto.pk)
    assert Medewerker.objects.get(pk=cast.otto.pk).rollen == ["monitor"]


class TestSchermen:
    def test_het_wachtwoord_is_een_keer_te_zien(self, cast: Cast, als: Als) -> None:
        antwoord = als(cast.ben).post(reverse("beheer-account-nieuw"), VELDEN)
        nina = Medewerker.objects.get(gebruikersnaam="nina")
        begin = antwoord.context["begin"]
        assert nina.check_password(begin.wachtwoord)
        assert begin.wachtwoord in antwoord.content.decode()
        assert antwoord.headers["Cache-Control"] == "no-store"

    def test_een_fout_houdt_wat_is_getypt(self, cast: Cast, als: Als) -> None:
        antwoord = als(cast.ben).post(reverse("beheer-account-nieuw"), {**VELDEN, "gebruikersnaam": "anna"})
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "Nina Bos" in tekst
        assert "al een account" in tekst

    def test_wijzigen(self, cast: Cast, als: Als) -> None:
        adres = reverse("beheer-account", kwargs={"medewerker": cast.otto.pk})
        assert "Otto" in als(cast.ben).get(adres).content.decode()
        als(cast.ben).post(adres, {"naam": "Otto Vis", "rollen": [Rol.MONITOR], "team": ""})
        otto = Medewerker.objects.get(pk=cast.otto.pk)
        assert (otto.gebruikersnaam, otto.naam, otto.team) == ("otto", "Otto Vis", None)

    def test_eigen_rollen_geeft_een_zin(self, cast: Cast, als: Als) -> None:
        adres = reverse("beheer-account", kwargs={"medewerker": cast.ben.pk})
        antwoord = als(cast.ben).post(
            adres, {"naam": "Ben", "rollen": [Rol.LEIDINGGEVENDE], "team": "", "hele_organisatie": "on"}
        )
        assert "andere beheerder" in antwoord.content.decode()

    def test_een_leidinggevende_zonder_team_is_een_keuze(self, cast: Cast, als: Als) -> None:
        """TG-2: a forgotten team would open every dossier of the organisation."""
        adres = reverse("beheer-account", kwargs={"medewerker": cast.otto.pk})
        velden = {"naam": "Otto", "rollen": [Rol.LEIDINGGEVENDE], "team": ""}
        antwoord = als(cast.ben).post(adres, velden)
        assert "Kies het team van deze leidinggevende" in antwoord.content.decode()
        assert Rol.LEIDINGGEVENDE not in Medewerker.objects.get(pk=cast.otto.pk).rollen
        als(cast.ben).post(adres, {**velden, "hele_organisatie": "on"})
        assert Medewerker.objects.get(pk=cast.otto.pk).rollen == [Rol.LEIDINGGEVENDE]

    def test_blokkeren_en_weer_openen(self, cast: Cast, als: Als) -> None:
        adres = reverse("beheer-account-blokkeren", kwargs={"medewerker": cast.otto.pk})
        for actief in (False, True):
            assert als(cast.ben).get(adres).status_code == 200
            gezegd = als(cast.ben).post(adres, follow=True).content.decode()
            assert Medewerker.objects.get(pk=cast.otto.pk).is_active is actief
            assert f"{cast.otto.naam} kan {'weer' if actief else 'niet meer'} inloggen." in gezegd

    def test_een_nieuw_begin_toont_het_wachtwoord(self, cast: Cast, als: Als) -> None:
        adres = reverse("beheer-account-nieuw-begin", kwargs={"medewerker": cast.otto.pk})
        assert "Bel terug" in als(cast.ben).get(adres).content.decode()
        begin = als(cast.ben).post(adres).context["begin"]
        assert Medewerker.objects.get(pk=cast.otto.pk).check_password(begin.wachtwoord)

    def test_de_lijst_doet_geen_vraag_per_account(
        self, cast: Cast, als: Als, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        client = als(cast.ben)
        with django_assert_max_num_queries(8):
            assert "Priya" in client.get(reverse("beheer")).content.decode()
