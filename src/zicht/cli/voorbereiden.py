"""What has to be there before the website starts; each step is skipped when it is done already."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from zicht.cli.startfout import Startfout
from zicht.kern.logboek import bescherming
from zicht.kern.sleutelbestand import SleutelKwijt, maak_sleutelbestand

FRONTEND = Path(__file__).resolve().parents[3] / "frontend"
OPMAAK = Path(__file__).resolve().parents[1] / "web" / "static" / "gebouwd"
Meld = Callable[[str], None]
Account = tuple[str, str, str]
"""Gebruikersnaam, wachtwoord, rol."""


def maak_sleutels() -> None:
    """Make the key file of a new installation.

    Raises Startfout when there are data but no keys: with new keys they would stay unreadable, unnoticed.
    """
    bestand = Path(settings.ZICHT_SLEUTELBESTAND)
    if bestand.exists():
        return
    if "django_migrations" in connection.introspection.table_names():
        raise Startfout(f"Het sleutelbestand {bestand} ontbreekt: zet het terug uit de back-up van de sleutels.")
    try:
        maak_sleutelbestand(bestand)
    except OSError as fout:
        raise Startfout(f"Het sleutelbestand {bestand} kan niet worden gemaakt: {fout.strerror}.") from fout


def eis_alle_sleutels() -> None:
    """Raises Startfout when something in the database cannot be opened with the key file (TG-7)."""
    from zicht.kern import herverpakken  # models can be loaded only once the settings are known

    try:
        mis = herverpakken.ontbrekend()
    except SleutelKwijt as fout:
        raise Startfout(str(fout)) from fout
    if mis:
        raise Startfout(" ".join(mis))


def werk_schema_bij(meld: Meld | None = None) -> None:
    """Run the migrations that were not run yet. Raises Startfout when the database is newer than this program."""
    uitvoerder = MigrationExecutor(connection)
    _eis_bekende_migraties(uitvoerder.loader)
    if uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()):
        if meld:
            meld("De database wordt bijgewerkt …")
        call_command("migrate", interactive=False, verbosity=0)


def _eis_bekende_migraties(lader: MigrationLoader) -> None:
    eigen = {app.label for app in apps.get_app_configs() if app.name.startswith("zicht.")}
    vervangen = {oud for migratie in lader.replacements.values() for oud in migratie.replaces}
    bekend = {*lader.graph.nodes, *vervangen}
    for app, naam in lader.applied_migrations:
        if app in eigen and (app, naam) not in bekend:
            raise Startfout(f"De database is van een nieuwere versie van Zicht ({app} {naam}): werk Zicht bij.")


def bescherm_logboek(meld: Meld) -> None:
    """Put the log out of reach of our own account; say so plainly when it could still alter it (TG-4)."""
    bescherming.bescherm()
    zwak = bescherming.zwakten()
    for zin in zwak:
        meld(f"Let op: {zin}")
    if zwak:
        meld(bescherming.HULP)


def trek_grootboek_gelijk(meld: Meld) -> None:
    """Destroy again what came back with an older back-up, before anybody can open it (RE-11).

    Raises Startfout when the ledger and the database contradict each other.
    """
    bewaren = import_module("zicht.cli.bewaren")  # its models need Django to be loaded
    try:
        verslag = bewaren.trek_gelijk()
    except bewaren.Grootboekfout as fout:
        raise Startfout(str(fout)) from fout
    for zin in bewaren.zinnen(verslag):
        meld(zin)


def bouw_opmaak(meld: Meld) -> None:
    """Build styles and scripts when they are not there. Raises Startfout when node is missing or the build fails."""
    if any(OPMAAK.glob("*.css")) or not FRONTEND.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise Startfout(
            "De opmaak is nog niet gebouwd en node ontbreekt: installeer nodejs en npm, of draai `make setup`."
        )
    meld("De opmaak wordt gebouwd …")
    for opdracht in ([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], [npm, "run", "build"]):
        uitkomst = subprocess.run(opdracht, cwd=FRONTEND, capture_output=True, text=True, check=False)
        if uitkomst.returncode:
            raise Startfout(f"De opmaak bouwen lukt niet ({' '.join(opdracht[1:])}): {uitkomst.stderr.strip()[-500:]}")


def verzamel_statisch(meld: Meld) -> None:
    """Gather the static files when one of them changed since the last time."""
    stempel = Path(settings.STATIC_ROOT) / ".stempel"
    nu = _kenmerk_statisch()
    if stempel.exists() and stempel.read_text() == nu:
        return
    meld("De bestanden van de website worden klaargezet …")
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stempel.write_text(nu)


def _kenmerk_statisch() -> str:
    som = hashlib.sha256()
    for vinder in get_finders():
        for naam, opslag in vinder.list([]):
            stand = Path(opslag.path(naam)).stat()
            som.update(f"{naam} {stand.st_size} {stand.st_mtime_ns}\n".encode())
    return som.hexdigest()


def laad_demo(map: Path, meld: Meld) -> list[Account]:
    """Load the small invented region into an empty database; gives its accounts, also at a later start."""
    bewaard = map / "demo-accounts.json"
    if get_user_model().objects.exists() or find_spec("zicht.demo.laden") is None:
        return lees_accounts(bewaard)
    meld("De verzonnen regio wordt geladen …")
    with transaction.atomic():  # a region loaded by half would pass for a filled database next time
        accounts: list[Account] = import_module("zicht.demo.laden").laad_kleine_regio(meld=meld)
    bewaard.touch(mode=0o600)
    bewaard.write_text(json.dumps(accounts, indent=1))
    return accounts


def lees_accounts(bewaard: Path) -> list[Account]:
    """The accounts of the invented region, or none."""
    if not bewaard.exists():
        return []
    return [(naam, wachtwoord, rol) for naam, wachtwoord, rol in json.loads(bewaard.read_text())]
