"""How one kind of row of a dossier stands in a copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from zicht.afschrift.soorten import ALLEN, Kring, Soort, van_bron, van_personen
from zicht.dossiers.models import Bron, Persoon
from zicht.kern import klok
from zicht.protocol.taal import korte_datum

Lees = Callable[[Any], Any]


@dataclass(frozen=True)
class Veld:
    """One field. `tekst`: somebody wrote it, so it can name others; `eigen`: shown to the person of the row only;
    `van_bron`: in the words of the row's source."""

    kop: str
    lees: Lees
    tekst: bool = False
    eigen: bool = False
    van_bron: bool = False

    def waarde(self, rij: Any) -> str:
        """As it stands on paper; empty when there is nothing to tell."""
        return als_tekst(self.lees(rij))


@dataclass(frozen=True)
class Rij:
    """One kind of row: its kind of data, whom it concerns, what is shown of it and how.

    `niet` says why nothing of it is ever in a copy, by the rule `niet_regel`; `verzwegen` are encrypted fields that
    never leave. `bron` reads the source whose words it holds; `kijk_na` why a worker must look at the whole row (empty:
    no need); `alleen` whether this row counts, because another one holds the same when it does not. `apart`: each row
    is a document of its own. `plek`: it holds where somebody lives or how he is reached. `mee` and `vooraf` are fetched
    along.
    """

    model: type[Model]
    soort: Soort | Callable[[Any], Soort] | None = None
    betreft: Callable[[Any], Kring] = lambda _: ALLEN
    titel: Callable[[Any], str] = lambda rij: str(rij._meta.verbose_name).capitalize()
    dag: Callable[[Any], date | datetime | None] = lambda rij: rij.vastgelegd_op
    velden: tuple[Veld, ...] = ()
    bron: Callable[[Any], Bron | None] = lambda _: None
    kijk_na: Callable[[Any], str] = lambda _: ""
    alleen: Callable[[Any], bool] = lambda _: True
    apart: bool = False
    plek: bool = False
    mee: tuple[str, ...] = ()
    vooraf: tuple[str, ...] = ()
    verzwegen: tuple[str, ...] = ()
    niet: str = ""
    niet_regel: str = "RE-1"

    def soort_van(self, rij: Any) -> Soort:
        if isinstance(self.soort, Soort):
            return self.soort
        assert self.soort is not None, f"{self.model.__name__} staat in geen afschrift"
        return self.soort(rij)


def als_tekst(waarde: Any) -> str:
    """A value in plain Dutch."""
    if waarde is None or waarde == "":
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return korte_datum(klok.dag(waarde))
    if isinstance(waarde, dict):
        return "\n".join(f"{_kop(k)}: {als_tekst(v) or 'onbekend'}" for k, v in waarde.items())
    if isinstance(waarde, list | tuple | set | frozenset):
        return ", ".join(als_tekst(een) for een in waarde)
    return str(waarde)


def _kop(code: object) -> str:
    return str(code).replace("_", " ").capitalize()


def veld(kop: str, naam: str, *, eigen: bool = False) -> Veld:
    """A value that nobody wrote freely: a date, a choice, yes or no, a number, persons."""
    return Veld(kop, lambda rij: _getoond(rij, naam), eigen=eigen)


def tekst(kop: str, naam: str, *, van_bron: bool = False, eigen: bool = False) -> Veld:
    """What somebody wrote."""
    return Veld(kop, lambda rij: getattr(rij, naam), tekst=True, van_bron=van_bron, eigen=eigen)


def _getoond(rij: Any, naam: str) -> Any:
    keuze = getattr(rij, f"get_{naam}_display", None)
    if keuze is not None and getattr(rij, naam):
        return keuze()
    return getattr(rij, naam)


def van(*namen: str) -> Callable[[Any], Kring]:
    """The persons behind these foreign keys ("persoon_id", "gesprek.persoon_id")."""
    return lambda rij: van_personen(_pad(rij, naam) for naam in namen)


def van_alle(naam: str) -> Callable[[Any], Kring]:
    """The persons behind a many-to-many field; everybody when it is empty."""

    def lees(rij: Any) -> Kring:
        ids = [persoon.pk for persoon in _pad(rij, naam).all()]
        return van_personen(ids) if ids else ALLEN

    return lees


def bron_in(naam: str) -> Callable[[Any], Kring]:
    """The source behind this foreign key."""
    return lambda rij: van_bron(_pad(rij, naam))


def samen(*kringen: Callable[[Any], Kring]) -> Callable[[Any], Kring]:
    def lees(rij: Any) -> Kring:
        uit = Kring()
        for kring in kringen:
            uit = uit | kring(rij)
        return uit

    return lees


def allen(_: Any) -> Kring:
    """Everybody directly involved."""
    return ALLEN


def steeds(zin: str) -> Callable[[Any], str]:
    """This kind of row is always looked at by a worker."""
    return lambda _: zin


def namen(personen: Sequence[Persoon]) -> list[str]:
    return [persoon.naam for persoon in personen]


def _pad(rij: Any, pad: str) -> Any:
    for deel in pad.split("."):
        rij = getattr(rij, deel) if rij is not None else None
    return rij


Sleutel = tuple[str, UUID]
"""Kind and id of a row: ("dossiers.bevinding", …)."""


def sleutel_van(rij: Any) -> Sleutel:
    return rij._meta.label_lower, rij.pk
