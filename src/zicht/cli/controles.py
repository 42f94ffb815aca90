"""Checks of the surroundings before anything starts; each failure is one Dutch sentence that says what to do."""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
from ctypes.util import find_library
from typing import Any

import psycopg

from zicht.cli.startfout import Startfout

OUDSTE_POSTGRESQL = 15
UITBREIDINGEN = ("pg_trgm", "unaccent", "btree_gin", "btree_gist")
PDF_BIBLIOTHEKEN = {"pango-1.0": "libpango-1.0-0", "pangoft2-1.0": "libpangoft2-1.0-0"}


def eis_vrije_poort(adres: str, poort: int) -> None:
    """Raise Startfout when the web address cannot be opened."""
    familie = socket.AF_INET6 if ":" in adres else socket.AF_INET
    with socket.socket(familie, socket.SOCK_STREAM) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((adres, poort))
        except (OSError, OverflowError) as fout:
            raise Startfout(_poortzin(fout, adres, poort)) from fout


def _poortzin(fout: OSError | OverflowError, adres: str, poort: int) -> str:
    nummer = fout.errno if isinstance(fout, OSError) else None
    if nummer == errno.EADDRINUSE:
        return f"Poort {poort} is al in gebruik: stop wat daar draait, of kies een andere met --poort."
    if nummer in (errno.EACCES, errno.EPERM):
        return f"Dit account mag poort {poort} niet openen: kies met --poort een poort boven 1023."
    if isinstance(fout, OverflowError):
        return f"Poort {poort} bestaat niet: kies met --poort een getal van 1 tot en met 65535."
    return f"Dit apparaat heeft geen adres {adres}: kies met --adres een ander."


def eis_veilig_adres(adres: str) -> None:
    """Without https only this device may reach Zicht: passwords and names would travel in the clear."""
    if os.environ.get("ZICHT_HTTPS") == "1" or os.environ.get("ZICHT_ONTWIKKELING") == "1" or _is_eigen(adres):
        return
    raise Startfout(
        f"Op {adres} kunnen anderen meelezen: zet Zicht achter een proxy met https en zet ZICHT_HTTPS=1, "
        "of gebruik --adres 127.0.0.1."
    )


def _is_eigen(adres: str) -> bool:
    try:
        return ipaddress.ip_address(adres).is_loopback
    except ValueError:
        return adres == "localhost"


def eis_bruikbare_database(adres: dict[str, Any]) -> None:
    """Raise Startfout when the outside server cannot be reached, is too old or lacks rights or extensions."""
    try:
        with psycopg.connect(
            host=adres["HOST"],
            port=adres["PORT"] or None,
            dbname=adres["NAME"],
            user=adres["USER"],
            password=adres["PASSWORD"],
            **{"connect_timeout": 5, **adres["OPTIONS"]},
        ) as verbinding:
            _eis_geschikt(verbinding)
    except psycopg.Error as fout:
        raise Startfout(
            f"De database van DATABASE_URL ({adres['NAME']} op {adres['HOST']}:{adres['PORT'] or 5432}) "
            f"is niet bereikbaar: {_kort(fout)}"
        ) from fout


def _eis_geschikt(verbinding: psycopg.Connection[Any]) -> None:
    versie = verbinding.info.server_version // 10000
    if versie < OUDSTE_POSTGRESQL:
        raise Startfout(f"De database is PostgreSQL {versie}; Zicht vraagt versie {OUDSTE_POSTGRESQL} of nieuwer.")
    rij = verbinding.execute("SELECT has_schema_privilege('public', 'CREATE')").fetchone()
    if rij is None or not rij[0]:
        raise Startfout(
            "Het account van DATABASE_URL mag geen tabellen maken: maak het eigenaar van de database "
            "(ALTER DATABASE … OWNER TO …)."
        )
    aanwezig = {naam for (naam,) in verbinding.execute("SELECT name FROM pg_available_extensions")}
    if ontbreekt := [naam for naam in UITBREIDINGEN if naam not in aanwezig]:
        raise Startfout(
            f"De databaseserver mist {', '.join(ontbreekt)}: installeer daar het pakket postgresql-contrib."
        )


def _kort(fout: psycopg.Error) -> str:
    """The last line of what PostgreSQL says; earlier ones repeat it per address."""
    regels = str(fout).strip().splitlines() or [type(fout).__name__]
    return regels[-1].strip()


def ontbrekende_bibliotheken() -> list[str]:
    """System packages that letters as PDF need and that are not here."""
    return [pakket for naam, pakket in PDF_BIBLIOTHEKEN.items() if find_library(naam) is None]
