"""What every command with a database needs: data folder, secrets, a running server, Django, an up-to-date schema."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured

from zicht.cli.controles import eis_bruikbare_database
from zicht.cli.startfout import Startfout
from zicht.cli.voorbereiden import maak_sleutels, werk_schema_bij
from zicht.kern.databaseadres import OnjuistDatabaseadres, lees_databaseadres
from zicht.kern.inbedding.fouten import Serverfout
from zicht.kern.inbedding.plaats import Plaats
from zicht.kern.inbedding.server import draaiende_server

SCHAKELAARS = ("ZICHT_HTTPS", "ZICHT_ONTWIKKELING")


def is_ingebed() -> bool:
    """True when the embedded server is used, because DATABASE_URL is not set."""
    return not os.environ.get("DATABASE_URL")


def richt_in() -> Path:
    """Make the data folder with the secret of the sessions, and note both for Django and for child processes.

    Returns the data folder. Raises Startfout when a setting is wrong or a right is missing.
    """
    for naam in SCHAKELAARS:
        if os.environ.get(naam, "0") not in ("0", "1"):
            raise Startfout(f"{naam} is {os.environ[naam]!r}; mogelijk zijn 0 en 1.")
    map = Path(os.environ.get("ZICHT_MAP") or "var").resolve()
    try:
        _maak_map(map)
        geheim = _sessiegeheim(map / "sessiegeheim")
    except OSError as fout:
        raise Startfout(
            f"Zicht mag niet schrijven in {map} ({fout.strerror}): geef dit account daar rechten, "
            "of kies met ZICHT_MAP een andere map."
        ) from fout
    os.environ["ZICHT_MAP"] = str(map)
    os.environ.setdefault("ZICHT_GEHEIM", geheim)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.instellingen")
    return map


def _maak_map(map: Path) -> None:
    """Other accounts may pass through the data folder (the server's must), not look into it."""
    if not map.exists():
        map.mkdir(parents=True)
        map.chmod(0o711)
    if not os.access(map, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(map))


def _sessiegeheim(bestand: Path) -> str:
    if not bestand.exists():
        bestand.touch(mode=0o600)
        bestand.write_text(secrets.token_urlsafe(48))
    return bestand.read_text().strip()


@contextmanager
def draaiende_omgeving(*, migreer: bool = True) -> Iterator[None]:
    """Have database and Django while the block runs; `migreer` also brings the schema up to date first.

    Raises Startfout when that cannot be.
    """
    with database(richt_in()):
        laad_django()
        maak_sleutels()
        if migreer:
            werk_schema_bij()
        yield


@contextmanager
def zonder_database() -> Iterator[None]:
    """Have Django without a database, enough to explain a command."""
    richt_in()
    laad_django()
    yield


@contextmanager
def database(map: Path) -> Iterator[None]:
    """Have the embedded server, or check that the one of DATABASE_URL can be used. Raises Startfout."""
    try:
        if is_ingebed():
            with draaiende_server(Plaats.van(map)):
                yield
        else:
            eis_bruikbare_database(lees_databaseadres(os.environ["DATABASE_URL"], map))
            yield
    except (Serverfout, OnjuistDatabaseadres) as fout:
        raise Startfout(str(fout)) from fout


def laad_django() -> None:
    """Read the settings and load all apps. Raises Startfout when a setting cannot be used."""
    try:
        django.setup()
    except ImproperlyConfigured as fout:
        raise Startfout(f"Een instelling klopt niet: {fout}") from fout
