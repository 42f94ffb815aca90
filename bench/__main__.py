"""`python -m bench [--klein] [--map FOLDER] [WORD …]`: run all measurements, or those of which the name holds a word.

`--klein`: only a small region, quickly. `--map`: keep the regions there, so that measuring again needs no loading.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path


def main(woorden: list[str]) -> None:
    """Print a line per figure. A shared machine is noisy by a factor of two: compare on one that is quiet."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--klein", action="store_true", help="only a small region")
    parser.add_argument("--map", help="folder in which the regions are kept")
    parser.add_argument("woorden", nargs="*")
    args = parser.parse_args(woorden)
    if args.klein:
        os.environ["ZICHT_BENCH_KLEIN"] = "1"
    if args.map:
        os.environ["ZICHT_BENCH_MAP"] = args.map
    for bestand in sorted(Path(__file__).parent.glob("meet_*.py")):
        if not args.woorden or any(woord in bestand.stem for woord in args.woorden):
            for wat, hoeveel, eenheid in import_module(f"bench.{bestand.stem}").meet():
                print(f"{wat:<60} {hoeveel:>12,.2f} {eenheid}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
