"""`zicht sleutels …`: the wrapping keys of the dossiers (TG-7): look, change, and check."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from django.conf import settings

from zicht.cli.startfout import Startfout
from zicht.kern import herverpakken, sleutelbestand
from zicht.kern.kluis import kluis
from zicht.kern.sleutelbestand import Sleutelfout, SleutelKwijt

BEWAAR = "Zet nu een kopie van het sleutelbestand in de kluis van de organisatie, los van de back-ups."


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser("sleutels", help="de sleutels waarmee dossiers zijn versleuteld")
    taken = parser.add_subparsers(required=True, metavar="TAAK")
    for naam, uitleg, taak in (
        ("toon", "welke sleutels er zijn, en hoeveel ermee is verpakt", _toon),
        ("controleer", "is alles wat versleuteld is ook te openen?", _controleer),
        ("wissel", "een nieuwe sleutel, actief, en alles daarmee verpakt (één server)", _wissel),
        ("nieuw", "alleen een nieuwe sleutel; nog niet actief (meer servers: verspreid eerst het bestand)", _nieuw),
        ("herverpak", "verpak alles met de actieve sleutel", _herverpak),
    ):
        taken.add_parser(naam, help=uitleg).set_defaults(taak=taak)
    for naam, uitleg, taak in (
        ("activeer", "verpak voortaan met deze sleutel", _activeer),
        ("verwijder", "haal een sleutel uit het bestand waar niets meer mee is verpakt", _verwijder),
    ):
        keuze = taken.add_parser(naam, help=uitleg)
        keuze.add_argument("sleutel", help="zoals `zicht sleutels toon` hem noemt")
        keuze.set_defaults(taak=taak)


def voer_uit(args: argparse.Namespace) -> int:
    """Exit status 1 when something cannot be opened. Raises Startfout with what is wrong."""
    try:
        return int(args.taak(args))
    except (Sleutelfout, SleutelKwijt) as fout:
        raise Startfout(str(fout)) from fout


def _toon(args: argparse.Namespace) -> int:
    print(f"{'sleutel':<10}{'actief':<8}{'in bestand':<12}{'sleutels ermee verpakt':>24}")
    for een in herverpakken.standen():
        print(f"{een.naam:<10}{_ja(een.actief):<8}{_ja(een.aanwezig):<12}{een.verpakt:>24}")
    return 0


def _controleer(args: argparse.Namespace) -> int:
    mis = herverpakken.controleer(voortgang=_meld)
    for zin in mis:
        print(zin)
    if not mis:
        print("Alles wat versleuteld is, is te openen.")
    return 1 if mis else 0


def _nieuw(args: argparse.Namespace) -> int:
    naam = sleutelbestand.voeg_toe(_bestand())
    print(f"Sleutel {naam} staat in het sleutelbestand en is nog niet actief. {BEWAAR}")
    print(f"Zet het bestand op elke server; daarna: zicht sleutels activeer {naam}, zicht sleutels herverpak.")
    return 0


def _activeer(args: argparse.Namespace) -> int:
    sleutelbestand.activeer(_bestand(), args.sleutel)
    print(f"{args.sleutel} is de actieve sleutel. Draai nu `zicht sleutels herverpak`.")
    return 0


def _wissel(args: argparse.Namespace) -> int:
    naam = sleutelbestand.voeg_toe(_bestand())
    print(f"Sleutel {naam} is gemaakt. {BEWAAR}")
    sleutelbestand.activeer(_bestand(), naam)
    return _herverpak(args)


def _herverpak(args: argparse.Namespace) -> int:
    aantal = herverpakken.herverpak(voortgang=_meld)
    over = sum(een.verpakt for een in herverpakken.standen() if not een.actief)
    print(f"{aantal} sleutels zijn verpakt met {kluis().actief}.")
    if over:
        print(f"{over} waren op dat moment in gebruik: draai `zicht sleutels herverpak` nog eens.")
    return 1 if over else 0


def _verwijder(args: argparse.Namespace) -> int:
    herverpakken.verwijder(args.sleutel)
    print(f"Sleutel {args.sleutel} staat niet meer in het sleutelbestand. {BEWAAR}")
    print("Bewaar een kopie van het oude bestand zolang er back-ups zijn van voor de wisseling; vernietig haar daarna.")
    return 0


def _bestand() -> Path:
    return Path(settings.ZICHT_SLEUTELBESTAND)


def _ja(waarde: bool) -> str:
    return "ja" if waarde else "nee"


def _meld(gedaan: int, totaal: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{gedaan} van {totaal} sleutels", end="" if gedaan < totaal else "\n", file=sys.stderr)
