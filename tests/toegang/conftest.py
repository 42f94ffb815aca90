"""The fixed cast: a family, who works for it, who is asked along, and everybody who has no business there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

import pytest

from zicht.contact.invoer import MelderInvoer, PersoonInvoer
from zicht.contact.models import Kanaal, Melding
from zicht.contact.ontvangen import ontvang_melding
from zicht.dossiers.models import Dossier
from zicht.dossiers.toewijzen import wijs_dossierhouder_aan
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

NU = datetime(2026, 3, 9, 10, 0, tzinfo=klok.NEDERLAND)
NOOR = PersoonInvoer(
    voornamen="Noor",
    achternaam="Dorrestein",
    geboortedatum=date(1990, 5, 1),
    gezinsrol="moeder",
    straat="Wilgenlaan",
    huisnummer="10",
    postcode="9991 ZZ",
    plaats="Waterdorp",
    telefoon="06 00000321",
)


@pytest.fixture(autouse=True)
def _klok() -> Iterator[None]:
    with klok.op(NU):
        yield


@dataclass(frozen=True)
class Cast:
    """Everybody who may log in, by what he is to the dossier of the family Dorrestein (team Oost)."""

    anna: Medewerker
    """Dossierhouder."""
    bas: Medewerker
    """Team mate."""
    lea: Medewerker
    """Leidinggevende of this team."""
    otto: Medewerker
    """Outsider: backoffice of another team."""
    fien: Medewerker
    """Takes meldingen in, in another team."""
    priya: Medewerker
    """Gedragswetenschapper of another team."""
    ad: Medewerker
    """Vertrouwensarts of no team."""
    mo: Medewerker
    """Aandachtsfunctionaris of another team."""
    wil: Medewerker
    """Leidinggevende of another team."""
    dirk: Medewerker
    """Leidinggevende of the whole organisation."""
    vera: Medewerker
    """Privacyfunctionaris."""
    ben: Medewerker
    """Runs the accounts; somebody once put him in team Oost."""

    @property
    def allen(self) -> dict[str, Medewerker]:
        return {veld.name: getattr(self, veld.name) for veld in fields(self)}

    def behalve(self, *namen: str) -> list[Medewerker]:
        return [wie for naam, wie in self.allen.items() if naam not in namen]


@pytest.fixture
def cast(db: None) -> Cast:
    oost, west = Team.objects.create(naam="Oost"), Team.objects.create(naam="West")

    def maak(naam: str, rol: Rol, team: Team | None) -> Medewerker:
        return Medewerker.objects.maak(gebruikersnaam=naam, naam=naam.title(), rollen=[str(rol)], team=team)

    return Cast(
        anna=maak("anna", Rol.BACKOFFICE, oost),
        bas=maak("bas", Rol.BACKOFFICE, oost),
        lea=maak("lea", Rol.LEIDINGGEVENDE, oost),
        otto=maak("otto", Rol.BACKOFFICE, west),
        fien=maak("fien", Rol.FRONTOFFICE, west),
        priya=maak("priya", Rol.GEDRAGSWETENSCHAPPER, west),
        ad=maak("ad", Rol.VERTROUWENSARTS, None),
        mo=maak("mo", Rol.AANDACHTSFUNCTIONARIS, west),
        wil=maak("wil", Rol.LEIDINGGEVENDE, west),
        dirk=maak("dirk", Rol.LEIDINGGEVENDE, None),
        vera=maak("vera", Rol.PRIVACY, None),
        ben=maak("ben", Rol.BEHEER, oost),
    )


@pytest.fixture
def melding(cast: Cast) -> Melding:
    gemaakt: Melding = ontvang_melding(
        door=cast.anna,
        kanaal=Kanaal.SCHRIFTELIJK,
        melder=MelderInvoer(soort="professional", naam="Tineke Maan", organisatie="School", telefoon="0600000007"),
        verhaal="Er zijn zorgen.",
        personen=[NOOR],
    )
    return gemaakt


@pytest.fixture
def dossier(melding: Melding, cast: Cast) -> Dossier:
    return wijs_dossierhouder_aan(dossier=melding.dossier, door=cast.anna, dossierhouder=cast.anna)
