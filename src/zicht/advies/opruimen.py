"""Deleting what was kept long enough: two years after the last contact (ADV-3; HP2019 15.3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Model, Q

from zicht.advies.logboek import log
from zicht.advies.models import Advies, Adviesvrager
from zicht.advies.toestemming import wis_vrager
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.models import Medewerker
from zicht.kern.sleutels import vernietig
from zicht.protocol.termijnen import bereken
from zicht.protocol.versies import versie_op

CODE = "bewaren_advies"


@dataclass(frozen=True)
class Opgeruimd:
    """How many were, or with `proef` would be, deleted."""

    adviezen: int
    adviesvragers: int


@daad("verlopen adviezen verwijderen", regels=("ADV-3",))
def verwijder_verlopen_adviezen(
    *, door: Medewerker | None = None, op: date | None = None, proef: bool = False
) -> Opgeruimd:
    """Delete every advice and record whose term is over on `op`. `proef`: only count.

    An advice on a consented record is kept as long as that record; deleting destroys the key, so that no copy opens.
    """
    dag = op or klok.vandaag()
    vragers = Adviesvrager.objects.filter(laatste_contact__in=_verlopen_dagen(Adviesvrager, "laatste_contact", dag))
    los = Q(adviesvrager=None, gegeven_op__in=_verlopen_dagen(Advies, "gegeven_op", dag))
    weg = Advies.objects.filter(Q(adviesvrager__in=vragers) | los)
    uitkomst = Opgeruimd(adviezen=weg.count(), adviesvragers=vragers.count())
    if proef:
        return uitkomst
    adviezen, verlopen_vragers = list(weg), list(vragers)
    for advies in adviezen:
        log("verlopen adviezen verwijderen", advies, door=door)
        vernietig(advies.pk)
        advies.delete()
    for vrager in verlopen_vragers:
        log("verlopen adviezen verwijderen", vrager, door=door)
        wis_vrager(vrager)
    return uitkomst


def _verlopen_dagen(soort: type[Model], veld: str, op: date) -> list[date]:
    """The days that occur in this column and whose term is over."""
    dagen = soort._default_manager.filter(**{f"{veld}__lt": op}).values_list(veld, flat=True).distinct()
    return [dag for dag in dagen if verlopen(dag, op)]


def bewaren_tot_en_met(laatste_contact: date, op: date) -> date:
    """The last day on which an advice is kept, by the law of `op`."""
    return bereken(CODE, laatste_contact, versie_op(op)).uiterlijk


def verlopen(laatste_contact: date, op: date) -> bool:
    """Is the term over on `op`?"""
    return op > bewaren_tot_en_met(laatste_contact, op)
