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
        """Put the acts of this room in the register, keep secret addresses out of its rows (TG-5), and say how a
        melding is removed again after a restore (RE-11).
        """
        for naam in DADEN:
            import_module(f"zicht.contact.{naam}")
        personen = import_module("zicht.contact.personen")
        import_module("zicht.dossiers.personen").bij_geheim_adres(personen.wis_genoemd_adres)
        verwijderen = import_module("zicht.contact.verwijderen")
        import_module("zicht.kern.grootboek").soort(
            "melding", ids=verwijderen.alle_meldingen, opnieuw=verwijderen.verwijder_opnieuw
        )
