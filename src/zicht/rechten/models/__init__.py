from zicht.rechten.models.aanpassing import EigenVerklaring, Gegevenscorrectie
from zicht.rechten.models.beperking import Beperking, Gegevenssoort, aanduiding, rij_aanduiding
from zicht.rechten.models.verzoek import Beslissing, Verzoek, Verzoekonderdeel

__all__ = [
    "Beperking",
    "Beslissing",
    "EigenVerklaring",
    "Gegevenscorrectie",
    "Gegevenssoort",
    "Verzoek",
    "Verzoekonderdeel",
    "aanduiding",
    "rij_aanduiding",
]
