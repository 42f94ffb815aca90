"""Ledger and database side by side: whoever is behind catches up (RE-11).

The file ahead of the database means that an older back-up was put back: what was destroyed since is destroyed again,
before anybody opens it. The database ahead of the file means that the file missed a moment: it is completed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from zicht.bewaren.grootboek import bestand, opslag
from zicht.bewaren.grootboek.regel import Grootboekfout, Regel, kenmerk, kenmerksleutel, toets_keten
from zicht.kern.daden import daad
from zicht.kern.grootboek import SOORTEN
from zicht.kern.sleutelbestand import SleutelKwijt

Voortgang = Callable[[int, int], None]


@dataclass(frozen=True)
class Verslag:
    """`opnieuw`: how many were destroyed again. `weg`: how many of the lines were about what is not there (any more).

    `aangevuld`: how many lines the file lacked.
    """

    opnieuw: int = 0
    weg: int = 0
    aangevuld: int = 0

    @property
    def is_hersteld(self) -> bool:
        """Was an older back-up put back?"""
        return bool(self.opnieuw or self.weg)


def trek_gelijk(voortgang: Voortgang = lambda gedaan, totaal: None) -> Verslag:
    """Make them equal. Raises Grootboekfout when they contradict each other or a key is missing: then nothing opens."""
    in_bestand, in_database = bestand.lees(), opslag.regels()
    try:
        toets_keten(in_bestand or in_database)
        samen = min(len(in_bestand), len(in_database))
        _toets_gelijk(in_bestand[:samen], in_database[:samen])
        opnieuw, weg = _haal_in(in_bestand[samen:], voortgang)
    except SleutelKwijt as fout:
        raise Grootboekfout(
            f"Het grootboek is niet te lezen: {fout} Zet het volledige sleutelbestand terug en start opnieuw."
        ) from fout
    return Verslag(opnieuw, weg, opslag.schrijf_bij() if len(in_database) > len(in_bestand) else 0)


@daad("opnieuw vernietigen", regels=("RE-11",))
def vernietig_opnieuw(*, soort: str, wat: UUID) -> None:
    """Destroy what the ledger says was destroyed and came back with an older back-up; it stands in the log as well."""
    SOORTEN[soort].opnieuw(wat)


def _toets_gelijk(in_bestand: list[Regel], in_database: list[Regel]) -> None:
    for een, ander in zip(in_bestand, in_database, strict=True):
        if een != ander:
            raise Grootboekfout(
                f"Grootboek en database spreken elkaar tegen vanaf regel {een.nummer}: na het terugzetten van een "
                "back-up is er al iets anders vernietigd. Zie docs/beheer/bewaren.md, “Twee grootboeken”."
            )


def _haal_in(regels: list[Regel], voortgang: Voortgang) -> tuple[int, int]:
    """Destroy again what these lines are about, one transaction each; gives how many were there, how many were not."""
    doelen = _zoek(regels)
    for gedaan, regel in enumerate(regels, start=1):
        wat = doelen.get((regel.soort, regel.sleutel, regel.kenmerk))
        with transaction.atomic():
            opslag.vergrendel()
            opslag.bewaar(regel)
            if wat is not None:
                vernietig_opnieuw(soort=regel.soort, wat=wat)
        voortgang(gedaan, len(regels))
    gevonden = sum((regel.soort, regel.sleutel, regel.kenmerk) in doelen for regel in regels)
    return gevonden, len(regels) - gevonden


def _zoek(regels: Iterable[Regel]) -> dict[tuple[str, str, str], UUID]:
    """What each line is about, as far as it exists: by making the hash of everything there is."""
    gezocht: dict[tuple[str, str], set[str]] = defaultdict(set)
    for regel in regels:
        gezocht[regel.soort, regel.sleutel].add(regel.kenmerk)
    gevonden: dict[tuple[str, str, str], UUID] = {}
    for (soort, naam), kenmerken in gezocht.items():
        if soort not in SOORTEN:
            raise Grootboekfout(f"Het grootboek kent een soort “{soort}” die deze versie van Zicht niet heeft.")
        sleutel = kenmerksleutel(naam)
        for wat in SOORTEN[soort].ids():
            ken = kenmerk(sleutel, soort, wat)
            if ken in kenmerken:
                gevonden[soort, naam, ken] = wat
    return gevonden
