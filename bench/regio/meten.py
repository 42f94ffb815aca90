"""Measures one size of region: `python -m bench.regio.meten MAP DOSSIERS`; prints one JSON object on the last line.

A process of its own, because Django reads its settings once and each size has its own installation.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.regio.omgeving import installatie, website

TABELLEN = 12
ZAAD = 1
DELEN = {"p10": 0.1, "p50": 0.5, "p95": 0.95}
"""On a machine with other work p10 says most about Zicht itself."""


def main(map: str, dossiers: str) -> None:
    with installatie(Path(map)):
        uitkomst = {"dossiers": int(dossiers), **_laad(int(dossiers)), **_meet()}
    print(json.dumps(uitkomst))


def _laad(dossiers: int) -> dict[str, Any]:
    """Make the region when the database is empty. Raises RuntimeError when another size is there."""
    from zicht.cli.demo import Balk
    from zicht.demo.regio.verzinnen import Regio
    from zicht.demo.regio.vullen import vul
    from zicht.dossiers.models import Dossier
    from zicht.kern import klok

    if (er_zijn := Dossier.objects.count()) >= dossiers:
        return {}
    if er_zijn:
        raise RuntimeError(f"In deze map staan {er_zijn} dossiers: kies een andere map of verwijder haar.")
    verslag = vul(Regio(ZAAD, dossiers, klok.vandaag()), processen=2, voortgang=Balk())
    return {"laden_s": verslag.laden, "indexen_s": verslag.indexen}


def _meet() -> dict[str, Any]:
    from bench.regio.bladen import Monster, bladen

    alle = bladen(Monster())
    omvang = _omvang()
    return {"omvang": omvang, "bladen": [_meet_blad(blad) for blad in alle], **_controleer()}


def _meet_blad(blad: Any) -> dict[str, Any]:
    from bench.regio.bladen import medewerkers
    from bench.regio.klanten import meet, sessie_van
    from bench.regio.vragen import tel

    wie = medewerkers(blad.rol)
    vragen = tel(blad, wie[0])
    with website() as poort:
        tijden = meet(poort, [sessie_van(medewerker) for medewerker in wie[:4]], blad.maak)
    delen = {naam: tijden[int(len(tijden) * deel)] for naam, deel in DELEN.items()}
    delen |= {"website": vragen.website_ms, "database": vragen.database_ms}
    print(f"{blad.naam:<45}" + "".join(f"  {naam} {ms:7.1f}" for naam, ms in delen.items()), file=sys.stderr)
    return {
        "naam": blad.naam,
        "grens": blad.grens,
        **delen,
        **asdict(vragen),
    }


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
    from zicht.werkvoorraad.controleren import controleer

    begin = time.monotonic()
    verslag = controleer()
    return {"controleer_s": time.monotonic() - begin, "controleer_afwijkend": verslag.afwijkend}


if __name__ == "__main__":
    main(*sys.argv[1:])
