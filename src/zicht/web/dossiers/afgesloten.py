"""What a closed file no longer asks, so that no screen offers it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from zicht.dossiers.models import Dossier
from zicht.dossiers.selectors import verschuldigd


def hoeft_niet_meer(dossier: Dossier, code: str, rijen: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these nobody is owed under this code since the file was closed (AF-2); none while it is open."""
    if dossier.definitief_einde_op is None:
        return frozenset()
    return frozenset(rijen) - verschuldigd(dossier, code)
