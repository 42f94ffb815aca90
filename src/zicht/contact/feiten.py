"""All facts of one dossier and how they refer to each other: what is needed to take some out without tearing others.

It walks the models of every room, so that a fact that a room adds later is never forgotten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from zicht.dossiers.models import Dossier, Gebeurtenis, Persoon
from zicht.dossiers.models.dossier import DossierFeit
from zicht.kern.versleuteling import VersleuteldeBytes, VersleuteldJSON, VersleuteldTekst

Koppeling = tuple[UUID, str]
"""A row and the name of its many-to-many field."""


def feitsoorten() -> list[type[DossierFeit]]:
    """Every kind of fact; the time line, which never changes, is handled apart."""
    return [soort for soort in apps.get_models() if issubclass(soort, DossierFeit) and soort is not Gebeurtenis]


def verwijzende_velden(soort: type[models.Model]) -> list[models.Field[Any, Any]]:
    """Foreign keys to other facts, and loose ids."""
    return [veld for veld in soort._meta.concrete_fields if _is_verwijzing(veld)]


def meervoudige_velden(soort: type[models.Model]) -> list[Any]:
    return [veld for veld in soort._meta.many_to_many if _is_feit(veld.related_model)]


def personen_van(rij: DossierFeit) -> set[UUID]:
    """The persons a row is about by a key of its own (to whom it was sent, who was heard)."""
    velden = [veld for veld in verwijzende_velden(type(rij)) if veld.related_model is Persoon]
    return {getattr(rij, veld.attname) for veld in velden} - {None}


def versleutelde_velden(soort: type[models.Model]) -> list[str]:
    geheim = VersleuteldTekst | VersleuteldJSON | VersleuteldeBytes
    return [veld.attname for veld in soort._meta.concrete_fields if isinstance(veld, geheim)]


@dataclass
class Feiten:
    """The rows of a dossier by id.

    `vast`: the rows each cannot do without (keys and links of the database); `naar`: also those it only names by id;
    `gekoppeld`: its many-to-many links.
    """

    rijen: dict[UUID, DossierFeit] = field(default_factory=dict)
    vast: dict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    naar: dict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    gekoppeld: dict[Koppeling, list[UUID]] = field(default_factory=lambda: defaultdict(list))

    def soort(self, soort: type[DossierFeit]) -> Iterator[Any]:
        return (rij for rij in self.rijen.values() if isinstance(rij, soort))

    def verwijst_naar(self, ids: Iterable[UUID]) -> set[UUID]:
        """The rows that refer to one of these."""
        gezocht = set(ids)
        return {een for een, doelen in self.naar.items() if doelen & gezocht}

    def met_aanhang(self, begin: Iterable[UUID]) -> set[UUID]:
        """`begin` and whatever refers to it, directly or not."""
        uitkomst = set(begin)
        while nieuw := self.verwijst_naar(uitkomst) - uitkomst:
            uitkomst |= nieuw
        return uitkomst

    def met_eigen_aanhang(self, begin: Iterable[UUID], *, ook: Iterable[UUID] = ()) -> set[UUID]:
        """`begin` and whatever refers to it and to nothing else; referring to `ook` too is allowed."""
        uitkomst, toegestaan = set(begin), set(ook)
        while nieuw := {
            een for een in self.verwijst_naar(uitkomst) - uitkomst if self.naar[een] <= uitkomst | toegestaan
        }:
            uitkomst |= nieuw
        return uitkomst - toegestaan

    def zonder(self, soort: type[DossierFeit]) -> Feiten:
        """The same facts without one kind, which then holds nothing in its place."""
        weg = {rij.pk for rij in self.soort(soort)}
        return Feiten(
            {een: rij for een, rij in self.rijen.items() if een not in weg},
            _zonder(self.vast, weg),
            _zonder(self.naar, weg),
            self.gekoppeld,
        )


def lees_feiten(dossier: Dossier) -> Feiten:
    """Every fact of a dossier; encrypted values stay closed until somebody looks at them."""
    feiten = Feiten()
    for soort in feitsoorten():
        for rij in soort._default_manager.filter(dossier_id=dossier.pk):
            feiten.rijen[rij.pk] = rij
    for rij in feiten.rijen.values():
        for veld in verwijzende_velden(type(rij)):
            _lees_verwijzing(feiten, rij, veld)
    for soort in feitsoorten():
        for veld in meervoudige_velden(soort):
            _lees_koppelingen(feiten, soort, veld)
    return feiten


def _lees_verwijzing(feiten: Feiten, rij: DossierFeit, veld: models.Field[Any, Any]) -> None:
    doel = getattr(rij, veld.attname)
    if doel in feiten.rijen:
        feiten.naar[rij.pk].add(doel)
        if isinstance(veld, models.ForeignKey):
            feiten.vast[rij.pk].add(doel)


def _lees_koppelingen(feiten: Feiten, soort: type[DossierFeit], veld: Any) -> None:
    eigen = [rij.pk for rij in feiten.soort(soort)]
    if not eigen:
        return
    van, naar = veld.m2m_column_name(), veld.m2m_reverse_name()
    koppelrijen = veld.remote_field.through._default_manager.filter(**{f"{veld.m2m_field_name()}__in": eigen})
    for een, ander in koppelrijen.values_list(van, naar):
        feiten.gekoppeld[een, veld.name].append(ander)
        feiten.naar[een].add(ander)
        feiten.vast[een].add(ander)


def _zonder(verwijzingen: dict[UUID, set[UUID]], weg: set[UUID]) -> dict[UUID, set[UUID]]:
    return defaultdict(set, {een: doelen - weg for een, doelen in verwijzingen.items() if een not in weg})


def _is_verwijzing(veld: models.Field[Any, Any]) -> bool:
    if isinstance(veld, models.ForeignKey):
        return _is_feit(veld.related_model)
    return isinstance(veld, models.UUIDField) and not veld.primary_key


def _is_feit(soort: Any) -> bool:
    return isinstance(soort, type) and issubclass(soort, DossierFeit)
