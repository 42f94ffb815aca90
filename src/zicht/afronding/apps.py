from django.apps import AppConfig


class AfrondingConfig(AppConfig):
    name = "zicht.afronding"
    label = "afronding"

    def ready(self) -> None:
        from zicht.afronding import daden  # noqa: F401 - importing puts the acts in the register
