"""A family whose dossier was closed long ago, and the people who may decide about it. All invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytest_django import Settings

from zicht.bewaren.models import Vernietigingsvoorstel
from zicht.bewaren.voorstellen import stel_vernietiging_voor
from zicht.contact.invoer import MelderInvoer, PersoonInvoer
from zicht.contact.models import Kanaal
from zicht.contact.ontvangen import ontvang_melding
from zicht.dossiers.models import Dossier, Persoon, Verplichting
from zicht.dossiers.models.persoon import Gezinsrol, Nauwkeurigheid
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

MaakDossier = Callable[..., Dossier]
GESLOTEN = date(2026, 5, 15)
NU = date(2046, 5, 17)
"""Two days after the twenty years of the law of 2026 are over."""
MOEDER = PersoonInvoer(
    voornamen="Noor",
    achternaam="Dorrestein",
    geboortedatum=date(1990, 5, 1),
    geboortedatum_nauwkeurigheid=Nauwkeurigheid.DAG,
    gezinsrol=Gezinsrol.MOEDER,
    straat="Wilgenlaan",
    huisnummer="10",
    postcode="9991 ZZ",
    plaats="Waterdorp",
    telefoon="06 00000321",
)


@pytest.fixture(autouse=True)
def grootboek(settings: Settings, tmp_path: Path) -> Path:
    """A ledger of its own for every test."""
    settings.ZICHT_GROOTBOEK = tmp_path / "grootboek.jsonl"
    return tmp_path / "grootboek.jsonl"


@pytest.fixture(autouse=True)
def nu() -> Iterator[None]:
    with klok.op(NU):
        yield


@pytest.fixture
def team(db: None) -> Team:
    return Team.objects.create(naam="Noord")


def medewerker(naam: str, *rollen: Rol, team: Team | None = None) -> Medewerker:
    voornaam = naam.split()[0].lower()
    return Medewerker.objects.maak(gebruikersnaam=voornaam, naam=naam, rollen=list(rollen), team=team)


@pytest.fixture
def anna(team: Team) -> Medewerker:
    """Works in the team of the dossier."""
    return medewerker("Anna Verhoef", Rol.BACKOFFICE, team=team)


@pytest.fixture
def petra(db: None) -> Medewerker:
    """The privacy officer: proposes."""
    return medewerker("Petra Kool", Rol.PRIVACY)


@pytest.fixture
def dirk(db: None) -> Medewerker:
    """A leidinggevende: approves."""
    return medewerker("Dirk Postma", Rol.LEIDINGGEVENDE)


@pytest.fixture
def lea(db: None) -> Medewerker:
    """Another leidinggevende."""
    return medewerker("Lea Winter", Rol.LEIDINGGEVENDE)


@pytest.fixture
def otto(db: None) -> Medewerker:
    """An outsider: another team."""
    return medewerker("Otto Vis", Rol.BACKOFFICE, team=Team.objects.create(naam="Zuid"))


@pytest.fixture
def maak_dossier(anna: Medewerker) -> MaakDossier:
    """A dossier of one melding about a grown-up, opened and closed on these days; nothing is owed any more."""

    def maak(
        *,
        geopend: date = date(2026, 1, 5),
        gesloten: date | None = GESLOTEN,
        personen: tuple[PersoonInvoer, ...] = (MOEDER,),
        verhaal: str = "Er wordt geschreeuwd.",
    ) -> Dossier:
        with klok.op(geopend):
            melding = ontvang_melding(
                door=anna,
                kanaal=Kanaal.TELEFOON,
                melder=MelderInvoer(soort="omstander", naam="Wil Zon", telefoon="06 00000009", relatie="buur"),
                verhaal=verhaal,
                personen=personen,
            )
        sluit(melding.dossier, gesloten)
        return melding.dossier

    return maak


def sluit(dossier: Dossier, gesloten: date | None) -> None:
    """As if everything was done and it ended on that day; None: it goes on."""
    if gesloten is None:
        return
    Verplichting.objects.filter(dossier=dossier).update(stand=Verplichting.Stand.VOLDAAN, gereed_op=gesloten)
    dossier.definitief_einde_op = gesloten
    dossier.laatste_wijziging = klok.moment(gesloten)
    dossier.save()


@pytest.fixture
def dossier(maak_dossier: MaakDossier) -> Dossier:
    return maak_dossier()


@pytest.fixture
def moeder(dossier: Dossier) -> Persoon:
    return Persoon.objects.get(dossier=dossier)


@pytest.fixture
def voorstel(dossier: Dossier, petra: Medewerker) -> Vernietigingsvoorstel:
    return stel_vernietiging_voor(dossier=dossier, door=petra, grond="termijn voorbij")
