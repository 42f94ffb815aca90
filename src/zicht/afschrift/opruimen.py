"""What is removed from a dossier goes from the copies that were kept of it too (RE-11; HP2019 bijlage 1)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from zicht.afschrift.models import Afschrift
from zicht.dossiers.models import Dossier


def wis_uit_afschriften(dossier: Dossier, weg: Collection[UUID]) -> None:
    """Empty every copy that held one of these rows. That it was given, when and to whom, stays to tell them (ML-5)."""
    ids = {str(pk) for pk in weg}
    for afschrift in Afschrift.objects.filter(dossier=dossier, stand=Afschrift.Stand.VERSTREKT):
        if ids & {pk for _, pk in afschrift.gegeven_rijen}:
            afschrift.pdf, afschrift.gegevens, afschrift.gegeven_rijen = b"", {}, []
            afschrift.save(update_fields=["pdf", "gegevens", "gegeven_rijen"])
