"""What the screen of complaints shows, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from zicht.dossiers.models import Dossier
from zicht.klachten.models import Klacht, Klachtonderdeel, Klachtvervolg
from zicht.protocol.termijnen import Termijn, bereken
from zicht.protocol.versies import versie_op, waarden

REACTIE = "klacht_reactie"
VERDER: dict[str, str] = {Klacht.Bij.VT: Klacht.Bij.COMMISSIE, Klacht.Bij.COMMISSIE: Klacht.Bij.OMBUDSMAN}
"""The way of a complaint: from each place to the next (KAMER2020)."""


@dataclass(frozen=True)
class Klachtbeeld:
    """One complaint. `reactietermijn`: when the reaction to the committee's finding is due, where the law says so."""

    klacht: Klacht
    onderdelen: tuple[Klachtonderdeel, ...]
    reactietermijn: Termijn | None
    beloften: tuple[Klachtvervolg, ...]
    heeft_vervolg: bool
    """It was taken to the next place."""

    @property
    def recht_te_zetten(self) -> tuple[Klachtonderdeel, ...]:
        """The parts that ask for a rectification that was not recorded yet (ALG-16)."""
        return tuple(deel for deel in self.onderdelen if deel.rectificatie_nodig and deel.rechtgezet_op is None)

    @property
    def stappen(self) -> tuple[tuple[str, bool], ...]:
        """The way of this complaint: each step, and whether it was taken."""
        klacht = self.klacht
        if klacht.bij == Klacht.Bij.VT:
            return (("ontvangen", True), ("gesprek", klacht.gesprek_op is not None), ("uitkomst", self.klaar))
        commissie = (("reactie van Veilig Thuis", klacht.reactie_op is not None),)
        return (
            ("ontvangen", True),
            ("uitspraak", klacht.uitspraak_op is not None),
            *(commissie if klacht.bij == Klacht.Bij.COMMISSIE else ()),
        )

    @property
    def klaar(self) -> bool:
        """There is an outcome, or the talk settled it."""
        return self.klacht.uitspraak_op is not None or bool(self.klacht.opgelost)

    @property
    def verder(self) -> str:
        """Where who is not content can go next; empty when there is no such place, or it is there already."""
        return "" if self.heeft_vervolg else VERDER.get(self.klacht.bij, "")


def klachten_van(dossier: Dossier) -> tuple[Klachtbeeld, ...]:
    """Every complaint of a dossier, the latest first."""
    rijen = (
        Klacht.objects.filter(dossier=dossier)
        .select_related("persoon", "vervolg_op")
        .prefetch_related(
            Prefetch("onderdelen", Klachtonderdeel.objects.order_by("nummer")),
            Prefetch("beloften", Klachtvervolg.objects.order_by("afgesproken_op", "id")),
        )
        .order_by("-ontvangen_op", "-id")
    )
    verder = {klacht.vervolg_op_id for klacht in rijen}
    return tuple(
        Klachtbeeld(
            klacht,
            tuple(klacht.onderdelen.all()),
            _reactietermijn(klacht.bij, klacht.uitspraak_op),
            tuple(klacht.beloften.all()),
            klacht.pk in verder,
        )
        for klacht in rijen
    )


def _reactietermijn(bij: str, uitspraak_op: date | None) -> Termijn | None:
    """Only after the committee's finding, and only in a version of the protocol that knows the term."""
    if bij != Klacht.Bij.COMMISSIE or uitspraak_op is None:
        return None
    versie = versie_op(uitspraak_op)
    return bereken(REACTIE, uitspraak_op, versie) if REACTIE in waarden(versie, "termijnen") else None
