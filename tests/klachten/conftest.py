"""The cast of this room: one worker, one mother who complains. All invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.kern import klok
from zicht.kern.models import Medewerker
from zicht.klachten.models import Klacht
from zicht.klachten.ontvangen import ontvang_klacht


@pytest.fixture(autouse=True)
def op_10_juni() -> Iterator[None]:
    with klok.op(date(2020, 6, 10)):
        yield


@pytest.fixture
def moeder(dossier: Dossier) -> Persoon:
    return Persoon.objects.create(
        dossier=dossier, voornamen="Sanne", achternaam="Hagendoorn", gezinsrol=Gezinsrol.MOEDER
    )


@pytest.fixture
def klacht(dossier: Dossier, anna: Medewerker, moeder: Persoon) -> Klacht:
    return ontvang_klacht(
        dossier=dossier,
        door=anna,
        bij=Klacht.Bij.COMMISSIE,
        persoon=moeder,
        tekst="Ik kreeg geen uitleg, en er viel een woord dat niet klopt.",
        onderdelen=["Geen uitleg", "Een woord dat niet klopt"],
        op=date(2020, 3, 23),
    )
