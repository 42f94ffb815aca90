from django.apps import AppConfig


class BrievenConfig(AppConfig):
    name = "zicht.brieven"
    label = "brieven"
