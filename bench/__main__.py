"""`python -m bench [WORD …]`: run all measurements, or those whose name holds one of the words."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(woorden: list[str]) -> None:
    """Print a line per figure. A shared machine is noisy by a factor of two: compare on one that is quiet."""
    for bestand in sorted(Path(__file__).parent.glob("meet_*.py")):
        if not woorden or any(woord in bestand.stem for woord in woorden):
            for wat, hoeveel, eenheid in import_module(f"bench.{bestand.stem}").meet():
                print(f"{wat:<60} {hoeveel:>12,.2f} {eenheid}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
