"""What a worker sees of the links of a dossier: sent, opened, answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from zicht.dossiers.models import Dossier
from zicht.dossiers.selectors import bron_in_beeld
from zicht.kern import klok
from zicht.links.models import Link
from zicht.links.poort import op_slot
from zicht.links.soorten import SOORTEN


@dataclass(frozen=True)
class LinkInBeeld:
    """One link. `stand` in a word, `sinds` when that began; `open`: can still be revoked."""

    rij: Link
    voor: str
    beschermd: bool
    """The family may not know who it is (ML-2)."""
    stand: str
    sinds: datetime
    open: bool


def links_van(dossier: Dossier) -> list[LinkInBeeld]:
    """Every link of a dossier, the newest first."""
    rijen = (
        Link.objects.filter(dossier=dossier)
        .select_related("vastgelegd_door", "bevinding__bron", "overdracht__ontvanger")
        .order_by("-vastgelegd_op", "-id")
    )
    op_slot_gezet = op_slot({rij.kenmerk for rij in rijen})
    return [_in_beeld(rij, op_slot=rij.kenmerk in op_slot_gezet) for rij in rijen]


def voor_wie(link: Link) -> str:
    """Who answers by this link, as a worker may read it; a protected source stays so (ML-2)."""
    bron = SOORTEN[link.soort].ontvanger(link)
    return f"Link voor {bron_in_beeld(bron).naam}" if bron else ""


def _in_beeld(rij: Link, *, op_slot: bool) -> LinkInBeeld:
    bron = SOORTEN[rij.soort].ontvanger(rij)
    voor = bron_in_beeld(bron) if bron else None
    stand, sinds, open_ = _stand(rij, op_slot=op_slot)
    return LinkInBeeld(rij, voor.naam if voor else "", bool(voor and voor.beschermd), stand, sinds, open_)


def _stand(rij: Link, *, op_slot: bool) -> tuple[str, datetime, bool]:
    if rij.beantwoord_op:
        keuze = SOORTEN[rij.soort].keuze(rij.antwoord)
        return f"Beantwoord: {keuze.label if keuze else rij.antwoord}", rij.beantwoord_op, False
    if rij.ingetrokken_op:
        return "Ingetrokken", rij.ingetrokken_op, False
    if rij.geldig_tot <= klok.nu():
        return "Verlopen", rij.geldig_tot, False
    if op_slot:
        return "Op slot na te veel verkeerde codes", rij.vastgelegd_op, True
    if rij.geopend_op:
        return "Geopend, nog geen antwoord", rij.geopend_op, True
    return "Verstuurd, nog niet geopend", rij.vastgelegd_op, True
