"""RE-11: a real back-up of before a destruction is put back, and what was destroyed does not come back with it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.huis.hulp import zicht
from zicht.bewaren.opruimen import tabellen
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.programma import Programma
from zicht.kern.inbedding.server import draaiende_server

pytestmark = pytest.mark.proces

MAAK = """
from datetime import date
from zicht.dossiers.models import Dossier, Persoon
from zicht.dossiers.openen import open_dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
maak = Medewerker.objects.maak
petra = maak(gebruikersnaam="petra", naam="Petra Kool", rollen=["privacy"])
maak(gebruikersnaam="dirk", naam="Dirk Postma", rollen=["leidinggevende"])
for naam in ("Dorrestein", "Zandstra"):
    with klok.op(date(2026, 1, 5)):
        dossier = open_dossier(op=date(2026, 1, 5), door=petra)
    Persoon.objects.create(dossier=dossier, achternaam=naam, gezinsrol="moeder")
    Dossier.objects.filter(pk=dossier.pk).update(definitief_einde_op=date(2026, 1, 5))
"""
VERNIETIG = """
from datetime import date
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.voorstellen import stel_vernietiging_voor
from zicht.dossiers.models import Dossier
from zicht.kern import klok
from zicht.kern.models import Medewerker
petra, dirk = (Medewerker.objects.get(gebruikersnaam=wie) for wie in ("petra", "dirk"))
dossier = Dossier.objects.get(persoon_set__achternaam="Dorrestein")
with klok.op(date(2046, 5, 17)):
    voorstel = stel_vernietiging_voor(dossier=dossier, door=petra, grond="termijn voorbij", afwijking_reden="Ja.")
    print("bewijs:", keur_vernietiging_goed(voorstel=voorstel, door=dirk))
"""
NAMEN = (
    "from zicht.dossiers.models import Persoon; print('namen:', *Persoon.objects.values_list('achternaam', flat=True))"
)


@pytest.fixture
def mappen() -> Iterator[tuple[Plaats, Plaats, Path]]:
    """An installation, an empty one to restore into, and a place for the ledger that belongs to neither."""
    wortel = Path("/tmp") / f"zicht-terug-{os.getpid()}"
    for naam in ("oud", "nieuw", "elders"):
        (wortel / naam).mkdir(parents=True)
    for map in (wortel, *wortel.iterdir()):
        map.chmod(0o711)
    yield Plaats.van(wortel / "oud"), Plaats.van(wortel / "nieuw"), wortel / "elders" / "grootboek.jsonl"
    shutil.rmtree(wortel)


def test_een_oude_back_up_brengt_een_vernietigd_dossier_niet_terug(mappen: tuple[Plaats, Plaats, Path]) -> None:
    oud, nieuw, grootboek = mappen
    dump = nieuw.map / "zicht.dump"
    _draai(oud, grootboek, "django", "migrate", "--verbosity=0")
    _draai(oud, grootboek, "django", "shell", "-c", MAAK)
    _pg(oud, "pg_dump", "--format=custom", "--exclude-schema=zicht_beheer", f"--file={dump}", "zicht")
    assert "bewijs: V00001" in _draai(oud, grootboek, "django", "shell", "-c", VERNIETIG)
    shutil.copy2(oud.map / "sleutels.json", nieuw.map)
    _pg(nieuw, "pg_restore", "--no-owner", "--no-privileges", "--dbname=zicht", str(dump))

    gezegd = _draai(nieuw, grootboek, "bewaren", "na-herstel")
    assert "Er is een oudere back-up teruggezet" in gezegd
    assert "Opnieuw vernietigd: 1." in gezegd
    assert "namen: Zandstra\n" in _draai(nieuw, grootboek, "django", "shell", "-c", NAMEN)
    assert f"{len(tabellen())} tabellen opgeruimd" in _draai(nieuw, grootboek, "bewaren", "opruimen", "--grondig")


def _draai(plaats: Plaats, grootboek: Path, *woorden: str) -> str:
    uit, fout = zicht(*woorden, map=plaats.map, ZICHT_GROOTBOEK=str(grootboek)).communicate()
    return f"{uit}{fout}"


def _pg(plaats: Plaats, programma: str, *opties: str) -> None:
    with draaiende_server(plaats):
        uitkomst = subprocess.run(
            [
                str(Programma.zoek().bin / programma),
                *(f"--host={plaats.socketmap}", f"--port={plaats.poort}", "--username=zicht"),
                *opties,
            ],
            env={**os.environ, "PGPASSWORD": plaats.wachtwoord()},
            capture_output=True,
            text=True,
            check=False,
        )
    assert uitkomst.returncode == 0, uitkomst.stderr
