"""How much of a page's time the log takes (TG-4: at most a tenth), how fast a line is written and the log is checked.

Each round fetches the same page with and without the log, in turn, so that a busy machine slows both; the share is that
of the medians. The data: an invented region, on an embedded server as an installation has it (fsync on).
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server
from zicht.kern.sleutelbestand import maak_sleutelbestand

Meting = tuple[str, float, str]
DOSSIERS = 300
RONDEN = 150
WARM = 10
REGELS = 3_000
DRADEN = 4


def meet() -> Iterator[Meting]:
    """Milliseconds, percentages of a page's time, and lines a second."""
    map = Path(tempfile.mkdtemp(prefix="zicht-meting-"))
    map.chmod(0o711)
    os.environ |= {"ZICHT_MAP": str(map), "ZICHT_SLEUTELBESTAND": str(map / "sleutels.json"), "ZICHT_ONTWIKKELING": "1"}
    # One worker opens here what a whole organisation does: nobody asks why (TG-2).
    os.environ |= {"ZICHT_LEZEN_UUR": "1000000", "ZICHT_LEZEN_DAG": "1000000"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "zicht.instellingen"
    maak_sleutelbestand(map / "sleutels.json")
    server = Server(Plaats.van(map))
    server.start()
    try:
        yield from _meet()
    finally:
        server.stop()
        shutil.rmtree(map)


def _meet() -> Iterator[Meting]:
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.urls import reverse

    from zicht.demo.regio.verzinnen import Regio
    from zicht.demo.regio.vullen import vul
    from zicht.dossiers.models import Persoon
    from zicht.kern.models import Medewerker, Rol

    call_command("migrate", verbosity=0)
    vul(Regio(zaad=7, dossiers=DOSSIERS, vandaag=date(2026, 3, 4)))
    wie = Medewerker.objects.maak(gebruikersnaam="x", naam="x", rollen=[Rol.LEIDINGGEVENDE])
    client = Client(SERVER_NAME="localhost")
    client.force_login(wie)
    dossier = Persoon.objects.order_by("dossier__nummer").values_list("dossier_id", flat=True)[0]
    yield from _pagina("dossier", client, reverse("dossier", args=[dossier]))
    yield from _pagina("queue of fifty dossiers", client, f"{reverse('werkvoorraad')}?wiens=alles")
    yield from _schrijven_en_controleren(wie, dossier)


def _pagina(naam: str, client: Any, adres: str) -> Iterator[Meting]:
    tijden: dict[bool, list[float]] = {True: [], False: []}
    for ronde in range(RONDEN + WARM):
        for met in (True, False) if ronde % 2 else (False, True):
            with nullcontext() if met else mock.patch("zicht.dossiers.toegang.schrijf"):
                begin = time.perf_counter()
                assert client.get(adres).status_code == 200
                duur = (time.perf_counter() - begin) * 1000
            if ronde >= WARM:
                tijden[met].append(duur)
    met_, zonder = statistics.median(tijden[True]), statistics.median(tijden[False])
    yield f"{naam}, without the log, p50", zonder, "ms"
    yield f"{naam}, with the log, p50", met_, "ms"
    yield f"{naam}, what the log adds", 100 * (met_ / zonder - 1), "%"


def _schrijven_en_controleren(wie: Any, dossier: Any) -> Iterator[Meting]:
    from threading import Thread

    from django.db import connection

    from zicht.kern.logboek.anker import veranker
    from zicht.kern.logboek.codes import Actie, Grond
    from zicht.kern.logboek.controleren import controleer
    from zicht.kern.logboek.schrijven import Regel, schrijf

    def schrijf_regels() -> None:
        for _ in range(REGELS // DRADEN):
            schrijf(Regel(wie, Actie.RAADPLEGEN, "meting", Grond.TEAM, dossier=dossier))
        connection.close()

    begin = time.perf_counter()
    schrijf_regels()
    yield "one line, one writer", (time.perf_counter() - begin) / (REGELS // DRADEN) * 1000, "ms"
    draden = [Thread(target=schrijf_regels) for _ in range(DRADEN)]
    begin = time.perf_counter()
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    yield f"lines in one chain, {DRADEN} writers", REGELS / (time.perf_counter() - begin), "a second"
    begin = time.perf_counter()
    veranker()
    yield "an anchor", (time.perf_counter() - begin) * 1000, "ms"
    begin = time.perf_counter()
    verslag = controleer()
    assert not verslag.afwijkingen
    yield "checking", verslag.regels / (time.perf_counter() - begin), "lines a second"
