from importlib import import_module

from django.apps import AppConfig

DADEN = ("geven", "toestemming", "afspreken", "opruimen")


class AdviesConfig(AppConfig):
    name = "zicht.advies"
    label = "advies"

    def ready(self) -> None:
        """Put the acts of this room in the register."""
        for naam in DADEN:
            import_module(f"zicht.advies.{naam}")
