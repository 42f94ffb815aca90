"""Reading the file: what the screens of a dossier show, each in a fixed number of queries."""

from zicht.dossiers.selectors.besluiten import BesluitInBeeld, besluiten
from zicht.dossiers.selectors.bevindingen import BevindingInBeeld, bevinding_in_beeld, bevindingen
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld, bronnen
from zicht.dossiers.selectors.documenten import documenten, rectificaties
from zicht.dossiers.selectors.gesprekken import GesprekInBeeld, gesprek_in_beeld, gesprekken
from zicht.dossiers.selectors.kop import Kop, PersoonInKop, Stop, kop
from zicht.dossiers.selectors.persoon import PersoonInBeeld, persoon_in_beeld
from zicht.dossiers.selectors.plichten import Plicht, plicht_in_beeld, plichten, verschuldigd
from zicht.dossiers.selectors.tijdlijn import Tijdlijnregel, tijdlijn
from zicht.dossiers.selectors.voorbereiding import Voorbereiding, voorbereiding
from zicht.dossiers.selectors.vragen import AfspraakInBeeld, VraagInBeeld, afspraken, vragen

__all__ = [
    "AfspraakInBeeld",
    "BesluitInBeeld",
    "BevindingInBeeld",
    "BronInBeeld",
    "GesprekInBeeld",
    "Kop",
    "PersoonInBeeld",
    "PersoonInKop",
    "Plicht",
    "Stop",
    "Tijdlijnregel",
    "Voorbereiding",
    "VraagInBeeld",
    "afspraken",
    "besluiten",
    "bevinding_in_beeld",
    "bevindingen",
    "bron_in_beeld",
    "bronnen",
    "documenten",
    "gesprek_in_beeld",
    "gesprekken",
    "kop",
    "persoon_in_beeld",
    "plicht_in_beeld",
    "plichten",
    "rectificaties",
    "tijdlijn",
    "verschuldigd",
    "voorbereiding",
    "vragen",
]
