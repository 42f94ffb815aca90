"""`zicht demo`: fill an empty database with an invented region."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from typing import Any

from zicht.demo.regio.verzinnen import Regio
from zicht.demo.regio.vullen import vul
from zicht.kern import klok

BREEDTE = 40


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser(
        "demo",
        help="maak een verzonnen regio",
        description="Vul een lege database met verzonnen dossiers, in de verhoudingen van de landelijke cijfers.",
    )
    parser.add_argument("--dossiers", type=_aantal, default=1_000, help="hoeveel (standaard %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="hetzelfde getal geeft dezelfde regio (standaard 1)")
    parser.add_argument("--processen", type=_aantal, default=2, help="hoeveel tegelijk (standaard %(default)s)")
    parser.add_argument(
        "--vandaag", type=date.fromisoformat, default=None, help="de dag waarop de regio zo is (standaard vandaag)"
    )


def voer_uit(args: argparse.Namespace) -> int:
    """Make the region; raises Fout when there are dossiers already."""
    regio = Regio(args.seed, args.dossiers, args.vandaag or klok.vandaag())
    verslag = vul(regio, processen=args.processen, voortgang=Balk())
    print(
        f"{verslag.dossiers} dossiers in {verslag.samen:.0f} s "
        f"(maken en laden {verslag.laden:.0f} s, indexen en sleutels {verslag.indexen:.0f} s)."
    )
    return 0


class Balk:
    """A progress bar on stderr, when somebody is looking."""

    def __init__(self) -> None:
        self._begin = time.monotonic()

    def __call__(self, wat: str, gedaan: int, totaal: int) -> None:
        if not sys.stderr.isatty():
            return
        vol = BREEDTE * gedaan // totaal
        sinds = time.monotonic() - self._begin
        print(f"\r{wat:<10} [{'#' * vol:<{BREEDTE}}] {gedaan} van {totaal}  {sinds:.0f} s ", end="", file=sys.stderr)
        if gedaan >= totaal:
            print(file=sys.stderr)


def _aantal(tekst: str) -> int:
    getal = int(tekst)
    if getal < 1:
        raise argparse.ArgumentTypeError("geef een getal vanaf 1")
    return getal
