"""`zicht scenario speel FILE…`: play scenarios and check what must hold at each date."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.db import transaction

from zicht.kern import klok
from zicht.kern.fouten import Fout
from zicht.scenario.lezen import Scenario, lees
from zicht.scenario.spelen import Speler
from zicht.scenario.verslag import wat_verschuldigd_was

KLOPT_NIET = 1
VERKEERD_BESTAND = 2


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    scenario = subparsers.add_parser("scenario", help="speel scenario's")
    taken = scenario.add_subparsers(required=True, metavar="TAAK")
    speel = taken.add_parser("speel", help="speel bestanden en controleer wat op elke datum moet kloppen")
    speel.add_argument("bestanden", nargs="+", type=Path, metavar="BESTAND")
    speel.add_argument(
        "--bewaar", action="store_true", help="laat het gespeelde dossier staan (anders wordt alles teruggedraaid)"
    )
    speel.add_argument("--kort", action="store_true", help="alleen wat niet klopt")


def voer_uit(args: argparse.Namespace) -> int:
    """0 when all holds, 1 when something does not, 2 when a file is no scenario."""
    uitkomst = 0
    for bestand in args.bestanden:
        try:
            klopt = _speel(lees(bestand), bewaar=args.bewaar, kort=args.kort)
        except Fout as fout:
            print(f"{bestand}: {fout.zin}")
            return VERKEERD_BESTAND
        uitkomst = uitkomst if klopt else KLOPT_NIET
    return uitkomst


def _speel(scenario: Scenario, *, bewaar: bool, kort: bool) -> bool:
    with transaction.atomic():
        print(f"\n{scenario.titel}")
        if scenario.verhaal and not kort:
            print(f"{scenario.verhaal.strip()}\n")
        speler = Speler(scenario, meld=lambda regel: None if kort else print(regel))
        verslag = speler.speel()
        if not kort:
            with klok.op(scenario.stappen[-1].op):
                print("", *wat_verschuldigd_was(speler.dossier, speler.namen), sep="\n")
        if not bewaar:
            transaction.set_rollback(True)
    for fout in verslag.fouten if kort else ():
        print(f"  {fout}")
    aantal = len(verslag.fouten)
    print(f"\n{scenario.naam}: " + ("alles klopt." if verslag.klopt else f"{aantal} verwachting(en) kloppen niet."))
    return verslag.klopt
