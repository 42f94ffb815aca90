"""Rows of many dossiers at once, put back per dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Model, QuerySet
from psycopg import sql

T = TypeVar("T")
M = TypeVar("M", bound=Model)
Per = Mapping[UUID, tuple[T, ...]]


class Dossiers:
    """Some dossiers, and in which tables they have rows: a dossier fills few of them, and only those are read."""

    def __init__(self, ids: Sequence[UUID], soorten: Sequence[type[Model]]) -> None:
        """`soorten`: the models with a dossier that are going to be asked for. One query."""
        self.ids = list(ids)
        er_is = sql.SQL("EXISTS (SELECT FROM {} WHERE dossier_id = ANY(%(ids)s))")
        delen = [er_is.format(sql.Identifier(soort._meta.db_table)) for soort in soorten]
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT {}").format(sql.SQL(", ").join(delen)), {"ids": self.ids})
            self._gevuld = dict(zip(soorten, cursor.fetchone() or (), strict=True))

    def van(self, soort: type[M]) -> QuerySet[M]:
        """The rows of this model. Raises KeyError for a model that was not named."""
        rijen = soort._default_manager.all()
        return rijen.filter(dossier__in=self.ids) if self._gevuld[soort] else rijen.none()

    def koppels(self, soort: type[Model], veld: str) -> defaultdict[UUID, set[UUID]]:
        """Of each row of this model the keys to which its many-to-many field leads."""
        per: defaultdict[UUID, set[UUID]] = defaultdict(set)
        if self._gevuld[soort]:
            naam = soort._meta.model_name
            tussen = getattr(soort, veld).through._default_manager.filter(**{f"{naam}__dossier__in": self.ids})
            for een, ander in tussen.values_list(f"{naam}_id", "persoon_id"):
                per[een].add(ander)
        return per


def per_dossier(rijen: Iterable[tuple[Any, ...]], maak: Callable[..., T]) -> dict[UUID, tuple[T, ...]]:
    """`rijen` start with the dossier; `maak` makes a fact of the rest."""
    groepen: defaultdict[UUID, list[T]] = defaultdict(list)
    for dossier, *rest in rijen:
        groepen[dossier].append(maak(*rest))
    return {dossier: tuple(feiten) for dossier, feiten in groepen.items()}
