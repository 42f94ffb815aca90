"""Reading what was considered and decided about a melding of Veilig Thuis itself (ADV-9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.advies.ambtshalve import voorwaarden_van
from zicht.advies.keuring import met_vrager
from zicht.advies.models import Advies, AmbtshalveOverweging
from zicht.advies.selectors import adviezen_voor
from zicht.kern.fouten import NietGevonden
from zicht.kern.models import Medewerker
from zicht.kern.sleutels import haal

MELDEN = AmbtshalveOverweging.Uitkomst.MELDEN
MEEST = 50


@dataclass(frozen=True)
class OverwegingInBeeld:
    """One consideration as its page shows it. `te_doen`: what is still owed, in order."""

    rij: AmbtshalveOverweging
    reden: str
    motivering: str
    redenen: tuple[str, ...]
    overleg: tuple[tuple[str, str, str], ...]
    te_doen: tuple[str, ...]

    @property
    def eerste(self) -> str:
        return self.te_doen[0] if self.te_doen else ""


@dataclass(frozen=True)
class OpenOverweging:
    """A consideration that is not finished: nothing of it is opened but what is still owed."""

    advies: UUID
    op: date
    te_doen: tuple[str, ...]


def te_doen(rij: AmbtshalveOverweging) -> tuple[str, ...]:
    """What is still owed: besluiten, melding, besluit vertellen, gevolgen vertellen."""
    if not rij.uitkomst:
        return ("besluiten",)
    open_ = {
        "melding": rij.uitkomst == MELDEN and not rij.melding_opgenomen,
        "besluit": rij.besluit_verteld_op is None and not rij.besluit_niet_verteld_reden,
        "gevolgen": rij.uitkomst == MELDEN and rij.gevolgen_verteld_op is None and not rij.gevolgen_niet_verteld_reden,
    }
    return tuple(wat for wat, moet in open_.items() if moet)


def overwegingen_van(advies: Advies) -> list[OverwegingInBeeld]:
    """All of one advice, the last first."""
    rijen = advies.ambtshalve.select_related("advies__adviesvrager", "verantwoordelijke")
    rijen = rijen.order_by("-overwogen_op", "-id")
    return [_in_beeld(rij) for rij in rijen.prefetch_related("raadplegingen__collega")]


def overweging_voor(medewerker: Medewerker, overweging: UUID) -> AmbtshalveOverweging:
    """Raises NietGevonden, also for an advice that is not this worker's."""
    rijen = AmbtshalveOverweging.objects.filter(advies__in=adviezen_voor(medewerker)).select_related("advies")
    rij = rijen.filter(pk=overweging).first()
    if rij is None:
        raise NietGevonden
    return rij


def open_overwegingen(medewerker: Medewerker) -> list[OpenOverweging]:
    """What is not finished, the oldest first: a melding that was decided on must not be forgotten."""
    rijen = AmbtshalveOverweging.objects.filter(advies__in=adviezen_voor(medewerker)).order_by("overwogen_op", "id")
    lijst = list(rijen)
    if lijst:
        haal({rij.advies_id for rij in lijst}, "dossier")
    alle = [OpenOverweging(rij.advies_id, rij.overwogen_op, te_doen(rij)) for rij in lijst]
    return [een for een in alle if een.te_doen][:MEEST]


def _in_beeld(rij: AmbtshalveOverweging) -> OverwegingInBeeld:
    vrager = rij.advies.adviesvrager
    return OverwegingInBeeld(
        rij=rij,
        reden=met_vrager(rij.reden, vrager),
        motivering=met_vrager(rij.motivering, vrager),
        redenen=voorwaarden_van(rij).voldaan.redenen,
        overleg=tuple(
            (een.collega.naam, een.get_rol_display(), met_vrager(een.advies, vrager)) for een in rij.raadplegingen.all()
        ),
        te_doen=te_doen(rij),
    )
