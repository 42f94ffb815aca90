from django.apps import AppConfig


class ContactConfig(AppConfig):
    name = "zicht.contact"
    label = "contact"
