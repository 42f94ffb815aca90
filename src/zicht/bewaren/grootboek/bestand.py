"""The ledger as a file outside the database (`ZICHT_GROOTBOEK`): a line of JSON each, only ever added to.

It is what knows, after an older back-up of the database was put back, what was destroyed since.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO

from django.conf import settings

from zicht.bewaren.grootboek.regel import Grootboekfout, Regel


def plaats() -> Path:
    return Path(settings.ZICHT_GROOTBOEK)


def lees() -> list[Regel]:
    """All lines; none when there is no file yet. A last line that broke off while it was written does not count.

    Raises Grootboekfout for anything else that is no line.
    """
    try:
        inhoud = plaats().read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except OSError as fout:
        raise _onbruikbaar(fout) from fout
    return _ontleed(inhoud)


def eis_schrijfbaar() -> None:
    """Raises Grootboekfout when a line could not be added now."""
    with _open():
        pass


def vul_aan(ontbrekend: Callable[[int], list[Regel]]) -> int:
    """Add the lines `ontbrekend` gives after the last number in the file, and have them on disk; gives how many."""
    with _open() as greep:
        inhoud = greep.read()
        heel = inhoud[: inhoud.rfind("\n") + 1]
        aanwezig = _ontleed(heel)
        nieuw = ontbrekend(aanwezig[-1].nummer if aanwezig else 0)
        greep.truncate(len(heel.encode()))
        greep.seek(0, os.SEEK_END)
        greep.writelines(json.dumps(asdict(regel)) + "\n" for regel in nieuw)
        greep.flush()
        os.fsync(greep.fileno())
    return len(nieuw)


@contextmanager
def _open() -> Iterator[IO[str]]:
    """The file for reading and writing, alone, readable for our own account only."""
    try:
        nummer = os.open(plaats(), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as fout:
        raise _onbruikbaar(fout) from fout
    with os.fdopen(nummer, "r+", encoding="utf-8") as greep:
        fcntl.flock(greep, fcntl.LOCK_EX)
        yield greep


def _ontleed(inhoud: str) -> list[Regel]:
    heel, _, _ = inhoud.rpartition("\n")
    try:
        return [Regel(**json.loads(regel)) for regel in heel.splitlines()]
    except (ValueError, TypeError) as fout:
        raise Grootboekfout(
            f"Het grootboek {plaats()} is beschadigd. Zet het terug uit de eigen back-up (docs/beheer/bewaren.md)."
        ) from fout


def _onbruikbaar(fout: OSError) -> Grootboekfout:
    return Grootboekfout(
        f"Het grootboek {plaats()} is niet te gebruiken ({fout.strerror}). Zonder grootboek wordt niets vernietigd: "
        "geef Zicht er schrijfrechten op, of kies met ZICHT_GROOTBOEK een andere plaats."
    )
