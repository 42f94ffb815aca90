"""Finding people who are known among many (ML-9): how long a worker waits, how often the family is found.

`ZICHT_METING_PERSONEN` persons (default 200,000) of an invented region; searched is for families of it as another
caller would describe them, and for families that are not in it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from zicht.demo.streek.gezinnen import gezin
from zicht.demo.streek.mensen import Gezin
from zicht.demo.streek.verschrijven import verschrijf
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server
from zicht.kern.sleutelbestand import maak_sleutelbestand

Meting = tuple[str, float, str]
PERSONEN = int(os.environ.get("ZICHT_METING_PERSONEN", "200000"))
ZOEKVRAGEN = 200
VANDAAG = date(2026, 3, 4)


def meet() -> Iterator[Meting]:
    """Milliseconds per family of about three, and shares from 0 to 1."""
    map = Path(tempfile.mkdtemp(prefix="zicht-meting-"))
    map.chmod(0o711)
    os.environ |= {"ZICHT_MAP": str(map), "ZICHT_SLEUTELBESTAND": str(map / "sleutels.json"), "ZICHT_ONTWIKKELING": "1"}
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

    from zicht.dossiers.bekend import zoek_met_advies, zoek_persoon
    from zicht.kern.models import Medewerker, Rol

    call_command("migrate", verbosity=0)
    wie = Medewerker.objects.maak(gebruikersnaam="x", naam="x", rollen=[Rol.LEIDINGGEVENDE])
    rng = Random(7)
    gezinnen = _laad(rng)
    bekend = rng.sample(sorted(gezinnen), ZOEKVRAGEN)
    tijden, gevonden, eerste = [], 0, 0
    for dossier in bekend:
        een = gezinnen[dossier]
        gezocht = [verschrijf(rng, een, persoon) for persoon in een.personen[:5]]
        begin = time.perf_counter()
        kandidaten = zoek_met_advies(gezocht, wie).kandidaten
        tijden.append((time.perf_counter() - begin) * 1000)
        gevonden += any(kandidaat.dossier == dossier for kandidaat in kandidaten)
        eerste += bool(kandidaten) and kandidaten[0].dossier == dossier
    vreemd = [zoek_met_advies([g.kenmerken(p) for p in g.personen[:5]], wie).kandidaten for g in _vreemden(rng)]
    yield f"known family among {PERSONEN:,} persons, p50", _deel(tijden, 0.5), "ms"
    yield f"known family among {PERSONEN:,} persons, p95", _deel(tijden, 0.95), "ms"
    yield "known family is among the candidates", gevonden / len(bekend), ""
    yield "known family is the first candidate", eerste / len(bekend), ""
    yield "unknown family with a candidate that is called very likely", _vals(vreemd, "zeer waarschijnlijk"), ""
    yield "candidates shown for an unknown family", sum(map(len, vreemd)) / len(vreemd), ""
    tijden = []
    for dossier in bekend:
        begin = time.perf_counter()
        zoek_persoon(gezinnen[dossier].personen[0].achternaam, None, wie)
        tijden.append((time.perf_counter() - begin) * 1000)
    yield "search on a family name, p50", _deel(tijden, 0.5), "ms"
    yield "search on a family name, p95", _deel(tijden, 0.95), "ms"


def _vreemden(rng: Random) -> list[Gezin]:
    return [gezin(rng, VANDAAG.year) for _ in range(ZOEKVRAGEN)]


def _vals(lijsten: list[list[Any]], oordeel: str) -> float:
    return sum(any(een.oordeel == oordeel for een in lijst) for lijst in lijsten) / len(lijsten)


def _deel(tijden: list[float], deel: float) -> float:
    return sorted(tijden)[int(len(tijden) * deel)]


def _laad(rng: Random) -> dict[UUID, Gezin]:
    """Families as dossiers, without their texts: what matching reads."""
    from django.db import connection

    from zicht.dossiers.models import Adres, Contactgegeven, Dossier, Persoon
    from zicht.dossiers.personen import vul_zoekvelden
    from zicht.dossiers.personen.zoekvelden import zoekwaarde
    from zicht.kern import klok

    gezinnen: dict[UUID, Gezin] = {}
    aantal = nummer = 0
    while aantal < PERSONEN:
        dossiers: list[Any] = []
        personen: list[Any] = []
        adressen: list[Any] = []
        nummers: list[Any] = []
        for _ in range(2000):
            een, nummer = gezin(rng, VANDAAG.year), nummer + 1
            dossier = Dossier(nummer=nummer, geopend_op=VANDAAG, laatste_wijziging=klok.nu())
            dossiers.append(dossier)
            gezinnen[dossier.pk] = een
            rijen = {
                p.nummer: Persoon(
                    dossier=dossier, voornamen=p.voornamen, voorvoegsel=p.voorvoegsel, achternaam=p.achternaam,
                    geboortedatum=p.geboortedatum, geboortedatum_nauwkeurigheid="dag", geslacht=p.geslacht,
                )
                for p in een.personen
            }  # fmt: skip
            for rij in rijen.values():
                vul_zoekvelden(rij)
            personen += rijen.values()
            adressen += [
                Adres(
                    dossier=dossier, persoon=rijen[b.persoon], straat=b.adres.straat, huisnummer=b.adres.huisnummer,
                    postcode=b.adres.postcode, plaats=b.adres.plaats, tot=b.tot,
                )
                for b in een.bewoning
                if not b.geheim
            ]  # fmt: skip
            nummers += [
                Contactgegeven(
                    dossier=dossier, persoon=rijen[p.nummer], soort="telefoon", waarde=p.telefoon,
                    zoekwaarde=zoekwaarde("telefoon", p.telefoon),
                )
                for p in een.personen
                if p.telefoon
            ]  # fmt: skip
        per_soort: list[tuple[Any, list[Any]]] = [
            (Dossier, dossiers), (Persoon, personen), (Adres, adressen), (Contactgegeven, nummers),
        ]  # fmt: skip
        for soort, alle in per_soort:
            soort.objects.bulk_create(alle, batch_size=2000)
        aantal += len(personen)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return gezinnen
