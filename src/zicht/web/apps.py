from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "zicht.web"
    label = "web"

    def ready(self) -> None:
        from zicht.web.inloggen.logregels import verbind

        verbind()
