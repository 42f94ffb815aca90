"""`zicht account …`: accounts of workers, for who runs the installation (TG-1)."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from zicht.cli.startfout import Startfout
from zicht.kern.accounts import (
    NieuwBegin,
    blokkeer_account,
    deblokkeer_account,
    geef_nieuw_begin,
    maak_account,
    tijdelijk_wachtwoord,
)
from zicht.kern.models import Medewerker, Rol, Team


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    account = subparsers.add_parser("account", help="accounts van medewerkers")
    taken = account.add_subparsers(required=True, metavar="TAAK")
    nieuw = taken.add_parser("maak", help="maak een account")
    nieuw.add_argument("gebruikersnaam")
    nieuw.add_argument("--naam", required=True, help="naam zoals die in dossiers komt te staan")
    nieuw.add_argument("--rol", required=True, action="append", choices=Rol.values, help="mag vaker: --rol a --rol b")
    nieuw.add_argument("--team", help="naam van het team; een nieuw team wordt gemaakt")
    nieuw.set_defaults(taak=_maak)
    for naam, taak, hulp in (
        ("nieuw-begin", _nieuw_begin, "nieuw wachtwoord, en haal tweede stap en werkaccount weg"),
        ("blokkeer", _blokkeer, "sluit een account af; lopende sessies eindigen meteen"),
        ("deblokkeer", _deblokkeer, "open een geblokkeerd account weer"),
    ):
        parser = taken.add_parser(naam, help=hulp)
        parser.add_argument("gebruikersnaam")
        parser.set_defaults(taak=taak)


def voer_uit(args: argparse.Namespace) -> int:
    """Do the task. Raises Startfout or Fout with what is wrong."""
    args.taak(args)
    return 0


def _maak(args: argparse.Namespace) -> None:
    team = Team.objects.get_or_create(naam=args.team)[0] if args.team else None
    begin = maak_account(
        door=None,
        gebruikersnaam=args.gebruikersnaam,
        naam=args.naam,
        rollen=args.rol,
        team=team,
        wachtwoord=_vraag_wachtwoord(),
    )
    _toon(begin, f"Account {args.gebruikersnaam} is gemaakt.")


def _nieuw_begin(args: argparse.Namespace) -> None:
    medewerker = _zoek(args.gebruikersnaam)
    begin = geef_nieuw_begin(medewerker=medewerker, door=None, wachtwoord=_vraag_wachtwoord())
    _toon(begin, f"{args.gebruikersnaam} heeft een nieuw wachtwoord en stelt een nieuwe tweede stap in.")


def _blokkeer(args: argparse.Namespace) -> None:
    blokkeer_account(medewerker=_zoek(args.gebruikersnaam), door=None)
    print(f"{args.gebruikersnaam} kan niet meer inloggen; de naam blijft staan bij wat is vastgelegd.")


def _deblokkeer(args: argparse.Namespace) -> None:
    deblokkeer_account(medewerker=_zoek(args.gebruikersnaam), door=None)
    print(f"{args.gebruikersnaam} kan weer inloggen.")


def _zoek(gebruikersnaam: str) -> Medewerker:
    try:
        return Medewerker.objects.get(gebruikersnaam=gebruikersnaam)
    except Medewerker.DoesNotExist as fout:
        raise Startfout(f"Er is geen account {gebruikersnaam}.") from fout


def _toon(begin: NieuwBegin, zin: str) -> None:
    """Without a terminal nobody typed the password: then it is printed, this once."""
    if not sys.stdin.isatty():
        print(f"Wachtwoord: {begin.wachtwoord}")
    print(f"{zin} Bij de eerste keer inloggen kiest de medewerker een eigen wachtwoord.")


def _vraag_wachtwoord() -> str:
    """Ask for it, so that no history of a shell holds it; without a terminal, make one."""
    if not sys.stdin.isatty():
        return tijdelijk_wachtwoord()
    wachtwoord = getpass.getpass("Tijdelijk wachtwoord: ")
    if wachtwoord != getpass.getpass("Nog eens: "):
        raise Startfout("De twee wachtwoorden zijn niet gelijk: probeer het opnieuw.")
    try:
        validate_password(wachtwoord)
    except ValidationError as fout:
        raise Startfout(" ".join(fout.messages)) from fout
    return wachtwoord
