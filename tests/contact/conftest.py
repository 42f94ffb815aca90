"""The cast of every test in this room. All people are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest

from zicht.contact.invoer import MelderInvoer, PersoonInvoer
from zicht.contact.models import Aard, Melding
from zicht.contact.ontvangen import ontvang_melding
from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Besluit, BesluitSoort, Bron, Persoon, Uitstel
from zicht.dossiers.models.persoon import Geslacht, Gezinsrol
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

NU = datetime(2026, 3, 4, 14, 0, tzinfo=klok.NEDERLAND)
Ontvang = Callable[..., Melding]


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
def lies(team: Team) -> Medewerker:
    """Leads the team."""
    return Medewerker.objects.maak(gebruikersnaam="lies", naam="Lies Poort", rollen=[Rol.LEIDINGGEVENDE], team=team)


@pytest.fixture
def sem(team: Team) -> Medewerker:
    """The colleague who is consulted."""
    return Medewerker.objects.maak(
        gebruikersnaam="sem", naam="Sem Bakker", rollen=[Rol.GEDRAGSWETENSCHAPPER], team=team
    )


@pytest.fixture
def advies(sem: Medewerker) -> list[Geraadpleegd]:
    return [Geraadpleegd(collega=sem, advies="Ik zie het ook zo.", rol="gedragswetenschapper")]


BUUR = MelderInvoer(
    soort=Bron.Soort.OMSTANDER,
    naam="Wilma Zonneveld",
    relatie="buurvrouw",
    adres="Wilgenlaan 8, Waterdorp",
    telefoon="06 00000123",
    email="wilma@example.nl",
)
LERARES = MelderInvoer(
    soort=Bron.Soort.PROFESSIONAL,
    naam="Tess Molenaar",
    organisatie="Basisschool De Wilg",
    functie="leerkracht",
    telefoon="06 00000456",
    valt_onder_meldcode=True,
)
AGENT = MelderInvoer(
    soort=Bron.Soort.POLITIE, naam="Bas Kooij", organisatie="Basisteam Rivierenland", telefoon="06 00000789"
)
ANONIEM = MelderInvoer(soort=Bron.Soort.ANONIEM)
ZIJZELF = MelderInvoer(
    soort=Bron.Soort.DIRECTBETROKKENE,
    naam="Noor Dorrestein",
    telefoon="06 00000321",
    is_persoon_nummer=1,
    toestemming_identiteit=True,
)
"""The first person of the melding reports it herself, and the family may know."""

NOOR = PersoonInvoer(
    voornamen="Noor",
    achternaam="Dorrestein",
    geboortedatum=date(1990, 5, 1),
    geslacht=Geslacht.VROUW,
    gezinsrol=Gezinsrol.MOEDER,
    straat="Wilgenlaan",
    huisnummer="10",
    postcode="9991 ZZ",
    plaats="Waterdorp",
    telefoon="06 00000321",
)
LOT = replace(
    NOOR,
    voornamen="Lot",
    geboortedatum=date(2019, 3, 1),
    gezinsrol=Gezinsrol.KIND,
    telefoon="",
)
BRAM = PersoonInvoer(
    voornamen="Bram",
    achternaam="Dorrestein",
    geboortedatum=date(1988, 2, 3),
    geslacht=Geslacht.MAN,
    gezinsrol=Gezinsrol.VADER,
)
GEZIN = (NOOR, BRAM, LOT)
VOLLEDIG: dict[str, Any] = {
    "verhaal": "Ik hoorde schreeuwen en zag Lot huilen in de tuin.",
    "aard": [Aard.GETUIGE],
    "acuut": "nee",
    "structureel": "ja",
    "veiligheidscijfer": 4,
    "veiligheidscijfer_reden": "Het is elke week raak.",
    "verwachting": "Dat er iemand gaat kijken.",
    "feedback_afspraak": "Na de beoordeling, telefonisch.",
}


@pytest.fixture
def ontvang(fenna: Medewerker) -> Ontvang:
    """A melding as most are: the neighbour, about three people; any field can be another."""

    def maak(**anders: Any) -> Melding:
        velden: dict[str, Any] = {"door": fenna, "melder": BUUR, "personen": GEZIN, **VOLLEDIG, **anders}
        return ontvang_melding(**velden)

    return maak


@pytest.fixture
def melding(ontvang: Ontvang) -> Melding:
    return ontvang()


def beoordeel(melding: Melding, door: Medewerker, op: date, over: list[UUID]) -> Besluit:
    """A safety assessment in the dossier of `melding`, about the meldingen `over`."""
    return Besluit.objects.create(
        dossier=melding.dossier,
        soort=BesluitSoort.VEILIGHEIDSBEOORDELING,
        uitkomst="Veilig Thuis",
        op=op,
        verantwoordelijke=door,
        meldingen=over,
        versie_protocol="hp2019-wet2026",
    )


def contactstop(persoon: Persoon, door: Medewerker, *voor: str) -> Uitstel:
    """Contact with this person is dangerous, from now on; `voor`: only what these rules ask for."""
    return stel_uit(
        dossier=persoon.dossier,
        door=door,
        personen=[persoon],
        grond=Uitstel.Grond.GEVAAR,
        reden="Hij leest haar telefoon mee.",
        opnieuw_bezien_op=date(2026, 3, 20),
        voor=voor,
    )
