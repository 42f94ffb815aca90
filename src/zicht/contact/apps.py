from importlib import import_module

from django.apps import AppConfig

DADEN = (
    "aanvullen",
    "anoniem",
    "gelijkstellen",
    "intrekken",
    "losmaken",
    "melder",
    "ontvangen",
    "samenvoegen",
    "terugbellen",
    "urgentie",
)


class ContactConfig(AppConfig):
    name = "zicht.contact"
    label = "contact"

    def ready(self) -> None:
        """Put the acts of this room in the register, and keep secret addresses out of its rows (TG-5)."""
        for naam in DADEN:
            import_module(f"zicht.contact.{naam}")
        personen = import_module("zicht.contact.personen")
        import_module("zicht.dossiers.personen").bij_geheim_adres(personen.wis_genoemd_adres)
