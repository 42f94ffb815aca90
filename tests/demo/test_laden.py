"""The small region of `zicht start`."""

from __future__ import annotations

import pytest
from django.contrib.auth import authenticate

from zicht.contact.models import Melding
from zicht.demo.laden import laad_kleine_regio
from zicht.kern import klok
from zicht.kern.models import Rol
from zicht.protocol.kalender import werkdag_op_of_na
from zicht.werkvoorraad.controleren import controleer
from zicht.werkvoorraad.models import Fase, Werkregel

pytestmark = pytest.mark.django_db
Accounts = list[tuple[str, str, str]]


@pytest.fixture
def accounts(settings: pytest.FixtureRequest) -> Accounts:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]
    return laad_kleine_regio(meld=lambda zin: None)


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
