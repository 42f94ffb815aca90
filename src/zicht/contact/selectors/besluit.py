"""The decision that every melding is owed: before when, and when it was taken (VB-1, ML-8)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.contact.models import Melding
from zicht.dossiers.models import Besluit, BesluitSoort
from zicht.kern import klok
from zicht.protocol.termijnen import Termijn, bereken, is_te_laat
from zicht.protocol.versies import versie_op


@dataclass(frozen=True)
class BesluitOverMelding:
    """`genomen_op`: the first decision that covers this melding; None while there is none."""

    termijn: Termijn
    genomen_op: date | None

    @property
    def uiterlijk(self) -> date:
        return self.termijn.uiterlijk

    @property
    def op_tijd(self) -> bool:
        """Was it taken before it was late? What was not taken was not in time."""
        return self.genomen_op is not None and not is_te_laat(self.termijn, self.genomen_op)


def besluiten_over(meldingen: Collection[Melding]) -> dict[UUID, BesluitOverMelding]:
    """Per melding of one dossier. One query."""
    genomen = _genomen(meldingen)
    return {melding.pk: BesluitOverMelding(_termijn(melding), genomen.get(melding.pk)) for melding in meldingen}


def _genomen(meldingen: Collection[Melding]) -> dict[UUID, date]:
    ontvangen = {melding.pk: klok.dag(melding.ontvangen_op) for melding in meldingen}
    besluiten = Besluit.objects.filter(
        dossier__in={melding.dossier_id for melding in meldingen},
        soort=BesluitSoort.VEILIGHEIDSBEOORDELING,
    )
    rijen = besluiten.order_by("-op").values_list("op", "meldingen")
    # The last one written is the earliest; one of before the melding cannot be about it.
    return {pk: op for op, over in rijen for pk in over if pk in ontvangen and op >= ontvangen[pk]}


def _termijn(melding: Melding) -> Termijn:
    ontvangen = klok.dag(melding.ontvangen_op)
    return bereken("veiligheidsbeoordeling", ontvangen, versie_op(ontvangen))
