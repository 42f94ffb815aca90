"""Taking facts from one dossier to another without loss: every text is closed again under the new key (TG-7)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import connection

from zicht.contact.feiten import Feiten, meervoudige_velden, versleutelde_velden, verwijzende_velden
from zicht.dossiers.models import Dossier, Gebeurtenis
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.identiteit import uuid7


def verhuis(
    feiten: Feiten, ids: Collection[UUID], naar: Dossier, *, vervangen: Mapping[UUID, UUID]
) -> dict[UUID, UUID]:
    """Take the rows `ids` to another dossier, inside an act; `vervangen`: who stands there for a person of here.

    A row that something staying behind refers to stays too, and goes as a copy. Returns the new id of every row.
    """
    blijft = {doel for een, doelen in feiten.vast.items() if een not in ids for doel in doelen}
    kaart = {een: uuid7() if een in blijft else een for een in ids} | dict(vervangen)
    for een in ids:
        rij = feiten.rijen[een]
        for veld in versleutelde_velden(type(rij)):
            getattr(rij, veld)
        _zet_over(rij, naar, kaart, kopie=een in blijft)
    for een in ids:
        _zet_koppelingen_over(feiten, een, kaart)
    return kaart


def verhuis_tijdlijn(van: Dossier, naar: Dossier, kaart: Mapping[UUID, UUID]) -> None:
    """Take the lines about these rows (old id: new id) along, with when they happened and were recorded, and by whom.

    The database never changes a line; it lets one be removed by somebody who says so, as when a dossier is destroyed.
    """
    regels = [r for r in Gebeurtenis.objects.filter(dossier=van) if r.melding_id in kaart or r.over_id in kaart]
    nieuw = [
        Gebeurtenis(
            dossier=naar,
            soort=regel.soort,
            gebeurd_op=regel.gebeurd_op,
            tekst=regel.tekst,
            over_soort=regel.over_soort,
            over_id=kaart.get(regel.over_id, regel.over_id) if regel.over_id else None,
            melding_id=regel.melding_id,
            vastgelegd_op=regel.vastgelegd_op,
            vastgelegd_door=regel.vastgelegd_door,
        )
        for regel in regels
    ]
    verwijder_regels([regel.pk for regel in regels])
    Gebeurtenis.objects.bulk_create(nieuw)


def verwijder_regels(ids: Collection[UUID]) -> None:
    """Remove lines of the time line, and say so to the database, for this moment only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('zicht.vernietigen', 'ja', true)")
        Gebeurtenis.objects.filter(pk__in=ids).delete()
        cursor.execute("SELECT set_config('zicht.vernietigen', '', true)")


def _zet_over(rij: DossierFeit, naar: Dossier, kaart: Mapping[UUID, UUID], *, kopie: bool) -> None:
    for veld in verwijzende_velden(type(rij)):
        doel = getattr(rij, veld.attname)
        if doel in kaart:
            setattr(rij, veld.attname, kaart[doel])
    rij.dossier = naar
    if kopie:
        rij.pk = kaart[rij.pk]
        rij._state.adding = True
        rij.save(force_insert=True)
    else:
        rij.save(force_update=True)


def _zet_koppelingen_over(feiten: Feiten, een: UUID, kaart: Mapping[UUID, UUID]) -> None:
    rij = feiten.rijen[een]
    for veld in meervoudige_velden(type(rij)):
        doelen = [kaart[doel] for doel in feiten.gekoppeld[een, veld.name] if doel in kaart]
        getattr(rij, veld.name).set(doelen)
