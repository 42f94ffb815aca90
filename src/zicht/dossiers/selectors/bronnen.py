"""Who information comes from, as workers see it: always with the mark whether the family may know (ML-2)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Dossier


@dataclass(frozen=True)
class BronInBeeld:
    """A source for workers' eyes. `beschermd`: the family must not learn who this is; `waarom` says why (not)."""

    id: UUID
    naam: str
    soort: str
    beschermd: bool
    waarom: str


def bron_in_beeld(bron: Bron) -> BronInBeeld:
    identiteit: dict[str, str] = bron.identiteit
    delen = [identiteit.get(veld, "") for veld in ("naam", "functie", "organisatie")]
    oordeel = afscherming(bron)
    return BronInBeeld(
        id=bron.pk,
        naam=", ".join(deel for deel in delen if deel) or "naam onbekend",
        soort=bron.get_soort_display(),
        beschermd=oordeel.beschermd,
        waarom=oordeel.waarom,
    )


def bronnen(dossier: Dossier) -> list[BronInBeeld]:
    """Every melder, informant and party of the dossier, in one query."""
    return [bron_in_beeld(bron) for bron in Bron.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id")]
