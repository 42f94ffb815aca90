"""Every address has an access policy: nothing without logging in, and what is not for this worker does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from zicht.dossiers.models import Dossier
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker, Team

pytestmark = pytest.mark.django_db

VOOR_IEDEREEN = {"inloggen", "uitloggen"}
ALLEEN_ONTWIKKELING = "voorbeeld"


def adressen() -> list[URLPattern]:
    """All patterns with a name, save for the gallery of parts that an installation does not have."""
    patronen = [p for p in get_resolver().url_patterns if isinstance(p, URLPattern) and p.name]
    return [p for p in patronen if not str(p.name).startswith(ALLEEN_ONTWIKKELING)]


def velden(patroon: URLPattern) -> dict[str, type]:
    return {naam: type(omzetter) for naam, omzetter in patroon.pattern.converters.items()}


def met_waarden(patroon: URLPattern, dossier: UUID) -> str:
    """The address with this dossier, and something that does not exist for everything else."""
    waarden: dict[str, object] = {}
    for naam, omzetter in patroon.pattern.converters.items():
        if naam == "dossier":
            waarden[naam] = dossier
        else:
            waarden[naam] = uuid4() if "UUID" in type(omzetter).__name__ else omzetter.to_python("1")
    return reverse(str(patroon.name), kwargs=waarden)


@pytest.fixture
def dossier() -> Dossier:
    team = Team.objects.create(naam="Noord")
    door = Medewerker.objects.maak(gebruikersnaam="anna", naam="Anna Verhoef", rollen=["backoffice"], team=team)
    return open_dossier(door=door)


@pytest.fixture
def buitenstaander() -> Medewerker:
    team = Team.objects.create(naam="Zuid")
    return Medewerker.objects.maak(gebruikersnaam="otto", naam="Otto Vis", rollen=["backoffice"], team=team)


def antwoorden(client: Client, adres: str) -> Iterator[int]:
    yield client.get(adres).status_code
    yield client.post(adres, {}).status_code


@pytest.mark.parametrize("patroon", adressen(), ids=lambda p: str(p.name))
def test_zonder_inloggen_komt_niemand_binnen(client: Client, patroon: URLPattern, dossier: Dossier) -> None:
    if patroon.name in VOOR_IEDEREEN:
        return
    for status in antwoorden(client, met_waarden(patroon, dossier.pk)):
        assert status in (302, 403, 405), f"{patroon.name} antwoordt {status}"


@pytest.mark.parametrize("patroon", [p for p in adressen() if "dossier" in velden(p)], ids=lambda p: str(p.name))
def test_een_dossier_van_een_ander_team_bestaat_niet(
    client: Client, patroon: URLPattern, dossier: Dossier, buitenstaander: Medewerker
) -> None:
    """TG-2: the same answer as for a dossier that was never there."""
    client.force_login(buitenstaander)
    for echt, verzonnen in zip(
        antwoorden(client, met_waarden(patroon, dossier.pk)),
        antwoorden(client, met_waarden(patroon, uuid4())),
        strict=True,
    ):
        assert echt == verzonnen
        assert echt in (404, 405), f"{patroon.name} antwoordt {echt}"


@pytest.mark.parametrize("patroon", adressen(), ids=lambda p: str(p.name))
def test_geen_adres_breekt_op_iets_dat_niet_bestaat(client: Client, patroon: URLPattern, dossier: Dossier) -> None:
    """For a team mate too: an id of something that is not in this dossier gives a sentence, never a fault."""
    client.force_login(Medewerker.objects.get(gebruikersnaam="anna"))
    for status in antwoorden(client, met_waarden(patroon, dossier.pk)):
        assert status < 500, f"{patroon.name} antwoordt {status}"
