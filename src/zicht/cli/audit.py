"""`zicht audit …`: is the reading and writing log whole, and can nobody alter it? (TG-4)"""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from django.db import connection

from zicht.cli.startfout import Startfout
from zicht.kern.logboek.anker import Anker, veranker
from zicht.kern.logboek.bescherming import HULP, zwakten
from zicht.kern.logboek.controleren import controleer, kort
from zicht.kern.logboek.eigenaar import sql_voor_beheerder

MEEST_GETOOND = 100


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser("audit", help="het logboek van lezen en schrijven")
    taken = parser.add_subparsers(required=True, metavar="TAAK")
    controle = taken.add_parser("controleer", help="is het logboek heel, en kan niemand het wijzigen?")
    controle.add_argument("--anker", help="een anker dat u eerder bewaarde (nummer:code): staat het er nog?")
    controle.set_defaults(taak=_controleer)
    anker = taken.add_parser("anker", help="leg de stand van het logboek vast, om buiten Zicht te bewaren")
    anker.set_defaults(taak=_veranker)
    sql = taken.add_parser("bescherming", help="toon wat de beheerder van een eigen databaseserver moet draaien")
    sql.set_defaults(taak=_toon_sql)


def voer_uit(args: argparse.Namespace) -> int:
    """Exit status 1 when the log is damaged or could be altered. Raises Startfout for an anchor that is none."""
    return int(args.taak(args))


def _controleer(args: argparse.Namespace) -> int:
    begin = time.monotonic()
    zwak = zwakten()
    verslag = controleer(getuige=_lees_anker(args.anker), voortgang=_meld)
    for afwijking in verslag.afwijkingen[:MEEST_GETOOND]:
        print(f"{kort(afwijking.keten)}, nummer {afwijking.volgnummer}: {afwijking.zin}")
    duur = time.monotonic() - begin
    print(f"{verslag.regels} regels en {verslag.ankers} ankers gecontroleerd in {duur:.1f} s; ", end="")
    print(f"{len(verslag.afwijkingen)} afwijkingen." if verslag.afwijkingen else "het logboek is heel.")
    for zin in zwak:
        print(f"Let op: {zin}")
    if zwak:
        print(HULP)
    return 1 if verslag.afwijkingen or zwak else 0


def _lees_anker(tekst: str | None) -> Anker | None:
    try:
        return Anker.lees(tekst) if tekst else None
    except ValueError as fout:
        raise Startfout("Dit is geen anker: schrijf het zoals `zicht audit anker` het toonde, nummer:code.") from fout


def _veranker(args: argparse.Namespace) -> int:
    anker = veranker()
    print(anker or "Er staat nog niets in het logboek.")
    return 0


def _toon_sql(args: argparse.Namespace) -> int:
    print(sql_voor_beheerder(str(connection.settings_dict["USER"])), end="")
    return 0


def _meld(gelezen: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{gelezen} regels", end="", file=sys.stderr)
