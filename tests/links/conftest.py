"""A statement of the school and a handover to the local team, each with a link. `buiten` is whoever comes with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.afronding.conftest import (
    advies,
    beoordeling,
    besluit,
    buurman,
    dossier,
    feit,
    gesproken,
    kind,
    melding,
    mening,
    moeder,
    op_9_maart,
    overdracht,
    overdragen,
    school,
    wijkteam,
)
from zicht.afronding.models import Overdracht
from zicht.dossiers.models import Bevinding, Dossier
from zicht.kern.models import Medewerker
from zicht.links.geheim import Geheim, nieuw_geheim
from zicht.links.maken import maak_link
from zicht.links.models import Link

__all__ = [
    "advies",
    "beoordeling",
    "besluit",
    "buurman",
    "dossier",
    "feit",
    "gesproken",
    "kind",
    "melding",
    "mening",
    "moeder",
    "op_9_maart",
    "overdracht",
    "overdragen",
    "school",
    "wijkteam",
]


def andere(code: str) -> str:
    """Six other digits."""
    return "".join("1" if cijfer == "0" else "0" for cijfer in code)


@pytest.fixture
def geheim() -> Geheim:
    return nieuw_geheim()


@pytest.fixture
def uitspraak(feit: Bevinding) -> Bevinding:
    """What the school said."""
    return feit


@pytest.fixture
def link(uitspraak: Bevinding, anna: Medewerker, geheim: Geheim) -> Link:
    return maak_link(door=anna, geheim=geheim, bevinding=uitspraak)


@pytest.fixture
def overdrachtslink(overdracht: Overdracht, anna: Medewerker, geheim: Geheim) -> Link:
    return maak_link(door=anna, geheim=geheim, overdracht=overdracht)


@pytest.fixture
def buiten() -> Client:
    """A telephone outside, that is strict about forged requests like a real server."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def binnen(als: Callable[[Medewerker], Client], anna: Medewerker, dossier: Dossier) -> Client:
    """Anna's browser; the dossier is hers."""
    Dossier.objects.filter(pk=dossier.pk).update(dossierhouder=anna)
    return als(anna)


def adres(geheim: Geheim) -> str:
    return f"/p/{geheim.token}/"
