from importlib import import_module

from django.apps import AppConfig

DADEN = ("maken", "nazien", "verstrekken")


class AfschriftConfig(AppConfig):
    name = "zicht.afschrift"
    label = "afschrift"

    def ready(self) -> None:
        """Put the acts of this room in the register."""
        for naam in DADEN:
            import_module(f"zicht.afschrift.{naam}")
