from django.apps import AppConfig


class WerkvoorraadConfig(AppConfig):
    name = "zicht.werkvoorraad"
    label = "werkvoorraad"

    def ready(self) -> None:
        from zicht.kern.daden import na_iedere_daad
        from zicht.werkvoorraad.bijwerken import werk_bij

        na_iedere_daad(werk_bij)
