from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

DADEN = ("aanpassen", "maken", "sjabloon_wijzigen", "versturen")


class BrievenConfig(AppConfig):
    name = "zicht.brieven"
    label = "brieven"

    def ready(self) -> None:
        """Put the acts of this room in the register, and have the shipped templates in every database."""
        for naam in DADEN:
            import_module(f"zicht.brieven.{naam}")
        post_migrate.connect(laad_na_migreren, sender=self)


def laad_na_migreren(using: str, **_: Any) -> None:
    """Load the shipped templates, when their table is there (a migration back takes it away)."""
    from django.db import connections

    from zicht.brieven.models import Sjabloon
    from zicht.brieven.sjablonen import laad_sjablonen

    if Sjabloon._meta.db_table in connections[using].introspection.table_names():
        laad_sjablonen()
