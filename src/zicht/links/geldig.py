"""May this link still be used?"""

from __future__ import annotations

from datetime import datetime

from zicht.links.models import Link
from zicht.links.soorten import SOORTEN


def loopt(link: Link, nu: datetime) -> bool:
    """Not answered, not revoked, not too old."""
    return link.beantwoord_op is None and link.ingetrokken_op is None and nu < link.geldig_tot


def klopt_nog(link: Link) -> bool:
    """Does the dossier still say what the receiver would read, and is there still something to answer?"""
    tekst = SOORTEN[link.soort].tekst(link)
    return bool(tekst) and tekst == link.tekst
