"""Not (yet) informing or contacting somebody, on one of four grounds (ALG-6; HP2019 2.1, 2.1.6, 2.4, 14.3)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.dossiers.invoer import Controle
from zicht.dossiers.models import Dossier, Persoon, Uitstel
from zicht.dossiers.tijdlijn import schrijf
from zicht.kern import klok
from zicht.kern.daden import daad
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.kern.models import Medewerker
from zicht.protocol.taal import korte_datum

CONTACTSTOP = (Uitstel.Grond.GEVAAR, Uitstel.Grond.STRAFRECHT)
"""The grounds on which contact itself can do harm; both are looked at again on a date."""
UITSTELBAAR = ("ALG-1", "ALG-2", "ALG-3", "ALG-4", "ALG-5", "ALG-8", "ALG-14", "ALG-15")
"""The rules that ask for contact with, or information to, somebody involved."""
TOCH = "Schrijf anders waarom het contact toch doorgaat."


@daad("contact uitstellen", regels=("ALG-6", "SZ-14"))
def stel_uit(
    *,
    dossier: Dossier,
    door: Medewerker,
    personen: Sequence[Persoon],
    grond: str,
    reden: str,
    besloten_door: Medewerker | None = None,
    afgestemd_met: str = "",
    opnieuw_bezien_op: date | None = None,
    voor: Sequence[str] = (),
    vanaf: date | None = None,
) -> Uitstel:
    """Record why these persons are not yet informed or contacted, since when, and who decided (default: `door`).

    `voor`: ids of the rules it holds for; empty means every contact. Danger and a criminal investigation need a date to
    look again; an investigation also the prosecutor or police officer by name (ALG-6). Raises Invoerfout.
    """
    vanaf = vanaf or klok.vandaag()
    controle = Controle()
    controle.keuze("grond", grond, Uitstel.Grond)
    controle.ingevuld("reden", reden, "Schrijf waarom dit contact of deze informatie moet wachten.")
    controle.uit_dossier("personen", dossier, personen)
    controle.gebeurd("vanaf", vanaf)
    if not personen:
        controle.fout("personen", "Kies voor wie dit geldt.")
    if onbekend := set(voor) - set(UITSTELBAAR):
        controle.fout("voor", f"Uitstellen kan voor {', '.join(UITSTELBAAR)}. Niet voor {', '.join(sorted(onbekend))}.")
    if grond in CONTACTSTOP:
        _toets_datum(controle, opnieuw_bezien_op, vanaf)
    if grond == Uitstel.Grond.STRAFRECHT:
        zin = "Noem de officier van justitie of de politiemedewerker met wie u dit hebt afgestemd."
        controle.ingevuld("afgestemd_met", afgestemd_met, zin)
    controle.rond_af()
    uitstel = Uitstel.objects.create(
        dossier=dossier,
        grond=grond,
        voor=list(voor),
        reden=reden,
        besloten_door=besloten_door or door,
        afgestemd_met=afgestemd_met,
        vanaf=vanaf,
        opnieuw_bezien_op=opnieuw_bezien_op,
        vastgelegd_door=door,
    )
    uitstel.personen.set(personen)
    schrijf(dossier, "contact uitstellen", door=door, op=vanaf, over=uitstel)
    return uitstel


@daad("uitstel opnieuw bezien", regels=("ALG-6",))
def bezie_uitstel_opnieuw(
    *, uitstel: Uitstel, door: Medewerker, reden: str, opnieuw_bezien_op: date, op: date | None = None
) -> Uitstel:
    """Looked at again, and it stays: why, and when next. The reasons stand on the time line. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom het uitstel nog nodig is.")
    controle.gebeurd("op", op)
    _toets_datum(controle, opnieuw_bezien_op, op)
    controle.rond_af()
    actueel = _lopend(uitstel)
    actueel.opnieuw_bezien_op = opnieuw_bezien_op
    actueel.save()
    schrijf(actueel.dossier, "uitstel opnieuw bezien", door=door, op=op, tekst=reden, over=actueel)
    return actueel


@daad("uitstel beëindigen", regels=("ALG-6",))
def beeindig_uitstel(*, uitstel: Uitstel, door: Medewerker, reden: str, op: date | None = None) -> Uitstel:
    """From `op` on contact and information are owed as usual. Raises Invoerfout."""
    op = op or klok.vandaag()
    controle = Controle()
    controle.ingevuld("reden", reden, "Schrijf waarom het contact nu wel kan.")
    controle.gebeurd("op", op)
    if op < uitstel.vanaf:
        controle.fout("op", f"Het uitstel begon pas op {korte_datum(uitstel.vanaf)}.")
    controle.rond_af()
    actueel = _lopend(uitstel)
    actueel.beeindigd_op = op
    actueel.save()
    schrijf(actueel.dossier, "uitstel beëindigen", door=door, op=op, tekst=reden, over=actueel)
    return actueel


def lopend_uitstel(dossier: Dossier, op: date | None = None) -> QuerySet[Uitstel]:
    """What is put off on that day (default today)."""
    op = op or klok.vandaag()
    return Uitstel.objects.filter(Q(beeindigd_op=None) | Q(beeindigd_op__gt=op), dossier=dossier, vanaf__lte=op)


def lopende_contactstop(
    dossier: Dossier, personen: Iterable[Persoon], *, regel: str, op: datetime | date | None
) -> list[Uitstel]:
    """The running contact stops that stand in the way of contact for `regel` with one of these persons."""
    stoppen = lopend_uitstel(dossier, klok.dag(klok.moment(op))).filter(
        grond__in=CONTACTSTOP, personen__in=list(personen)
    )
    return [stop for stop in stoppen.distinct() if not stop.voor or regel in stop.voor]


def met_contactstop(dossier: Dossier, regel: str = "") -> frozenset[UUID]:
    """With whom contact for `regel` is stopped today, by id; without a rule: any contact. One query."""
    stoppen = lopend_uitstel(dossier).filter(grond__in=CONTACTSTOP).exclude(personen=None)
    rijen = stoppen.values_list("personen", "voor")
    return frozenset(persoon for persoon, voor in rijen if not (regel and voor) or regel in voor)


def gestopt(personen: Collection[UUID], regel: str = "") -> frozenset[UUID]:
    """Of these persons, of whatever dossiers: with whom contact for `regel` is stopped today.

    Without a rule: any contact. At most one query.
    """
    if not personen:
        return frozenset()
    op = klok.vandaag()
    stop = Q(uitstel__beeindigd_op=None) | Q(uitstel__beeindigd_op__gt=op)
    stop &= Q(uitstel__grond__in=CONTACTSTOP, uitstel__vanaf__lte=op)
    if regel:
        stop &= Q(uitstel__voor=[]) | Q(uitstel__voor__contains=[regel])
    return frozenset(Persoon.objects.filter(stop, pk__in=personen).values_list("pk", flat=True))


def toets_contactstop(
    dossier: Dossier,
    personen: Iterable[Persoon],
    *,
    regel: str,
    op: datetime | date | None,
    reden: str,
    veld: str = "contactstop_reden",
) -> None:
    """Raises RedenNodig when contact with one of these persons is stopped and no reason was given (ALG-6, SZ-14)."""
    if reden.strip():
        return
    stoppen = lopende_contactstop(dossier, personen, regel=regel, op=op)
    if any(stop.grond == Uitstel.Grond.STRAFRECHT for stop in stoppen):
        zin = "Er loopt een contactstop voor een strafrechtelijk onderzoek. Overleg eerst met politie of OM."
        raise RedenNodig("ALG-6", f"{zin} {TOCH}", veld=veld)
    if stoppen:
        zin = "Er is vastgelegd dat contact gevaar kan geven. Bezie dat eerst opnieuw."
        raise RedenNodig("ALG-6", f"{zin} {TOCH}", veld=veld)


def _toets_datum(controle: Controle, opnieuw_bezien_op: date | None, vanaf: date) -> None:
    if opnieuw_bezien_op is None:
        controle.fout("opnieuw_bezien_op", "Kies een datum waarop u opnieuw kijkt of dit nog nodig is.")
    elif opnieuw_bezien_op <= vanaf:
        controle.fout("opnieuw_bezien_op", "Deze datum moet later zijn dan de dag waarop het uitstel begint.")


def _lopend(uitstel: Uitstel) -> Uitstel:
    actueel = Uitstel.objects.select_for_update().select_related("dossier").get(pk=uitstel.pk)
    if actueel.beeindigd_op is not None:
        raise Invoerfout({"uitstel": f"Dit uitstel is al beëindigd op {korte_datum(actueel.beeindigd_op)}."})
    return actueel
