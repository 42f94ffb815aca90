"""What can be chosen about an advice. Coarse on purpose: nothing here may point at a family (ADV-1, ADV-10)."""

from __future__ import annotations

from django.db import models


class Vrager(models.TextChoices):
    """Who asks (HP2019 ch. 4 and 5)."""

    DIRECTBETROKKENE = "directbetrokkene", "Directbetrokkene"
    OMSTANDER = "omstander", "Omstander"
    PROFESSIONAL = "professional", "Professional"


class Sector(models.TextChoices):
    """Where a professional works."""

    ONDERWIJS = "onderwijs", "Onderwijs"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    HUISARTS = "huisarts", "Huisartsenzorg"
    ZIEKENHUIS = "ziekenhuis", "Ziekenhuis"
    JEUGDGEZONDHEIDSZORG = "jeugdgezondheidszorg", "Jeugdgezondheidszorg"
    GGZ = "ggz", "GGZ en verslavingszorg"
    JEUGDHULP = "jeugdhulp", "Jeugdhulp"
    LOKAAL_TEAM = "lokaal team", "Lokaal team en maatschappelijk werk"
    OUDERENZORG = "ouderenzorg", "Ouderenzorg en thuiszorg"
    GEHANDICAPTENZORG = "gehandicaptenzorg", "Gehandicaptenzorg"
    OPVANG = "opvang", "Vrouwen- en maatschappelijke opvang"
    POLITIE_JUSTITIE = "politie en justitie", "Politie en justitie"
    ANDERS = "anders", "Anders"


class Wijze(models.TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    GESPREK = "gesprek", "Gesprek"
    SCHRIFTELIJK = "schriftelijk", "Brief of e-mail"
    CHAT = "chat", "Chat"


class Wens(models.TextChoices):
    """What somebody came for (EC-6)."""

    ADVIES = "advies", "Advies"
    MELDING = "melding", "Een melding doen"
    ONBEKEND = "onbekend", "Nog niet duidelijk"


class Onderwerp(models.TextChoices):
    """What was talked through (HP2019 4.3, 4.4, 5.2, 5.3, 5.5)."""

    GEVOLGEN = "gevolgen van geweld", "Gevolgen van het geweld"
    PATRONEN = "wat het in stand houdt", "Wat het geweld in stand houdt"
    BESPREKEN = "bespreken met betrokkenen", "Hoe de onveiligheid met betrokkenen te bespreken"
    AANPAKKEN = "aanpakken", "Wat de vrager zelf kan doen"
    LOKALE_DESKUNDIGEN = "lokale deskundigen", "Lokale deskundigen erbij halen"
    ONDERSTEUNING = "ondersteuning", "Hoe Veilig Thuis daarbij kan helpen"
    VERVOLG = "behoefte aan vervolg", "Of een volgend gesprek nodig is"
    VERANTWOORDELIJKHEID = "verantwoordelijkheid", "Wie waarvoor verantwoordelijk blijft"
    VASTLEGGEN = "vastleggen", "Wat wij over het advies vastleggen"
    STRAFRECHT = "onderzoek niet verstoren", "Een strafrechtelijk onderzoek niet verstoren"
    DWANG = "juridische mogelijkheden", "Juridische mogelijkheden om hulp verplicht te maken"
    MAATREGELEN = "veiligheidsmaatregelen", "Maatregelen voor de veiligheid"


class Verteld(models.TextChoices):
    """What somebody is told before he is asked for consent (ADV-1; HP2019 15.5)."""

    WELKE_GEGEVENS = "welke gegevens", "Welke gegevens wij vastleggen"
    WAAROM = "waarom", "Waarvoor: een volgend gesprek over dezelfde situatie"
    INTREKKEN = "intrekken", "Dat intrekken altijd kan, en hoe"
