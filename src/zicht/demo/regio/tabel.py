"""A table as COPY takes it: values by field name in, a line of text out, with a place where the model encrypts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zicht.demo.regio.plekken import plek
from zicht.kern.sleutels import Deel
from zicht.kern.versleuteling import VersleuteldVeld

NIETS = r"\N"


class Tekst(NamedTuple):
    """What has to be encrypted under the key of one part of the dossier; `label` binds it to its column and row."""

    deel: Deel
    label: str
    inhoud: str


Waarden = Mapping[str, Any]
Opmaak = Callable[[Waarden, list[Tekst]], str]
_ONTSNAP = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


class Tabel:
    """The columns of one model. Columns that nothing is given for get the default of the model.

    A key that the database numbers itself is left out; an encrypted column left out stays empty.
    """

    def __init__(self, model: type[models.Model]) -> None:
        velden = [veld for veld in model._meta.concrete_fields if not isinstance(veld, models.AutoField)]
        self.naam = model._meta.db_table
        self.kolommen = tuple(str(veld.column) for veld in velden)
        self._velden = {veld.attname: veld for veld in velden}
        self._opmaak: dict[tuple[str, ...], Opmaak] = {}

    def regel(self, waarden: Waarden, teksten: list[Tekst]) -> str:
        """One line. What has to be encrypted comes at the end of `teksten`; in the line is a place for each by number.

        Raises KeyError for a field the model does not have.
        """
        namen = tuple(waarden)
        opmaak = self._opmaak.get(namen)
        if opmaak is None:
            opmaak = self._opmaak[namen] = self._maak_opmaak(namen)
        return opmaak(waarden, teksten)

    def _maak_opmaak(self, namen: tuple[str, ...]) -> Opmaak:
        """A function for lines with these fields given, compiled once: a loop would take most of the time."""
        if vreemd := set(namen) - set(self._velden):
            raise KeyError(f"{self.naam} heeft geen {', '.join(sorted(vreemd))}.")
        hulp: dict[str, Any] = {"_gesloten": _gesloten, "_tekst": _tekst, "_reeks": _reeks, "_bytes": _bytes}
        delen = []
        for naam, veld in self._velden.items():
            hulp[f"leeg_{naam}"] = _standaard(veld)
            if naam not in namen:
                delen.append(f"{{leeg_{naam}}}")
                continue
            if isinstance(veld, VersleuteldVeld):
                hulp[f"veld_{naam}"], hulp[f"label_{naam}"] = veld, veld.label("")
            vorm = _vorm(veld).format(naam=naam)
            delen.append(f"{{leeg_{naam} if (w := waarden['{naam}']) is None else {vorm}}}")
        bron = "\\t".join(delen)
        exec(f'def opmaak(waarden, teksten):\n    return f"{bron}"', hulp)  # noqa: S102 - names of our own models only
        opmaak: Opmaak = hulp["opmaak"]
        return opmaak


@cache
def tabel(model: type[models.Model]) -> Tabel:
    return Tabel(model)


def _los(waarde: object) -> str:
    """A default as it stands in a line."""
    if waarde is None:
        return NIETS
    return _reeks(waarde) if isinstance(waarde, list) else _tekst(waarde)


def _vorm(veld: models.Field[Any, Any]) -> str:
    """The expression that writes the value `w` of a column."""
    if isinstance(veld, VersleuteldVeld):
        return "_gesloten(w, veld_{naam}, label_{naam}, waarden, teksten)"
    doel = veld.target_field if isinstance(veld, models.ForeignKey) else veld
    if isinstance(doel, models.UUIDField):
        return "'%032x' % w.int"
    if isinstance(doel, models.CharField):
        return "w" if doel.choices else "_tekst(w)"
    if isinstance(doel, ArrayField):
        return "_reeks(w)"
    return "_bytes(w)" if isinstance(doel, models.BinaryField) else "w"  # days, moments, numbers, yes and no


def _standaard(veld: models.Field[Any, Any]) -> str:
    if isinstance(veld, VersleuteldVeld):
        return NIETS if veld.null else _bytes(b"")
    if veld.primary_key or not veld.has_default():
        return "" if veld.empty_strings_allowed and not veld.null else NIETS
    standaard = veld.get_default()
    return NIETS if isinstance(standaard, datetime) else _los(standaard)  # a moment is of the row


def _gesloten(waarde: object, veld: VersleuteldVeld[Any], label: str, waarden: Waarden, teksten: list[Tekst]) -> str:
    if not waarde:
        return _bytes(b"")
    nummer = len(teksten)
    teksten.append(Tekst(veld.deel, f"{label}{waarden['id']}", veld.naar_bytes(waarde).decode()))
    return rf"\\x{plek('tekst', nummer)}"


def _tekst(waarde: object) -> str:
    tekst = str(waarde)
    return tekst if tekst.isprintable() and "\\" not in tekst else tekst.translate(_ONTSNAP)


def _bytes(waarde: bytes) -> str:
    return rf"\\x{waarde.hex()}"


def _reeks(waarden: list[object]) -> str:
    if not waarden:
        return "{}"
    delen = (str(waarde).replace("\\", r"\\").replace('"', r"\"") for waarde in waarden)
    return "{" + ",".join(f'"{deel}"' for deel in delen).translate(_ONTSNAP) + "}"
