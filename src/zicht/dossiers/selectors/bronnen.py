"""Who information comes from, as workers see it. Who a protected source is, stands in the closed part only (ALG-18)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from zicht.dossiers.afscherming import afscherming
from zicht.dossiers.models import Bron, Dossier


@dataclass(frozen=True)
class BronInBeeld:
    """A source for workers' eyes. `beschermd`: the family must not learn who this is, and `naam` tells them apart
    without saying who; `waarom` says why (not)."""

    id: UUID
    naam: str
    soort: str
    beschermd: bool
    waarom: str


def bron_in_beeld(bron: Bron) -> BronInBeeld:
    oordeel = afscherming(bron)
    return BronInBeeld(
        id=bron.pk,
        naam=beschermde_naam(bron) if oordeel.beschermd else _naam(bron),
        soort=bron.get_soort_display(),
        beschermd=oordeel.beschermd,
        waarom=oordeel.waarom,
    )


def beschermde_naam(bron: Bron) -> str:
    """How a worker tells one protected source from another: the end of its number (ALG-18)."""
    return f"Beschermde bron {bron.pk.hex[-4:].upper()}"


def bronnen(dossier: Dossier) -> list[BronInBeeld]:
    """Every melder, informant and party of the dossier, in one query."""
    return [bron_in_beeld(bron) for bron in Bron.objects.filter(dossier=dossier).order_by("vastgelegd_op", "id")]


def _naam(bron: Bron) -> str:
    identiteit: dict[str, str] = bron.identiteit
    delen = [identiteit.get(veld, "") for veld in ("naam", "functie", "organisatie")]
    return ", ".join(deel for deel in delen if deel) or "naam onbekend"
