"""May the family know who this melder or informant is? One answer, that every output uses (ML-2; HP2019 6.5).

Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3; Handelingsprotocol 6.5.
"""

from __future__ import annotations

from dataclasses import dataclass

from zicht.dossiers.models import Bron


@dataclass(frozen=True)
class Afscherming:
    """`beschermd`: the identity goes to nobody outside Veilig Thuis; `waarom` in plain Dutch."""

    beschermd: bool
    waarom: str


def afscherming(bron: Bron) -> Afscherming:
    """Protected unless the source's own kind and choice say it may be known. Unknown is protected."""
    if bron.soort == Bron.Soort.POLITIE:
        return Afscherming(
            False, "De politie is bekend als melder; contactgegevens van de politiemedewerker gaan niet mee."
        )
    if bron.soort == Bron.Soort.PROFESSIONAL:
        if bron.gronden:
            return Afscherming(True, "De professional doet een beroep op een grond om onbekend te blijven.")
        return Afscherming(False, "Een professional is bekend, tenzij hij een beroep doet op een van de drie gronden.")
    if bron.soort == Bron.Soort.VEILIG_THUIS:
        return Afscherming(False, "Veilig Thuis nam deze melding zelf op: ambtshalve.")
    if bron.soort == Bron.Soort.ANONIEM:
        return Afscherming(True, "De melder is ook voor Veilig Thuis anoniem.")
    if bron.toestemming_identiteit_op is not None:
        return Afscherming(False, "De melder gaf uitdrukkelijk toestemming om bekend te zijn.")
    return Afscherming(True, "Zonder uitdrukkelijke toestemming blijft onbekend wie meldde.")


def naam_voor_anderen(bron: Bron) -> str:
    """How this source is called in anything that leaves the organisation or that others may read."""
    if afscherming(bron).beschermd:
        return "een melder of informant die onbekend wil blijven"
    if bron.soort == Bron.Soort.POLITIE:
        return "de politie"
    if bron.soort == Bron.Soort.VEILIG_THUIS:
        return "Veilig Thuis"
    identiteit = bron.identiteit
    delen = [identiteit.get("naam", ""), identiteit.get("functie", ""), identiteit.get("organisatie", "")]
    return ", ".join(deel for deel in delen if deel) or bron.get_soort_display().lower()
