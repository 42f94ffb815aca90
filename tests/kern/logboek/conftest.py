"""A family of two, those who may and may not see it, and a way in for who should not be there: the superuser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import connection

from tests.proefserver import VAR_BEHEERDER
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.toegang import dossier_voor
from zicht.kern import klok
from zicht.kern.kluis import kluis
from zicht.kern.logboek.eigenaar import sql_voor_beheerder
from zicht.kern.logboek.kenmerken import kenmerken_van
from zicht.kern.models import Medewerker, Team
from zicht.kern.sleutelbestand import Sleutels

Superuser = Callable[..., None]


@pytest.fixture(autouse=True)
def _klok() -> Iterator[None]:
    with klok.op(datetime(2026, 3, 9, 10, 0, tzinfo=klok.NEDERLAND)):
        yield


@pytest.fixture
def otto(db: None) -> Medewerker:
    """Works in another team: this dossier does not exist for him."""
    ander = Team.objects.create(naam="Team West")
    return Medewerker.objects.maak(gebruikersnaam="otto", naam="Otto Vlug", rollen=["backoffice"], team=ander)


@dataclass(frozen=True)
class Gezin:
    dossier: Dossier
    noor: Persoon
    sem: Persoon


@pytest.fixture
def gezin(anna: Medewerker) -> Gezin:
    dossier = open_dossier(door=anna, op=date(2026, 3, 2))
    noor = Persoon.objects.create(dossier=dossier, voornamen="Noor", achternaam="Zandstra", gezinsrol="moeder")
    sem = Persoon.objects.create(dossier=dossier, voornamen="Sem", achternaam="Zandstra", gezinsrol="vader")
    return Gezin(dossier, noor, sem)


@pytest.fixture
def superuser(transactional_db: None) -> Iterator[Superuser]:
    """Runs SQL as the superuser of the server, whom nothing stops; afterwards the log is empty again."""
    if VAR_BEHEERDER not in os.environ:
        pytest.fail(f"Deze test heeft een superuser nodig: zet {VAR_BEHEERDER} (host=… port=… user=…).")
    database = connection.settings_dict["NAME"]
    with psycopg.connect(os.environ[VAR_BEHEERDER], dbname=database, autocommit=True) as verbinding:

        def draai(sql: str, *waarden: Any) -> None:
            verbinding.execute(sql.encode(), waarden or None)

        yield draai
        verbinding.execute("TRUNCATE logboek.ankerstand, logboek.anker, logboek.regel, logboek.keten")
        verbinding.execute(sql_voor_beheerder(str(connection.settings_dict["USER"])).encode())


@pytest.fixture
def keten(superuser: Superuser, gezin: Gezin, anna: Medewerker) -> UUID:
    """The chain of the dossier with four lines: opened, and read three times."""
    for wat in ("dossier", "personen", "gesprekken"):
        dossier_voor(anna, gezin.dossier.pk, wat=wat)
    (kenmerk,) = kenmerken_van([gezin.dossier.pk])
    return kenmerk


@pytest.fixture
def zonder_sleutelbestand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vault no longer holds the wrapping key the seals were made with."""
    monkeypatch.setattr(kluis(), "_inhoud", Sleutels("k2", {"k2": b"x" * 32}))
