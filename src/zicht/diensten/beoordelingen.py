"""The assessments a service builds on: those not yet ended by the end of a service (VV-1).

Which one's clock counts is a rule of the core: `zicht.protocol.verplichtingen.klok.dienstklok`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.diensten.models import Dienst
from zicht.dossiers.models import Besluit, BesluitSoort, Dossier


@dataclass(frozen=True)
class Beoordeling:
    """A safety assessment: its decision, its day, the meldingen it covers."""

    besluit: UUID
    op: date
    meldingen: tuple[UUID, ...]


def lopende_beoordelingen(dossier: Dossier, tot_en_met: date) -> tuple[Beoordeling, ...]:
    """The assessments up to and including that day after which no service ended yet, earliest first."""
    besluiten = Besluit.objects.filter(
        dossier=dossier, soort=BesluitSoort.VEILIGHEIDSBEOORDELING, op__lte=tot_en_met
    ).order_by("op", "vastgelegd_op")
    beeindigd = _laatste_einde(dossier)
    if beeindigd is not None:
        besluiten = besluiten.filter(op__gt=beeindigd)
    return tuple(
        Beoordeling(pk, op, tuple(meldingen)) for pk, op, meldingen in besluiten.values_list("pk", "op", "meldingen")
    )


def _laatste_einde(dossier: Dossier) -> date | None:
    """The last end that placed responsibility elsewhere; V&V that became Onderzoek ended nothing."""
    einden = Dienst.objects.filter(dossier=dossier, afgerond_op__isnull=False).exclude(einde=Dienst.Einde.ONDERZOEK)
    dagen = [*einden.values_list("afgerond_op", flat=True), dossier.diensten_beeindigd_op, dossier.definitief_einde_op]
    return max((dag for dag in dagen if dag is not None), default=None)
