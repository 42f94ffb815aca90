from django.apps import AppConfig


class DwangConfig(AppConfig):
    name = "zicht.dwang"
    label = "dwang"
