from django.apps import AppConfig


class AfrondingConfig(AppConfig):
    name = "zicht.afronding"
    label = "afronding"

    def ready(self) -> None:
        # Importing puts the acts in the register, and says who received a text.
        from zicht.afronding import daden, ontvangers  # noqa: F401
