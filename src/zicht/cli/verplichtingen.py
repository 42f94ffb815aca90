"""`zicht verplichtingen controleer`: does the store hold what the core derives, for every dossier?"""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from zicht.werkvoorraad.controleren import controleer


def registreer(subparsers: Any) -> None:
    parser = subparsers.add_parser("verplichtingen", help="verplichtingen controleren of herstellen")
    acties = parser.add_subparsers(dest="actie", required=True)
    controleer = acties.add_parser("controleer", help="vergelijk wat is opgeslagen met wat de regels afleiden")
    controleer.add_argument("--herstel", action="store_true", help="schrijf opnieuw wat afwijkt")
    controleer.add_argument("--dossier", type=int, action="append", help="alleen dit dossiernummer (mag vaker)")


def voer_uit(args: argparse.Namespace) -> int:
    """Exit status 1 when something differs (and is not mended)."""
    begin = time.monotonic()
    verslag = controleer(nummers=args.dossier, herstel=args.herstel, meld=_meld)
    for verschil in verslag.verschillen[:100]:
        print(verschil)
    duur = time.monotonic() - begin
    print(f"{verslag.dossiers} dossiers vergeleken in {duur:.1f} s; {verslag.afwijkend} wijken af.")
    if args.herstel and verslag.afwijkend:
        print("Wat afweek is opnieuw geschreven.")
        return 0
    return 1 if verslag.afwijkend else 0


def _meld(gedaan: int, totaal: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{gedaan} van {totaal} dossiers", end="" if gedaan < totaal else "\n", file=sys.stderr)
