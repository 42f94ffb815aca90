"""`zicht bewaren …`: what is past its term, destroying again after a restore, cleaning the database's files."""

from __future__ import annotations

import argparse
import json
import sys
import time
from typing import Any

from zicht.bewaren.grootboek.gelijktrekken import Verslag as Herstelverslag
from zicht.bewaren.grootboek.gelijktrekken import trek_gelijk
from zicht.bewaren.grootboek.regel import Grootboekfout
from zicht.bewaren.lijst import standen, werk_lijst_bij
from zicht.bewaren.models import Lijstregel
from zicht.bewaren.openstaand import openstaand
from zicht.bewaren.opruimen import ruim_op, wis_verweesde_concepten
from zicht.bewaren.termijnen import Bewaarstand
from zicht.bewaren.termijnen.stand import LOOPT
from zicht.cli.startfout import Startfout

NAMEN = dict(Lijstregel.Stand.choices)


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser(
        "bewaren",
        help="welke dossiers voorbij hun bewaartermijn zijn",
        description="Zet op de lijst wat voorbij de bewaartermijn is. Vernietigen doen twee mensen, op het scherm.",
    )
    parser.add_argument("--proef", action="store_true", help="toon alleen, met redenen, en verander niets")
    parser.add_argument("--json", action="store_true", help="met --proef: één JSON-object per dossier")
    parser.set_defaults(taak=_lijst)
    taken = parser.add_subparsers(metavar="TAAK")
    herstel = taken.add_parser("na-herstel", help="vernietig opnieuw wat met een oudere back-up terugkwam")
    herstel.set_defaults(taak=_na_herstel)
    opruimen = taken.add_parser("opruimen", help="haal resten van vernietigde rijen uit de bestanden van de database")
    opruimen.add_argument("--grondig", action="store_true", help="schrijf de tabellen opnieuw; doe dit buiten werktijd")
    opruimen.set_defaults(taak=_opruimen)


def voer_uit(args: argparse.Namespace) -> int:
    """Do the task; exit status 0. Raises Startfout when the ledger cannot be used."""
    try:
        return int(args.taak(args))
    except Grootboekfout as fout:
        raise Startfout(str(fout)) from fout


def _lijst(args: argparse.Namespace) -> int:
    if args.proef:
        return _proef(als_json=args.json)
    begin = time.monotonic()
    verslag = werk_lijst_bij(_meld_dossiers)
    for stand, naam in NAMEN.items():
        print(f"{verslag.aantallen[stand]:6}  {naam}")
    duur = time.monotonic() - begin
    print(f"{verslag.bekeken} dossiers bekeken in {duur:.1f} s. Er is niets vernietigd: dat doen twee mensen in Zicht.")
    return 0


def _proef(*, als_json: bool) -> int:
    geteld = 0
    for deel in standen(voortgang=_meld_dossiers):
        op_lijst = [een for een in deel if een.stand != LOOPT]
        open_ = openstaand([een.id for een in op_lijst])
        for een in op_lijst:
            print(json.dumps(_als_json(een, open_.get(een.id, [])), ensure_ascii=False) if als_json else _zin(een))
            for zin in () if als_json else (*een.termijn.waarom, *open_.get(een.id, [])):
                print(f"          {zin}")
        geteld += len(op_lijst)
    if not als_json:
        print(f"{geteld} dossiers. Dit was een proef: er is niets veranderd.")
    return 0


def _zin(een: Bewaarstand) -> str:
    tot = een.termijn.bewaren_tot_en_met
    return f"{een.naam}  {NAMEN[Lijstregel.Stand(een.stand)]}; bewaren tot en met {tot or 'onbekend'}"


def _als_json(een: Bewaarstand, open_: list[str]) -> dict[str, Any]:
    tot = een.termijn.bewaren_tot_en_met
    return {
        "dossier": een.naam,
        "stand": een.stand,
        "bewaren_tot_en_met": tot.isoformat() if tot else None,
        "versie": een.termijn.versie,
        "waarom": list(een.termijn.waarom),
        "ontbreekt": list(een.termijn.ontbreekt),
        "wacht_op": [f"D{nummer:07d}" for nummer in een.wacht_op],
        "open": open_,
    }


def _na_herstel(args: argparse.Namespace) -> int:
    for zin in zinnen(trek_gelijk(_meld_grootboek)) or ["Grootboek en database zijn gelijk: er is niets te doen."]:
        print(zin)
    return 0


def zinnen(verslag: Herstelverslag) -> list[str]:
    """What was found and done, for who started Zicht; nothing when there was nothing to do."""
    gezegd = []
    if verslag.is_hersteld:
        gezegd.append("Er is een oudere back-up teruggezet: het grootboek is verder dan de database.")
        gezegd.append(f"Opnieuw vernietigd: {verslag.opnieuw}. Stond er al niet (meer) in: {verslag.weg}.")
    if verslag.aangevuld:
        gezegd.append(f"Het grootboek miste {verslag.aangevuld} regels en is aangevuld.")
    return gezegd


def _opruimen(args: argparse.Namespace) -> int:
    concepten = wis_verweesde_concepten()
    aantal = ruim_op(grondig=args.grondig, meld=_meld_tabel)
    print(f"{aantal} tabellen opgeruimd; {concepten} concepten over een dossier dat weg is, weggegooid.")
    if not args.grondig:
        print("Resten kunnen blijven staan tot hun plaats opnieuw is gebruikt; met --grondig niet.")
    return 0


def _meld_dossiers(gedaan: int, totaal: int) -> None:
    _meld(gedaan, totaal, "dossiers")


def _meld_grootboek(gedaan: int, totaal: int) -> None:
    _meld(gedaan, totaal, "regels van het grootboek")


def _meld_tabel(tabel: str, gedaan: int, totaal: int) -> None:
    _meld(gedaan, totaal, "tabellen")


def _meld(gedaan: int, totaal: int, wat: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{gedaan} van {totaal} {wat}", end="" if gedaan < totaal else "\n", file=sys.stderr)
