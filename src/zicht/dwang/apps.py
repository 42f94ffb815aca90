from importlib import import_module

from django.apps import AppConfig


class DwangConfig(AppConfig):
    name = "zicht.dwang"
    label = "dwang"

    def ready(self) -> None:
        """Say who received a text."""
        import_module("zicht.dwang.ontvangers")
