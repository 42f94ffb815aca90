"""What is known, each statement with its source (ALG-7, VB-4)."""

from __future__ import annotations

from dataclasses import dataclass

from zicht.dossiers.models import GELDEND, Bevinding, Dossier
from zicht.dossiers.selectors.bronnen import BronInBeeld, bron_in_beeld


@dataclass(frozen=True)
class Feit:
    """One statement as the assessor reads it. `bron` None: the source is a person of the family or described."""

    rij: Bevinding
    betreft: tuple[str, ...]
    bron: BronInBeeld | None
    bron_tekst: str


def feiten(dossier: Dossier) -> list[Feit]:
    """The statements of a dossier, unsafe events first, then the newest. Two queries.

    Without what turned out wrong or was shielded: nothing is judged on that any more (ALG-16, RE-4).
    """
    rijen = (
        Bevinding.objects.filter(GELDEND, dossier=dossier)
        .select_related("bron", "bron_persoon")
        .prefetch_related("betreft")
        .order_by("-onveilige_gebeurtenis", "risicofactor", "-op", "-vastgelegd_op")
    )
    return [_feit(rij) for rij in rijen]


def _feit(rij: Bevinding) -> Feit:
    return Feit(
        rij=rij,
        betreft=tuple(persoon.naam for persoon in rij.betreft.all()),
        bron=bron_in_beeld(rij.bron) if rij.bron else None,
        bron_tekst=rij.bron_persoon.naam if rij.bron_persoon else rij.bron_omschrijving,
    )
