"""No lost updates (TG-9): whoever changes a text says which version of it he saw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from django.db import models

from zicht.kern.fouten import Verouderd

M = TypeVar("M", bound=models.Model)


def wijzig(rij: M, *, versie: int, velden: Mapping[str, object]) -> M:
    """Change `velden` of a row that was seen in `versie`, inside an act.

    Raises Verouderd with both texts when somebody else was first; nothing is written then.
    """
    actueel = type(rij)._default_manager.select_for_update().get(pk=rij.pk)
    staat: int = actueel.versie  # type: ignore[attr-defined]
    if staat != versie:
        beide = {n: (str(getattr(actueel, n)), str(w)) for n, w in velden.items() if getattr(actueel, n) != w}
        raise Verouderd(actueel, velden=beide)
    for naam, waarde in velden.items():
        setattr(actueel, naam, waarde)
    actueel.versie = staat + 1  # type: ignore[attr-defined]
    actueel.save()
    return actueel
