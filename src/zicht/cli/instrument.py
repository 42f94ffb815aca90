"""`zicht instrument`: the screening forms in use, and whether a file of one's own can be one (VB-4)."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from zicht.cli.startfout import Startfout
from zicht.protocol.taal import korte_datum


def registreer(subparsers: Any) -> None:
    parser = subparsers.add_parser("instrument", help="de formulieren van de screening; controleer een eigen formulier")
    parser.add_argument("bestand", nargs="*", type=Path, help="een formulier (YAML) om te controleren")


def voer_uit(args: argparse.Namespace) -> int:
    """Show every form in use, or read the files given. Raises Startfout for a file that cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.instellingen")
    from zicht.beoordeling.instrument import Instrumentfout, alle, lees_bestand

    try:
        formulieren = [lees_bestand(pad) for pad in args.bestand] if args.bestand else list(alle().values())
    except Instrumentfout as fout:
        raise Startfout(str(fout)) from fout
    for een in formulieren:
        vragen = sum(len(onderwerp.vragen) for onderwerp in een.onderwerpen)
        print(f"{een.naam}: {een.titel}, {vragen} vragen, te gebruiken vanaf {korte_datum(een.geldt_vanaf)}")
    return 0
