"""Everything there is of a dossier, by row: its own rows, what hangs on them, and what others say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from zicht.bewaren.soorten import MEE_MET_VERWIJZING, Soort, dossierveld, losse_ids, meegaand, verwijzingen
from zicht.dossiers.models import Dossier


@dataclass
class Verzameling:
    """`weg`: the rows that go, by kind. `los`: what other dossiers keep, with the column that must forget.

    `buren`: the other dossiers that are touched.
    """

    weg: dict[Soort, set[Any]] = field(default_factory=lambda: defaultdict(set))
    los: list[tuple[Soort, models.Field[Any, Any], set[Any]]] = field(default_factory=list)
    buren: set[UUID] = field(default_factory=set)

    @property
    def ids(self) -> set[UUID]:
        """The id of every row that goes; links between tables have none worth forgetting."""
        return {een for rijen in self.weg.values() for een in rijen if isinstance(een, UUID)}

    def aantallen(self) -> dict[str, int]:
        """How many rows of each kind, links between tables apart."""
        echt = {soort: rijen for soort, rijen in self.weg.items() if rijen and not soort._meta.auto_created}
        return {str(soort._meta.object_name): len(rijen) for soort, rijen in sorted(echt.items(), key=_naam)}


def _naam(paar: tuple[Soort, set[Any]]) -> str:
    return str(paar[0]._meta.object_name)


def tel(dossier: UUID) -> dict[str, int]:
    """How many rows of each kind the dossier has of its own, in one query: to show, not to destroy by."""
    delen = [
        f"SELECT '{soort._meta.object_name}', count(*) FROM {connection.ops.quote_name(soort._meta.db_table)} "  # noqa: S608
        f"WHERE {connection.ops.quote_name(str(veld.column))} = %(dossier)s"
        for soort in meegaand()
        if (veld := dossierveld(soort)) is not None
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(delen), {"dossier": dossier})
        return {naam: aantal for naam, aantal in sorted(cursor.fetchall()) if aantal}


def verzamel(dossier: UUID) -> Verzameling:
    """Everything of this dossier. A number of queries that depends on the tables, not on the rows."""
    gevonden = Verzameling()
    gevonden.weg[Dossier] = {dossier}
    for soort in meegaand():
        veld = dossierveld(soort)
        if veld is not None:
            gevonden.weg[soort] |= set(
                soort._base_manager.filter(**{veld.attname: dossier}).values_list("pk", flat=True)
            )
    _volg_sleutels(gevonden, dossier)
    _volg_losse_dossierids(gevonden, dossier)
    _volg_losse_ids(gevonden)
    return gevonden


def _volg_sleutels(gevonden: Verzameling, dossier: UUID) -> None:
    """Whatever a key ties to something that goes, until nothing is added."""
    te_doen = {soort: set(rijen) for soort, rijen in gevonden.weg.items() if rijen}
    while te_doen:
        doel, ids = te_doen.popitem()
        for soort in meegaand():
            for veld in verwijzingen(soort):
                if veld.related_model is doel:
                    nieuw = _aan_sleutel(gevonden, soort, veld, ids, dossier)
                    if nieuw:
                        te_doen.setdefault(soort, set()).update(nieuw)


def _aan_sleutel(
    gevonden: Verzameling, soort: Soort, veld: models.ForeignKey[Any, Any], ids: Collection[Any], dossier: UUID
) -> set[Any]:
    """The rows that this key adds. A row of another dossier that can do without the key stays, and forgets it."""
    eigen = dossierveld(soort)
    kolommen = ["pk", eigen.attname] if eigen is not None else ["pk"]
    rijen = list(soort._base_manager.filter(**{f"{veld.name}__in": ids}).values_list(*kolommen))
    nieuw = {rij[0] for rij in rijen} - gevonden.weg[soort]
    vreemd = {rij[0]: rij[1] for rij in rijen if eigen is not None and rij[1] != dossier and rij[0] in nieuw}
    gevonden.buren |= {van for van in vreemd.values() if van is not None}
    if veld.null and vreemd:
        gevonden.los.append((soort, veld, set(vreemd)))
        nieuw -= vreemd.keys()
    gevonden.weg[soort] |= nieuw
    return nieuw


def _volg_losse_dossierids(gevonden: Verzameling, dossier: UUID) -> None:
    """Rows of other dossiers that name this one (to where a melding moved), and the dossiers that rows here name."""
    for soort in meegaand():
        for veld in losse_ids(soort):
            if veld.name.endswith("dossier_id"):
                elders = soort._base_manager.filter(**{veld.name: dossier}).exclude(pk__in=gevonden.weg[soort])
                rijen = dict(elders.values_list("pk", "dossier_id"))
                if rijen:
                    gevonden.los.append((soort, veld, set(rijen)))
                gevonden.buren |= set(rijen.values())
                hier = soort._base_manager.filter(pk__in=gevonden.weg[soort]).exclude(**{veld.name: None})
                gevonden.buren |= set(hier.values_list(veld.name, flat=True))
    gevonden.buren -= {dossier}


def _volg_losse_ids(gevonden: Verzameling) -> None:
    """What the touched dossiers say by id of a row that goes. Only there can it be, and only there is looked."""
    if not gevonden.buren:
        return
    ids = gevonden.ids
    for soort in meegaand():
        if dossierveld(soort) is None:
            continue
        bij_buren = soort._base_manager.filter(dossier__in=gevonden.buren).exclude(pk__in=gevonden.weg[soort])
        for veld in losse_ids(soort):
            rijen = set(bij_buren.filter(**{f"{veld.name}__in": ids}).values_list("pk", flat=True))
            if soort in MEE_MET_VERWIJZING:
                gevonden.weg[soort] |= rijen
            elif rijen:
                gevonden.los.append((soort, veld, rijen))
        for veld in idlijsten(soort):
            rijen = set(bij_buren.filter(**{f"{veld.name}__overlap": list(ids)}).values_list("pk", flat=True))
            if rijen:
                gevonden.los.append((soort, veld, rijen))


def idlijsten(soort: Soort) -> list[models.Field[Any, Any]]:
    """Columns with a list of ids."""
    velden = soort._meta.concrete_fields
    return [veld for veld in velden if isinstance(veld, ArrayField) and isinstance(veld.base_field, models.UUIDField)]
