"""The letters of a dossier: drafts and what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from zicht.brieven.gegevens import naam
from zicht.brieven.models import Brief
from zicht.brieven.soorten import briefsoort
from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Dossier
from zicht.dossiers.selectors.bronnen import beschermde_naam


@dataclass(frozen=True)
class BriefInLijst:
    """A letter in a list; its text stays closed."""

    id: UUID
    soort: str
    aan: str
    stand: str
    rij: Brief


def brieven(dossier: Dossier) -> list[BriefInLijst]:
    """Every letter, drafts first, then the newest. One query; only who a party is is opened."""
    rijen = (
        Brief.objects.filter(dossier=dossier)
        .select_related("persoon", "bron", "vastgelegd_door", "verzending")
        .defer("html", "pdf", "invulling", "over", "verzending__tekst")
        .order_by("-vastgelegd_op", "-id")
    )
    lijst = [BriefInLijst(rij.pk, briefsoort(rij.soort).naam, aan(rij), rij.stand, rij) for rij in rijen]
    return sorted(lijst, key=lambda brief: brief.stand != Brief.Stand.CONCEPT)


def aan(brief: Brief) -> str:
    """Who gets it, for workers' eyes; a protected source stays so (ALG-18)."""
    ontvanger = brief.persoon or brief.bron
    if isinstance(ontvanger, Bron) and afscherming(ontvanger).beschermd:
        return beschermde_naam(ontvanger)
    return naam(ontvanger) if ontvanger else "niemand"
