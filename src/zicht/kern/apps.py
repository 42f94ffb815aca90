from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "zicht.kern"
    label = "kern"
