"""What was withdrawn stays withdrawn, also after an older back-up was put back (ADV-2, RE-11)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from zicht.advies.models import Adviesvrager
from zicht.advies.toestemming import SOORT, maak_anoniem
from zicht.kern import grootboek


def registreer() -> None:
    """Say what an adviesvrager is in the ledger."""
    grootboek.soort(SOORT, ids=_adviesvragers, opnieuw=_trek_opnieuw_in)


def _adviesvragers() -> Iterable[UUID]:
    return Adviesvrager.objects.values_list("pk", flat=True).iterator()


def _trek_opnieuw_in(wie: UUID) -> None:
    maak_anoniem(Adviesvrager.objects.select_for_update().get(pk=wie))
