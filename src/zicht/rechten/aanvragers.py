"""Who asks, out of the three ways a request can say it."""

from __future__ import annotations

from zicht.dossiers.afscherming import naam_voor_anderen
from zicht.dossiers.models import Bron, Dossier, Persoon
from zicht.rechten.bevoegd import Aanvrager
from zicht.rechten.models import Verzoek


def aanvrager_van(verzoek: Verzoek) -> Aanvrager:
    """The requester."""
    return verzoek.aanvrager or verzoek.aanvrager_bron or verzoek.instelling


def ontvanger_van(verzoek: Verzoek) -> Persoon | Bron | None:
    """The row of the file an answer goes to; of a guardian institution the party with its name, when there is one."""
    return verzoek.aanvrager or bron_van(verzoek)


def bron_van(verzoek: Verzoek) -> Bron | None:
    """The same, of who is not one of the family."""
    if verzoek.aanvrager_bron is not None or not verzoek.instelling:
        return verzoek.aanvrager_bron
    return vind_instelling(verzoek.dossier, verzoek.instelling)


def vind_instelling(dossier: Dossier, naam: str) -> Bron | None:
    """The party of this file with the name of this institution."""
    partijen = Bron.objects.filter(dossier=dossier, soort=Bron.Soort.PROFESSIONAL).order_by("vastgelegd_op", "id")
    return next((bron for bron in partijen if noemt(bron, naam)), None)


def noemt(bron: Bron, instelling: str) -> bool:
    """Does this party stand for this institution?"""
    organisatie: str = bron.identiteit.get("organisatie", "")
    return bool(organisatie) and organisatie.strip().casefold() == instelling.strip().casefold()


def naam_van(aanvrager: Aanvrager) -> str:
    """How a worker reads who asks; a protected source stays so on every screen (ML-2)."""
    if isinstance(aanvrager, Persoon):
        return aanvrager.naam
    return naam_voor_anderen(aanvrager) if isinstance(aanvrager, Bron) else aanvrager
