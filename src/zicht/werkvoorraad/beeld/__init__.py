"""The facts of dossiers, gathered for the rules: the same few queries for any number of dossiers, no text opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from zicht.dossiers.models import Dossier, RedenNiet
from zicht.protocol.beeld import Beeld
from zicht.werkvoorraad.beeld import afronding, dossier, kamers, nazorg, rechten
from zicht.werkvoorraad.beeld.groeperen import Dossiers, Per

KAMERS = (dossier, kamers, afronding, nazorg, rechten)
SOORTEN = tuple({RedenNiet, *(soort for kamer in KAMERS for soort in kamer.SOORTEN)})


def lees_beeld(dossier_id: UUID) -> Beeld:
    """Raises KeyError when the dossier does not exist."""
    return lees_beelden([dossier_id])[dossier_id]


def lees_beelden(ids: Sequence[UUID]) -> dict[UUID, Beeld]:
    """The facts of each of these dossiers that exists."""
    rijen = Dossier.objects.filter(pk__in=ids).values_list("id", "geopend_op", "definitief_einde_op")
    dossiers = Dossiers(ids, SOORTEN)
    feiten: dict[str, Per[Any]] = {naam: per for kamer in KAMERS for naam, per in kamer.lees(dossiers).items()}
    redenen: defaultdict[UUID, dict[str, date]] = defaultdict(dict)
    vastgelegd: defaultdict[UUID, dict[str, datetime]] = defaultdict(dict)
    for van, sleutel, op, om in (
        dossiers.van(RedenNiet)
        .order_by("op", "vastgelegd_op")
        .values_list("dossier_id", "sleutel", "op", "vastgelegd_op")
    ):
        redenen[van][sleutel] = op
        vastgelegd[van][sleutel] = om
    return {
        pk: Beeld(
            dossier=pk,
            geopend=geopend,
            definitief_einde=einde,
            redenen_niet=redenen.get(pk, {}),
            redenen_vastgelegd=vastgelegd.get(pk, {}),
            **{naam: per.get(pk, ()) for naam, per in feiten.items()},
        )
        for pk, geopend, einde in rijen
    }
