from django.apps import AppConfig


class DwangConfig(AppConfig):
    name = "zicht.dwang"
    label = "dwang"

    def ready(self) -> None:
        from zicht.dwang import daden  # noqa: F401 - importing puts the acts in the register
