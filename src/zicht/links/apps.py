from importlib import import_module

from django.apps import AppConfig

DADEN = ("antwoorden", "intrekken", "maken", "openen")


class LinksConfig(AppConfig):
    name = "zicht.links"
    label = "links"

    def ready(self) -> None:
        """Put the acts of this room in the register, and say who read a text through a link (ALG-16)."""
        for naam in DADEN:
            import_module(f"zicht.links.{naam}")
        import_module("zicht.links.ontvangers")
