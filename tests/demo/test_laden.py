"""The small region of `zicht start`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth import authenticate
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from zicht.contact.models import Melding
from zicht.demo.laden import laad_kleine_regio
from zicht.kern import klok
from zicht.kern.models import Rol
from zicht.protocol.kalender import werkdag_op_of_na
from zicht.werkvoorraad.controleren import controleer
from zicht.werkvoorraad.models import Fase, Werkregel

pytestmark = pytest.mark.django_db
Accounts = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def accounts(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Accounts]:
    """Loaded once for all tests of this file, in a transaction that is rolled back after the last."""
    snel = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with django_db_blocker.unblock(), transaction.atomic(), snel:
        yield laad_kleine_regio(meld=lambda zin: None)
        transaction.set_rollback(True)


def test_met_elk_account_kan_men_inloggen(accounts: Accounts) -> None:
    for gebruikersnaam, wachtwoord, rol in accounts:
        medewerker = authenticate(username=gebruikersnaam, password=wachtwoord)
        assert medewerker is not None
        assert [Rol(r).label for r in medewerker.rollen] == [rol]


def test_er_is_een_account_voor_elke_rol_van_het_primaire_werk(accounts: Accounts) -> None:
    rollen = {rol for _, _, rol in accounts}
    assert {"Frontoffice", "Beoordelaar", "Backoffice", "Monitor", "Leidinggevende"} <= rollen


def test_elke_stap_heeft_een_dossier(accounts: Accounts) -> None:
    fasen = set(Werkregel.objects.filter(afgesloten=False).values_list("fase", flat=True))
    assert {Fase.BEOORDELING, Fase.VV, Fase.ONDERZOEK, Fase.MONITOREN} <= fasen


def test_over_een_melding_moet_op_deze_werkdag_worden_besloten(accounts: Accounts) -> None:
    """VB-1; in a weekend on the next one."""
    dag = werkdag_op_of_na(klok.vandaag())
    assert Werkregel.objects.filter(uiterlijk=dag, uiterlijk_code="veiligheidsbeoordeling").exists()


def test_de_opslag_is_wat_de_regels_afleiden(accounts: Accounts) -> None:
    assert controleer().verschillen == []


def test_een_volgende_melding_krijgt_een_nieuw_nummer(accounts: Accounts) -> None:
    nummers = list(Melding.objects.values_list("nummer", flat=True))
    assert len(nummers) == len(set(nummers))
