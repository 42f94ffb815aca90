"""TG-1, TG-9: a session ends after inactivity, and what was typed is there again after logging in."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings as instellingen
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.toegang.conftest import Cast
from zicht.dossiers.models import Dossier
from zicht.kern.models import Medewerker, Sessie

pytestmark = pytest.mark.django_db
Als = Callable[[Medewerker], Client]
GETYPT = "Moeder vertelt dat het vannacht weer is gebeurd."


def verloop(client: Client) -> None:
    """Let the time of the session be over."""
    Sessie.objects.filter(pk=client.session.session_key).update(expire_date=timezone.now() - timedelta(seconds=1))


def eindigt(client: Client) -> object:
    return Sessie.objects.get(pk=client.cookies[instellingen.SESSION_COOKIE_NAME].value).expire_date


def test_na_de_tijd_moet_men_opnieuw_inloggen(cast: Cast, als: Als) -> None:
    client = als(cast.anna)
    verloop(client)
    antwoord = client.get(reverse("zoeken"))
    assert antwoord.headers["Location"] == f"{reverse('inloggen')}?next={reverse('zoeken')}"


def test_de_tijd_is_een_instelling_in_minuten() -> None:
    assert instellingen.SESSION_COOKIE_AGE == 60 * 60


def test_werken_verlengt_de_sessie(cast: Cast, als: Als) -> None:
    client = als(cast.anna)
    Sessie.objects.update(expire_date=timezone.now() + timedelta(minutes=5))
    eerst = eindigt(client)
    client.get(reverse("zoeken"))
    assert eindigt(client) > eerst  # type: ignore[operator]


def test_binnen_een_minuut_wordt_de_sessie_niet_opnieuw_opgeschreven(cast: Cast, als: Als) -> None:
    """Every page would cost a write to disk."""
    client = als(cast.anna)
    client.get(reverse("zoeken"))
    eerst = eindigt(client)
    client.get(reverse("zoeken"))
    assert eindigt(client) == eerst


def test_een_lijst_die_zichzelf_ververst_verlengt_niet(cast: Cast, als: Als) -> None:
    client = als(cast.anna)
    Sessie.objects.update(expire_date=timezone.now() + timedelta(minutes=5))
    eerst = eindigt(client)
    client.get(reverse("werkvoorraad"), headers={"Zicht-Achtergrond": "1"})
    assert eindigt(client) == eerst


def test_wat_werd_getypt_staat_er_na_opnieuw_inloggen_weer(cast: Cast, dossier: Dossier, als: Als) -> None:
    client = als(cast.anna)
    adres = reverse("toegang-meekijken", kwargs={"dossier": dossier.pk})
    sleutel = client.get(adres).context["sleutel"]
    bericht = json.dumps({"sleutel": sleutel, "gegevens": {"vraag": [GETYPT]}})
    client.post(reverse("concept"), bericht, content_type="application/json")
    verloop(client)
    assert client.get(adres).status_code == 302
    assert GETYPT in als(cast.anna).get(adres).content.decode()


def test_een_collega_krijgt_dat_niet_te_zien(cast: Cast, dossier: Dossier, als: Als) -> None:
    client = als(cast.anna)
    adres = reverse("toegang-meekijken", kwargs={"dossier": dossier.pk})
    bericht = json.dumps({"sleutel": client.get(adres).context["sleutel"], "gegevens": {"vraag": [GETYPT]}})
    client.post(reverse("concept"), bericht, content_type="application/json")
    assert GETYPT not in als(cast.bas).get(adres).content.decode()


def test_de_koek_is_niet_te_lezen_door_een_script(cast: Cast, als: Als) -> None:
    client = als(cast.anna)
    Sessie.objects.update(expire_date=timezone.now() + timedelta(minutes=5))
    koek = client.get(reverse("zoeken")).cookies[instellingen.SESSION_COOKIE_NAME]
    assert (koek["httponly"], koek["samesite"]) == (True, "Lax")
