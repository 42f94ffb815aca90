"""Pages over HTTP, on a region of 20,000 and of 1,000,000 dossiers; writes docs/metingen.md.

`ZICHT_BENCH_MAP`: a folder to keep the databases in, so that measuring again needs no loading. Without it they are
thrown away. `ZICHT_BENCH_DOSSIERS`: other sizes, separated by commas. `--klein` stands for a quick look at 2,000.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.regio import verslag

Meting = tuple[str, float, str]
MATEN = "20000,1000000"
KLEIN = "2000"
GB_PER_MILJOEN = 50
VRIJ = 10
"""Gigabytes that stay free on the disk."""


def meet() -> Iterator[Meting]:
    """p50 and p95 of every page in milliseconds, sizes in gigabytes, times in seconds."""
    klein = "ZICHT_BENCH_KLEIN" in os.environ
    maten = [int(maat) for maat in (KLEIN if klein else os.environ.get("ZICHT_BENCH_DOSSIERS", MATEN)).split(",")]
    gekozen = os.environ.get("ZICHT_BENCH_MAP")
    map = Path(gekozen or tempfile.mkdtemp(prefix="zicht-meting-"))
    try:
        uitkomsten = []
        for maat in maten:
            uitkomsten.append(_meet_maat(map / str(maat), maat))
            yield from _metingen(uitkomsten[-1])
        if not klein:
            verslag.schrijf(uitkomsten)
    finally:
        if not gekozen:
            shutil.rmtree(map)


def _meet_maat(map: Path, dossiers: int) -> dict[str, Any]:
    map.mkdir(parents=True, exist_ok=True)
    map.parent.chmod(0o711)
    vrij = shutil.disk_usage(map).free / 2**30
    nodig = 0 if (map / "postgres").exists() else dossiers * GB_PER_MILJOEN / 1e6
    if vrij < nodig + VRIJ:
        raise SystemExit(f"{dossiers} dossiers vragen {nodig:.0f} GB; op deze schijf is {vrij:.0f} GB vrij.")
    uitvoer = subprocess.run(
        [sys.executable, "-m", "bench.regio.meten", str(map), str(dossiers)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    uitkomst: dict[str, Any] = json.loads(uitvoer.splitlines()[-1])
    return uitkomst


def _metingen(uitkomst: dict[str, Any]) -> Iterator[Meting]:
    maat = f"{uitkomst['dossiers']:,} dossiers"
    yield f"{maat}: make and load", uitkomst["laden_s"], "s"
    yield f"{maat}: indexes and keys", uitkomst["indexen_s"], "s"
    yield f"{maat}: size of the database", uitkomst["omvang"]["totaal"] / 2**30, "GB"
    per_dossier = uitkomst["controleer_s"] / uitkomst["gecontroleerd"]
    for blad in uitkomst["bladen"]:
        for deel in ("p50", "p95"):
            yield f"{maat}: {blad['naam']}, {deel}", blad[deel], "ms"
    yield f"{maat}: checking the obligations of a dossier", 1000 * per_dossier, "ms"
