"""`zicht adviezen opruimen`: delete the advices that were kept long enough (ADV-3)."""

from __future__ import annotations

import argparse
from typing import Any

from zicht.advies.opruimen import verwijder_verlopen_adviezen


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser("adviezen", help="adviezen opruimen die lang genoeg zijn bewaard")
    taken = parser.add_subparsers(required=True, metavar="TAAK")
    opruimen = taken.add_parser("opruimen", help="verwijder adviezen waarvan de bewaartermijn voorbij is")
    opruimen.add_argument("--proef", action="store_true", help="tel alleen, verwijder niets")


def voer_uit(args: argparse.Namespace) -> int:
    """Every night this is done by itself; this shows how many, or does it now."""
    weg = verwijder_verlopen_adviezen(proef=args.proef)
    wat = "zouden worden verwijderd" if args.proef else "zijn verwijderd"
    print(f"{weg.adviezen} adviezen en {weg.adviesvragers} adviesvragers {wat}.")
    return 0
