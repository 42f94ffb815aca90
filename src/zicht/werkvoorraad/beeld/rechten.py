"""Facts of the requests people make about their data, no text opened."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from zicht.dossiers.models import Verzending
from zicht.protocol import beeld as b
from zicht.rechten.models import Beslissing, Verzoek, Verzoekonderdeel
from zicht.rechten.uitvoeren import GEGEVEN
from zicht.werkvoorraad.beeld.groeperen import Dossiers, Per, per_dossier

OVER_VERZOEK = (
    Verzending.Soort.ANTWOORD_VERZOEK,
    Verzending.Soort.VERNIETIGINGSVERZOEK,
    Verzending.Soort.VERNIETIGING,
)
_Stand = tuple[date, str, date | None]
"""Of the decision in force on a part: the day, the outcome, when it was carried out."""
SOORTEN = (Verzoek, Verzoekonderdeel, Beslissing, Verzending)
"""What is read here (`Dossiers`)."""


def lees(dossiers: Dossiers) -> dict[str, Per[Any]]:
    verzoeken = dossiers.van(Verzoek).order_by("ontvangen_op", "id")
    onderdelen = _onderdelen(dossiers)
    verzonden = _verzonden(dossiers)

    def maak(
        pk: UUID, soort: str, ontvangen: date, persoon: UUID | None, bron: UUID | None, ingetrokken: date | None
    ) -> b.Verzoek:
        beslist, toegewezen, uitgevoerd = _samen(onderdelen[pk])
        antwoorden = verzonden[pk, Verzending.Soort.ANTWOORD_VERZOEK]
        return b.Verzoek(
            pk,
            soort,
            ontvangen,
            persoon,
            bron,
            beslist,
            max((op for op in antwoorden if beslist and op >= beslist), default=None),
            toegewezen,
            uitgevoerd,
            ingetrokken,
            min(verzonden[pk, Verzending.Soort.VERNIETIGINGSVERZOEK], default=None),
            min(verzonden[pk, Verzending.Soort.VERNIETIGING], default=None),
        )

    velden = ("id", "soort", "ontvangen_op", "aanvrager_id", "aanvrager_bron_id", "ingetrokken_op")
    return {"verzoeken": per_dossier(verzoeken.values_list("dossier_id", *velden), maak)}


def _onderdelen(dossiers: Dossiers) -> defaultdict[UUID, dict[UUID, _Stand | None]]:
    """Per request its parts, each with the decision in force."""
    per: defaultdict[UUID, dict[UUID, _Stand | None]] = defaultdict(dict)
    van: dict[UUID, UUID] = {}
    for pk, verzoek in dossiers.van(Verzoekonderdeel).values_list("id", "verzoek_id"):
        per[verzoek][pk] = None
        van[pk] = verzoek
    rijen = dossiers.van(Beslissing).order_by("op", "vastgelegd_op", "id")
    for pk, op, uitkomst, uitgevoerd in rijen.values_list("onderdeel_id", "op", "uitkomst", "uitgevoerd_op"):
        per[van[pk]][pk] = (op, uitkomst, uitgevoerd)
    return per


def _verzonden(dossiers: Dossiers) -> defaultdict[tuple[UUID, str], list[date]]:
    """Per request and kind of letter the days on which one left."""
    per: defaultdict[tuple[UUID, str], list[date]] = defaultdict(list)
    rijen = dossiers.van(Verzending).filter(soort__in=OVER_VERZOEK, verzoek_id__isnull=False)
    for verzoek, soort, op in rijen.values_list("verzoek_id", "soort", "op"):
        if verzoek is not None:
            per[verzoek, soort].append(op)
    return per


def _samen(onderdelen: dict[UUID, _Stand | None]) -> tuple[date | None, date | None, date | None]:
    """Decided, granted, carried out: the request as a whole."""
    standen = [stand for stand in onderdelen.values() if stand is not None]
    beslist = max(op for op, _, _ in standen) if standen and len(standen) == len(onderdelen) else None
    gegeven = [(op, uitgevoerd) for op, uitkomst, uitgevoerd in standen if uitkomst in GEGEVEN]
    toegewezen = min((op for op, _ in gegeven), default=None)
    klaar = [uitgevoerd for _, uitgevoerd in gegeven if uitgevoerd is not None]
    return beslist, toegewezen, max(klaar) if klaar and len(klaar) == len(gegeven) else None
