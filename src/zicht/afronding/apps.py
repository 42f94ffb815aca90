from django.apps import AppConfig


class AfrondingConfig(AppConfig):
    name = "zicht.afronding"
    label = "afronding"
