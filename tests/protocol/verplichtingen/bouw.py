"""The cast of these tests and short ways to build the facts of a dossier. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from zicht.protocol import beeld as b
from zicht.protocol.verplichtingen import Verplichting, verplichtingen

GEMELD = date(2026, 3, 2)
"""A Monday: the melding came in."""
BEOORDEELD = date(2026, 3, 6)
LATER = date(2026, 6, 1)
DOSSIER = UUID(int=1)
SCHOOL, TEAM, BUUR, HUISARTS = (UUID(int=n) for n in (40, 41, 42, 43))
VERSIE = "hp2019-wet2026"


def nummer(n: int) -> UUID:
    return UUID(int=1000 + n)


MOEDER = b.Persoon(UUID(int=10), "moeder", True, GEMELD, date(1990, 5, 1))
VADER = b.Persoon(UUID(int=11), "vader", True, GEMELD, date(1988, 2, 1))
KIND = b.Persoon(UUID(int=12), "kind", True, GEMELD, date(2018, 1, 1))
PEUTER = b.Persoon(UUID(int=13), "kind", True, GEMELD, date(2024, 6, 1))
OMA = b.Persoon(UUID(int=14), "anders", False, GEMELD, date(1950, 1, 1))
GEZIN = (MOEDER, VADER, KIND, PEUTER, OMA)

MELDING = b.Melding(UUID(int=20), GEMELD, SCHOOL, "professional")
HERMELDING = b.Melding(UUID(int=21), date(2026, 4, 1), BUUR, "omstander")


def moment(dag: date, uur: int) -> datetime:
    return datetime.combine(dag, time(uur), tzinfo=ZoneInfo("Europe/Amsterdam"))


def beoordeling(
    uitkomst: str = "Veilig Thuis", op: date = BEOORDEELD, meldingen: tuple[b.Melding, ...] = (MELDING,), n: int = 1
) -> b.Besluit:
    return b.Besluit(nummer(n), "veiligheidsbeoordeling", uitkomst, op, frozenset(m.id for m in meldingen))


def dienst(soort: str = "voorwaarden en vervolg", gestart: date = BEOORDEELD, n: int = 10, **rest: Any) -> b.Dienst:
    return b.Dienst(nummer(n), soort, nummer(n + 1), gestart, rest.pop("versie", VERSIE), **rest)


def overdracht(
    soort: str = "direct", partij: str = "lokaal team", op: date = BEOORDEELD, n: int = 20, **rest: Any
) -> b.Overdracht:
    return b.Overdracht(nummer(n), soort, partij, nummer(n + 1), op, **rest)


def monitoring(telt_vanaf: date = BEOORDEELD, n: int = 30, **rest: Any) -> b.Monitoring:
    return b.Monitoring(nummer(n), telt_vanaf, VERSIE, telt_vanaf, **rest)


def gesprek(persoon: b.Persoon, op: date, hoe: str = "gehoord", n: int = 40, **rest: Any) -> b.Gesprek:
    return b.Gesprek(nummer(n), op, True, "huisbezoek", None, (b.Gesprekspartner(persoon.id, hoe, **rest),))


def verteld(persoon: b.Persoon, op: date, *onderwerpen: str, **rest: Any) -> tuple[b.Informatie, ...]:
    return tuple(b.Informatie(persoon.id, onderwerp, op, **rest) for onderwerp in onderwerpen)


def gemeld(**feiten: Any) -> b.Beeld:
    """A family with one melding by the school."""
    begin: dict[str, Any] = {"personen": GEZIN, "meldingen": (MELDING,)}
    return b.Beeld(DOSSIER, GEMELD, **{**begin, **feiten})


def beoordeeld(uitkomst: str = "Veilig Thuis", **feiten: Any) -> b.Beeld:
    """The same family, and the melding was assessed on Friday."""
    return gemeld(**{"besluiten": (beoordeling(uitkomst),), **feiten})


def met(beeld: b.Beeld, **feiten: Any) -> b.Beeld:
    """The same facts and these as well, after what was there."""
    return replace(beeld, **{naam: (*getattr(beeld, naam), *nieuw) for naam, nieuw in feiten.items()})


def alle(
    beeld: b.Beeld, code: str, persoon: b.Persoon | None = None, op: date = LATER, over: UUID | None = None
) -> list[Verplichting]:
    return [
        p
        for p in verplichtingen(beeld, op)
        if p.code == code and (persoon is None or p.persoon == persoon.id) and (over is None or p.onderwerp == over)
    ]


def plicht(
    beeld: b.Beeld, code: str, persoon: b.Persoon | None = None, op: date = LATER, over: UUID | None = None
) -> Verplichting:
    """The one obligation of this code (for this person, about this thing); fails when there is none or more."""
    (gevonden,) = alle(beeld, code, persoon, op, over)
    return gevonden


def stand(
    beeld: b.Beeld, code: str, persoon: b.Persoon | None = None, op: date = LATER, over: UUID | None = None
) -> str:
    return plicht(beeld, code, persoon, op, over).stand


def voor_wie(beeld: b.Beeld, code: str) -> set[UUID | None]:
    return {p.persoon for p in alle(beeld, code)}


def dagen(van: date, aantal: int) -> date:
    return van + timedelta(days=aantal)
