"""The fixed cast: a family of five, those who work on it, and somebody who has no business there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

from tests.dossiers.volledig import Vol, maak_vol
from zicht.dossiers.models import Bron, Dossier, Gezag, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.dossiers.uitstel import stel_uit
from zicht.kern import klok
from zicht.kern.models import Medewerker, Team

VANDAAG = date(2026, 3, 9)
OPNIEUW_BEZIEN = date(2026, 3, 16)


@pytest.fixture(autouse=True)
def _klok() -> Iterator[None]:
    with klok.op(datetime(2026, 3, 9, 10, 0, tzinfo=klok.NEDERLAND)):
        yield


@pytest.fixture
def leidinggevende(team: Team) -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam="lea", naam="Lea Prins", rollen=["leidinggevende"], team=team)


@dataclass(frozen=True)
class Gezin:
    dossier: Dossier
    moeder: Persoon
    vader: Persoon
    lot: Persoon
    """Nine years old."""
    pim: Persoon
    """Two years old."""

    @property
    def allen(self) -> list[Persoon]:
        return [self.moeder, self.vader, self.lot, self.pim]


@pytest.fixture
def gezin(anna: Medewerker) -> Gezin:
    with klok.op(date(2026, 3, 2)):
        dossier = open_dossier(door=anna)
    Dossier.objects.filter(pk=dossier.pk).update(dossierhouder=anna)
    dossier.refresh_from_db()

    def persoon(voornamen: str, rol: str, geboren: date) -> Persoon:
        return Persoon.objects.create(
            dossier=dossier, voornamen=voornamen, achternaam="Zandstra", gezinsrol=rol, geboortedatum=geboren
        )

    gezin = Gezin(
        dossier,
        moeder=persoon("Noor", "moeder", date(1990, 5, 3)),
        vader=persoon("Sem", "vader", date(1988, 1, 20)),
        lot=persoon("Lot", "kind", date(2016, 7, 14)),
        pim=persoon("Pim", "kind", date(2023, 11, 2)),
    )
    for kind in (gezin.lot, gezin.pim):
        for ouder in (gezin.moeder, gezin.vader):
            Gezag.objects.create(dossier=dossier, kind=kind, gezaghebbende=ouder, soort="gezamenlijk")
    return gezin


def stop_contact(gezin: Gezin, door: Medewerker, **anders: Any) -> None:
    """The father threatened: contact with him is stopped (ALG-6)."""
    gegeven: dict[str, Any] = {
        "grond": "gevaar",
        "reden": "Hij dreigde.",
        "opnieuw_bezien_op": OPNIEUW_BEZIEN,
        **anders,
    }
    stel_uit(dossier=gezin.dossier, door=door, personen=[gezin.vader], **gegeven)


@pytest.fixture
def ander_gezin(buitenstaander: Medewerker) -> Persoon:
    """Somebody of a dossier of another team."""
    dossier = open_dossier(door=buitenstaander, op=date(2026, 3, 2))
    return Persoon.objects.create(dossier=dossier, voornamen="Vreemd", achternaam="Elders")


@pytest.fixture
def school(gezin: Gezin) -> Bron:
    """An informant whose name may be known."""
    return Bron.objects.create(
        dossier=gezin.dossier,
        soort="professional",
        identiteit={"naam": "Ilse de Wit", "functie": "intern begeleider", "organisatie": "De Regenboog"},
    )


@pytest.fixture
def buurvrouw(gezin: Gezin) -> Bron:
    """A bystander who reported and gave no permission to be known."""
    return Bron.objects.create(
        dossier=gezin.dossier,
        soort="omstander",
        identiteit={"naam": "Wilma Zonneveld", "telefoon": "06 000 00 123", "email": "wilma@example.nl"},
    )


@pytest.fixture
def vol(gezin: Gezin, anna: Medewerker, bas: Medewerker, buurvrouw: Bron, school: Bron) -> Vol:
    return maak_vol(gezin, anna, bas, buurvrouw, school)
