"""The cast of this room: one team, one family of invented people, on the day the MDO chose the JBT."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from zicht.dossiers.besluiten import Geraadpleegd
from zicht.dossiers.models import Dossier, Persoon
from zicht.dwang.besluiten import besluit_dwang
from zicht.dwang.models import Dwangtraject
from zicht.kern import klok
from zicht.kern.models import Medewerker

VANDAAG = date(2020, 2, 4)


@pytest.fixture(autouse=True)
def op_4_februari() -> Iterator[None]:
    with klok.op(VANDAAG):
        yield


@pytest.fixture
def advies(bram: Medewerker) -> list[Geraadpleegd]:
    return [Geraadpleegd(collega=bram, advies="Ga naar de tafel.", rol="gedragswetenschapper")]


@pytest.fixture
def besluit(
    dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd], moeder: Persoon, vader: Persoon, kind: Persoon
) -> Callable[..., Dwangtraject]:
    """`besluit_dwang` with all it needs; what a test gives goes first."""

    def neem(**anders: Any) -> Dwangtraject:
        velden: dict[str, Any] = {
            "dossier": dossier,
            "door": anna,
            "soort": Dwangtraject.Soort.VTB,
            "toets": "vto_2_4_1",
            "antwoorden": {"ernstige_risicos_opgroeien": True, "eigen_regie_onvoldoende": True},
            "geraadpleegd": advies,
            "motivering": "De hulp komt niet van de grond.",
            "rust_op_tekst": "De gesprekken met ouders en kinderen.",
            "kindbelang": {"zorg_bescherming_veiligheid": "Mieke heeft rust nodig."},
        }
        return besluit_dwang(**{**velden, **anders})

    return neem


@pytest.fixture
def vtb(besluit: Callable[..., Dwangtraject]) -> Dwangtraject:
    return besluit()


@pytest.fixture
def vto(besluit: Callable[..., Dwangtraject]) -> Dwangtraject:
    return besluit(soort=Dwangtraject.Soort.VTO)
