from importlib import import_module

from django.apps import AppConfig

DADEN = ("beperken", "beslissen", "corrigeren", "uitvoeren", "verklaringen", "verzoeken")


class RechtenConfig(AppConfig):
    name = "zicht.rechten"
    label = "rechten"

    def ready(self) -> None:
        """Put the acts of this room in the register."""
        for naam in DADEN:
            import_module(f"zicht.rechten.{naam}")
