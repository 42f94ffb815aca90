"""Measures one size of region: `python -m bench.regio.meten MAP DOSSIERS`; prints one JSON object on the last line.

A process of its own, because Django reads its settings once and each size has its own installation.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from bench.regio.omgeving import WERKERS, installatie, website

TABELLEN = 12
ZAAD = 1
CONTROLE = 20_000
"""Dossiers of which the obligations are derived anew."""
DELEN = {"p10": 0.1, "p50": 0.5, "p95": 0.95}
"""On a machine with other work p10 says most about Zicht itself."""


def main(map: str, dossiers: str) -> None:
    with installatie(Path(map)):
        geladen = _laad(Path(map) / "laden.json", int(dossiers))
        uitkomst = {"dossiers": int(dossiers), **geladen, **_meet(), "bekend": _bekend(int(dossiers), geladen)}
    print(json.dumps(uitkomst))


def _laad(bewaard: Path, dossiers: int) -> dict[str, Any]:
    """Make the region when the database is empty, and keep beside it how long that took.

    Raises RuntimeError when another size is there.
    """
    from zicht.cli.demo import Balk
    from zicht.demo.regio.verzinnen import Regio
    from zicht.demo.regio.vullen import vul
    from zicht.dossiers.models import Dossier
    from zicht.kern import klok

    if bewaard.exists() and Dossier.objects.count() >= dossiers:
        tijden: dict[str, Any] = json.loads(bewaard.read_text())
        return tijden
    if er_zijn := Dossier.objects.count():
        raise RuntimeError(f"In deze map staan {er_zijn} dossiers: kies een andere map of verwijder haar.")
    begin = rekentijd()
    verslag = vul(Regio(ZAAD, dossiers, klok.vandaag()), processen=WERKERS, voortgang=Balk())
    tijden = {
        "laden_s": verslag.laden,
        "indexen_s": verslag.indexen,
        "rekentijd_s": rekentijd() - begin,
        "druk": os.getloadavg()[2],
        "vandaag": klok.vandaag().isoformat(),
    }
    bewaard.write_text(json.dumps(tijden))
    return tijden


def _bekend(dossiers: int, geladen: dict[str, Any]) -> dict[str, Any]:
    from bench.regio.bekend import meet_bekend
    from bench.regio.bladen import ziet_alles
    from zicht.demo.regio.verzinnen import Regio

    return meet_bekend(Regio(ZAAD, dossiers, date.fromisoformat(geladen["vandaag"])), ziet_alles())


def rekentijd() -> float:
    """Seconds that this process and those it started and saw end have computed; without the database."""
    return sum(sum(resource.getrusage(wie)[:2]) for wie in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _meet() -> dict[str, Any]:
    from bench.regio.bladen import Monster, bladen
    from bench.regio.lijsten import meet_lijsten

    monster = Monster()
    alle = bladen(monster)
    omvang = _omvang()
    with website() as poort:
        gemeten = [_meet_blad(blad, poort) for blad in alle]
    lijsten = meet_lijsten(monster)
    return {
        "omvang": omvang,
        "bladen": gemeten,
        "lijsten": lijsten,
        "druk_bladen": os.getloadavg()[1],
        **_controleer(),
    }


def _meet_blad(blad: Any, poort: int) -> dict[str, Any]:
    from bench.regio.klanten import meet, sessie_van
    from bench.regio.vragen import tel

    vragen = tel(blad)
    sessies = [sessie_van(medewerker) for medewerker in blad.wie]
    apart, samen = (_delen(meet(poort, sessies, blad.maak, samen=samen)) for samen in (False, True))
    print(
        f"{blad.naam:<45}" + "".join(f"  {naam} {ms:7.1f}" for naam, ms in apart.items())
        + f"  samen p95 {samen['p95']:7.1f}  website {vragen.website_ms:7.1f}  database {vragen.database_ms:7.1f}",
        file=sys.stderr,
        flush=True,
    )  # fmt: skip
    return {"naam": blad.naam, "grens": blad.grens, **apart, "samen": samen, **asdict(vragen)}


def _delen(tijden: list[float]) -> dict[str, float]:
    return {naam: tijden[int(len(tijden) * deel)] for naam, deel in DELEN.items()}


def _omvang() -> dict[str, Any]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        (totaal,) = cursor.fetchone()
        cursor.execute(
            "SELECT relname, pg_table_size(oid), pg_indexes_size(oid), reltuples::bigint FROM pg_class "
            "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
            "ORDER BY pg_total_relation_size(oid) DESC LIMIT %s",
            [TABELLEN],
        )
        return {"totaal": totaal, "tabellen": cursor.fetchall()}


def _controleer() -> dict[str, Any]:
    """Of a large region a part, spread evenly: the check goes dossier by dossier, so the whole takes so much more."""
    from zicht.dossiers.models import Dossier
    from zicht.werkvoorraad.controleren import controleer

    nummers = list(Dossier.objects.order_by("nummer").values_list("nummer", flat=True))
    begin = time.monotonic()
    verslag = controleer(nummers=nummers[:: max(1, len(nummers) // CONTROLE)])
    duur = time.monotonic() - begin
    return {"controleer_s": duur, "gecontroleerd": verslag.dossiers, "afwijkend": verslag.afwijkend}


if __name__ == "__main__":
    main(*sys.argv[1:])
