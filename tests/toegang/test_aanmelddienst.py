"""TG-1: single sign-on by OpenID Connect, against a real provider that runs beside the test."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory
from django.urls import reverse
from oidc_provider_mock import User, run_server_in_thread
from pytest_django.fixtures import Settings

from zicht.kern.aanmelden import AANMELDDIENST, dienst, herkomst_aanmelddienst, lees_aanmelddienst, lees_tweede_factor
from zicht.kern.models import Logregel, Medewerker, Rol
from zicht.kern.models.sessie import SessionStore
from zicht.web.inloggen.eisen import eerst, elders_aangemeld

pytestmark = pytest.mark.django_db
MENSEN = (
    User(sub="u-eva", claims={"preferred_username": "eva"}),
    User(sub="u-met", claims={"preferred_username": "eva", "amr": ["pwd", "mfa"]}),
    User(sub="u-naamgenoot", claims={"preferred_username": "eva"}),
    User(sub="u-vreemd", claims={"preferred_username": "niemand"}),
)


@pytest.fixture(scope="module")
def adres() -> Iterator[str]:
    with run_server_in_thread(user_claims=MENSEN) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def _ingesteld(settings: Settings, adres: str) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = dienst(adres, client="zicht", geheim="geheim", naam="uw werkaccount")


@pytest.fixture
def eva() -> Medewerker:
    eva: Medewerker = Medewerker.objects.maak(gebruikersnaam="eva", naam="Eva Brink", rollen=[Rol.FRONTOFFICE])
    return eva


def meld_aan(client: Client, wie: str) -> str:
    """Walk from the login page by way of the provider back to Zicht; gives where one ends."""
    heen = client.post(reverse("openid_connect_login", kwargs={"provider_id": AANMELDDIENST}))
    bij_dienst = requests.post(heen.headers["Location"], data={"sub": wie}, allow_redirects=False, timeout=10)
    terug = urlsplit(bij_dienst.headers["Location"])
    assert terug.path == reverse("openid_connect_callback", kwargs={"provider_id": AANMELDDIENST})
    return str(client.get(f"{terug.path}?{terug.query}").headers.get("Location"))


def is_binnen(client: Client) -> bool:
    return client.get(reverse("werkvoorraad")).status_code == 200


def test_de_knop_staat_op_de_inlogpagina(client: Client) -> None:
    assert "Inloggen met uw werkaccount" in client.get(reverse("inloggen")).content.decode()


def test_een_bekende_medewerker_komt_binnen(client: Client, eva: Medewerker) -> None:
    assert meld_aan(client, "u-eva") == reverse("werkvoorraad")
    assert is_binnen(client)
    assert [(r.waar, r.medewerker) for r in Logregel.objects.all()][:1] == [("inloggen", eva.pk)]


def test_wie_in_zicht_geen_account_heeft_komt_er_niet_in_en_krijgt_er_geen(client: Client, eva: Medewerker) -> None:
    assert meld_aan(client, "u-vreemd") == reverse("inloggen")
    assert not is_binnen(client)
    assert list(Medewerker.objects.all()) == [eva]
    assert "Vraag de beheerder" in client.get(reverse("inloggen")).content.decode()


def test_wie_bij_de_dienst_later_dezelfde_naam_krijgt_is_niet_dezelfde(client: Client, eva: Medewerker) -> None:
    meld_aan(client, "u-eva")
    ander = Client()
    meld_aan(ander, "u-naamgenoot")
    assert not is_binnen(ander)
    assert SocialAccount.objects.get().uid == "u-eva"


def test_wie_geblokkeerd_is_komt_ook_zo_niet_binnen(client: Client, eva: Medewerker) -> None:
    meld_aan(client, "u-eva")
    Medewerker.objects.update(is_active=False)
    ander = Client()
    meld_aan(ander, "u-eva")
    assert not is_binnen(ander)
    assert Logregel.objects.order_by("-nummer")[0].uitkomst == "geweigerd"


def test_een_antwoord_dat_niemand_vroeg_brengt_niemand_binnen(client: Client, eva: Medewerker, adres: str) -> None:
    """Somebody else's answer in my browser: the state does not belong to it."""
    heen = Client().post(reverse("openid_connect_login", kwargs={"provider_id": AANMELDDIENST}))
    antwoord = requests.post(heen.headers["Location"], data={"sub": "u-eva"}, allow_redirects=False, timeout=10)
    terug = urlsplit(antwoord.headers["Location"])
    client.get(f"{terug.path}?{terug.query}")
    assert not is_binnen(client)


def test_de_sleutel_gaat_met_pkce(client: Client) -> None:
    heen = client.post(reverse("openid_connect_login", kwargs={"provider_id": AANMELDDIENST}))
    assert parse_qs(urlsplit(heen.headers["Location"]).query)["code_challenge_method"] == ["S256"]


def test_een_link_begint_geen_aanmelding(client: Client) -> None:
    assert client.get(reverse("openid_connect_login", kwargs={"provider_id": AANMELDDIENST})).status_code == 405


class TestTweedeFactor:
    @pytest.fixture(autouse=True)
    def _verplicht(self, settings: Settings) -> None:
        settings.ZICHT_TWEEDE_FACTOR = True

    def test_zonder_afspraak_geldt_die_van_zicht(self, client: Client, eva: Medewerker) -> None:
        meld_aan(client, "u-met")
        assert client.get(reverse("werkvoorraad")).headers["Location"] == reverse("mijn_account")

    def test_met_afspraak_en_bewijs_is_hij_elders_gegeven(
        self, client: Client, eva: Medewerker, settings: Settings
    ) -> None:
        settings.ZICHT_OIDC_AMR = "mfa"
        meld_aan(client, "u-met")
        assert is_binnen(client)

    def test_met_afspraak_maar_zonder_bewijs_niet(self, client: Client, eva: Medewerker, settings: Settings) -> None:
        settings.ZICHT_OIDC_AMR = "mfa"
        meld_aan(client, "u-eva")
        assert not is_binnen(client)

    def test_het_bewijs_van_de_een_geldt_niet_voor_een_ander_in_dezelfde_browser(
        self, eva: Medewerker, rf: RequestFactory
    ) -> None:
        sam = Medewerker.objects.maak(gebruikersnaam="sam", naam="Sam", rollen=[Rol.BACKOFFICE])
        verzoek = rf.get("/")
        verzoek.session = SessionStore()
        elders_aangemeld(verzoek, eva, tweede_factor=True)
        assert eerst(verzoek, eva) is None
        moet = eerst(verzoek, sam)
        assert moet is not None
        assert moet[0] == "mijn_account"


def test_wie_zo_binnenkomt_hoeft_geen_tijdelijk_wachtwoord_te_kennen(client: Client, eva: Medewerker) -> None:
    Medewerker.objects.update(wachtwoord_tijdelijk=True)
    meld_aan(client, "u-eva")
    assert is_binnen(client)


class TestInstellingen:
    GEHEEL = {
        "ZICHT_OIDC_ADRES": "https://aanmelden.example",
        "ZICHT_OIDC_CLIENT": "zicht",
        "ZICHT_OIDC_GEHEIM": "geheim",
    }

    def test_zonder_adres_is_er_geen_dienst(self) -> None:
        assert (lees_aanmelddienst({}), herkomst_aanmelddienst({})) == ({}, [])

    def test_de_herkomst_mag_in_het_beleid_voor_formulieren(self) -> None:
        assert herkomst_aanmelddienst(self.GEHEEL) == ["https://aanmelden.example"]

    @pytest.mark.parametrize("naam", ["ZICHT_OIDC_CLIENT", "ZICHT_OIDC_GEHEIM"])
    def test_wat_ontbreekt_wordt_gezegd(self, naam: str) -> None:
        with pytest.raises(ImproperlyConfigured, match=naam):
            lees_aanmelddienst({k: v for k, v in self.GEHEEL.items() if k != naam})

    def test_zonder_https_gaat_het_niet(self) -> None:
        with pytest.raises(ImproperlyConfigured, match="https"):
            lees_aanmelddienst({**self.GEHEEL, "ZICHT_OIDC_ADRES": "http://aanmelden.example"})

    def test_een_tweede_factor_uitzetten_kan_alleen_in_ontwikkeling(self) -> None:
        assert not lees_tweede_factor({"ZICHT_TWEEDE_FACTOR": "0", "ZICHT_ONTWIKKELING": "1"})
        with pytest.raises(ImproperlyConfigured, match="ZICHT_ONTWIKKELING"):
            lees_tweede_factor({"ZICHT_TWEEDE_FACTOR": "0"})

    def test_zonder_instelling_is_hij_verplicht(self) -> None:
        assert lees_tweede_factor({})
