from zicht.dossiers.models.besluit import Besluit, BesluitSoort, Raadpleging
from zicht.dossiers.models.bevinding import (
    BRUIKBAAR,
    GELDEND,
    Accordering,
    Bevinding,
    Correctie,
    Rectificatie,
    Status,
    Wederhoor,
)
from zicht.dossiers.models.bevraging import Bevraging
from zicht.dossiers.models.bron import Bron
from zicht.dossiers.models.contactgegevens import Adres, Contactgegeven, GeheimAdres, VeiligContact
from zicht.dossiers.models.document import Document
from zicht.dossiers.models.dossier import Dossier, DossierFeit
from zicht.dossiers.models.gebeurtenis import Gebeurtenis
from zicht.dossiers.models.gesloten import GeslotenOpening, GeslotenPassage
from zicht.dossiers.models.gesprek import Gesprek, Gesprekspartner, Informatie, Verslagaanbod
from zicht.dossiers.models.persoon import Gelijkstelling, Gezag, Persoon, Relatie
from zicht.dossiers.models.toegang import Dossierafscherming, Meekijkverzoek, Noodtoegang, Toelating
from zicht.dossiers.models.uitstel import Uitstel
from zicht.dossiers.models.verplichting import RedenNiet, Verplichting
from zicht.dossiers.models.verzending import Begrepen, Verzending
from zicht.dossiers.models.vraag import Afspraak, Antwoord, Vraag

__all__ = [
    "BRUIKBAAR",
    "GELDEND",
    "Accordering",
    "Adres",
    "Afspraak",
    "Antwoord",
    "Begrepen",
    "Besluit",
    "BesluitSoort",
    "Bevinding",
    "Bevraging",
    "Bron",
    "Contactgegeven",
    "Correctie",
    "Document",
    "Dossier",
    "DossierFeit",
    "Dossierafscherming",
    "Gebeurtenis",
    "GeheimAdres",
    "Gelijkstelling",
    "GeslotenOpening",
    "GeslotenPassage",
    "Gesprek",
    "Gesprekspartner",
    "Gezag",
    "Informatie",
    "Meekijkverzoek",
    "Noodtoegang",
    "Persoon",
    "Raadpleging",
    "Rectificatie",
    "RedenNiet",
    "Relatie",
    "Status",
    "Toelating",
    "Uitstel",
    "VeiligContact",
    "Verplichting",
    "Verslagaanbod",
    "Verzending",
    "Vraag",
    "Wederhoor",
]
