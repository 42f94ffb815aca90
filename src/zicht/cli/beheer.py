"""`zicht beheer …`: accounts of workers, for who runs the installation."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from zicht.cli.startfout import Startfout
from zicht.kern.models import Medewerker, Rol


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    beheer = subparsers.add_parser("beheer", help="accounts van medewerkers")
    taken = beheer.add_subparsers(required=True, metavar="TAAK")
    nieuw = taken.add_parser("medewerker", help="maak een account")
    nieuw.add_argument("gebruikersnaam")
    nieuw.add_argument("--naam", required=True, help="naam zoals die in dossiers komt te staan")
    nieuw.add_argument("--rol", required=True, action="append", choices=Rol.values, help="mag vaker: --rol a --rol b")
    nieuw.set_defaults(taak=_maak)
    wachtwoord = taken.add_parser("wachtwoord", help="geef een nieuw wachtwoord")
    wachtwoord.set_defaults(taak=_nieuw_wachtwoord)
    blokkeer = taken.add_parser("blokkeer", help="sluit een account af; lopende sessies eindigen meteen")
    blokkeer.set_defaults(taak=_blokkeer)
    for parser in (wachtwoord, blokkeer):
        parser.add_argument("gebruikersnaam")


def voer_uit(args: argparse.Namespace) -> int:
    """Do the task. Raises Startfout with what is wrong."""
    args.taak(args)
    return 0


def _maak(args: argparse.Namespace) -> None:
    if Medewerker.objects.filter(gebruikersnaam=args.gebruikersnaam).exists():
        raise Startfout(f"Er is al een account {args.gebruikersnaam}: kies een andere gebruikersnaam.")
    wachtwoord = _vraag_wachtwoord()
    Medewerker.objects.maak(
        gebruikersnaam=args.gebruikersnaam, naam=args.naam, rollen=list(dict.fromkeys(args.rol)), wachtwoord=wachtwoord
    )
    print(f"Account {args.gebruikersnaam} is gemaakt.")


def _nieuw_wachtwoord(args: argparse.Namespace) -> None:
    medewerker = _zoek(args.gebruikersnaam)
    medewerker.set_password(_vraag_wachtwoord())
    medewerker.save(update_fields=["password"])
    print(f"{args.gebruikersnaam} heeft een nieuw wachtwoord.")


def _blokkeer(args: argparse.Namespace) -> None:
    medewerker = _zoek(args.gebruikersnaam)
    medewerker.is_active = False
    medewerker.save(update_fields=["is_active"])
    print(f"{args.gebruikersnaam} kan niet meer inloggen; de naam blijft staan bij wat is vastgelegd.")


def _zoek(gebruikersnaam: str) -> Medewerker:
    try:
        return Medewerker.objects.get(gebruikersnaam=gebruikersnaam)
    except Medewerker.DoesNotExist as fout:
        raise Startfout(f"Er is geen account {gebruikersnaam}.") from fout


def _vraag_wachtwoord() -> str:
    """Ask for it, so that no history of a shell holds it; without a terminal, make one and print it."""
    if not sys.stdin.isatty():
        wachtwoord = secrets.token_urlsafe(15)
        print(f"Wachtwoord: {wachtwoord}")
        return wachtwoord
    wachtwoord = getpass.getpass("Wachtwoord: ")
    if wachtwoord != getpass.getpass("Nog eens: "):
        raise Startfout("De twee wachtwoorden zijn niet gelijk: probeer het opnieuw.")
    try:
        validate_password(wachtwoord)
    except ValidationError as fout:
        raise Startfout(" ".join(fout.messages)) from fout
    return wachtwoord
