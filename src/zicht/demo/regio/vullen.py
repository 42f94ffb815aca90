"""Filling an empty database with a region, by COPY from more than one process."""

from __future__ import annotations

import gc
import multiprocessing
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from django.db import connection, models, transaction

from zicht.demo.regio import modellen
from zicht.demo.regio.boek import Regels
from zicht.demo.regio.indexen import zonder_indexen
from zicht.demo.regio.medewerkers import Ploeg, aantal_teams, maak_medewerkers, ploegen
from zicht.demo.regio.melden import MEESTE_MELDINGEN
from zicht.demo.regio.tabel import tabel
from zicht.demo.regio.verzinnen import Regio, verzin
from zicht.dossiers.models import Dossier
from zicht.kern.fouten import Fout
from zicht.werkvoorraad.models import Werkregel

PARTIJ = 500
"""Dossiers that one process makes and copies at a time."""
VANAF_ZONDER_INDEXEN = 5_000
"""From this many dossiers on it pays to build the indexes afterwards."""

Voortgang = Callable[[str, int, int], None]
"""Is told what is being done, how much of it, of how much."""


class NietLeeg(Fout):
    """The database holds dossiers already."""


@dataclass(frozen=True)
class Verslag:
    """How long the parts took, in seconds."""

    dossiers: int
    laden: float
    indexen: float

    @property
    def samen(self) -> float:
        return self.laden + self.indexen


def stil(wat: str, gedaan: int, totaal: int) -> None:
    """Tells nobody how far it is."""


def vul(regio: Regio, *, processen: int = 1, voortgang: Voortgang = stil) -> Verslag:
    """Make and store all dossiers of the region, with its teams and workers. Raises NietLeeg."""
    if Dossier.objects.exists():
        raise NietLeeg("Er staan al dossiers in deze database. Een verzonnen regio komt alleen in een lege.")
    begin = time.monotonic()
    teams = aantal_teams(regio.dossiers)
    if regio.dossiers < VANAF_ZONDER_INDEXEN:
        with transaction.atomic():
            laad_hier(regio, maak_medewerkers(regio.zaad, teams), voortgang)
            _ken_tabellen()
        geladen = time.monotonic()
    else:
        with zonder_indexen(modellen.ALLE, draden=processen, voortgang=partial(voortgang, "Indexen")):
            _laad(regio, teams, processen, voortgang)
            with transaction.atomic():
                maak_medewerkers(regio.zaad, teams)
            zet_nummers(regio)
            geladen = time.monotonic()
        _onderhoud()
    return Verslag(regio.dossiers, geladen - begin, time.monotonic() - geladen)


def _partijen(regio: Regio) -> list[range]:
    return [range(n, min(n + PARTIJ, regio.dossiers + 1)) for n in range(1, regio.dossiers + 1, PARTIJ)]


def laad_hier(regio: Regio, werkers: tuple[Ploeg, ...], voortgang: Voortgang = stil) -> None:
    """Make and store the dossiers of a small region on this connection, for the workers there are."""
    for partij in _partijen(regio):
        schrijf(regio, partij, werkers)
        voortgang("Dossiers", partij.stop - 1, regio.dossiers)
    zet_nummers(regio)


def _laad(regio: Regio, teams: int, processen: int, voortgang: Voortgang) -> None:
    connection.close()  # a connection is not shared with processes that are started
    gedaan = 0
    werk = ((regio, teams, partij) for partij in _partijen(regio))
    with ProcessPoolExecutor(processen, multiprocessing.get_context("fork"), _begin_proces) as groep:
        for aantal in groep.map(_doe_partij, werk):
            gedaan += aantal
            voortgang("Dossiers", gedaan, regio.dossiers)


def _begin_proces() -> None:
    gc.freeze()
    gc.disable()  # looking for circles again and again would take a sixth of the time; see _doe_partij
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")


def _doe_partij(werk: tuple[Regio, int, range]) -> int:
    regio, teams, partij = werk
    schrijf(regio, partij, ploegen(regio.zaad, teams))
    gc.collect()
    return len(partij)


def schrijf(regio: Regio, nummers: Iterable[int], werkers: tuple[Ploeg, ...]) -> None:
    """Make and store these dossiers of the region."""
    regels: Regels = defaultdict(list)
    for nummer in nummers:
        verzin(regio, nummer, werkers, regels)
    with connection.cursor() as cursor:
        for model in modellen.ALLE:
            if model in regels:
                _kopieer(cursor, model, regels[model])


def _kopieer(cursor: object, model: type[models.Model], regels: list[str]) -> None:
    doel = tabel(model)
    kolommen = ", ".join(f'"{kolom}"' for kolom in doel.kolommen)
    with cursor.copy(f'COPY "{doel.naam}" ({kolommen}) FROM STDIN') as copy:  # type: ignore[attr-defined]
        copy.write("\n".join(regels) + "\n")


def zet_nummers(regio: Regio) -> None:
    """The next numbers come after those of the region."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('zicht_dossier_nummer', %s)", [regio.dossiers])
        cursor.execute("SELECT setval('zicht_melding_nummer', %s)", [regio.dossiers * MEESTE_MELDINGEN])


def _onderhoud() -> None:
    """What the server does by itself in use: without it counting the queue opens every line beside its index."""
    with connection.cursor() as cursor:
        cursor.execute(f'VACUUM "{tabel(Werkregel).naam}"')


def _ken_tabellen() -> None:
    """Let the planner see what is in the tables; with a large region that comes with the indexes."""
    with connection.cursor() as cursor:
        for model in modellen.ALLE:
            cursor.execute(f'ANALYZE "{tabel(model).naam}"')
