"""How old a person of the file is, as far as known."""

from __future__ import annotations

from datetime import date

from zicht.dossiers.models import Persoon
from zicht.dossiers.models.persoon import Gezinsrol
from zicht.protocol.leeftijden import grens, groep, leeftijd


def is_minderjarig(persoon: Persoon, op: date) -> bool:
    """Is this a minor on that day? Unborn, or a child of the family whose age is unknown, counts as one."""
    jaren = leeftijd(persoon.geboortedatum, op)
    if persoon.ongeboren or jaren is None:
        return persoon.ongeboren or persoon.gezinsrol == Gezinsrol.KIND
    return jaren < grens("meerderjarig", "meerderjarig")


def wordt_gehoord(persoon: Persoon, op: date) -> bool:
    """ALG-3: heard, or (a young child) only seen? Who has no known age is heard."""
    leeftijdsgroep = groep("horen", leeftijd(persoon.geboortedatum, op))
    return leeftijdsgroep is None or leeftijdsgroep.uitkomst == "horen"
