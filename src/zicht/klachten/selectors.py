"""What the screen of complaints shows, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from zicht.dossiers.models import Dossier
from zicht.klachten.models import Klacht, Klachtonderdeel
from zicht.protocol.termijnen import Termijn, bereken
from zicht.protocol.versies import versie_op, waarden

REACTIE = "klacht_reactie"


@dataclass(frozen=True)
class Klachtbeeld:
    """One complaint. `reactietermijn`: when the reaction to the committee's finding is due, where the law says so."""

    klacht: Klacht
    onderdelen: tuple[Klachtonderdeel, ...]
    reactietermijn: Termijn | None

    @property
    def recht_te_zetten(self) -> tuple[Klachtonderdeel, ...]:
        """The parts that ask for a rectification (ALG-16)."""
        return tuple(deel for deel in self.onderdelen if deel.rectificatie_nodig)


def klachten_van(dossier: Dossier) -> tuple[Klachtbeeld, ...]:
    """Every complaint of a dossier, the latest first."""
    rijen = (
        Klacht.objects.filter(dossier=dossier)
        .select_related("persoon", "vervolg_op")
        .prefetch_related(Prefetch("onderdelen", Klachtonderdeel.objects.order_by("nummer")))
        .order_by("-ontvangen_op", "-id")
    )
    return tuple(
        Klachtbeeld(klacht, tuple(klacht.onderdelen.all()), _reactietermijn(klacht.bij, klacht.uitspraak_op))
        for klacht in rijen
    )


def _reactietermijn(bij: str, uitspraak_op: date | None) -> Termijn | None:
    """Only after the committee's finding, and only in a version of the protocol that knows the term."""
    if bij != Klacht.Bij.COMMISSIE or uitspraak_op is None:
        return None
    versie = versie_op(uitspraak_op)
    return bereken(REACTIE, uitspraak_op, versie) if REACTIE in waarden(versie, "termijnen") else None
