"""The fixed cast of the queue: two teams, an outsider, the leidinggevende."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from zicht.contact.invoer import MelderInvoer, PersoonInvoer
from zicht.contact.models import Kanaal, Melding
from zicht.contact.ontvangen import ontvang_melding
from zicht.kern.models import Medewerker, Team

MaakMelding = Callable[..., Melding]


@pytest.fixture
def sem(anna: Medewerker) -> Medewerker:
    """A team mate."""
    return Medewerker.objects.maak(gebruikersnaam="sem", naam="Sem Bakker", rollen=["backoffice"], team=anna.team)


@pytest.fixture
def otto(db: None) -> Medewerker:
    """An outsider: another team."""
    team = Team.objects.create(naam="Zuid")
    return Medewerker.objects.maak(gebruikersnaam="otto", naam="Otto Vis", rollen=["backoffice"], team=team)


@pytest.fixture
def dirk(db: None) -> Medewerker:
    return Medewerker.objects.maak(gebruikersnaam="dirk", naam="Dirk Postma", rollen=["leidinggevende"])


@pytest.fixture
def maak_melding(anna: Medewerker) -> MaakMelding:
    def maak(achternaam: str = "Bos", *, door: Medewerker = anna, op: date | None = None, **meer: object) -> Melding:
        return ontvang_melding(
            door=door,
            op=op,
            kanaal=Kanaal.SCHRIFTELIJK,
            melder=MelderInvoer(soort="professional", naam="Tineke Maan", organisatie="School", telefoon="0600000007"),
            verhaal="Er zijn zorgen.",
            personen=[PersoonInvoer(achternaam=achternaam, gezinsrol="moeder")],
            **meer,  # type: ignore[arg-type]
        )

    return maak
