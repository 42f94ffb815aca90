from importlib import import_module

from django.apps import AppConfig

DADEN = ("verlengen", "voorstellen", "goedkeuren")


class BewarenConfig(AppConfig):
    name = "zicht.bewaren"
    label = "bewaren"

    def ready(self) -> None:
        """Put the acts of this room in the register, keep the ledger, and say how its kinds are destroyed again."""
        for naam in DADEN:
            import_module(f"zicht.bewaren.{naam}")
        import_module("zicht.bewaren.herhalen").registreer()
