from django.apps import AppConfig


class BeoordelingConfig(AppConfig):
    name = "zicht.beoordeling"
    label = "beoordeling"
