from django.apps import AppConfig


class KlachtenConfig(AppConfig):
    name = "zicht.klachten"
    label = "klachten"

    def ready(self) -> None:
        from zicht.klachten import daden  # noqa: F401 - importing puts the acts in the register
