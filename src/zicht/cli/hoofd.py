"""The command `zicht`: picks the subcommand and loads no more than that one needs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from zicht.cli.startfout import Startfout
from zicht.kern.fouten import Fout

MISLUKT = 1
VERKEERD_GEBRUIK = 2
AFGEBROKEN = 130


@dataclass(frozen=True)
class Opdracht:
    """A subcommand: its module gives `registreer(subparsers)` and `voer_uit(args) -> int`."""

    naam: str
    uitleg: str
    database: bool = False
    migreer: bool = True
    bestand: str = ""

    @property
    def module(self) -> str:
        return f"zicht.cli.{self.bestand or self.naam}"

    def bestaat(self) -> bool:
        return find_spec(self.module) is not None


OPDRACHTEN = (
    Opdracht("start", "start alles: database, website en achtergrondtaken"),
    Opdracht("protocol", "vraag de regels van het protocol, zonder database"),
    Opdracht("instrument", "de formulieren van de screening; controleer een eigen formulier"),
    Opdracht("scenario", "speel scenario's", database=True),
    Opdracht("verplichtingen", "controleer wat per dossier moet gebeuren", database=True),
    Opdracht("demo", "maak een verzonnen regio", database=True),
    Opdracht("account", "accounts van medewerkers", database=True),
    Opdracht("adviezen", "verwijder adviezen die lang genoeg zijn bewaard", database=True),
    Opdracht("audit", "controleer het logboek van lezen en schrijven", database=True),
    Opdracht("bewaren", "welke dossiers voorbij hun bewaartermijn zijn; vernietigen na terugzetten", database=True),
    Opdracht("sleutels", "de sleutels van de dossiers: tonen, wisselen, controleren", database=True),
    Opdracht(
        "django", "een opdracht van Django, zoals migrate", database=True, migreer=False, bestand="django_opdracht"
    ),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run `zicht`; the outcome is the exit status (0 good, 1 it did not work, 2 wrong use)."""
    woorden = list(sys.argv[1:] if argv is None else argv)
    opdrachten = {opdracht.naam: opdracht for opdracht in OPDRACHTEN if opdracht.bestaat()}
    gekozen = opdrachten.get(woorden[0]) if woorden else None
    if gekozen is None:
        return _toon_hulp(woorden, list(opdrachten.values()))
    try:
        return _voer_uit(gekozen, woorden)
    except (Startfout, Fout) as fout:
        print(fout, file=sys.stderr)
        return MISLUKT
    except KeyboardInterrupt:
        return AFGEBROKEN


def _voer_uit(opdracht: Opdracht, woorden: list[str]) -> int:
    with ExitStack() as omgeving:
        if opdracht.database:
            from zicht.cli.omgeving import draaiende_omgeving, zonder_database

            hulp = bool({"-h", "--help"} & set(woorden))
            omgeving.enter_context(zonder_database() if hulp else draaiende_omgeving(migreer=opdracht.migreer))
        module = import_module(opdracht.module)
        return int(module.voer_uit(_ontleed(module, woorden)))


def _ontleed(module: ModuleType, woorden: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="zicht")
    module.registreer(parser.add_subparsers(required=True))
    return parser.parse_args(woorden)


def _toon_hulp(woorden: list[str], opdrachten: list[Opdracht]) -> int:
    parser = argparse.ArgumentParser(
        prog="zicht", description="Registratie- en zaaksysteem voor Veilig Thuis.", epilog="Meer: zicht OPDRACHT --help"
    )
    keuze = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    for opdracht in opdrachten:
        keuze.add_parser(opdracht.naam, help=opdracht.uitleg, add_help=False)
    if not woorden:
        parser.print_help(sys.stderr)
        return VERKEERD_GEBRUIK
    parser.parse_args(woorden)
    return 0
