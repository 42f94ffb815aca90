from django.apps import AppConfig


class WerkvoorraadConfig(AppConfig):
    name = "zicht.werkvoorraad"
    label = "werkvoorraad"
