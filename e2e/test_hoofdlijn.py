"""From the call to the end of everything, by keyboard alone: each step is found from the dossier itself.

What it costs is measured (docs/metingen.md): a change that asks more of workers is seen here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, field
from datetime import datetime
from functools import partial

import pytest
from playwright.sync_api import Browser

from e2e import handelingen as doe
from e2e.conftest import tabbladen
from e2e.klokstand import het_is
from e2e.toetsenbord import Telling, Toetsenbord
from zicht.kern import klok
from zicht.kern.models import Medewerker, Rol, Team

RUIMTE = 1.15
"""How much more than measured may be asked of a worker before somebody has to look."""
GEMETEN = {
    "neem_melding_aan": Telling(toetsen=78, tekens=293, velden=33),
    "beoordeel": Telling(toetsen=221, tekens=505, velden=49),
}
"""From logging in until this was done; what docs/metingen.md says."""

Handeling = Callable[[Toetsenbord], object]


def op(dag: int, maand: int, jaar: int = 2026) -> datetime:
    return datetime(jaar, maand, dag, 10, 0, tzinfo=klok.NEDERLAND)


LIJN: tuple[tuple[datetime, str, Handeling], ...] = (
    (op(2, 3), "log_in", doe.log_in),
    (op(2, 3), "neem_melding_aan", doe.neem_melding_aan),
    (op(4, 3), "beoordeel", doe.beoordeel),
    (op(4, 3), "vertel_melder", partial(doe.vertel_melder, onderdelen=("Of de melding is opgepakt",))),
    (op(4, 3), "ga_maatregelen_na", doe.ga_maatregelen_na),
    (op(6, 3), "spreek_ouders", partial(doe.spreek, namen=("Ruud", "Sanne"))),
    (op(6, 3), "spreek_kind", partial(doe.spreek, namen=("Lot",), ouders_vooraf="06-03-2026")),
    (op(6, 3), "informeer", partial(doe.informeer, namen=("Sanne", "Lot"))),
    (op(6, 3), "maak_afspraak", partial(doe.maak_afspraak, namen=("Ruud", "Sanne"))),
    (op(6, 3), "stel_voorwaarde", partial(doe.stel_voorwaarde, namen=("Ruud", "Sanne", "Lot"))),
    (op(9, 3), "verstuur_brieven", doe.verstuur_brieven),
    (op(13, 3), "ga_begrip_na", doe.ga_begrip_na),
    (op(4, 5), "rond_dienst_af", doe.rond_dienst_af),
    (op(4, 5), "draag_over", doe.draag_over),
    (op(6, 5), "leg_aanvaarding_vast", doe.leg_aanvaarding_vast),
    (op(6, 5), "verstuur_brieven_overdracht", doe.verstuur_brieven),
    (op(8, 5), "ga_begrip_na_overdracht", doe.ga_begrip_na),
    (op(6, 8), "eerste_contact", partial(doe.houd_monitorcontact, namen=("Ruud", "Sanne", "Lot"))),
    (op(6, 5, 2027), "laatste_contact", partial(doe.houd_monitorcontact, namen=("Ruud", "Sanne", "Lot"))),
    (op(6, 5, 2027), "beoordeel_monitoren", doe.beoordeel_monitoren),
    (op(6, 5, 2027), "rond_monitoren_af", doe.rond_monitoren_af),
    (op(6, 5, 2027), "einde", doe.verstuur_brieven),
)
"""When, what it is called in the measurements, and what the worker does."""


@dataclass
class Verloop:
    """What the line cost until each step, and what is owed when it is over."""

    telling: dict[str, Telling] = field(default_factory=dict)
    verschuldigd: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def eva(databank: None) -> Medewerker:
    """A worker of a small organisation, who does the whole line."""
    team = Team.objects.create(naam="Noord")
    Medewerker.objects.maak(gebruikersnaam="bas", naam="Bas Olthof", rollen=[Rol.GEDRAGSWETENSCHAPPER], team=team)
    return Medewerker.objects.maak(
        gebruikersnaam="eva",
        naam="Eva Brink",
        rollen=[Rol.FRONTOFFICE, Rol.BEOORDELAAR, Rol.BACKOFFICE, Rol.MONITOR],
        team=team,
        wachtwoord=doe.WACHTWOORD,
    )


@pytest.fixture(scope="module")
def toetsen(chromium: Browser, adres: str, eva: Medewerker) -> Iterator[Toetsenbord]:
    with tabbladen(chromium, adres) as nieuw:
        yield Toetsenbord(nieuw())


@pytest.fixture(scope="module")
def verloop(toetsen: Toetsenbord) -> Verloop:
    verloop = Verloop()
    for moment, naam, handeling in LIJN:
        with het_is(moment):
            handeling(toetsen)
        verloop.telling[naam] = toetsen.telling
        for breedte in (360, 1280):
            toetsen.blad.breedte(breedte)
            toetsen.blad.beeld(f"hoofdlijn-{len(verloop.telling):02}-{naam}-{breedte}")
    verloop.verschuldigd = doe.verschuldigd(toetsen)
    return verloop


def test_aan_het_eind_staat_niets_meer_open(verloop: Verloop) -> None:
    """ALG-2 to ALG-5, ALG-12, ALG-14, VB-4, VB-5, VV-3, OV-4, OV-5, MON-1, MON-3, AF-2, BR-1: without a mouse."""
    assert verloop.verschuldigd == []


@pytest.mark.parametrize("tot", GEMETEN)
def test_er_wordt_niet_meer_van_de_medewerker_gevraagd_dan_gemeten(verloop: Verloop, tot: str) -> None:
    grens = [RUIMTE * getal for getal in astuple(GEMETEN[tot])]
    gevraagd = astuple(verloop.telling[tot])
    assert all(een <= hoogste for een, hoogste in zip(gevraagd, grens, strict=True)), verloop.telling
