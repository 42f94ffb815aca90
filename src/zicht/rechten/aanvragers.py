"""Who asks, out of the three ways a request can say it."""

from __future__ import annotations

from zicht.dossiers.afscherming import naam_voor_anderen
from zicht.dossiers.models import Bron, Persoon
from zicht.rechten.bevoegd import Aanvrager
from zicht.rechten.models import Verzoek


def aanvrager_van(verzoek: Verzoek) -> Aanvrager:
    """The requester."""
    return verzoek.aanvrager or verzoek.aanvrager_bron or verzoek.instelling


def ontvanger_van(verzoek: Verzoek) -> Persoon | Bron | None:
    """The row of the file an answer goes to; None for a guardian institution."""
    return verzoek.aanvrager or verzoek.aanvrager_bron


def naam_van(aanvrager: Aanvrager) -> str:
    """How a worker reads who asks; a protected source stays so on every screen (ML-2)."""
    if isinstance(aanvrager, Persoon):
        return aanvrager.naam
    return naam_voor_anderen(aanvrager) if isinstance(aanvrager, Bron) else aanvrager
