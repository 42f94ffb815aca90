from django.apps import AppConfig


class DienstenConfig(AppConfig):
    name = "zicht.diensten"
    label = "diensten"

    def ready(self) -> None:
        from zicht.diensten import daden  # noqa: F401 - importing puts the acts in the register
