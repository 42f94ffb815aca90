"""`zicht sleutels`, and a real dump put back: with the key file everything is read again, without it Zicht says so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.huis.hulp import vrije_poort, zicht
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.programma import Programma
from zicht.kern.inbedding.server import draaiende_server

pytestmark = pytest.mark.proces

SCHRIJF = """
from datetime import date
from zicht.dossiers.models import Bron
from zicht.dossiers.openen import open_dossier
from zicht.kern.models import Medewerker
door = Medewerker.objects.get()
dossier = open_dossier(op=date(2026, 3, 2), door=door)
Bron.objects.create(dossier=dossier, soort="omstander", identiteit={"naam": "Wilma Zonneveld"})
"""
LEES = "from zicht.dossiers.models import Bron; print('gelezen:', Bron.objects.get().identiteit['naam'])"
GELEZEN = "gelezen: Wilma Zonneveld"


def draai(*woorden: str, map: Path) -> str:
    """What the command says, of both kinds."""
    uit, fout = zicht(*woorden, map=map).communicate()
    return uit + fout


@pytest.fixture(scope="module")
def gevuld() -> Iterator[Plaats]:
    """An installation with one worker and one text."""
    map = Path("/tmp") / f"zicht-sleutels-{os.getpid()}"
    map.mkdir(mode=0o711)
    draai("account", "maak", "a.test", "--naam", "A. Test", "--rol", "beheer", map=map)
    draai("django", "shell", "-c", SCHRIJF, map=map)
    yield Plaats.van(map)
    shutil.rmtree(map)


def test_wissel_verpakt_alles_en_toon_laat_het_zien(gevuld: Plaats) -> None:
    gezegd = draai("sleutels", "wissel", map=gevuld.map)
    assert "in de kluis van de organisatie" in gezegd and "verpakt met k2" in gezegd
    regels = {regel.split()[0]: regel.split()[1:] for regel in draai("sleutels", "toon", map=gevuld.map).splitlines()}
    assert regels["k1"] == ["nee", "ja", "0"] and regels["k2"][:2] == ["ja", "ja"]
    assert "is te openen" in draai("sleutels", "controleer", map=gevuld.map)
    assert GELEZEN in draai("django", "shell", "-c", LEES, map=gevuld.map)


def test_een_onbekende_sleutel_is_een_zin(gevuld: Plaats) -> None:
    assert "Er is geen sleutel k9. Wel: k1" in draai("sleutels", "activeer", "k9", map=gevuld.map)


def test_zonder_de_juiste_sleutel_start_zicht_niet(gevuld: Plaats) -> None:
    bestand = gevuld.map / "sleutels.json"
    goed = bestand.read_text()
    inhoud = json.loads(goed)
    inhoud["sleutels"] = {inhoud["actief"]: "A" * 43 + "="}
    bestand.write_text(json.dumps(inhoud))
    try:
        gezegd = draai("start", "--geen-demo", "--poort", str(vrije_poort()), map=gevuld.map)
    finally:
        bestand.write_text(goed)
    assert f"Sleutel {inhoud['actief']} ontbreekt in het sleutelbestand" in gezegd
    assert "Zet het sleutelbestand terug uit de kluis" in gezegd


def test_een_echte_dump_gaat_terug_in_een_lege_database(gevuld: Plaats, plaats: Plaats) -> None:
    """As docs/beheer/back-up.md tells it: dump, a new installation with the key file, restore, read."""
    dump = plaats.map / "zicht.dump"
    bin = Programma.zoek().bin
    with draaiende_server(gevuld):
        _draai_pg(gevuld, str(bin / "pg_dump"), "--format=custom", "--exclude-schema=zicht_beheer", f"--file={dump}")
    shutil.copy2(gevuld.map / "sleutels.json", plaats.map)
    with draaiende_server(plaats):
        _draai_pg(plaats, str(bin / "pg_restore"), "--no-owner", "--no-privileges", "--dbname=zicht", str(dump))
    assert GELEZEN in draai("django", "shell", "-c", LEES, map=plaats.map)
    assert "is te openen" in draai("sleutels", "controleer", map=plaats.map)


def _draai_pg(plaats: Plaats, *opdracht: str) -> None:
    programma, *rest = opdracht
    uitkomst = subprocess.run(
        [programma, f"--host={plaats.socketmap}", f"--port={plaats.poort}", "--username=zicht", *rest]
        + (["zicht"] if programma.endswith("pg_dump") else []),
        env={**os.environ, "PGPASSWORD": (plaats.map / "databasewachtwoord").read_text()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert uitkomst.returncode == 0, uitkomst.stderr
