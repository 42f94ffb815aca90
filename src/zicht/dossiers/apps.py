from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "zicht.dossiers"
    label = "dossiers"
