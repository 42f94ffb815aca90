"""Where a decision departs from the protocol: all of it at once, each with its rule. A reason lets it pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.beoordeling.criteria import KEUZES, Antwoorden, uit_screening
from zicht.beoordeling.models import Hulpoordeel, Maatregelcheck, Screening, Uitkomst
from zicht.beoordeling.partijen import nog_onbekend
from zicht.beoordeling.urgentie import is_lager
from zicht.contact.models import JaNeeOnbekend, Melding
from zicht.dossiers.models import Persoon
from zicht.kern.fouten import Invoerfout, RedenNodig
from zicht.protocol.criteria import toets
from zicht.protocol.fouten import Protocolfout


@dataclass(frozen=True)
class Afwijking:
    """What the protocol says otherwise, in plain Dutch, and by which rule."""

    regel: str
    zin: str


def vraag_reden(afwijkingen: Iterable[Afwijking], reden: str) -> None:
    """Raises RedenNodig that names every departure, unless a reason was given."""
    alle = list(afwijkingen)
    if alle and not reden.strip():
        zinnen = " ".join(afwijking.zin for afwijking in alle)
        raise RedenNodig(alle[0].regel, f"{zinnen} Los dit op, of schrijf waarom u toch zo besluit.")


def van_criteria(uitkomst: str, antwoorden: Antwoorden, versie: str) -> Iterator[Afwijking]:
    """VB-8, VB-9: the criteria of this outcome are not met, or not known to be. Raises Invoerfout."""
    keuze = KEUZES[uitkomst]
    try:
        gevonden = toets(keuze.criteria or "vv", antwoorden, versie)
    except Protocolfout as fout:
        raise Invoerfout({"antwoorden": str(fout)}) from fout
    if not keuze.criteria or gevonden.antwoord == "ja":
        return
    begin = "De criteria wijzen een andere kant op." if gevonden.antwoord == "nee" else "Nog niet alles is bekend."
    yield Afwijking(keuze.regel, " ".join((begin, *gevonden.redenen)))


def van_screening(antwoorden: Antwoorden, screening: Screening | None) -> Iterator[Afwijking]:
    """VB-4, ML-8: no screening covers these meldingen, or an answer contradicts it."""
    if screening is None:
        yield Afwijking("VB-4", "Deze meldingen zijn nog niet (samen) gescreend.")
        return
    gescreend = uit_screening(screening)
    if any(a is not None and gescreend.get(v) not in (None, a) for v, a in antwoorden.items()):
        yield Afwijking("VB-4", "Een antwoord klopt niet met de screening. Screen zo nodig opnieuw.")


def van_partij(uitkomst: str, partij: Hulpoordeel | None, sinds: date) -> Iterator[Afwijking]:
    """VB-8: the party was not judged since the melding, or what must be known of it is not."""
    if partij is None or partij.op < sinds:
        yield Afwijking("VB-8", "Over deze partij ligt na de melding nog geen oordeel vast. Spreek haar.")
        return
    if uitkomst == Uitkomst.MDT and partij.juridisch_bevoegd is False:
        yield Afwijking("VB-8", "Dit team mag de verantwoordelijkheid volgens u wettelijk niet overnemen.")
    if onbekend := nog_onbekend(partij):
        yield Afwijking("VB-8", f"Van deze partij is nog niet bekend: {', '.join(onbekend)}.")


def van_maatregelen(kinderen: Iterable[Persoon], checks: Mapping[UUID, Maatregelcheck]) -> Iterator[Afwijking]:
    """VB-10: of a minor it is not known whether a measure runs, or whether the one that runs suffices."""
    for kind in kinderen:
        wie = kind.voornamen or "een kind"
        check = checks.get(kind.pk)
        if check is None:
            yield Afwijking("VB-10", f"Van {wie} is na de melding nog niet nagegaan of er een maatregel loopt.")
        elif check.maatregel == JaNeeOnbekend.ONBEKEND:
            yield Afwijking("VB-10", f"Van {wie} is nog niet bekend of er een maatregel loopt.")
        elif check.maatregel == JaNeeOnbekend.JA and check.volstaat != JaNeeOnbekend.JA:
            yield Afwijking("VB-10", f"Van {wie} loopt een maatregel waarvan niet vaststaat dat die volstaat.")


def van_prioriteit(meldingen: Sequence[Melding], prioriteit: str) -> Iterator[Afwijking]:
    """VB-10: less urgent only for a reason that lies in the safety itself."""
    if prioriteit and any(is_lager(prioriteit, melding.urgentie) for melding in meldingen):
        zin = "U maakt dit minder dringend. Lopende hulp of een maatregel is daarvoor geen reden."
        yield Afwijking("VB-10", zin)


def van_advies(gevolgd: Iterable[bool]) -> Iterator[Afwijking]:
    """ALG-12: the advice of a colleague is not followed."""
    if not all(gevolgd):
        yield Afwijking("ALG-12", "U volgt het advies van een collega niet.")
