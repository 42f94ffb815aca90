"""RE-11: after destruction nothing of two hundred markers is found in a full dump, in the files, or in the logs."""

from __future__ import annotations

import logging
import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from tests.bewaren.conftest import MaakDossier
from tests.bewaren.gezin import Merken, gevonden, speel
from tests.bewaren.hulp import gevonden as gevonden_ids
from tests.kern.logboek.conftest import Superuser, superuser
from zicht.bewaren.goedkeuren import keur_vernietiging_goed
from zicht.bewaren.grootboek import bestand
from zicht.bewaren.models import StatistiekMelding
from zicht.bewaren.verzamelen import verzamel
from zicht.bewaren.voorstellen import stel_vernietiging_voor
from zicht.contact.models import Melding
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.toegang import dossier_voor
from zicht.kern.inbedding.programma import Programma
from zicht.kern.logboek.controleren import controleer as controleer_logboek
from zicht.kern.models import Medewerker
from zicht.werkvoorraad.controleren import controleer

__all__ = ["superuser"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proces]
GENOEG = 200


def dump() -> bytes:
    """All schemas of this database, as an administrator dumps it."""
    adres = connection.settings_dict
    opdracht = [
        str(Programma.zoek().bin / "pg_dump"),
        *("--host", str(adres["HOST"]), "--port", str(adres["PORT"] or 5432), "--username", str(adres["USER"])),
        str(adres["NAME"]),
    ]
    klaar = subprocess.run(
        opdracht, capture_output=True, check=True, env={**os.environ, "PGPASSWORD": str(adres["PASSWORD"])}
    )
    return klaar.stdout


def bestanden(*mappen: Path) -> bytes:
    """Every file of the installation but the cluster itself."""
    uit = bytearray()
    for map in mappen:
        for pad in map.rglob("*"):
            if pad.is_file() and "postgres" not in pad.relative_to(map).parts:
                uit += str(pad).encode() + pad.read_bytes()
    return bytes(uit)


@pytest.fixture
def merken() -> Merken:
    return Merken()


@pytest.fixture
def gezin(superuser: Superuser, merken: Merken) -> Iterator[Dossier]:
    """S1, played to its end and read by somebody."""
    dossier, door = speel(merken)
    dossier_voor(door, dossier.pk, wat="dossier")
    yield dossier
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")  # Django does not know this table, so it does not empty it


def test_re11_na_vernietigen_is_niets_terug_te_vinden(
    gezin: Dossier,
    merken: Merken,
    maak_dossier: MaakDossier,
    petra: Medewerker,
    dirk: Medewerker,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    ander = maak_dossier(geopend=date(2040, 1, 1), gesloten=None, verhaal="Er huilt vaak een kind.")
    ids, meldingen = verzamel(gezin.pk).ids, Melding.objects.filter(dossier=gezin).count()
    assert len(merken.gegeven) >= GENOEG
    assert len(gevonden(merken, dump())) > 10, "names stand in clear: without them the test would prove nothing"

    voorstel = stel_vernietiging_voor(
        dossier=gezin, door=petra, grond="termijn voorbij", afwijking_reden="De termijn is voorbij."
    )
    keur_vernietiging_goed(voorstel=voorstel, door=dirk)

    erna = dump() + bestanden(Path(os.environ["ZICHT_MAP"]), tmp_path) + caplog.text.encode()
    assert gevonden(merken, erna) == []
    assert gevonden_ids(ids, erna) == []
    assert StatistiekMelding.objects.count() == meldingen > 1
    assert len(bestand.lees()) == 1
    assert Melding.objects.get(dossier=ander).verhaal == "Er huilt vaak een kind."
    assert Bron.objects.get(dossier=ander).identiteit["naam"] == "Wil Zon"
    assert controleer().verschillen == []
    assert controleer_logboek().afwijkingen == []
