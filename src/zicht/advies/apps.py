from importlib import import_module

from django.apps import AppConfig

DADEN = ("geven", "toestemming", "afspreken", "ambtshalve", "opruimen")


class AdviesConfig(AppConfig):
    name = "zicht.advies"
    label = "advies"

    def ready(self) -> None:
        """Put the acts of this room in the register, and say how a withdrawal is done again after an old back-up."""
        for naam in DADEN:
            import_module(f"zicht.advies.{naam}")
        import_module("zicht.advies.herhalen").registreer()
