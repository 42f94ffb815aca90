from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "zicht.web"
    label = "web"

    def ready(self) -> None:
        from zicht.web.inloggen import apparaten, logregels

        logregels.verbind()
        apparaten.verbind()
