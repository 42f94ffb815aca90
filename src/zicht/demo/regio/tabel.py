"""A table as COPY takes it: values by field name in, a line of text out, encrypted where the model says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.kern.sleutels import Deel
from zicht.kern.versleuteling import VersleuteldVeld, sluit

NIETS = r"\N"
Sleutels = Mapping[Deel, AESGCM]
Vorm = Callable[[Any], str]
_ONTSNAP = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


class Tabel:
    """The columns of one model. Columns that nothing is given for get the default of the model.

    A key that the database numbers itself is left out; an encrypted column left out stays empty.
    """

    def __init__(self, model: type[models.Model]) -> None:
        velden = [veld for veld in model._meta.concrete_fields if not isinstance(veld, models.AutoField)]
        self.naam = model._meta.db_table
        self.kolommen = tuple(veld.column for veld in velden)
        self._open: dict[str, tuple[int, Vorm]] = {}
        self._geheim: dict[str, tuple[int, VersleuteldVeld[Any], str]] = {}
        for plek, veld in enumerate(velden):
            if isinstance(veld, VersleuteldVeld):
                self._geheim[veld.attname] = (plek, veld, veld.label(""))
            else:
                self._open[veld.attname] = (plek, _vorm(veld))
        self._leeg = [_standaard(veld) for veld in velden]

    def regel(self, waarden: Mapping[str, Any], sleutels: Sleutels) -> str:
        """One line. Raises KeyError for a field the model does not have."""
        delen = self._leeg.copy()
        for naam, waarde in waarden.items():
            if waarde is None:
                continue
            if naam in self._open:
                plek, vorm = self._open[naam]
                delen[plek] = vorm(waarde)
            elif waarde:
                plek, veld, label = self._geheim[naam]
                gesloten = sluit(
                    veld.naar_bytes(waarde), sleutel=sleutels[veld.deel], label=f"{label}{waarden['id']}"
                )
                delen[plek] = _bytes(gesloten)
        return "\t".join(delen)


@cache
def tabel(model: type[models.Model]) -> Tabel:
    return Tabel(model)


def _vorm(veld: models.Field[Any, Any]) -> Vorm:
    """How a value of this column is written. Raises KeyError for a kind of column that is not known here."""
    doel = veld.target_field if isinstance(veld, models.ForeignKey) else veld
    return _VORMEN[type(doel)]


def _standaard(veld: models.Field[Any, Any]) -> str:
    if isinstance(veld, VersleuteldVeld):
        return NIETS if veld.null else _bytes(b"")
    if veld.primary_key or not veld.has_default():
        return "" if veld.empty_strings_allowed and not veld.null else NIETS
    standaard = veld.get_default()
    if standaard is None or isinstance(standaard, datetime):  # a moment is of the row, not of the table
        return NIETS
    return _vorm(veld)(standaard)


def _tekst(waarde: object) -> str:
    return str(waarde).translate(_ONTSNAP)


def _uuid(waarde: UUID) -> str:
    return f"{waarde.int:032x}"


def _bytes(waarde: bytes) -> str:
    return rf"\\x{waarde.hex()}"


def _ja_nee(waarde: bool) -> str:
    return "t" if waarde else "f"


def _reeks(waarden: list[object]) -> str:
    if not waarden:
        return "{}"
    delen = (str(waarde).replace("\\", r"\\").replace('"', r"\"") for waarde in waarden)
    return "{" + ",".join(f'"{deel}"' for deel in delen).translate(_ONTSNAP) + "}"


_VORMEN: dict[type, Vorm] = {
    models.CharField: _tekst,
    models.TextField: _tekst,
    models.UUIDField: _uuid,
    models.DateField: date.isoformat,
    models.DateTimeField: datetime.isoformat,
    models.BooleanField: _ja_nee,
    models.PositiveIntegerField: str,
    models.PositiveSmallIntegerField: str,
    models.FloatField: repr,
    models.BinaryField: _bytes,
    ArrayField: _reeks,
}
