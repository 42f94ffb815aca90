"""Who most rooms have in common: one team, a family of invented people, somebody elsewhere. A room may cast another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker, Rol, Team


@pytest.fixture
def team(db: None) -> Team:
    return Team.objects.create(naam="Noord")


@pytest.fixture
def anna(team: Team) -> Medewerker:
    """The responsible worker."""
    return Medewerker.objects.maak(gebruikersnaam="anna", naam="Anna Verhoef", rollen=[Rol.BACKOFFICE], team=team)


@pytest.fixture
def bas(team: Team) -> Medewerker:
    """A colleague of the same team."""
    rollen = [Rol.GEDRAGSWETENSCHAPPER]
    return Medewerker.objects.maak(gebruikersnaam="bas", naam="Bas Oomen", rollen=rollen, team=team)


@pytest.fixture
def bram(team: Team) -> Medewerker:
    """The gedragswetenschapper who is consulted."""
    rollen = [Rol.GEDRAGSWETENSCHAPPER]
    return Medewerker.objects.maak(gebruikersnaam="bram", naam="Bram de Ruiter", rollen=rollen, team=team)


@pytest.fixture
def buitenstaander(db: None) -> Medewerker:
    """Works in another team: what this team works on does not exist for him."""
    ander = Team.objects.create(naam="Zuid")
    return Medewerker.objects.maak(gebruikersnaam="wout", naam="Wout Kuil", rollen=[Rol.BACKOFFICE], team=ander)


@pytest.fixture
def dossier(anna: Medewerker) -> Dossier:
    return open_dossier(door=anna, op=date(2019, 12, 6))


@pytest.fixture
def moeder(dossier: Dossier) -> Persoon:
    return _persoon(dossier, "Sanne", Gezinsrol.MOEDER, date(1986, 4, 2))


@pytest.fixture
def vader(dossier: Dossier) -> Persoon:
    return _persoon(dossier, "Joris", Gezinsrol.VADER, date(1984, 9, 9))


@pytest.fixture
def kind(dossier: Dossier) -> Persoon:
    return _persoon(dossier, "Mieke", Gezinsrol.KIND, date(2013, 6, 1))


@pytest.fixture
def als(client: Client) -> Callable[[Medewerker], Client]:
    """A browser in which somebody is logged in."""

    def log_in(medewerker: Medewerker) -> Client:
        client.force_login(medewerker)
        return client

    return log_in


def _persoon(dossier: Dossier, voornaam: str, rol: Gezinsrol, geboren: date) -> Persoon:
    return Persoon.objects.create(
        dossier=dossier, voornamen=voornaam, achternaam="Hagendoorn", geboortedatum=geboren, gezinsrol=rol
    )
