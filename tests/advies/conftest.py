"""The cast of every test about advice. All people are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from zicht.advies.geven import geef_advies
from zicht.advies.models import Advies, Adviesvrager
from zicht.advies.toestemming import leg_toestemming_vast
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

NU = datetime(2026, 3, 4, 14, 0, tzinfo=klok.NEDERLAND)
VRAAG = "Een leerkracht ziet dat een kind van acht vaak blauwe plekken heeft."
ADVIES = "Bespreek het eerst met de ouders en daarna met het zorgteam van de school."
VERTELD = ["welke gegevens", "waarom", "intrekken"]
GEZEGD = ["blijft verantwoordelijk", "geen actie", "geen verantwoordelijkheid", "eigen regie"]
"""What every kind of adviesvrager is told about who stays responsible."""
Geef = Callable[..., Advies]


@pytest.fixture(autouse=True)
def op_4_maart() -> Iterator[None]:
    with klok.op(NU):
        yield


@pytest.fixture
def team(db: None) -> Team:
    return Team.objects.create(naam="Instroom")


@pytest.fixture
def fenna(team: Team) -> Medewerker:
    """Answers the phone."""
    return Medewerker.objects.maak(gebruikersnaam="fenna", naam="Fenna Hoek", rollen=[Rol.FRONTOFFICE], team=team)


@pytest.fixture
def sem(team: Team) -> Medewerker:
    """A colleague of the same team."""
    return Medewerker.objects.maak(gebruikersnaam="sem", naam="Sem Bakker", rollen=[Rol.FRONTOFFICE], team=team)


@pytest.fixture
def buitenstaander(db: None) -> Medewerker:
    """Works in another team."""
    ander = Team.objects.create(naam="Zuid")
    return Medewerker.objects.maak(gebruikersnaam="wout", naam="Wout Kuil", rollen=[Rol.FRONTOFFICE], team=ander)


@pytest.fixture
def geef(fenna: Medewerker) -> Geef:
    """An advice with everything that has to be there; give what differs."""

    def doe(**velden: Any) -> Advies:
        return geef_advies(
            **{
                "door": fenna,
                "soort_vrager": "professional",
                "vraag": VRAAG,
                "advies": ADVIES,
                "gezegd": GEZEGD,
                **velden,
            }
        )

    return doe


@pytest.fixture
def advies(geef: Geef) -> Advies:
    return geef(sector="onderwijs")


@pytest.fixture
def vrager(advies: Advies, fenna: Medewerker) -> Adviesvrager:
    """A teacher who consented."""
    return leg_toestemming_vast(
        advies=advies,
        door=fenna,
        toestemming=True,
        naam="Vera van der Zonnebloem",
        organisatie="Basisschool De Wilg",
        telefoon="06 00000456",
        verteld=VERTELD,
    )


@pytest.fixture
def als() -> Callable[[Medewerker], Client]:
    """A browser in which this worker is logged in."""

    def doe(medewerker: Medewerker) -> Client:
        browser = Client()
        browser.force_login(medewerker)
        return browser

    return doe
