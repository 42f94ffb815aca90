"""The cast of every test in this room: one team, one family, one melding. All invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from zicht.contact.models import Kanaal, Melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Bevinding, Bron, Dossier, Gesprek, Gesprekspartner, Persoon, Status
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team
from zicht.kern.nummers import volgend

GW = Rol.GEDRAGSWETENSCHAPPER
VANDAAG = date(2026, 3, 4)
ONTVANGEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def op_4_maart() -> Iterator[None]:
    with klok.op(datetime(2026, 3, 4, 14, 0, tzinfo=klok.NEDERLAND)):
        yield


@pytest.fixture
def ilse(team: Team) -> Medewerker:
    """Assesses the melding."""
    return Medewerker.objects.maak(gebruikersnaam="ilse", naam="Ilse Veen", rollen=[Rol.BEOORDELAAR], team=team)


@pytest.fixture
def sem(team: Team) -> Medewerker:
    """The colleague who is consulted."""
    return Medewerker.objects.maak(gebruikersnaam="sem", naam="Sem Bakker", rollen=[GW], team=team)


@pytest.fixture
def dossier(ilse: Medewerker) -> Dossier:
    return open_dossier(door=ilse, op=date(2026, 3, 2))


@pytest.fixture
def moeder(dossier: Dossier) -> Persoon:
    return maak_persoon(dossier, "Noor", Gezinsrol.MOEDER, date(1990, 5, 1))


@pytest.fixture
def vader(dossier: Dossier) -> Persoon:
    return maak_persoon(dossier, "Bram", Gezinsrol.VADER, date(1988, 2, 3))


@pytest.fixture
def kind(dossier: Dossier) -> Persoon:
    return maak_persoon(dossier, "Lot", Gezinsrol.KIND, date(2019, 3, 1))


@pytest.fixture
def school(dossier: Dossier) -> Bron:
    identiteit = {"naam": "Tess Molenaar", "organisatie": "Basisschool De Wilg", "functie": "leerkracht"}
    return Bron.objects.create(dossier=dossier, soort=Bron.Soort.PROFESSIONAL, identiteit=identiteit)


@pytest.fixture
def melding(dossier: Dossier, school: Bron) -> Melding:
    return maak_melding(dossier, school)


@pytest.fixture
def advies(sem: Medewerker) -> list[Geraadpleegd]:
    return [Geraadpleegd(collega=sem, advies="Ik zie het ook zo.", rol="gedragswetenschapper")]


@pytest.fixture
def gesproken(dossier: Dossier, moeder: Persoon) -> Gesprek:
    """The mother was spoken to this morning."""
    return maak_gesprek(dossier, moeder)


@pytest.fixture
def onveilig(dossier: Dossier, school: Bron, kind: Persoon) -> Bevinding:
    """A known unsafe event with its source."""
    bevinding = Bevinding.objects.create(
        dossier=dossier,
        tekst="Lot kwam met een blauw oog op school.",
        status=Status.FEIT,
        op=date(2026, 3, 1),
        bron=school,
        onveilige_gebeurtenis=True,
    )
    bevinding.betreft.add(kind)
    return bevinding


def maak_persoon(dossier: Dossier, voornaam: str, rol: Gezinsrol, geboren: date | None) -> Persoon:
    return Persoon.objects.create(
        dossier=dossier, voornamen=voornaam, achternaam="Dorrestein", geboortedatum=geboren, gezinsrol=rol
    )


def maak_melding(dossier: Dossier, melder: Bron, *, ontvangen: datetime = ONTVANGEN) -> Melding:
    return Melding.objects.create(
        dossier=dossier,
        nummer=volgend("melding"),
        ontvangen_op=ontvangen,
        kanaal=Kanaal.TELEFOON,
        melder=melder,
        verhaal="De leerkracht zag een blauw oog en hoorde een verhaal dat niet klopte.",
    )


def maak_gesprek(dossier: Dossier, persoon: Persoon, *, op: datetime | None = None, gehouden: bool = True) -> Gesprek:
    gesprek = Gesprek.objects.create(
        dossier=dossier, op=op or datetime(2026, 3, 4, 8, 0, tzinfo=UTC), wijze="telefoon", gehouden=gehouden
    )
    Gesprekspartner.objects.create(dossier=dossier, gesprek=gesprek, persoon=persoon)
    return gesprek
