"""Adding lines to the log (TG-4), in the transaction of what they tell about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection, transaction

from zicht.kern import klok
from zicht.kern.logboek.codes import Actie, Grond, Uitkomst
from zicht.kern.logboek.herkomst import herkomst
from zicht.kern.logboek.kenmerken import kenmerk, kenmerken_van
from zicht.kern.logboek.zegel import VAN_REGEL, zegel, zegelsleutel
from zicht.kern.sleutels import logboeksleutels

if TYPE_CHECKING:
    from zicht.kern.models import Medewerker

HUIS = UUID(int=0)
"""The chain of what concerns no dossier and was done by no worker."""
MEDEWERKER = "medewerker"
"""The kind of object of a line about an account."""
KOLOMMEN = (*VAN_REGEL, "zegel")
_VOEG_TOE = f"SELECT logboek.voeg_toe({', '.join(f'{kolom} => %({kolom})s' for kolom in KOLOMMEN)})"


@dataclass(frozen=True)
class Regel:
    """What is to be logged: ids and codes only, never a name or a text. Pseudonyms are made on the way in.

    `waar` is the name of the screen or the act. `personen` are the persons of the dossier it is about; none means all
    of them. `getoond` are the dossiers that were in sight in a list.
    """

    medewerker: Medewerker | None
    actie: Actie
    waar: str
    grond: Grond
    dossier: UUID | None = None
    personen: Collection[UUID] = ()
    getoond: Collection[UUID] = ()
    object_soort: str = ""
    object: UUID | None = None
    uitkomst: Uitkomst = Uitkomst.GELUKT


def schrijf(*regels: Regel) -> None:
    """Add these lines, each at the end of its chain: that of its dossier, else that of the worker.

    Takes a lock on those chains until the transaction ends, always in the same order: write them together, and last.
    """
    if not regels:
        return
    sleutels = logboeksleutels({regel.dossier for regel in regels if regel.dossier})
    rijen = [_rij(regel, sleutels) for regel in regels]
    with transaction.atomic(), connection.cursor() as cursor:
        keten_op = _open_ketens(cursor, {rij["keten"] for rij in rijen})
        for rij in rijen:
            keten_op[rij["keten"]] = _verzegel(rij, *keten_op[rij["keten"]])
            cursor.execute(_VOEG_TOE, rij)


def _rij(regel: Regel, sleutels: dict[UUID, bytes]) -> dict[str, Any]:
    """The columns, but for those that follow from the place in the chain. Without a key nothing points anywhere."""
    wie = regel.medewerker
    sleutel = sleutels.get(regel.dossier) if regel.dossier else None
    return {
        "keten": kenmerk(sleutel, regel.dossier) if sleutel and regel.dossier else wie.pk if wie else HUIS,
        "op": klok.nu(),
        "medewerker": wie.pk if wie else None,
        "rollen": ",".join(wie.rollen) if wie else "",
        "actie": str(regel.actie),
        "waar": regel.waar,
        "object_soort": regel.object_soort,
        "object": _object(regel, sleutel),
        "personen": sorted(kenmerk(sleutel, persoon) for persoon in regel.personen) if sleutel else [],
        "getoond": kenmerken_van(regel.getoond),
        "grond": str(regel.grond),
        "uitkomst": str(regel.uitkomst),
        "herkomst": herkomst(),
    }


def _object(regel: Regel, sleutel: bytes | None) -> UUID | None:
    """A row of a dossier as a pseudonym; an account stands there as itself, like who did it."""
    if regel.object and sleutel:
        return kenmerk(sleutel, regel.object)
    return regel.object if regel.object_soort == MEDEWERKER else None


def _open_ketens(cursor: Any, ketens: Collection[UUID]) -> dict[UUID, tuple[int, bytes]]:
    cursor.execute("SELECT * FROM logboek.open_ketens(%s)", [list(ketens)])
    return {keten: (aantal, bytes(laatste)) for keten, aantal, laatste in cursor.fetchall()}


def _verzegel(rij: dict[str, Any], aantal: int, laatste: bytes) -> tuple[int, bytes]:
    naam, sleutel = zegelsleutel()
    rij |= {"volgnummer": aantal + 1, "vorige": laatste, "sleutel": naam}
    rij["zegel"] = zegel(sleutel, VAN_REGEL, rij)
    return rij["volgnummer"], rij["zegel"]
