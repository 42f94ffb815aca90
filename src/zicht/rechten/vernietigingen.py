"""Destruction that was granted and still has to happen (RE-6, RE-7)."""

from __future__ import annotations

from zicht.dossiers.models import Dossier
from zicht.rechten.models import Beslissing, Verzoek
from zicht.rechten.uitvoeren import GEGEVEN, laatste_beslissingen


def te_vernietigen(dossier: Dossier | None = None) -> list[Beslissing]:
    """The decisions that wait for destruction, in one dossier or in all of them, the oldest first. Two queries.

    Whose data: `onderdeel.verzoek.betrokkene` (None: those of `aanvrager_bron`); which: `onderdeel.omschrijving` and
    `weerlegde_meldingen`. Who destroys calls `markeer_uitgevoerd` inside his act.
    """
    verzoeken = Verzoek.objects.filter(soort=Verzoek.Soort.VERNIETIGING, ingetrokken_op=None)
    if dossier is not None:
        verzoeken = verzoeken.filter(dossier=dossier)
    beslissingen = laatste_beslissingen(list(verzoeken.values_list("id", flat=True)))
    return [een for een in beslissingen if een.uitkomst in GEGEVEN and een.uitgevoerd_op is None]
