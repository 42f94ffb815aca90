"""The book of one dossier: whatever is recorded in it, as rows for the database and as facts for the rules."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from django.db import models

from zicht.demo.regio.identiteit import Identiteiten, milliseconden
from zicht.demo.regio.medewerkers import Ploeg
from zicht.demo.regio.plekken import EIGEN, plek
from zicht.demo.regio.tabel import Tekst, tabel
from zicht.dossiers.models import Dossier, Gebeurtenis, RedenNiet
from zicht.protocol import beeld as b

Regels = defaultdict[type[models.Model], list[str]]
"""Lines for COPY, by model."""


class NogNietGebeurd(Exception):
    """The next step of this life lies after today: the dossier stands where it stands."""


@dataclass
class Feiten:
    """What of the rows the rules see; see `protocol.beeld`."""

    personen: list[b.Persoon] = field(default_factory=list)
    meldingen: list[b.Melding] = field(default_factory=list)
    besluiten: list[b.Besluit] = field(default_factory=list)
    diensten: list[b.Dienst] = field(default_factory=list)
    herbeoordelingen: list[b.Herbeoordeling] = field(default_factory=list)
    plannen_van_aanpak: list[tuple[UUID, date]] = field(default_factory=list)
    vermoedens: list[b.Vermoeden] = field(default_factory=list)
    gesprekken: list[b.Gesprek] = field(default_factory=list)
    aanbod: list[b.Aanbod] = field(default_factory=list)
    informatie: list[b.Informatie] = field(default_factory=list)
    bevindingen: list[b.Bevinding] = field(default_factory=list)
    verzendingen: list[b.Verzending] = field(default_factory=list)
    begrepen: list[b.Begrepen] = field(default_factory=list)
    feedback: list[b.Feedback] = field(default_factory=list)
    overdrachten: list[b.Overdracht] = field(default_factory=list)
    plannen: list[b.Plan] = field(default_factory=list)
    voorwaarden: list[date] = field(default_factory=list)
    afsluitingen: list[b.Afsluiting] = field(default_factory=list)
    monitoringen: list[b.Monitoring] = field(default_factory=list)
    maatregelchecks: list[tuple[UUID, date]] = field(default_factory=list)
    terugbel: list[b.Taak] = field(default_factory=list)
    redenen_niet: dict[str, date] = field(default_factory=dict)
    redenen_vastgelegd: dict[str, datetime] = field(default_factory=dict)


F = TypeVar("F", b.Melding, b.Dienst, b.Vermoeden, b.Gesprek, b.Overdracht, b.Monitoring, b.Taak, b.Bevinding)


def vul_aan(feiten: list[F], pk: UUID, **velden: Any) -> None:
    """What became known later of one of these facts."""
    plek = next(plek for plek, feit in enumerate(feiten) if feit.id == pk)
    feiten[plek] = replace(feiten[plek], **velden)


class Boek:
    """One dossier being written, in the order of time. `dag` is the day on which things are recorded now."""

    def __init__(self, rng: Random, ploeg: Ploeg, *, geopend: date, vandaag: date) -> None:
        self.rng = rng
        self.ploeg = ploeg
        self.geopend = geopend
        self.vandaag = vandaag
        self.feiten = Feiten()
        self.definitief_einde: date | None = None
        self.diensten_beeindigd: date | None = None
        self.meldingnummers = 0
        self._rijen: dict[UUID, tuple[type[models.Model], dict[str, Any]]] = {}
        self._paren: list[tuple[type[models.Model], dict[str, Any]]] = []
        self._ids = Identiteiten(EIGEN)
        self.moment = datetime(geopend.year, geopend.month, geopend.day, 7, tzinfo=UTC)
        self._ms = milliseconden(self.moment)
        self.dag = geopend
        self.dossier = self._ids.nieuw(self._ms)

    def op(self, dag: date) -> date:
        """From here on everything is recorded on `dag`, or still on the day it was, if that is later.

        Raises NogNietGebeurd from today on: today belongs to whoever works with the region.
        """
        if dag >= self.vandaag:
            raise NogNietGebeurd
        if dag > self.dag:
            self.dag = dag
            seconde = int(self.rng.random() * 30_000)
            self.moment = datetime(
                dag.year, dag.month, dag.day, 7 + seconde // 3600, seconde // 60 % 60, seconde % 60, tzinfo=UTC
            )
            self._ms = milliseconden(self.moment)
        return self.dag

    def leg_vast(self, model: type[models.Model], door: UUID | None, **waarden: Any) -> UUID:
        """A fact of this dossier, by field name; returns its identity."""
        pk = self._ids.nieuw(self._ms)
        waarden.update(id=pk, dossier_id=self.dossier, vastgelegd_op=self.moment, vastgelegd_door_id=door)
        self._rijen[pk] = (model, waarden)
        return pk

    def vul(self, pk: UUID, **waarden: Any) -> None:
        """What became known later of a fact that was recorded."""
        self._rijen[pk][1].update(waarden)

    def leg_naast(self, model: type[models.Model], **waarden: Any) -> None:
        """A row without a history of its own: a pair, or something derived."""
        self._paren.append((model, waarden))

    def nieuw_id(self) -> UUID:
        return self._ids.nieuw(self._ms)

    def gebeurtenis(self, soort: str, door: UUID | None, over: tuple[str, UUID] | None = None, **meer: Any) -> None:
        """A line of the time line: the act by its name, and what it is about (kind of model, identity)."""
        over_soort, over_id = over or ("", None)
        self.leg_vast(
            Gebeurtenis, door, soort=soort, gebeurd_op=self.moment, over_soort=over_soort, over_id=over_id, **meer
        )

    def geef_reden(self, sleutel: str, door: UUID | None, reden: str, op: date | None = None) -> None:
        """Why this obligation is not met (AF-2); `op`: today, or the day of an end that was reached before."""
        self.leg_vast(RedenNiet, door, sleutel=sleutel, op=op or self.dag, reden=reden)
        self.feiten.redenen_niet[sleutel] = op or self.dag
        self.feiten.redenen_vastgelegd[sleutel] = self.moment

    def beeld(self) -> b.Beeld:
        """The facts as the rules see them."""
        feiten: dict[str, Any] = {
            naam: tuple(rij) if isinstance(rij, list) else rij for naam, rij in vars(self.feiten).items()
        }
        einde = self.definitief_einde
        return b.Beeld(dossier=self.dossier, geopend=self.geopend, definitief_einde=einde, **feiten)

    def sluit(self, dossierhouder: UUID | None) -> None:
        """The dossier itself, once it is known where it stands."""
        self.leg_naast(
            Dossier,
            id=self.dossier,
            vastgelegd_op=datetime(self.geopend.year, self.geopend.month, self.geopend.day, 7, tzinfo=UTC),
            vastgelegd_door_id=self.ploeg.een(self.rng, "frontoffice"),
            nummer=plek("nummer"),
            geopend_op=self.geopend,
            dossierhouder_id=dossierhouder,
            team_id=self.ploeg.team,
            afgeschermd=plek("afgeschermd"),
            diensten_beeindigd_op=self.diensten_beeindigd,
            definitief_einde_op=self.definitief_einde,
            laatste_wijziging=self.moment,
        )

    def regels(self) -> tuple[Regels, list[Tekst]]:
        """Everything as lines for COPY, and what of it has to be encrypted."""
        regels: Regels = defaultdict(list)
        teksten: list[Tekst] = []
        for model, waarden in (*self._paren, *self._rijen.values()):
            regels[model].append(tabel(model).regel(waarden, teksten))
        return regels, teksten
