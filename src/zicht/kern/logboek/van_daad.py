"""The line of an act: which dossiers it touched, and ids of what it was about (TG-4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import models

from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.schrijven import Regel, schrijf


def schrijf_daad(
    naam: str,
    actie: Actie,
    dossiers: Iterable[UUID],
    velden: Mapping[str, Any],
    *,
    uitkomst: Any = None,
    geweigerd: bool = False,
) -> None:
    """Log the act `naam`, a line for each dossier it touched; of its fields and its outcome only ids are kept."""
    soort, rij = _object(uitkomst, velden.values())
    schrijf(
        *(
            Regel(
                medewerker=velden.get("door"),
                actie=actie,
                waar=naam,
                grond=Grond.DAAD,
                dossier=dossier,
                personen=_personen_in(velden.values(), dossier),
                object_soort=soort,
                object=rij,
                uitkomst=Uitkomst.GEWEIGERD if geweigerd else Uitkomst.GELUKT,
            )
            for dossier in dict.fromkeys(dossiers)
        )
    )


def _object(uitkomst: Any, waarden: Iterable[Any]) -> tuple[str, UUID | None]:
    """What the act made, else the first row it was about."""
    for rij in (uitkomst, *waarden):
        if isinstance(rij, models.Model) and isinstance(getattr(rij, "dossier_id", None), UUID):
            return str(rij._meta.model_name), rij.pk
    return "", None


def _personen_in(waarden: Iterable[Any], dossier: UUID) -> set[UUID]:
    """The persons of this dossier among the fields of an act, and those that a row among them is about."""
    gevonden: set[UUID | None] = set()
    for waarde in waarden:
        for rij in waarde if isinstance(waarde, list | tuple | set) else (waarde,):
            if isinstance(rij, models.Model) and getattr(rij, "dossier_id", None) == dossier:
                gevonden.add(rij.pk if rij._meta.model_name == "persoon" else getattr(rij, "persoon_id", None))
    return {een for een in gevonden if een is not None}
