"""Reading meldingen: the page of one, the list of a dossier, the calls that were promised."""

from zicht.contact.selectors.bellijst import Belafspraak, bellijst
from zicht.contact.selectors.melding import Genoemd, MeldingInBeeld, melding_in_beeld
from zicht.contact.selectors.meldingen import MeldingInLijst, informanten, meldingen

__all__ = [
    "Belafspraak",
    "Genoemd",
    "MeldingInBeeld",
    "MeldingInLijst",
    "bellijst",
    "informanten",
    "melding_in_beeld",
    "meldingen",
]
