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
    """What was talked through (HP2019 3.2, 4.3, 4.4, 5.2, 5.3, 5.5); `zicht.protocol.adviesgesprek` says with whom."""

    VEILIGHEID_NU = "veiligheid nu", "Of iedereen nu veilig is, en wat de vrager daaraan kan doen"
    RELATIE = "relatie tot het gezin", "Hoe de vrager het gezin kent"
    SAMENSTELLING = "samenstelling", "Wie bij het gezin horen, zonder namen"
    VERWACHTING = "verwachting", "Wat de vrager wil en verwacht"
    WERKWIJZE = "werkwijze", "Wat Veilig Thuis doet en kan"
    ADVIES_OF_MELDING = "advies of melding", "Het verschil tussen advies en melding; de vrager kiest"
    ANONIMITEIT = "anonimiteit", "Wie wat te weten komt"
    BEROEPSGEHEIM = "beroepsgeheim en meldcode", "Beroepsgeheim en Meldcode"
    GEVOLGEN = "gevolgen van geweld", "Gevolgen van het geweld"
    PATRONEN = "wat het in stand houdt", "Wat het geweld in stand houdt"
    DOORBREKEN = "doorbreken", "Hoe het geweld te doorbreken is"
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


class Steun(models.TextChoices):
    """What Veilig Thuis does beside advising (ADV-5; HP2019 4.4, 5.4)."""

    CONTACT_MET_HULP = "contact met hulp", "Contact leggen met een hulpverlener, met toestemming"
    MEE_NAAR_GESPREK = "mee naar een gesprek", "Meegaan naar een gesprek met een hulpverlener of de politie"
    VOORBEREIDEN = "gesprek voorbereiden", "Een gesprek met betrokkenen voorbereiden"
    BIJ_GESPREK = "bij een gesprek", "Bij een gesprek met betrokkenen zijn"
    VEILIGHEIDSPLAN = "veiligheidsplan", "Meedenken over een veiligheidsplan"
    LOKAAL_TEAM = "lokaal teamoverleg", "Meedoen aan een overleg van het lokale team"


class Gezegd(models.TextChoices):
    """What the adviesvrager was told about who is responsible (ADV-6; HP2019 4.4, 5.5)."""

    GEEN_VERANTWOORDELIJKHEID = "geen verantwoordelijkheid", "Veilig Thuis is niet verantwoordelijk voor de situatie"
    EIGEN_REGIE = "eigen regie", "De vrager houdt zelf de regie over de eigen veiligheid"
    BLIJFT_VERANTWOORDELIJK = "blijft verantwoordelijk", "De vrager blijft zelf verantwoordelijk voor alle stappen"
    GEEN_ACTIE = "geen actie", "Veilig Thuis doet niets richting het gezin"


class Kinderen(models.TextChoices):
    """The family, as coarse as it can be (EC-1)."""

    GEEN = "geen", "Geen kinderen"
    EEN = "een", "Eén kind"
    MEER = "meer", "Meer kinderen"
    ONBEKEND = "onbekend", "Onbekend"


class Vervolg(models.TextChoices):
    """A next conversation: the adviesvrager decides (ADV-7; HP2019 5.6)."""

    NIET_NODIG = "niet nodig", "Niet nodig"
    GEWENST = "gewenst", "Aangeboden, de vrager wil het"
    NIET_GEWENST = "niet gewenst", "Aangeboden, de vrager wil het niet"


class Verteld(models.TextChoices):
    """What somebody is told before he is asked for consent (ADV-1; HP2019 15.5)."""

    WELKE_GEGEVENS = "welke gegevens", "Welke gegevens wij vastleggen"
    WAAROM = "waarom", "Waarvoor: een volgend gesprek over dezelfde situatie"
    INTREKKEN = "intrekken", "Dat intrekken altijd kan, en hoe"
