"""Purpose and consent at one place (TG-8): every act that asks, records or shares data about people asks here first.

What holds stands in `zicht.protocol.doel`; here it becomes a refusal (ALG-19, hard).
"""

from __future__ import annotations

from zicht.kern.fouten import Geweigerd
from zicht.protocol.doel import Doelregel, Grondslag, Handeling, Werk, doelregel

__all__ = ["Handeling", "Werk", "toets_doel"]


def toets_doel(
    werk: Werk, handeling: Handeling, *, toestemming: bool = False, vermoeden: bool = False, noodzaak: str = ""
) -> Doelregel:
    """What this act rests on, when it is allowed.

    `toestemming`: the person it is about gave recorded consent. `vermoeden`: the reasonable suspicion of this case is
    recorded. `noodzaak`: why this one question or disclosure is needed. Raises Geweigerd (ALG-19, hard).
    """
    regel = doelregel(werk, handeling)
    if not _voldaan(regel.grondslag, toestemming=toestemming, vermoeden=vermoeden, noodzaak=noodzaak):
        raise Geweigerd("ALG-19", regel.zin)
    return regel


def _voldaan(grondslag: Grondslag, *, toestemming: bool, vermoeden: bool, noodzaak: str) -> bool:
    if grondslag is Grondslag.NIET_TOEGESTAAN:
        return False
    if grondslag is Grondslag.TOESTEMMING:
        return toestemming
    return vermoeden and (grondslag is Grondslag.VERMOEDEN or bool(noodzaak.strip()))
