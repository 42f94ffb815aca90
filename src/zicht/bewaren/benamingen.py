"""What the kinds of rows are called for the people who decide about destroying them (RE-11)."""

from __future__ import annotations

import re
from collections.abc import Mapping

NAMEN = {
    "Accordering": "Akkoord van informanten",
    "Adres": "Adressen",
    "Afschrift": "Afschriften die zijn gegeven",
    "Begrepen": "Dat iemand de aanpak begreep",
    "BesprokenMet": "Met wie de melding is besproken",
    "Bevraging": "Vragen aan andere organisaties",
    "Bron": "Melders en informanten",
    "Concept": "Wat collega's aan het typen waren",
    "ConceptReactie": "Reacties op een concept",
    "Document": "Bestanden",
    "Dossierafscherming": "Afscherming van het dossier",
    "Dwangtraject": "Verzoeken aan de Raad of de jeugdbeschermingstafel",
    "EigenVerklaring": "Eigen verklaringen",
    "Feedback": "Terugkoppeling aan melders",
    "Formulier": "Formulieren om te tekenen",
    "Gebeurtenis": "Regels van de tijdlijn",
    "Gegevenscorrectie": "Correcties na een verzoek",
    "GeheimAdres": "Geheime adressen",
    "Gelijkstelling": "Dat iemand ook in een ander dossier voorkomt",
    "GemeldePersoon": "Wie bij een melding is genoemd",
    "GeslotenOpening": "Keren dat het gesloten deel open was",
    "GeslotenPassage": "Passages in het gesloten deel",
    "Gesprekspartner": "Wie bij een gesprek was",
    "Informatie": "Wat aan wie is verteld",
    "Klachtonderdeel": "Onderdelen van klachten",
    "Klachtvervolg": "Vervolg op klachten",
    "Lijstregel": "Regel op de lijst van bewaren",
    "Link": "Links waarmee iemand kon antwoorden",
    "Maatregelcheck": "Toetsen van een maatregel",
    "OverdrachtBevinding": "Wat bij een overdracht meeging",
    "Opening": "Tellingen van wie het dossier opende",
    "Passagekeuze": "Keuzes over passages in een afschrift",
    "PlanVanAanpak": "Plannen van aanpak",
    "Raadpleging": "Wie is geraadpleegd",
    "RedenNiet": "Redenen waarom iets niet gebeurde",
    "Samenvoeging": "Dat dossiers zijn samengevoegd",
    "Specialistisch": "Specialistisch onderzoek",
    "Toelating": "Wie een afgeschermd dossier ziet",
    "VeiligContact": "Afspraken over veilig contact",
    "Verslagaanbod": "Verslagen die ter correctie zijn gegeven",
    "Verzending": "Wat schriftelijk is verstuurd",
    "Wederhoor": "Reacties in wederhoor",
    "Werkregel": "Regel in de werkvoorraad",
}
"""Where the name in the program is not what somebody would call it."""


def noem(soort: str) -> str:
    """A kind by its name in the program, in Dutch. The certificate keeps that name: words on a screen may change."""
    return NAMEN.get(soort) or re.sub(r"(?<=[a-z])([A-Z])", lambda m: f" {m[1].lower()}", soort)


def op_naam(aantallen: Mapping[str, int]) -> list[tuple[str, int]]:
    """How many of each kind, by what they are called."""
    return sorted((noem(soort), aantal) for soort, aantal in aantallen.items())
