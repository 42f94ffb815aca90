"""`zicht django …`: the management commands of Django, with our settings and database."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management import execute_from_command_line


def registreer(subparsers: Any) -> None:
    """Add the subcommand to `zicht`."""
    parser = subparsers.add_parser("django", add_help=False, prefix_chars="\0")
    parser.add_argument("woorden", nargs=argparse.REMAINDER)


def voer_uit(args: argparse.Namespace) -> int:
    """Hand all words over to Django, which ends the program itself when it does not understand them."""
    execute_from_command_line(["zicht django", *args.woorden])
    return 0
