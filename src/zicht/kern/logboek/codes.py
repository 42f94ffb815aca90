"""The codes of a line. What they are called in NEN 7513 stands in docs/beheer/logboek.md."""

from __future__ import annotations

from django.db.models import TextChoices


class Actie(TextChoices):
    """What was done."""

    RAADPLEGEN = "raadplegen", "Bekeken"
    LIJST = "lijst", "In een lijst gezien"
    ZOEKEN = "zoeken", "Gevonden bij zoeken"
    VASTLEGGEN = "vastleggen", "Vastgelegd of gewijzigd"
    AFDRUKKEN = "afdrukken", "Als afdruk of brief geopend"
    EXPORTEREN = "exporteren", "Opgehaald als bestand"
    VERZENDEN = "verzenden", "Verzonden"
    INLOGGEN = "inloggen", "Ingelogd"
    UITLOGGEN = "uitloggen", "Uitgelogd"
    BEHEREN = "beheren", "Toegang of account gewijzigd"


class Grond(TextChoices):
    """Why this worker could reach it (TG-2, TG-3)."""

    DOSSIERHOUDER = "dossierhouder", "Eigen dossier"
    TEAM = "team", "Dossier van het eigen team"
    INSTROOM = "instroom", "Nieuw, nog zonder team"
    FUNCTIE = "functie", "Hoort bij de functie"
    MEEKIJKEN = "meekijken", "Gevraagd om mee te kijken"
    GENOEMD = "genoemd", "Genoemd bij een afgeschermd dossier"
    NOODTOEGANG = "noodtoegang", "Noodtoegang met reden"
    BEKEND = "bekend", "Toets of het gezin al bekend is"
    ZOEKEN = "zoeken", "Zoekvraag"
    DAAD = "daad", "Handeling in het werk"
    ACCOUNT = "account", "Eigen account of beheer van accounts"
    GEEN = "geen", "Geen toegang"


class Uitkomst(TextChoices):
    GELUKT = "gelukt", "Gelukt"
    GEWEIGERD = "geweigerd", "Geweigerd"
