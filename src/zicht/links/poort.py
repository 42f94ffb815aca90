"""The gate: whoever comes with a link and a code. What fails fails in one way, after the same work (TG-3).

Wrong code, unknown, expired, answered, revoked and locked links cannot be told apart: every try asks the database the
same questions and writes the same lines.
"""

from __future__ import annotations

import hashlib
import hmac
from uuid import uuid4

from django.db import connection

from zicht.kern import klok
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.schrijven import Regel, schrijf
from zicht.kern.sleutels import vergeet
from zicht.links.geheim import Geheim, kenmerk, slot
from zicht.links.geldig import klopt_nog, loopt
from zicht.links.models import Link, Linkpoging

MEEST_POGINGEN = 5
"""Wrong codes after which a link is locked, over its whole life: one in 200,000 to guess it."""
PER_NETWERK = 300
"""Tries per network in ten minutes. Behind a proxy everybody is one network, so this only keeps a flood out."""
VENSTER = 600
GEEN_SLOT = "0" * 64
_TEL = """
    INSERT INTO links_linkpoging (sleutel, aantal, laatst) VALUES (%s, 1, %s)
    ON CONFLICT (sleutel) DO UPDATE SET aantal = links_linkpoging.aantal + 1, laatst = excluded.laatst
    RETURNING aantal
"""


def te_druk(netwerk: str) -> bool:
    """Did this network try too often in these ten minutes? This try counts too."""
    venster = int(klok.nu().timestamp()) // VENSTER
    return _tel(hashlib.sha256(f"{netwerk}|{venster}".encode()).hexdigest()) > PER_NETWERK


def probeer(geheim: Geheim) -> Link | None:
    """The link when token and code are right and it still works; None for anything else, which is logged (TG-4).

    Counted before it is compared, in one statement: guesses at the same moment do not share a chance.
    """
    sleutel = kenmerk(geheim.token)
    pogingen = _tel(sleutel)
    link = (
        Link.objects.select_related("dossier", "bevinding__bron", "overdracht__ontvanger")
        .filter(kenmerk=sleutel)
        .first()
    )
    gelijk = hmac.compare_digest(slot(geheim), link.slot if link else GEEN_SLOT)
    if link and gelijk and pogingen <= MEEST_POGINGEN and loopt(link, klok.nu()) and klopt_nog(link):
        _tel_niet_mee(sleutel)
        return link
    _log_mislukt(link)
    return None


def _tel(sleutel: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_TEL, [sleutel, klok.nu()])
        return int(cursor.fetchone()[0])


def _tel_niet_mee(sleutel: str) -> None:
    """A right code is no guess; earlier wrong ones stay counted."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE links_linkpoging SET aantal = aantal - 1 WHERE sleutel = %s", [sleutel])


def _log_mislukt(link: Link | None) -> None:
    """On the chain of the dossier when there is one; asking for its key takes as long when there is none."""
    dossier = link.dossier_id if link else uuid4()
    vergeet(dossier)
    regel = Regel(
        medewerker=None,
        actie=Actie.RAADPLEGEN,
        waar="persoonlijke link",
        grond=Grond.GEEN,
        dossier=dossier,
        uitkomst=Uitkomst.GEWEIGERD,
    )
    schrijf(regel)


def op_slot(kenmerken: set[str]) -> set[str]:
    """Which of these links are locked by wrong codes."""
    rijen = Linkpoging.objects.filter(sleutel__in=kenmerken, aantal__gte=MEEST_POGINGEN)
    return set(rijen.values_list("sleutel", flat=True))
