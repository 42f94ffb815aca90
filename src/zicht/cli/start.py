"""`zicht start`: one command that runs everything, and leaves nothing behind when it stops."""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from zicht.cli import controles, voorbereiden, weblog
from zicht.cli.kinderen import Kinderen
from zicht.cli.omgeving import database as buitendatabase
from zicht.cli.omgeving import is_ingebed, laad_django, richt_in
from zicht.cli.startfout import Startfout
from zicht.cli.voorbereiden import Account
from zicht.kern.inbedding.fouten import Serverfout
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import Server

WEBPROCESSEN = 2 * (os.cpu_count() or 1)
"""A browser keeps its connection, and so its process; two busy ones in one process wait for each other.

With as many processes as cores that doubled p50 in half of the measurements (docs/metingen.md).
"""
DRADEN = 4
STOPSEINEN = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser(
        "start", help="start alles", description="Start database, website en achtergrondtaken."
    )
    parser.add_argument("--adres", default="127.0.0.1", help="waar de website luistert (standaard %(default)s)")
    parser.add_argument("--poort", type=int, default=8000, help="de poort van de website (standaard %(default)s)")
    demo = parser.add_mutually_exclusive_group()
    demo.add_argument(
        "--demo",
        action="store_true",
        default=None,
        help="laad in een lege database een verzonnen regio (standaard alleen bij de ingebedde database)",
    )
    demo.add_argument("--geen-demo", dest="demo", action="store_false", help="begin met een lege database")


def voer_uit(args: argparse.Namespace) -> int:
    """Run until Ctrl-C or SIGTERM (status 0). Raises Startfout when something is wrong or one part dies."""
    os.environ.setdefault("ZICHT_HTTPS", "0")
    map = richt_in()
    controles.eis_veilig_adres(args.adres)
    controles.eis_vrije_poort(args.adres, args.poort)
    vang_stopseinen()
    kinderen = Kinderen()
    try:
        with _database(map, kinderen):
            accounts = _bereid_voor(map, demo=is_ingebed() if args.demo is None else args.demo)
            _draai(kinderen, args.adres, args.poort, accounts)
    except KeyboardInterrupt:
        _meld("Zicht is gestopt.")
    return 0


def _draai(kinderen: Kinderen, adres: str, poort: int, accounts: list[Account]) -> None:
    try:
        _start_kinderen(kinderen, adres, poort)
        kinderen.wacht(tot=lambda: _antwoordt(adres, poort))
        _toon(adres, poort, accounts)
        kinderen.wacht(tot=lambda: False)
    finally:
        kinderen.stop()


def vang_stopseinen() -> None:
    """Let the first Ctrl-C, SIGTERM or hang-up break off what runs; later ones must not disturb the stopping.

    A signal that our parent chose to ignore (nohup, a background job) stays ignored.
    """
    seinen = [sein for sein in STOPSEINEN if signal.getsignal(sein) is not signal.SIG_IGN]

    def breek_af(*_: object) -> None:
        for sein in seinen:
            signal.signal(sein, signal.SIG_IGN)
        raise KeyboardInterrupt

    for sein in seinen:
        signal.signal(sein, breek_af)


@contextmanager
def _database(map: Path, kinderen: Kinderen) -> Iterator[None]:
    if not is_ingebed():
        with buitendatabase(map):
            yield
        return
    server = Server(Plaats.van(map))
    try:
        server.start()
        if server.proces is not None:
            kinderen.bewaak("De ingebedde database", server.proces)
        yield
    except Serverfout as fout:
        raise Startfout(str(fout)) from fout
    finally:
        server.stop()


def _bereid_voor(map: Path, *, demo: bool) -> list[Account]:
    laad_django()
    voorbereiden.maak_sleutels()
    voorbereiden.werk_schema_bij(_meld)
    voorbereiden.eis_alle_sleutels()
    voorbereiden.bescherm_logboek(_meld)
    voorbereiden.trek_grootboek_gelijk(_meld)
    voorbereiden.bouw_opmaak(_meld)
    voorbereiden.verzamel_statisch(_meld)
    if ontbreekt := controles.ontbrekende_bibliotheken():
        _meld(f"Let op: brieven als PDF lukken pas na installatie van {' '.join(ontbreekt)}.")
    return voorbereiden.laad_demo(map, _meld) if demo else []


def _start_kinderen(kinderen: Kinderen, adres: str, poort: int) -> None:
    kinderen.start(
        "De website",
        [
            *(sys.executable, "-m", "granian", "--interface", "wsgi"),
            *("--host", adres, "--port", str(poort), "--log-level", "warning"),
            *("--log-config", str(weblog.INSTELLING)),
            *("--workers", str(WEBPROCESSEN), "--blocking-threads", str(DRADEN), "--workers-kill-timeout", "5"),
            "zicht.web.wsgi:application",
        ],
    )
    kinderen.start("De achtergrondtaken", [sys.executable, "-m", "django", "procrastinate", "worker"])


def _antwoordt(adres: str, poort: int) -> bool:
    verbinding = http.client.HTTPConnection(adres, poort, timeout=5)
    try:
        verbinding.request("HEAD", "/")
        return verbinding.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        verbinding.close()


def _toon(adres: str, poort: int, accounts: list[Account]) -> None:
    gastheer = f"[{adres}]" if ":" in adres else adres
    if accounts:
        _meld("Accounts van de verzonnen regio (gebruikersnaam, wachtwoord, rol):")
    for gebruikersnaam, wachtwoord, rol in accounts:
        _meld(f"  {gebruikersnaam:<20} {wachtwoord:<24} {rol}")
    _meld(f"Zicht draait op http://{gastheer}:{poort} (stoppen: Ctrl-C)")


def _meld(zin: str) -> None:
    print(zin, flush=True)
