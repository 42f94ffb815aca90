from importlib import import_module

from django.apps import AppConfig

DADEN = ("maken", "nazien", "verstrekken")


class AfschriftConfig(AppConfig):
    name = "zicht.afschrift"
    label = "afschrift"

    def ready(self) -> None:
        """Put the acts of this room in the register; what is removed goes from kept copies too (RE-11)."""
        for naam in DADEN:
            import_module(f"zicht.afschrift.{naam}")
        opruimen = import_module("zicht.afschrift.opruimen")
        import_module("zicht.contact.verwijderen").bij_verwijderen(opruimen.wis_uit_afschriften)
