"""The cast of this room: one team, one family of invented people, two meldingen assessed on 11 December 2019."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

import pytest

from zicht.diensten.kiezen import kies_dienst
from zicht.diensten.models import Dienst
from zicht.dossiers.besluiten import Geraadpleegd, neem_besluit
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker

VANDAAG = date(2020, 1, 22)
VV_PAST = {
    "structurele_onveiligheid": True,
    "bevestigen_nodig": False,
    "bereid_en_in_staat": True,
    "accepteert_hulp": True,
}
ONDERZOEK_PAST = {**VV_PAST, "bevestigen_nodig": True}


@pytest.fixture(autouse=True)
def op_22_januari() -> Iterator[None]:
    with klok.op(VANDAAG):
        yield


@pytest.fixture
def advies(bram: Medewerker) -> list[Geraadpleegd]:
    return [Geraadpleegd(collega=bram, advies="Hulp komt hier op gang.", rol="gedragswetenschapper")]


@pytest.fixture
def beoordeling(dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd]) -> Besluit:
    """The assessment of 11 December 2019: Veilig Thuis stays responsible."""
    return neem_besluit(
        dossier,
        soort=BesluitSoort.VEILIGHEIDSBEOORDELING,
        uitkomst="Veilig Thuis",
        door=anna,
        geraadpleegd=advies,
        motivering="De zorgen duren voort.",
        rust_op_tekst="Twee meldingen.",
        op=date(2019, 12, 11),
        meldingen=[UUID(int=1), UUID(int=2)],
    )


@pytest.fixture
def keuze(dossier: Dossier, anna: Medewerker, advies: list[Geraadpleegd]) -> Callable[..., Dienst]:
    """`kies_dienst` with all it needs; what a test gives goes first."""

    def kies(**anders: object) -> Dienst:
        velden: dict[str, object] = {
            "dossier": dossier,
            "door": anna,
            "dienst": Dienst.Soort.VV,
            "contactpersoon": anna,
            "geraadpleegd": advies,
            "motivering": "Beide ouders werken mee.",
            "rust_op_tekst": "Het gesprek van 20 januari.",
            "antwoorden": VV_PAST,
        }
        return kies_dienst(**{**velden, **anders})  # type: ignore[arg-type]

    return kies


@pytest.fixture
def vv(keuze: Callable[..., Dienst], beoordeling: Besluit) -> Dienst:
    return keuze()


@pytest.fixture
def onderzoek(keuze: Callable[..., Dienst], beoordeling: Besluit) -> Dienst:
    return keuze(dienst=Dienst.Soort.ONDERZOEK, antwoorden=ONDERZOEK_PAST)
