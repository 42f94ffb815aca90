"""Purpose of what is done in a dossier (ALG-19, TG-8): from the melding on, necessary or not at all.

Every disclosure to somebody outside the family leaves on the time line what made it necessary. Where the protocol
itself asks for it, that is its ground, with its source; what a worker shares of his own accord he explains himself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zicht.dossiers.models import Verzending
from zicht.kern.doel import Handeling, Werk, toets_doel

__all__ = ["Handeling", "VasteGrond", "toets_noodzaak", "verantwoord"]

Soort = Verzending.Soort


@dataclass(frozen=True)
class VasteGrond:
    """Why the protocol itself asks to share something; `waarom` goes on after "omdat"."""

    regel: str
    bron: str
    waarom: str

    def __str__(self) -> str:
        return f"Nodig omdat {self.waarom} ({self.regel}; {self.bron})."


FEEDBACK_PROFESSIONAL = VasteGrond("FB-1", "HP2019 12.2.1", "een professional hoort wat er met de melding gebeurt")
FEEDBACK_OMSTANDER = VasteGrond("FB-2", "HP2019 12.2.2", "een melder hoort of de melding is opgepakt")
FEEDBACK_KETEN = VasteGrond("FB-3", "HP2019 12.2.3", "huisarts, jeugdgezondheidszorg en school dit voor hun taak weten")
VTO = VasteGrond("DW-1", "HP2019 2.3", "een verzoek tot onderzoek alleen met deze gegevens te beoordelen is")
VTB = VasteGrond("DW-2", "OMBUDSMAN", "de jeugdbeschermingstafel alleen met deze gegevens kan beslissen")
COLLEGE = VasteGrond("DW-1", "Wmo 2015 art. 4.1.1", "het college van een verzoek tot onderzoek hoort")
GESPREK_IN_DIENST = VasteGrond("VV-5", "HP2019 9.6", "in een dienst met professionals mag worden gesproken")
NIEUWE_MELDING = VasteGrond("ML-8", "HP2019 15.3.1", "de hulp van een nieuwe melding moet weten")
OVERDRACHT = VasteGrond("OV-2", "HP2019 11.3", "wie overneemt dit voor zijn taak moet weten")
OVER_ZICHZELF = VasteGrond("RE-1", "HP2019 15.8.1", "het over de ontvanger zelf gaat en die erom vroeg")

GROND: Mapping[str, VasteGrond] = {
    Soort.FEEDBACK: VasteGrond("VB-12", "HP2019 12.2", "een melder hoort wat er met de melding gebeurt"),
    Soort.OVERDRACHT: OVERDRACHT,
    Soort.VOORWAARDEN: VasteGrond("VV-3", "HP2019 9.5.1", "wie overneemt de veiligheidsvoorwaarden moet kennen"),
    Soort.AFSLUITING: VasteGrond("AF-1", "HP2019 12.3", "wie betrokken blijft weet dat Veilig Thuis sluit"),
    Soort.EINDE_MONITOREN: VasteGrond("MON-4", "HP2019 13.6", "de partijen het einde schriftelijk horen"),
    Soort.NIEUWE_MELDING: NIEUWE_MELDING,
    Soort.RECTIFICATIE: VasteGrond("ALG-16", "OMBUDSMAN", "wie het onjuiste kreeg het juiste moet krijgen"),
    Soort.VERWIJDERING: VasteGrond("ML-5", "HP2019 6.6", "wie ervan wist hoort dat de melding is verwijderd"),
    Soort.VERSLAG: VasteGrond("ALG-9", "HP2019 15.4", "een informant nakijkt wat hij zelf zei"),
    Soort.ANTWOORD_VERZOEK: OVER_ZICHZELF,
    Soort.VERNIETIGINGSVERZOEK: OVER_ZICHZELF,
    Soort.VERNIETIGING: OVER_ZICHZELF,
}
"""Kinds of writing that the protocol itself sends to somebody outside the family. Any other is the worker's choice."""


def toets_noodzaak(handeling: Handeling, noodzaak: str) -> None:
    """May this be asked or shared in a dossier, for this reason? Raises Geweigerd (ALG-19, hard).

    The reasonable suspicion is there: a dossier is only opened by a melding about (suspected) violence (EC-4).
    """
    toets_doel(Werk.MELDING, handeling, vermoeden=True, noodzaak=noodzaak)


def verantwoord(grond: VasteGrond | None, noodzaak: str = "") -> str:
    """What made this disclosure necessary, for the time line. Raises Geweigerd without a ground of the protocol and
    without a reason of the worker (ALG-19, hard)."""
    if grond is None:
        toets_noodzaak(Handeling.DELEN, noodzaak)
    eigen = f"Noodzaak: {noodzaak.strip()}" if noodzaak.strip() else ""
    return "\n".join(zin for zin in (eigen, str(grond or "")) if zin)


def grond_van(soort: str, *, over_melding: bool) -> VasteGrond | None:
    """The ground of writing of this kind to somebody outside the family; None: the worker says why."""
    if soort == Soort.ANDERS and over_melding:
        return NIEUWE_MELDING
    return GROND.get(soort)
