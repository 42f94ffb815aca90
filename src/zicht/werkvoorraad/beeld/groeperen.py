"""Rows of many dossiers at once, put back per dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

T = TypeVar("T")
Per = Mapping[UUID, tuple[T, ...]]


def per_dossier(rijen: Iterable[tuple[Any, ...]], maak: Callable[..., T]) -> dict[UUID, tuple[T, ...]]:
    """`rijen` start with the dossier; `maak` makes a fact of the rest."""
    groepen: defaultdict[UUID, list[T]] = defaultdict(list)
    for dossier, *rest in rijen:
        groepen[dossier].append(maak(*rest))
    return {dossier: tuple(feiten) for dossier, feiten in groepen.items()}


def koppels(rijen: Iterable[tuple[Any, Any]]) -> defaultdict[UUID, set[UUID]]:
    """Pairs of a many-to-many table as sets per first."""
    per: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for een, ander in rijen:
        per[een].add(ander)
    return per
