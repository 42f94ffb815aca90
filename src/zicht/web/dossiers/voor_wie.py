"""To whom something is owed, in words, when it is no person of the family."""

from __future__ import annotations

from zicht.dossiers.selectors import Plicht

VOOR_WIE = {
    "terugbellen": "wie u zou bellen",
    "verwijdering_melden": "met wie de melding is besproken",
    "rectificeren": "wie de foute tekst kreeg",
    "hulp_inlichten": "de hulpverleners",
    "overdracht_aanvaard": "de partij",
    "voorwaarden_aan_partij": "de partij",
    "einde_monitoren_aan_partij": "de partij",
    "feedback_keten": "huisarts, jeugdgezondheidszorg, school",
    "college_informeren": "de gemeente",
    "verzoek_verzenden": "de Raad voor de Kinderbescherming",
    "klacht_reactie": "wie klaagde en de commissie",
}
"""Per code of an obligation that is owed to somebody outside the family."""


def voor_wie(plicht: Plicht) -> str:
    """A name; of a melder or informant only that it is one; else what kind of party, or the family."""
    return plicht.persoon or VOOR_WIE.get(plicht.code, "het gezin")
