from django.apps import AppConfig


class KlachtenConfig(AppConfig):
    name = "zicht.klachten"
    label = "klachten"
