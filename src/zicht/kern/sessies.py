"""In which browsers somebody is logged in, and ending that (TG-1). Each end has its line in the log (TG-4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from zicht.kern.daden import daad
from zicht.kern.fouten import NietGevonden
from zicht.kern.logboek.codes import Actie
from zicht.kern.logboek.over_accounts import schrijf_over_account
from zicht.kern.models import Medewerker, Sessie

NABLIJVEN = timedelta(days=1)


@dataclass(frozen=True)
class Apparaat:
    """One browser in which this worker is logged in. `deze`: the one that asks."""

    kenmerk: UUID
    browser: str
    begonnen_op: datetime
    gebruikt_op: datetime
    deze: bool


def apparaten(medewerker: Medewerker, sessiesleutel: str | None) -> list[Apparaat]:
    """Where he is logged in now: this browser first, then what was used last."""
    rijen = Sessie.objects.filter(medewerker=medewerker, expire_date__gt=timezone.now(), kenmerk__isnull=False)
    gevonden = [
        Apparaat(rij.kenmerk, rij.browser, rij.begonnen_op, rij.gebruikt_op, rij.session_key == sessiesleutel)
        for rij in rijen.order_by("-gebruikt_op")
        if rij.kenmerk and rij.begonnen_op
    ]
    return sorted(gevonden, key=lambda een: not een.deze)


@daad("apparaat uitloggen", regels=("TG-1", "TG-4"), actie=Actie.UITLOGGEN)
def log_apparaat_uit(*, door: Medewerker, apparaat: UUID) -> None:
    """End one session of one's own. Raises NietGevonden, also for that of a colleague."""
    if not Sessie.objects.filter(medewerker=door, kenmerk=apparaat).delete()[0]:
        raise NietGevonden
    schrijf_over_account("apparaat uitloggen", door=door, over=door, actie=Actie.UITLOGGEN)


@daad("andere apparaten uitloggen", regels=("TG-1", "TG-4"), actie=Actie.UITLOGGEN)
def log_andere_uit(*, door: Medewerker, behalve: str) -> int:
    """End one's own sessions but the one with key `behalve`; gives how many."""
    aantal = Sessie.objects.filter(medewerker=door).exclude(session_key=behalve).delete()[0]
    schrijf_over_account("andere apparaten uitloggen", door=door, over=door, actie=Actie.UITLOGGEN)
    return aantal


def beeindig_sessies(medewerker: Medewerker) -> int:
    """End every session of this worker: his account is blocked or starts anew. Gives how many."""
    return Sessie.objects.filter(medewerker=medewerker).delete()[0]


def wie_was(sessiesleutel: str) -> Medewerker | None:
    """Whose session this was, of one that is over but for its time; None when it was ended on purpose, or long ago."""
    rijen = Sessie.objects.filter(pk=sessiesleutel, expire_date__lte=timezone.now(), medewerker__is_active=True)
    rij = rijen.select_related("medewerker").first()
    return rij.medewerker if rij else None


def ruim_sessies_op() -> int:
    """Remove what is long over; what is over since today still tells whose last text came too late. Gives how many."""
    return Sessie.objects.filter(expire_date__lte=timezone.now() - NABLIJVEN).delete()[0]
