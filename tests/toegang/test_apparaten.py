"""TG-1: who is logged in sees where, and ends it; a session ends after a working day, and with the account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.conf import settings as instellingen
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from tests.toegang.conftest import Cast
from zicht.kern.accounts import blokkeer_account, geef_nieuw_begin
from zicht.kern.fouten import NietGevonden
from zicht.kern.models import Logregel, Medewerker, Sessie
from zicht.kern.models.sessie import APPARAAT, SessionStore
from zicht.kern.sessies import NABLIJVEN, apparaten, log_apparaat_uit, ruim_sessies_op
from zicht.web.inloggen.apparaten import noem_browser

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
MIJN = "mijn_apparaten"


@pytest.fixture
def thuis(cast: Cast) -> Client:
    """Anna is logged in on another device too."""
    client = Client()
    client.force_login(cast.anna)
    return client


def is_binnen(client: Client) -> bool:
    return client.get(reverse("zoeken")).status_code == 200


def terug_in_de_tijd(client: Client, uren: float) -> None:
    """As if this browser had logged in so many hours ago, and was used until now."""
    sessie = SessionStore(client.cookies[instellingen.SESSION_COOKIE_NAME].value)
    begonnen = timezone.now() - timedelta(hours=uren)
    sessie[APPARAAT] = sessie[APPARAAT] | {"begonnen": begonnen.isoformat()}
    sessie.save()


def test_het_scherm_toont_elk_apparaat_en_welk_dit_is(cast: Cast, als: Als, thuis: Client) -> None:
    rijen = als(cast.anna).get(reverse(MIJN)).context["apparaten"]
    assert [rij.deze for rij in rijen] == [True, False]


def test_een_collega_staat_er_niet_bij(cast: Cast, als: Als, thuis: Client) -> None:
    assert len(als(cast.bas).get(reverse(MIJN)).context["apparaten"]) == 1


def test_een_ander_apparaat_is_uit_te_loggen(cast: Cast, als: Als, thuis: Client) -> None:
    client = als(cast.anna)
    ander = client.get(reverse(MIJN)).context["apparaten"][1]
    client.post(reverse("apparaat_uitloggen", kwargs={"apparaat": ander.kenmerk}))
    assert (is_binnen(client), is_binnen(thuis)) == (True, False)


def test_het_apparaat_van_een_collega_bestaat_niet(cast: Cast, thuis: Client) -> None:
    kenmerk = apparaten(cast.anna, None)[0].kenmerk
    with pytest.raises(NietGevonden):
        log_apparaat_uit(door=cast.bas, apparaat=kenmerk)
    assert is_binnen(thuis)


def test_wat_niet_bestaat_geeft_404(cast: Cast, als: Als) -> None:
    assert als(cast.anna).post(reverse("apparaat_uitloggen", kwargs={"apparaat": uuid4()})).status_code == 404


def test_alle_andere_zijn_in_een_keer_uit_te_loggen(cast: Cast, als: Als, thuis: Client) -> None:
    client = als(cast.anna)
    client.post(reverse("andere_uitloggen"))
    assert (is_binnen(client), is_binnen(thuis)) == (True, False)


def test_uitloggen_van_een_apparaat_staat_in_het_logboek(cast: Cast, als: Als, thuis: Client) -> None:
    """TG-4"""
    als(cast.anna).post(reverse("andere_uitloggen"))
    assert Logregel.objects.filter(waar="andere apparaten uitloggen", medewerker=cast.anna.pk).count() == 1


def test_de_sleutel_van_de_sessie_staat_niet_op_het_scherm(cast: Cast, als: Als, thuis: Client) -> None:
    """Whoever reads along over a shoulder could come in with it."""
    pagina = als(cast.anna).get(reverse(MIJN)).content.decode()
    assert [sleutel for sleutel in Sessie.objects.values_list("pk", flat=True) if sleutel in pagina] == []


def test_na_een_werkdag_eindigt_een_sessie_ook_als_er_gewerkt_wordt(cast: Cast, als: Als) -> None:
    client = als(cast.anna)
    terug_in_de_tijd(client, 12)
    assert not is_binnen(client)


def test_tot_dan_houdt_werken_de_sessie_open(cast: Cast, als: Als) -> None:
    client = als(cast.anna)
    terug_in_de_tijd(client, 11.9)
    assert is_binnen(client)


def test_een_geblokkeerd_account_heeft_geen_sessie_meer(cast: Cast, thuis: Client) -> None:
    blokkeer_account(medewerker=cast.anna, door=cast.ben)
    assert not Sessie.objects.filter(medewerker=cast.anna).exists()


def test_een_nieuw_begin_eindigt_elke_sessie(cast: Cast, thuis: Client) -> None:
    geef_nieuw_begin(medewerker=cast.anna, door=cast.ben)
    assert not is_binnen(thuis)


def test_een_andere_tweede_stap_logt_de_andere_apparaten_uit(cast: Cast, als: Als, thuis: Client) -> None:
    client = als(cast.anna)
    verzoek = RequestFactory().get("/")
    verzoek.session = client.session
    passkey = Authenticator(user=cast.anna, type=Authenticator.Type.WEBAUTHN)
    signals.authenticator_added.send(sender=Authenticator, request=verzoek, user=cast.anna, authenticator=passkey)
    assert (is_binnen(client), is_binnen(thuis)) == (True, False)


def test_wat_verlopen_is_wordt_opgeruimd(cast: Cast, thuis: Client) -> None:
    Sessie.objects.update(expire_date=timezone.now() - NABLIJVEN)
    assert (ruim_sessies_op(), Sessie.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("user_agent", "woorden"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge op Windows"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36", "Chrome op Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1", "Safari op iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox op Linux"),
        ("curl/8.5", "Onbekende browser"),
    ],
)
def test_een_browser_krijgt_een_naam_die_men_herkent(user_agent: str, woorden: str) -> None:
    assert noem_browser(user_agent) == woorden
