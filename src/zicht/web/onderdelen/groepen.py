"""A long form in named groups: the main things in sight, what is seldom needed folded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, BoundField, Select

Indeling = Iterable[tuple[str, tuple[str, ...]]]
"""Titles with the names of their fields; a name that ends in an underscore is every field that starts with it."""


@dataclass(frozen=True)
class Veldgroep:
    """Fields under one heading. `vouwt`: shown as one line until somebody opens it."""

    titel: str
    velden: tuple[BoundField, ...]
    vouwt: bool = False
    regel: str = ""
    """The rule that asks for this group, for "Waarom?"."""

    @property
    def verborgen(self) -> bool:
        """Nothing of it is to be seen: then its heading is not either."""
        return all(veld.is_hidden for veld in self.velden)

    @property
    def open(self) -> bool:
        """Something in it is wrong, filled in or asked for: that must never lie hidden."""
        return not self.vouwt or any(veld.errors or _ingevuld(veld) for veld in self.velden)


def _ingevuld(veld: BoundField) -> bool:
    """Did somebody choose or write this, or was it prepared for this dossier? A list as it opens says nothing yet."""
    if not veld.form.is_bound:
        return bool(veld.form.initial.get(veld.name))
    return bool(veld.field.has_changed(_vooraf(veld), veld.data))


def _vooraf(veld: BoundField) -> Any:
    keuzelijst = veld.field.widget
    if veld.initial is None and type(keuzelijst) is Select:
        return next((waarde for waarde, _ in keuzelijst.choices), None)
    return veld.initial


def verdeel(form: BaseForm, indeling: Indeling) -> list[tuple[str, tuple[BoundField, ...]]]:
    """The fields of `form` under their titles; what no title names comes last, so that nothing is ever left out."""
    over = {veld.name: veld for veld in form}
    uit = []
    for titel, namen in indeling:
        gekozen = [veld for naam in namen for veld in list(over) if veld == naam or _begint(veld, naam)]
        if gekozen:
            uit.append((titel, tuple(over.pop(veld) for veld in dict.fromkeys(gekozen))))
    return [*uit, ("", tuple(over.values()))] if over else uit


def _begint(veld: str, naam: str) -> bool:
    return naam.endswith("_") and veld.startswith(naam)
