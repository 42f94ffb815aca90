"""TG-1, TG-4: logging in with name, password and a second factor; every step stands in the log."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_django.fixtures import Settings

from zicht.kern.accounts import blokkeer_account, geef_nieuw_begin
from zicht.kern.models import Logregel, Medewerker, Rol, Team

pytestmark = pytest.mark.django_db
GEHEIM = "een lange zin van een medewerker"
FOUT = "iets heel anders getypt"


@pytest.fixture(autouse=True)
def snel(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _geteld(db: None) -> Iterator[None]:
    """What was guessed in another test does not count."""
    cache.clear()
    yield


@pytest.fixture
def verplicht(settings: Settings) -> None:
    """As in production."""
    settings.ZICHT_TWEEDE_FACTOR = True


@pytest.fixture
def eva() -> Medewerker:
    eva: Medewerker = Medewerker.objects.maak(
        gebruikersnaam="eva", naam="Eva Brink", rollen=[Rol.FRONTOFFICE], team=Team.objects.create(naam="Oost")
    )
    eva.password = make_password(GEHEIM, hasher="md5")
    eva.save()
    return eva


def log_in(client: Client, wachtwoord: str = GEHEIM, naam: str = "eva", **meer: str) -> str:
    """Send the form; gives where one is sent to, or the page with what is wrong."""
    antwoord = client.post(reverse("inloggen"), {"login": naam, "password": wachtwoord, **meer})
    return antwoord.headers.get("Location") or antwoord.content.decode()


def code_van(client: Client, *, beurt: int = 0) -> str:
    """What the app shows; the secret stands on the page where it is set up. `beurt`: half minutes from now."""
    geheim = client.session["mfa.totp.secret"]
    return str(format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + beurt)))


def stel_app_in(client: Client) -> str:
    """Set up the app as the screens ask it; gives the secret."""
    adres = reverse("mfa_activate_totp")
    antwoord = client.get(adres, follow=True)
    if "password" in antwoord.context["form"].fields:
        opnieuw = antwoord.redirect_chain[-1][0]
        client.post(opnieuw, {"password": GEHEIM, "next": adres})
        client.get(adres)
    geheim = str(client.session["mfa.totp.secret"])
    antwoord = client.post(adres, {"code": code_van(client)})
    assert antwoord.headers.get("Location") == reverse("mfa_view_recovery_codes"), antwoord.content.decode()
    return geheim


def regels() -> list[tuple[str, str, bool]]:
    return [(r.waar, r.uitkomst, r.medewerker is not None) for r in Logregel.objects.order_by("nummer")]


def test_met_naam_en_wachtwoord_komt_men_binnen(client: Client, eva: Medewerker) -> None:
    assert log_in(client) == reverse("werkvoorraad")


def test_daarna_gaat_men_naar_waar_men_heen_wilde(client: Client, eva: Medewerker) -> None:
    assert log_in(client, next=reverse("zoeken")) == reverse("zoeken")


def test_maar_nooit_naar_een_andere_site(client: Client, eva: Medewerker) -> None:
    assert log_in(client, next="https://elders.example/") == reverse("werkvoorraad")


def test_een_verkeerd_wachtwoord_zegt_niet_wat_er_fout_was(client: Client, eva: Medewerker) -> None:
    assert "horen niet bij elkaar" in log_in(client, FOUT)
    assert "horen niet bij elkaar" in log_in(client, FOUT, naam="bestaat-niet")


def test_in_en_uitloggen_staat_in_het_logboek(client: Client, eva: Medewerker) -> None:
    log_in(client)
    client.post(reverse("uitloggen"))
    assert regels() == [("inloggen", "gelukt", True), ("uitloggen", "gelukt", True)]


def test_een_mislukte_poging_staat_erin_zonder_wat_er_is_getypt(client: Client, eva: Medewerker) -> None:
    log_in(client, FOUT)
    log_in(client, FOUT, naam=GEHEIM)
    assert [r[:2] for r in regels()] == [("inloggen", "geweigerd")] * 2
    assert Logregel.objects.order_by("nummer")[0].object == eva.pk
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM logboek.regel r WHERE r::text LIKE %s", [f"%{GEHEIM}%"])
        assert cursor.fetchone() == (0,)


def test_uitloggen_met_een_link_kan_niet(client: Client, eva: Medewerker) -> None:
    log_in(client)
    assert client.get(reverse("uitloggen")).status_code == 405


def test_wie_geblokkeerd_is_komt_niet_binnen_en_lopende_sessies_eindigen(client: Client, eva: Medewerker) -> None:
    log_in(client)
    blokkeer_account(medewerker=eva, door=None)
    assert client.get(reverse("werkvoorraad")).status_code == 302
    assert "horen niet bij elkaar" in log_in(client)


def test_zonder_tweede_factor_zegt_de_inlogpagina_dat(client: Client, settings: Settings) -> None:
    assert "Zonder tweede stap" in client.get(reverse("inloggen")).content.decode()
    settings.ZICHT_TWEEDE_FACTOR = True
    assert "Zonder tweede stap" not in client.get(reverse("inloggen")).content.decode()


class TestGokken:
    """Guesses are slowed down; a colleague at his own browser is not."""

    def test_na_vijf_keer_wacht_ook_het_goede_wachtwoord(self, client: Client, eva: Medewerker) -> None:
        for _ in range(5):
            log_in(client, FOUT)
        assert "Te vaak geprobeerd" in log_in(client)

    def test_de_collega_zelf_komt_in_zijn_eigen_browser_gewoon_binnen(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        client.post(reverse("uitloggen"))
        aanvaller = Client()
        for _ in range(6):
            log_in(aanvaller, FOUT)
        assert "Te vaak geprobeerd" in log_in(aanvaller)
        assert log_in(client) == reverse("werkvoorraad")

    def test_wie_ergens_anders_inlogde_krijgt_daarmee_geen_extra_pogingen(
        self, client: Client, eva: Medewerker
    ) -> None:
        Medewerker.objects.maak(gebruikersnaam="sam", naam="Sam", rollen=[Rol.BACKOFFICE], wachtwoord=GEHEIM)
        log_in(client, naam="sam")
        client.post(reverse("uitloggen"))
        for _ in range(5):
            log_in(Client(), FOUT)
        assert "Te vaak geprobeerd" in log_in(client, FOUT)


@pytest.mark.usefixtures("verplicht")
class TestTweedeFactor:
    def test_wie_er_geen_heeft_komt_eerst_op_zijn_account(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        for naam in ("werkvoorraad", "zoeken", "concept"):
            assert client.get(reverse(naam)).headers["Location"] == reverse("mijn_account")
        assert "Stel eerst een tweede stap in" in client.get(reverse("mijn_account")).content.decode()

    def test_met_de_app_ingesteld_gaat_het_werk_open(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        stel_app_in(client)
        assert client.get(reverse("werkvoorraad")).status_code == 200

    def test_de_volgende_keer_vraagt_hij_om_de_code(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        geheim = stel_app_in(client)
        nieuw = Client()
        assert log_in(nieuw) == reverse("mfa_authenticate")
        assert nieuw.get(reverse("werkvoorraad")).headers["Location"].startswith(reverse("inloggen"))
        code = format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + 1))
        assert "Tweede stap" in nieuw.get(reverse("mfa_authenticate")).content.decode()
        nieuw.post(reverse("mfa_authenticate"), {"code": code})
        assert nieuw.get(reverse("werkvoorraad")).status_code == 200

    def test_een_code_werkt_maar_een_keer(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        geheim = stel_app_in(client)
        code = format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + 1))
        for client_, binnen in ((Client(), True), (Client(), False)):
            log_in(client_)
            client_.post(reverse("mfa_authenticate"), {"code": code})
            assert (client_.get(reverse("werkvoorraad")).status_code == 200) is binnen

    def test_met_een_herstelcode_komt_men_ook_binnen(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        stel_app_in(client)
        herstelcode = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]
        nieuw = Client()
        log_in(nieuw)
        nieuw.post(reverse("mfa_authenticate"), {"code": herstelcode})
        assert nieuw.get(reverse("werkvoorraad")).status_code == 200

    def test_een_verkeerde_code_staat_in_het_logboek(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        stel_app_in(client)
        nieuw = Client()
        log_in(nieuw)
        assert "klopt niet" in nieuw.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
        assert regels()[-1] == ("tweede stap", "geweigerd", False)

    def test_instellen_staat_in_het_logboek(
        self,
        client: Client,
        eva: Medewerker,
        django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    ) -> None:
        log_in(client)
        with django_capture_on_commit_callbacks(execute=True):
            stel_app_in(client)
        assert {"app instellen", "herstelcodes instellen"} <= {waar for waar, _, _ in regels()}

    def test_het_geheim_van_de_app_staat_niet_leesbaar_in_de_database(self, client: Client, eva: Medewerker) -> None:
        """TG-7"""
        log_in(client)
        geheim = stel_app_in(client)
        assert all(geheim not in str(een.data) for een in Authenticator.objects.all())

    def test_de_enige_tweede_stap_gaat_niet_weg(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        stel_app_in(client)
        client.post(reverse("mfa_deactivate_totp"))
        assert Authenticator.objects.filter(user=eva, type=Authenticator.Type.TOTP).exists()

    def test_een_nieuw_begin_eindigt_lopende_sessies_en_haalt_de_app_weg(self, client: Client, eva: Medewerker) -> None:
        log_in(client)
        stel_app_in(client)
        begin = geef_nieuw_begin(medewerker=eva, door=None)
        assert client.get(reverse("werkvoorraad")).headers["Location"].startswith(reverse("inloggen"))
        assert not Authenticator.objects.exists()
        assert log_in(client, begin.wachtwoord) == reverse("werkvoorraad")
        assert client.get(reverse("werkvoorraad")).headers["Location"] == reverse("account_change_password")

    @pytest.mark.parametrize("naam", ["mijn_account", "mfa_add_webauthn", "mfa_generate_recovery_codes"])
    def test_de_schermen_van_het_account_gaan_open(self, naam: str, client: Client, eva: Medewerker) -> None:
        log_in(client)
        stel_app_in(client)
        assert client.get(reverse(naam)).status_code == 200


class TestTijdelijkWachtwoord:
    def test_wordt_eerst_vervangen(self, client: Client, eva: Medewerker) -> None:
        begin = geef_nieuw_begin(medewerker=eva, door=None)
        log_in(client, begin.wachtwoord)
        assert client.get(reverse("zoeken")).headers["Location"] == reverse("account_change_password")
        velden = {"oldpassword": begin.wachtwoord, "password1": FOUT, "password2": FOUT}
        assert client.post(reverse("account_change_password"), velden).headers["Location"] == reverse("mijn_account")
        assert client.get(reverse("zoeken")).status_code == 200
        assert regels()[-1] == ("wachtwoord wijzigen", "gelukt", True)

    def test_en_niet_door_zichzelf(self, client: Client, eva: Medewerker) -> None:
        begin = geef_nieuw_begin(medewerker=eva, door=None)
        log_in(client, begin.wachtwoord)
        velden = {"oldpassword": begin.wachtwoord, "password1": begin.wachtwoord, "password2": begin.wachtwoord}
        assert "ander wachtwoord" in client.post(reverse("account_change_password"), velden).content.decode()
