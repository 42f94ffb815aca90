"""Purpose of what is done in a dossier (ALG-19, TG-8): from the melding on, necessary or not at all."""

from __future__ import annotations

from zicht.kern.doel import Handeling, Werk, toets_doel

__all__ = ["Handeling", "toets_noodzaak"]


def toets_noodzaak(handeling: Handeling, noodzaak: str) -> None:
    """May this be asked or shared in a dossier, for this reason? Raises Geweigerd (ALG-19, hard).

    The reasonable suspicion is there: a dossier is only opened by a melding about (suspected) violence (EC-4).
    """
    toets_doel(Werk.MELDING, handeling, vermoeden=True, noodzaak=noodzaak)
